// Whether four times the text takes about four times the work, as the processor's own clock tells.
//
//   CHECK(grows_linearly([](int times) { return seconds_of([&] { read(text(times)); }); }, 10000));
#pragma once

#include <algorithm>
#include <ctime>
#include <limits>

namespace diplograph {

template <typename Work>
[[nodiscard]] double seconds_of(const Work& work) {
  const auto start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

// `taken` gives the seconds of a text so many pieces long. The best of a few runs counts, and no
// less than a hundredth of a second: a busy machine adds to either.
template <typename Taken>
[[nodiscard]] bool grows_linearly(const Taken& taken, int times) {
  constexpr int kLonger = 4;
  constexpr double kMost = 8;  // four, and what the machine adds; sixteen were quadratic
  constexpr double kLeast = 0.01;
  constexpr int kTries = 4;
  auto once = std::numeric_limits<double>::max();
  auto longer = once;
  for (int i = 0; i < kTries; ++i) {
    once = std::min(once, std::max(kLeast, taken(times)));
    longer = std::min(longer, taken(kLonger * times));
    if (longer <= kMost * once) return true;
  }
  return false;
}

}  // namespace diplograph
