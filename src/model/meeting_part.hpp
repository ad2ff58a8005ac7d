// Which part of a visit a meeting was, as the rules that read it tell: who is welcomed on arrival
// or seen off has not met for talks yet, or any more.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "model/record.hpp"

namespace diplograph {

enum class MeetingPart : std::uint8_t { talks, welcome, farewell };

// By the ends of its rules' names: "ar.meet.welcome". Talks where they differ.
[[nodiscard]] inline MeetingPart meeting_part_of(const Event& event) {
  const auto all_end = [&event](std::string_view end) {
    return std::all_of(event.evidence.begin(), event.evidence.end(),
                       [end](const Evidence& one) { return one.rule.ends_with(end); });
  };
  if (event.type != EventType::meeting || event.evidence.empty()) return MeetingPart::talks;
  if (all_end(".welcome")) return MeetingPart::welcome;
  return all_end(".farewell") ? MeetingPart::farewell : MeetingPart::talks;
}

}  // namespace diplograph
