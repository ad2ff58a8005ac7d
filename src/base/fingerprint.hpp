// Marks by which the program knows data that it made earlier.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace diplograph {

// A number that tells files apart by their names below `folder` and their bytes. Guards against
// change, not against malice. A file that cannot be read counts as empty.
[[nodiscard]] std::uint64_t fingerprint_of(const std::string& folder,
                                           const std::vector<std::string>& files);

// The mark that the linker gave this build of the program, "" if it has none.
[[nodiscard]] std::string build_id();

// A file's bytes in memory, shared with all who read it; none if it cannot be opened.
class MappedFile {
 public:
  explicit MappedFile(const std::string& path);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  [[nodiscard]] std::string_view bytes() const { return bytes_; }

 private:
  std::string_view bytes_;
};

}  // namespace diplograph
