// Where a content ends before its sentence does: at the next reporting clause, at the occasion on
// which it was said, at words of the writer's own.
#pragma once

#include <cstdint>

#include "extract/reading.hpp"

namespace diplograph {

// The first token of the conjunction, of one word or several ("only that he"), that ends right
// before `token`; `token` where none does.
[[nodiscard]] std::uint32_t before_conjunction(const Text& text, std::uint32_t token);

// A reporting clause begins at `token`: a participle of saying, or a finite verb of saying that a
// conjunction opens. Only where a word stands with which one may begin.
[[nodiscard]] bool may_begin_report(const Text& text, std::uint32_t token);
[[nodiscard]] bool begins_report(const Reading& reading, std::uint32_t token, bool behind_comma);

// Where and when it was said: ", during a news conference", ", in a statement", ", after his talks
// with", set off by the comma right before `token`.
[[nodiscard]] bool begins_occasion(const Reading& reading, std::uint32_t token);

// The same with "and that": "and that during a talk with".
[[nodiscard]] bool begins_tail(const Reading& reading, std::uint32_t token);

// The writer's own words behind the comma right before `token`: ", without giving details", ",
// which Havana denied".
[[nodiscard]] bool begins_aside(const Reading& reading, std::uint32_t token);

// Behind the comma of a noun phrase a clause of the sentence goes on: "however the talks ...".
[[nodiscard]] bool begins_clause(const Reading& reading, std::uint32_t token);

}  // namespace diplograph
