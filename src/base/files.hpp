// Files in and out: whole reads with decompression, and writes that are whole or not there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace diplograph {

class ByteStream;

struct ReadLimits {
  std::size_t max_bytes = std::size_t{1} << 30U;  // after decompression
  std::uint64_t* taken = nullptr;  // where to count the bytes that came from disk, if anywhere
};

// A file's bytes, decompressed where its name ends in .gz or .zst or its first bytes are their
// magic;
// "-" is standard input. Throws Error(input): missing, a folder, unreadable, too large, a cut or
// broken archive.
[[nodiscard]] std::string read_file(const std::string& path, const ReadLimits& limits = {});

// Calls `line` for each line (without its newline) of a file, in constant memory, decompressing as
// read_file. `number` counts from 1. A last line without newline counts. Lines longer than
// limits.max_bytes throw.
void read_lines(const std::string& path,
                const std::function<void(std::string_view text, std::size_t number)>& line,
                const ReadLimits& limits = {});

// The same in pieces of many lines, each ended by its newline but for a last line without one: for
// files of millions of lines. The pieces in turn are the file.
//
//   LineBlocks blocks(path);
//   for (std::string_view lines = blocks.next(); !lines.empty(); lines = blocks.next()) ...
class LineBlocks {
 public:
  explicit LineBlocks(const std::string& path, const ReadLimits& limits = {});
  ~LineBlocks();
  LineBlocks(const LineBlocks&) = delete;
  LineBlocks& operator=(const LineBlocks&) = delete;

  // Good until the next one is asked for; empty at the end.
  [[nodiscard]] std::string_view next();

 private:
  std::string path_;
  std::size_t most_;
  std::unique_ptr<ByteStream> stream_;
  std::vector<char> part_;
  std::size_t given_ = 0;  // bytes at the front of `part_`; behind them
  std::size_t kept_ = 0;   // the beginning of a line
};

// The first line of a file, decompressed as read_file; of a longer one its first `most` bytes, and
// no more is read.
[[nodiscard]] std::string first_line(const std::string& path, std::size_t most);

// Regular files under a folder, recursively, sorted by path; links and hidden files are passed
// over. Throws Error of a folder that cannot be read, or tells `fault` of each and goes on.
[[nodiscard]] std::vector<std::string> list_files(
    const std::string& folder, const std::function<void(const Error&)>& fault = {});
[[nodiscard]] bool is_folder(const std::string& path);
[[nodiscard]] bool file_exists(const std::string& path);

// Writes beside `path` and renames when commit() is called: the file is whole or, if commit() is
// not reached, as it was before. Throws Error(output) where it cannot be written. "-" is standard
// output.
class AtomicFile {
 public:
  explicit AtomicFile(std::string path);
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  void write(std::string_view bytes);
  void commit();

 private:
  std::string path_;
  std::string beside_;  // its name until it is complete; empty where nothing is replaced
  bool named_ = false;  // whether it bears that name now
  int descriptor_ = -1;
  std::string buffer_;
  void flush();
  void put(std::string_view bytes) const;
};

// One write_file is AtomicFile, write, commit.
void write_file(const std::string& path, std::string_view bytes);

// SHA-256 of bytes, lower-case hex: the first of its 64 digits, an even number of them.
[[nodiscard]] std::string sha256_hex(std::string_view bytes, std::size_t digits = 64);
void append_sha256_hex(std::string_view bytes, std::size_t digits, std::string& out);

}  // namespace diplograph
