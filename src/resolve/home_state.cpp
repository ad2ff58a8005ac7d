#include "resolve/home_state.hpp"

#include <algorithm>

#include "extract/dateline.hpp"

namespace diplograph {

std::string_view home_state(const Reading& reading) {
  constexpr std::uint32_t kReach = 6;  // mentions from the place to the agency
  const auto& common = reading.text.pack->common();
  auto dateline = dateline_of(reading);
  std::string_view state;
  if (dateline != kNone) {
    state = common.state_of_capital(reading.mentions[dateline].id);
  } else {
    dateline = land_of_dateline(reading);
    if (dateline == kNone) return {};
    state = reading.mentions[dateline].id;
  }
  const auto last = std::min<std::size_t>(reading.mentions.size(), dateline + kReach);
  for (auto m = dateline + 1; m < last && !state.empty(); ++m) {
    const auto& id = reading.mentions[m].id;
    const auto* body = id.starts_with("org:") ? common.find(id) : nullptr;
    if (body != nullptr && body->value("type") == "agency")
      return body->value("of") == state ? state : std::string_view();
  }
  return {};
}

}  // namespace diplograph
