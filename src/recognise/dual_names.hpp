// What titles of several people ask about their names.
#pragma once

#include <cstdint>
#include <optional>

#include "recognise/honorifics.hpp"
#include "recognise/mention.hpp"
#include "text/text.hpp"

namespace diplograph {

// "the ministers of finance and (economy)": the role that the second portfolio makes.
[[nodiscard]] std::optional<Role> second_role(const Text& text, const TitleMention& title);

// Names stand out by their capitals, and "and" is a word of its own.
[[nodiscard]] bool has_words_before_names(const Text& text);

// The name alone that a conjunction opens at `token`, right behind another: "Putin and Trump".
[[nodiscard]] std::optional<Mention> name_after_conjunction(const Stretch& stretch,
                                                            std::uint32_t token);

// The same of two words that nobody knows, and nothing unknown behind them: "Mbongo and Dali Ondo".
[[nodiscard]] std::optional<Mention> unknown_after_conjunction(const Stretch& stretch,
                                                               std::uint32_t token);

// "the two presidents Mubarak | and the Turkish Sezer": the adjective of a state opens the second.
[[nodiscard]] bool opens_fellow_of_state(const Text& text, std::uint32_t token);

// The place of a conjunction that the language writes onto words; 0 if it has none.
[[nodiscard]] std::uint8_t any_conjunction(const Text& text);

}  // namespace diplograph
