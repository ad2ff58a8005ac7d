// What a person decided on who is who: judgements that override the resolver.
//
//   # one line a judgement: same or different, two ids, why
//   same       person:x-mr-hlal-1f2e   person:x-omar-hilale-77aa   one ambassador, two spellings
//   different  meeting:1c0d22a05fd8    meeting:77aa1c0d22a0        two calls on one day
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace diplograph {

struct Decision {
  bool same = false;
  std::string one;  // ids of entities of one kind, or of events of one type as articles tell them
  std::string other;
  std::string why;
  std::size_t line = 0;  // in its file; 0 where it has none

  [[nodiscard]] bool on_events() const;
  friend bool operator==(const Decision&, const Decision&) = default;
};

// Throws Error(input) with `place` and line: a judgement that is none, an id of no such kind, two
// ids of different kinds or the same one, no reason; two ids different that other lines make the
// same.
[[nodiscard]] std::vector<Decision> read_decisions(std::string_view text, const std::string& place);

// The lines again, as read_decisions takes them.
[[nodiscard]] std::string to_text(const std::vector<Decision>& decisions);

}  // namespace diplograph
