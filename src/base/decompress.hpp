// The bytes of a file, decompressed as they are read. For files.cpp alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace diplograph {

class ByteStream {
 public:
  virtual ~ByteStream() = default;
  // Fills up to `size` bytes; 0 is the end. Throws Error(input) where the archive is cut or broken.
  virtual std::size_t read(char* out, std::size_t size) = 0;
};

// "-" is standard input. gzip (several members) and zstd (several frames) are known by their first
// bytes. Adds to `taken`, if given, what is read of the file itself.
[[nodiscard]] std::unique_ptr<ByteStream> open_stream(const std::string& path,
                                                      std::uint64_t* taken = nullptr);

}  // namespace diplograph
