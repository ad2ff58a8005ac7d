// Whom a relative clause speaks of.
//
//   "Kerry, who is visiting Doha": Kerry     "members of the Congress who warned": not the Congress
#pragma once

#include <cstdint>

#include "extract/reading.hpp"

namespace diplograph {

// The mention that the relative before the verb at `verb` follows, if the two agree; "was", "is due
// to" may stand between. kNone if none does.
[[nodiscard]] std::uint32_t relative_head(const Reading& reading, std::uint32_t verb);

// "Lavrov, who is due to meet": the person whom the clause of the verb tells of. kNone if it is no
// such clause, or if the verb names him by a suffix.
[[nodiscard]] std::uint32_t person_over(const Reading& reading, const Match& verb);

// "Lavrov, who had arrived in Accra, met": the person whom the clause opens with, where a relative
// stands between him and the verb. kNone if there is none.
[[nodiscard]] std::uint32_t topic_before_relative(const Reading& reading, const Match& verb);

// "Holm in Lima, and meets the minister": the person whom the clause opens with, where no verb
// stands between; kNone if there is none.
[[nodiscard]] std::uint32_t topic_without_verb(const Reading& reading, const Match& verb);

// A relative stands right before the verb, and the relative or the verb agrees in number or gender
// with somebody else than the mention ahead of them: "she whom (he) expects to".
[[nodiscard]] bool speaks_of_others(const Reading& reading, const Match& verb);

// "the minister, whom Jordan accused of hiding papers, left", "which has blamed Iraq": the verb is
// in a clause between commas, or is a noun of saying.
[[nodiscard]] bool stands_aside(const Text& text, const Match& verb);

}  // namespace diplograph
