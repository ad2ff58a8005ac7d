// What an earlier run of `extract` has written, so that another goes on behind it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/article.hpp"

namespace diplograph {

class Written {
 public:
  // Reads the records of `path` and hands each to `keep` as the line it is, without its newline. A
  // line that no newline ends is left out: it was cut. No such file: nothing is written yet. Throws
  // Error(input): a line that is no record.
  void read(const std::string& path, const std::function<void(std::string_view)>& keep);

  // How many of a document's first articles are among them. Asked once of each document, in the
  // order of the run: where a document stands twice, the first is the one that was written first.
  [[nodiscard]] std::size_t take(const Source& source);
  [[nodiscard]] std::size_t size() const { return size_; }  // articles, as it was read

 private:
  struct Documents {
    std::vector<std::uint32_t> articles;  // of each of the documents that are alike
    std::size_t taken = 0;
    std::uint32_t last = 0;  // place of the last article in its document
  };
  // By hash, of a document's name and text.
  std::unordered_map<std::size_t, Documents> documents_;
  std::size_t size_ = 0;

  void add(std::string_view line, const std::string& place);
};

}  // namespace diplograph
