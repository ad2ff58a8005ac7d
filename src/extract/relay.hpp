// Whose words a relay or a document carries.
//
//   "the agency quoted the minister as saying that": a relay, the speaker follows its preposition
//   "a statement by the ministry says that": a document, its owner speaks
#pragma once

#include "extract/content.hpp"
#include "extract/report.hpp"

namespace diplograph {

// Both read ahead within the sentence; content is kNone where nothing is reported. A speaker whom
// the text leaves out ("quoted him") is an empty subject that is not unnamed.
[[nodiscard]] Report read_relay(const Reading& reading, const Match& verb);
[[nodiscard]] Report read_document(const Reading& reading, const Match& verb);

// 'sources said that Lavrov "rejected the plan"': the verb of him whom the clause names, though it
// stands in quotation marks.
[[nodiscard]] bool reports_within(const Reading& reading, std::uint32_t token);

// "the agency said that Lavrov, on Monday, announced that": the verb of whom the content names
// first, or kNone.
[[nodiscard]] std::uint32_t inner_report(const Reading& reading, const Content& content);

}  // namespace diplograph
