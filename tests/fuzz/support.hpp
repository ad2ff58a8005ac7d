// What the fuzz targets share: what must hold, the packs, a file that goes away.
#pragma once

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "packs.hpp"

namespace diplograph::fuzz {

inline const std::string source_dir = DIPLOGRAPH_SOURCE_DIR;

// Ends the program where `holds` is false: the fuzzer keeps the input, the replay fails.
inline void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "fuzz: %s\n", what);
  std::abort();
}

// Never taken apart, as in the program.
inline const Packs& all_packs() {
  static const Packs& loaded = *new Packs(Packs::load(source_dir + "/packs"));
  return loaded;
}

// A folder of this process, removed with all it holds.
class Scratch {
 public:
  explicit Scratch(const std::string& name)
      : folder_(std::filesystem::temp_directory_path() /
                ("diplograph-fuzz-" + name + "-" + std::to_string(::getpid()))) {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  ~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  [[nodiscard]] std::string path(const std::string& name) const {
    return (folder_ / name).string();
  }
  std::string write(const std::string& name, std::string_view bytes) const {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return path(name);
  }

 private:
  std::filesystem::path folder_;
};

// The first byte of an input chooses among `count`; the others are left.
inline std::size_t choose(std::string_view& bytes, std::size_t count) {
  if (bytes.empty()) return 0;
  const auto first = static_cast<unsigned char>(bytes.front());
  bytes.remove_prefix(1);
  return first % count;
}

}  // namespace diplograph::fuzz
