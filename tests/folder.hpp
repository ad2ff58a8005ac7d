// A folder for the files of one test, gone with it.
//
//   const Folder folder;
//   const std::string path = folder.write("sub/a.txt", "text");
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <iterator>
#include <string>
#include <string_view>

#include "base/files.hpp"

namespace diplograph {

class Folder {
 public:
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "diplograph-XXXXXX").native();
    path_ = ::mkdtemp(pattern.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path_); }

  [[nodiscard]] std::string path() const { return path_.native(); }
  // Where a file of that name stands, or would.
  [[nodiscard]] std::string at(const std::string& name) const { return (path_ / name).native(); }
  // Makes the file, and the folders above it; where it stands.
  std::string write(const std::string& name, std::string_view bytes) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    write_file(at(name), bytes);
    return at(name);
  }
  // Entries right in it.
  [[nodiscard]] std::size_t size() const {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(path_),
                                                  std::filesystem::directory_iterator()));
  }

 private:
  std::filesystem::path path_;
};

}  // namespace diplograph
