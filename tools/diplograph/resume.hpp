// What an earlier run of `extract` has written, so that another goes on behind it.
#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "model/article.hpp"

namespace diplograph {

class Written {
 public:
  // Reads the records of `path` and hands each to `keep` as the line it is, without its newline. A
  // line that no newline ends is left out: it was cut. No such file: nothing is written yet. Throws
  // Error(input): a line that is no record.
  void read(const std::string& path, const std::function<void(std::string_view)>& keep);

  // Whether that article is among them; each counts once, for a file may hold the same one twice.
  // May be called on any thread.
  [[nodiscard]] bool take(const Source& source, const Article& article);
  [[nodiscard]] std::size_t size() const { return size_; }  // as it was read

 private:
  std::mutex mutex_;
  // By hash, of a file and an article's place and id in it: how many are left.
  std::unordered_map<std::size_t, std::size_t> articles_;
  std::size_t size_ = 0;
};

}  // namespace diplograph
