// What the tests of packs share: the toy pack, a folder that goes away, and what an Error says.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "base/error.hpp"

namespace diplograph {

inline const std::string source_dir = DIPLOGRAPH_SOURCE_DIR;
inline const std::string toy_dir = source_dir + "/tests/data/toy";

// A folder beside the running test, removed with all it holds.
class ScratchFolder {
 public:
  explicit ScratchFolder(const std::string& name) : path_("scratch_" + name) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  ~ScratchFolder() {
    std::error_code problem;
    std::filesystem::remove_all(path_, problem);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }
  std::string write(const std::string& name, const std::string& text) const {
    const auto file = std::filesystem::path(path_) / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
    return file.string();
  }
  std::string append(const std::string& name, const std::string& text) const {
    const auto file = std::filesystem::path(path_) / name;
    std::ofstream(file, std::ios::binary | std::ios::app) << text;
    return file.string();
  }

 private:
  std::string path_;
};

// A copy of the toy packs, to be broken.
inline void copy_toy(const ScratchFolder& folder) {
  std::filesystem::copy(toy_dir, folder.path(), std::filesystem::copy_options::recursive);
}

// What `run` throws, "" if it throws no Error.
template <typename Run>
[[nodiscard]] std::string error_of(const Run& run) {
  try {
    run();
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

}  // namespace diplograph
