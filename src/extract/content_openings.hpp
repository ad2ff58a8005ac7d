// What tells, where speakers stand first, whether the words at a token open what is said.
#pragma once

#include <cstdint>

#include "extract/reading.hpp"

namespace diplograph {

// "hopes to meet him": what one does oneself, nothing that is said.
[[nodiscard]] bool opens_infinitive(const Reading& reading, const Match& preposition,
                                    std::uint32_t end);

// "there was no doubt": the adverb at `token` opens a clause.
[[nodiscard]] bool opens_existence(const Text& text, std::uint32_t token, std::uint32_t end);

// "said this on Tuesday": the word stands for what was said, and the rest tells when and where.
[[nodiscard]] bool stands_for_content(const Reading& reading, std::uint32_t token,
                                      std::uint32_t end);

// "wrote on X, formerly Twitter, that": behind the aside that the comma at `token` opens; `token`
// where none does.
[[nodiscard]] std::uint32_t behind_former_name(const Text& text, std::uint32_t token,
                                               std::uint32_t end);

// A quotation of more than a few words opens there.
[[nodiscard]] bool opens_speech(const Reading& reading, std::uint32_t token);

// "said from the hall, '...'": what is said stands in marks behind the next comma.
[[nodiscard]] bool quotes_behind(const Reading& reading, std::uint32_t token, std::uint32_t end);

}  // namespace diplograph
