// The subject of a verb of saying, where it stands ahead of the verb.
//
//   "the minister said that", "as for the ministry, (it) expressed its reservations"
#pragma once

#include <cstdint>
#include <vector>

#include "extract/reading.hpp"
#include "extract/report.hpp"
#include "extract/verb_frame.hpp"

namespace diplograph {

// Mentions; none where the subject stands behind the finite verb, or nowhere.
[[nodiscard]] std::vector<std::uint32_t> reporter_ahead(const Reading& reading, const Match& verb,
                                                        const VerbFrame& frame);

// Whom a past verb names has spoken, though no content is told; in the present only a person told
// ahead, in a headline.
[[nodiscard]] bool is_heard(const Reading& reading, const Match& verb, const Report& report);

// "some called for calm, affirmed the minister that": a finite verb of saying at `token` that names
// its speaker right behind it.
[[nodiscard]] bool names_reporter(const Reading& reading, std::uint32_t token);

// ", affirming (his highness) that": the word of honour right behind a participle speaks, and is no
// content.
[[nodiscard]] bool names_honoured_reporter(const Reading& reading, const Match& verb,
                                           const VerbFrame& frame);

}  // namespace diplograph
