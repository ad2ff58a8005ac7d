// When an event took place: the date of its own clause, else the one of the occasion it is part of.
//
//   "met him yesterday"                              the verb's own date
//   "said on Monday during his talks with"           the talks are the occasion of the saying
//   "arrived today in Doha and met the emir"         one clause goes on the other
//   "will meet during a visit to Qatar on Tuesday"   the visit is the occasion of the meeting
//   "said on Monday that the talks ..."              the date is the saying's
//   "12 May: the minister meets"                     a line of a chronology opens with its day
#pragma once

#include <cstdint>

#include "extract/reading.hpp"

namespace diplograph {

// The date of the sentence that tells when the event, or the saying, of `trigger` took place: an
// index of
// Reading::dates, or kNone. Linear in the sentence.
[[nodiscard]] std::uint32_t date_of_event(const Reading& reading, const Match& trigger);

// The day on which a body or its spokesman made known that the event of `trigger` had happened,
// where the news itself names no other: "the ministry said today that the minister met ...". An
// index of Reading::dates, or kNone.
[[nodiscard]] std::uint32_t date_of_announcement(const Reading& reading, const Match& trigger);

}  // namespace diplograph
