// How far long work has come, on one line of the terminal that standard error is.
//
//   Progress progress(bytes_of_all_files, wanted);
//   progress.show(articles);   // "12,480 articles, 5.1 MB/s, 0:42 left"
//
// Shows nothing where standard error is no terminal, nor in the first half second; five times a
// second at most.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

namespace diplograph {

class Progress {
 public:
  Progress(std::uint64_t bytes_of_all, bool wanted);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // Where the reader counts the bytes that it takes from the files.
  [[nodiscard]] std::uint64_t* taken() { return &taken_; }
  void show(std::size_t articles);
  // Takes the line away, for what else is to be told.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  std::uint64_t all_;
  std::uint64_t taken_ = 0;
  bool wanted_;
  bool shown_ = false;
  Clock::time_point began_ = Clock::now();
  Clock::time_point next_;
};

// What the line says after `seconds`.
[[nodiscard]] std::string progress_line(std::size_t articles, std::uint64_t taken,
                                        std::uint64_t all, double seconds);

}  // namespace diplograph
