// What the lexicons say of a single word that may be the last of a person's name.
//
//   is_family_name(text, 3)   // true of "Kerry", false of "Wang", which opens a name
#pragma once

#include <cstdint>

#include "text/text.hpp"

namespace diplograph {

// What known persons bear last, and nobody as a given name: "Kerry", not "Wang", not "Abbas".
[[nodiscard]] bool is_family_name(const Text& text, std::uint32_t token);

// An ordinary noun or adjective with the article: also the family name of many.
[[nodiscard]] bool may_be_family_name(const Text& text, std::uint32_t token);

// A demonym of one man with the article: "al-Sudani".
[[nodiscard]] bool is_adjective_of_one(const Text& text, std::uint32_t token);

// A demonym without the article and nothing else to the lexicons: "Ross", which is "Russians".
[[nodiscard]] bool is_bare_demonym(const Text& text, std::uint32_t token);

// "Imad civil,": an adjective without the article, which describes nobody who has a name.
[[nodiscard]] bool is_bare_adjective(const Text& text, std::uint32_t token);

// "the wise the firm": two words with the article, of which the first is a family name at most.
[[nodiscard]] bool are_two_adjectives(const Text& text, std::uint32_t token);

// A finite verb and nothing else: before a comma a family name that is spelt alike.
[[nodiscard]] bool is_only_verb(const Text& text, std::uint32_t token);

// A day of the week, where a sentence ends with it as often as a name does.
[[nodiscard]] bool is_weekday(const Text& text, std::uint32_t token);

}  // namespace diplograph
