// Who speaks on where a verb of saying leaves its subject out and the last speaker is not meant.
#pragma once

#include <cstdint>

#include "extract/reading.hpp"
#include "extract/report.hpp"
#include "extract/statement_list.hpp"

namespace diplograph {

// "said that talks were held in which the president welcomed his guest and asked ..., affirming":
// whoever speaks inside the content of the last statement, in the same sentence. kNone if nobody.
[[nodiscard]] std::uint32_t inner_speaker(const Reading& reading, const StatementList& list,
                                          const Match& verb);

// "the remarks of X in Oslo ..., when he said that": whose words the clause ahead of "when" speaks
// of. kNone if nobody's.
[[nodiscard]] std::uint32_t owner_ahead_of_when(const Reading& reading, const Match& verb);

// "the Brigade of the Forest put out a tape in which (it) affirms", "it had been announced after
// the talks": somebody speaks whom the text does not name.
[[nodiscard]] bool leaves_speaker_unnamed(const Reading& reading, const Match& verb,
                                          const Report& report);

// Behind the clause that begins at `token` and parts a speaker from what he says, the token that
// opens the content: "said in a meeting, in which ministers took part, that". `token` if none does.
// `words`: it is words that speak ("the statement came out today, that").
[[nodiscard]] std::uint32_t behind_interruption(const Reading& reading, std::uint32_t token,
                                                std::uint32_t end, bool words);

// Behind "in reply to a question", words of several words that tell how something came to be said;
// `token` where none stand there.
[[nodiscard]] std::uint32_t behind_reply(const Text& text, std::uint32_t token);

// "said X we will not allow": a verb in the first person, also behind "not" or "will".
[[nodiscard]] bool opens_first_person(const Text& text, std::uint32_t token);

}  // namespace diplograph
