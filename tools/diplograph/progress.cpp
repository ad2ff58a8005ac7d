#include "tools/diplograph/progress.hpp"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <iostream>

#include "tools/diplograph/console.hpp"

namespace diplograph {
namespace {

constexpr auto kFirst = std::chrono::milliseconds(500);
constexpr auto kEvery = std::chrono::milliseconds(200);

// 12345 as "12,345".
std::string grouped(std::size_t number) {
  auto digits = std::to_string(number);
  for (auto at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

std::string minutes(double seconds) {
  const auto whole = std::llround(seconds);
  const auto rest = std::to_string(whole % 60);
  return std::to_string(whole / 60) + (rest.size() < 2 ? ":0" : ":") + rest;
}

}  // namespace

std::string progress_line(std::size_t articles, std::uint64_t taken, std::uint64_t all,
                          double seconds) {
  const auto bytes = static_cast<double>(taken);
  std::string line = grouped(articles) + (articles == 1 ? " article, " : " articles, ") +
                     tenths(seconds > 0 ? bytes / 1e6 / seconds : 0) + " MB/s";
  // Of a pipe nobody knows how much will come.
  if (taken > 0 && all >= taken)
    line += ", " + minutes(seconds * static_cast<double>(all - taken) / bytes) + " left";
  return line;
}

Progress::Progress(std::uint64_t bytes_of_all, bool wanted)
    : all_(bytes_of_all), wanted_(wanted && isatty(STDERR_FILENO) == 1), next_(began_ + kFirst) {}

void Progress::show(std::size_t articles) {
  if (!wanted_) return;
  const auto now = Clock::now();
  if (now < next_) return;
  next_ = now + kEvery;
  shown_ = true;
  const std::chrono::duration<double> seconds = now - began_;
  std::cerr << "\r\x1B[K" + progress_line(articles, taken_, all_, seconds.count()) << std::flush;
}

void Progress::clear() {
  if (shown_) std::cerr << "\r\x1B[K" << std::flush;
  shown_ = false;
}

}  // namespace diplograph
