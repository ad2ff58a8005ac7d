// States, bodies and places as the text names them, before any title or person is read.
//
//   "the Russian Foreign Ministry" -> org:RUS.mfa     "Beijing" -> capital, place:beijing
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "recognise/mention.hpp"
#include "recognise/openings.hpp"
#include "text/text.hpp"

namespace diplograph {

// The longest state, demonym, seat, place or body that begins at `token`; nothing if none does.
[[nodiscard]] std::optional<Mention> find_body(const Text& text, std::uint32_t token);
[[nodiscard]] inline std::optional<Mention> read_body(const Text& text, std::uint32_t token) {
  return text.has_any(token, kBodyTerms) ? find_body(text, token) : std::nullopt;
}

// The state that a mention stands for: itself, or the state whose capital it is; "" otherwise.
[[nodiscard]] std::string state_of(const Text& text, const Mention& mention);

// "RUS" of "state:RUS" and of a body of that state, "org:RUS.mfa"; "" of any other id.
[[nodiscard]] std::string_view state_code(std::string_view id);

}  // namespace diplograph
