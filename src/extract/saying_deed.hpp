// Nouns of deeds of saying, which stand for the verb.
//
//   "after the announcement of the ministry that ..."     the ministry
//   "the accusations from Kenya against Ghana of ..."     Kenya
//   "which led the minister to say that ..."              whoever stands right ahead
#pragma once

#include "extract/report.hpp"

namespace diplograph {

// The noun at `token`, read ahead within the sentence. Content is kNone where none stands there, it
// has no speaker at its side, or nothing is reported.
[[nodiscard]] Report read_saying_deed(const Reading& reading, std::uint32_t token);

}  // namespace diplograph
