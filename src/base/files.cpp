#include "base/files.hpp"

#include <nettle/sha2.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>
#include <utility>

#include "base/decompress.hpp"
#include "base/error.hpp"

namespace diplograph {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t block = std::size_t{1} << 16U;
constexpr std::size_t line_block = std::size_t{1} << 16U;

[[noreturn]] void fail_large(const std::string& place, std::size_t most) {
  const bool is_most = most >= ReadLimits().max_bytes;
  throw Error(Error::Code::input, place, "is larger than " + std::to_string(most) + " bytes",
              is_most ? "split it" : "split it or raise the limit (--max-document)");
}

using FolderFault = std::function<void(const Error&)>;

void visit(const fs::path& folder, const FolderFault& fault, std::vector<std::string>& found) {
  std::error_code problem;
  std::error_code unknown;  // of what goes away meanwhile
  fs::directory_iterator entry(folder, problem);
  while (!problem && entry != fs::directory_iterator()) {
    const fs::path& path = entry->path();
    const bool passed = path.filename().native().front() == '.' || entry->is_symlink(unknown);
    if (!passed && entry->is_directory(unknown)) {
      visit(path, fault, found);
    } else if (!passed && entry->is_regular_file(unknown)) {
      found.push_back(path.native());
    }
    entry.increment(problem);
  }
  if (!problem) return;
  const Error error(Error::Code::input, folder.native(), problem.message());
  if (!fault) throw error;
  fault(error);
}

}  // namespace

std::string read_file(const std::string& path, const ReadLimits& limits) {
  const auto stream = open_stream(path, limits.taken);
  std::string bytes;
  std::vector<char> part(block);
  while (const std::size_t got = stream->read(part.data(), part.size())) {
    if (bytes.size() + got > limits.max_bytes) fail_large(path, limits.max_bytes);
    bytes.append(part.data(), got);
  }
  return bytes;
}

void read_lines(const std::string& path,
                const std::function<void(std::string_view text, std::size_t number)>& line,
                const ReadLimits& limits) {
  const auto stream = open_stream(path, limits.taken);
  std::string pending;  // the beginning of a line that the next block goes on with
  std::size_t number = 0;
  std::vector<char> part(block);
  while (const std::size_t got = stream->read(part.data(), part.size())) {
    std::string_view rest(part.data(), got);
    for (std::size_t end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
      std::string_view text = rest.substr(0, end);
      if (!pending.empty()) text = pending.append(text);
      if (text.size() > limits.max_bytes) break;
      line(text, ++number);
      pending.clear();
      rest.remove_prefix(end + 1);
    }
    pending.append(rest);
    if (pending.size() > limits.max_bytes) {
      fail_large(path + ":" + std::to_string(number + 1), limits.max_bytes);
    }
  }
  if (!pending.empty()) line(pending, ++number);
}

LineBlocks::LineBlocks(const std::string& path, const ReadLimits& limits)
    : path_(path),
      most_(limits.max_bytes),
      stream_(open_stream(path, limits.taken)),
      part_(line_block) {}

LineBlocks::~LineBlocks() = default;

std::string_view LineBlocks::next() {
  if (given_ > 0) {
    const auto rest = part_.begin() + static_cast<std::ptrdiff_t>(given_);
    std::copy(rest, rest + static_cast<std::ptrdiff_t>(kept_), part_.begin());
  }
  given_ = 0;
  while (const std::size_t got = stream_->read(part_.data() + kept_, part_.size() - kept_)) {
    const std::string_view held(part_.data(), kept_ + got);
    const std::size_t last = held.substr(kept_).rfind('\n');
    given_ = last == std::string_view::npos ? 0 : kept_ + last + 1;
    kept_ = held.size() - given_;
    if (given_ > 0) return held.substr(0, given_);
    if (kept_ > most_) fail_large(path_, most_);
    if (kept_ == part_.size()) part_.resize(part_.size() * 2);
  }
  given_ = std::exchange(kept_, 0);
  return {part_.data(), given_};
}

std::string first_line(const std::string& path, std::size_t most) {
  const auto stream = open_stream(path, nullptr);
  std::string line;
  std::vector<char> part(block);
  while (const std::size_t got = stream->read(part.data(), std::min(part.size(), most))) {
    const std::string_view next(part.data(), got);
    line.append(next.substr(0, next.find('\n')));
    if (next.find('\n') != std::string_view::npos || line.size() >= most) break;
  }
  line.resize(std::min(line.size(), most));
  return line;
}

std::vector<std::string> list_files(const std::string& folder,
                                    const std::function<void(const Error&)>& fault) {
  if (!is_folder(folder)) throw Error(Error::Code::input, folder, "is not a folder");
  std::vector<std::string> found;
  visit(folder, fault, found);
  std::sort(found.begin(), found.end());
  return found;
}

bool is_folder(const std::string& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

bool file_exists(const std::string& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored);
}

void append_sha256_hex(std::string_view bytes, std::size_t digits, std::string& out) {
  constexpr std::size_t size = SHA256_DIGEST_SIZE;
  std::array<std::uint8_t, size> digest{};
  sha256_ctx state{};
  sha256_init(&state);
  sha256_update(&state, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  const std::size_t taken = std::min(digits / 2, size);
  sha256_digest(&state, taken, digest.data());
  constexpr std::string_view letters = "0123456789abcdef";
  std::array<char, 2 * size> hex{};
  for (std::size_t i = 0; i < taken; ++i) {
    hex[2 * i] = letters[digest[i] >> 4U];
    hex[2 * i + 1] = letters[digest[i] & 0xFU];
  }
  out.append(hex.data(), 2 * taken);
}

std::string sha256_hex(std::string_view bytes, std::size_t digits) {
  std::string hex;
  append_sha256_hex(bytes, digits, hex);
  return hex;
}

}  // namespace diplograph
