// Who stands ahead of a verb: the subject of a clause that does not begin with its verb.
//
//   "Lavrov arrived in Beijing", "said that Wang, who heads the office, will meet"
#pragma once

#include <cstdint>
#include <vector>

#include "extract/reading.hpp"

namespace diplograph {

// The subject that stands ahead of the verb at `token`: its mentions, empty if there is none.
// The mention must open a clause: nothing but commas, dates and adverbs may stand between it and
// the verb. With an object pronoun ("whom Jordan accused") the relative is not the subject.
[[nodiscard]] std::vector<std::uint32_t> subject_ahead(const Reading& reading, std::uint32_t token,
                                                       bool has_object = false);

// Whether a verb that names no subject may go on with the one before: it opens a clause. Right
// behind a noun it speaks of the noun: "a resolution that calls on Moscow".
[[nodiscard]] bool may_drop_subject(const Reading& reading, const Match& verb);

// A present verb right behind a plain noun: the noun is its subject, whatever follows.
[[nodiscard]] bool qualifies_noun(const Reading& reading, const Match& verb);

// A prepositional phrase, or what leads a clause, begins at `token`.
[[nodiscard]] bool opens_adjunct(const Reading& reading, std::uint32_t token);

// The person whom the clause of `token` opens with, however far ahead: "Wang, who heads the office,
// will meet". A mention or kNone.
[[nodiscard]] std::uint32_t clause_topic(const Reading& reading, std::uint32_t token);

// The place that a sentence opens with, right ahead of the verb at `token` but for dates and
// commas: "In Oslo yesterday, the minister met", "On the sidelines of the summit in Oslo, ...". A
// mention or kNone.
[[nodiscard]] std::uint32_t place_ahead(const Reading& reading, std::uint32_t token);

// The same where subjects stand first, for a sentence that begins at `start`: "In Oslo on Monday,
// the minister met", "On Monday in Oslo, ...", and "the minister on Monday in Oslo met".
[[nodiscard]] std::uint32_t place_in_front(const Reading& reading, std::uint32_t start,
                                           std::uint32_t token);

// The token behind the adverb at `token`, else `token`.
[[nodiscard]] std::uint32_t adverb_end(const Text& text, std::uint32_t token);

// An adverb stands at `token`: it parts nothing.
[[nodiscard]] bool is_adverb(const Text& text, std::uint32_t token);

}  // namespace diplograph
