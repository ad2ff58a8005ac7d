// Whether twice the text takes about twice the work, as the processor's own clock tells.
//
//   CHECK(grows_linearly([](int times) { return seconds_of([&] { read(text(times)); }); }, 10000));
#pragma once

#include <algorithm>
#include <ctime>

namespace diplograph {

template <typename Work>
[[nodiscard]] double seconds_of(const Work& work) {
  const auto start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

// `taken` gives the seconds of a text so many pieces long. The better of two runs counts, and no
// less than a hundredth of a second: a busy machine adds to either.
template <typename Taken>
[[nodiscard]] bool grows_linearly(const Taken& taken, int times) {
  constexpr double kLeast = 0.01;
  constexpr double kMost = 3.5;  // twice, and what the machine adds; four were quadratic
  const auto best = [&](int n) { return std::max(kLeast, std::min(taken(n), taken(n))); };
  return best(2 * times) <= kMost * best(times);
}

}  // namespace diplograph
