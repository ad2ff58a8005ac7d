// Who is told and is no actor: reporters, a medium.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/reading.hpp"

namespace diplograph {

// "reporters", "state television"; nullptr where none stands at `token`. A mere word for a medium
// is told only behind its name.
[[nodiscard]] const Match* audience_at(const Text& text, std::uint32_t token);

// "told him that", "urged them to", "thanked her for", but not "urged her government to": the
// pronoun at `token` is who is told.
[[nodiscard]] bool is_told_pronoun(const Text& text, std::uint32_t token, std::uint32_t end);

// "told the BBC's Breakfast programme", "told Kyodo news agency": behind the word for the medium,
// with or, where `owned`, behind words of its name; `first` if none follows.
[[nodiscard]] std::uint32_t behind_medium(const Text& text, std::uint32_t first, bool owned);

// "Kenya and Ghana", "Vik, Holm and Otieno": adds to `told` those whom "and" ties to the one that
// ends at `token`; the token behind the last of them, `token` itself if "and" ties none.
[[nodiscard]] std::uint32_t add_joined(const Reading& reading, std::uint32_t token,
                                       std::vector<std::uint32_t>& told);

// "told his counterpart, Lavrov, that": behind the commas around the name of who is told, whether
// the name is a mention of its own or not; `comma` where none stands there.
[[nodiscard]] std::uint32_t behind_name_of_told(const Reading& reading,
                                                const std::vector<std::uint32_t>& told,
                                                std::uint32_t comma, std::uint32_t end);

}  // namespace diplograph
