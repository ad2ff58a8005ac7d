#include "base/decompress.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace diplograph {
namespace {

constexpr std::size_t block = std::size_t{1} << 16U;

[[noreturn]] void fail(const std::string& path, const std::string& problem,
                       const std::string& remedy = {}) {
  throw Error(Error::Code::input, path, problem, remedy);
}

[[noreturn]] void fail_cut(const std::string& path) {
  fail(path, "the compressed file ends early", "fetch or copy it again");
}

// A file descriptor with a look-ahead of one block.
class RawStream : public ByteStream {
 public:
  RawStream(const std::string& path, std::uint64_t* taken) : path_(path), taken_(taken) {
    if (path == "-") return;
    descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor_ < 0) fail(path, std::strerror(errno));
    struct stat about {};
    if (::fstat(descriptor_, &about) == 0 && S_ISDIR(about.st_mode)) {
      ::close(descriptor_);
      fail(path, "is a folder, not a file");
    }
  }
  RawStream(const RawStream&) = delete;
  RawStream& operator=(const RawStream&) = delete;
  ~RawStream() override {
    if (descriptor_ > 0) ::close(descriptor_);
  }

  // The next bytes without taking them; empty at the end.
  std::string_view peek() {
    if (start_ == end_) fill();
    return {buffer_.data() + start_, end_ - start_};
  }
  void take(std::size_t count) { start_ += count; }

  std::size_t read(char* out, std::size_t size) override {
    const std::string_view next = peek().substr(0, size);
    std::copy(next.begin(), next.end(), out);
    take(next.size());
    return next.size();
  }

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  // Fills the whole block where there is more: a magic number may arrive in two reads of a pipe.
  void fill() {
    start_ = end_ = 0;
    while (end_ < buffer_.size()) {
      const ssize_t got = ::read(descriptor_, buffer_.data() + end_, buffer_.size() - end_);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) fail(path_, std::strerror(errno));
      if (got == 0) break;
      if (taken_ != nullptr) *taken_ += static_cast<std::uint64_t>(got);
      end_ += static_cast<std::size_t>(got);
    }
  }

  std::string path_;
  std::uint64_t* taken_;
  int descriptor_ = 0;
  std::vector<char> buffer_ = std::vector<char>(block);
  std::size_t start_ = 0;
  std::size_t end_ = 0;
};

class GzipStream : public ByteStream {
 public:
  explicit GzipStream(std::unique_ptr<RawStream> raw) : raw_(std::move(raw)) {
    constexpr int gzip_only = 15 + 16;
    if (inflateInit2(&state_, gzip_only) != Z_OK) fail(raw_->path(), "zlib cannot start");
  }
  GzipStream(const GzipStream&) = delete;
  GzipStream& operator=(const GzipStream&) = delete;
  ~GzipStream() override { inflateEnd(&state_); }

  std::size_t read(char* out, std::size_t size) override {
    const auto room =
        static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
    state_.next_out = reinterpret_cast<Bytef*>(out);
    state_.avail_out = room;
    while (state_.avail_out == room) {
      const std::string_view in = raw_->peek();
      if (in.empty()) {
        if (!between_members_) fail_cut(raw_->path());
        return 0;
      }
      step(in);
    }
    return room - state_.avail_out;
  }

 private:
  void step(std::string_view in) {
    between_members_ = false;
    state_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));  // zlib only reads it
    state_.avail_in = static_cast<uInt>(in.size());
    const int result = inflate(&state_, Z_NO_FLUSH);
    raw_->take(in.size() - state_.avail_in);
    if (result == Z_STREAM_END) {
      between_members_ = true;
      inflateReset(&state_);
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      fail(raw_->path(), "the gzip data is broken", "fetch or copy it again");
    }
  }

  std::unique_ptr<RawStream> raw_;
  z_stream state_{};
  bool between_members_ = false;
};

struct FreeZstd {
  void operator()(ZSTD_DStream* stream) const { ZSTD_freeDStream(stream); }
};

class ZstdStream : public ByteStream {
 public:
  explicit ZstdStream(std::unique_ptr<RawStream> raw)
      : raw_(std::move(raw)), state_(ZSTD_createDStream()) {
    if (!state_) fail(raw_->path(), "zstd cannot start");
  }

  std::size_t read(char* out, std::size_t size) override {
    ZSTD_outBuffer room{out, size, 0};
    while (room.pos == 0) {
      const std::string_view next = raw_->peek();
      ZSTD_inBuffer in{next.data(), next.size(), 0};
      // At the end of the input the decoder may still hold bytes: it is asked once more without
      // any.
      const std::size_t result = ZSTD_decompressStream(state_.get(), &room, &in);
      if (ZSTD_isError(result) != 0) fail_zstd(result);
      raw_->take(in.pos);
      if (next.empty() && room.pos == 0) {
        if (!between_frames_) fail_cut(raw_->path());
        return 0;
      }
      between_frames_ = result == 0;
    }
    return room.pos;
  }

 private:
  // Unpacking takes as much memory as the window that was packed with: zstd stops at 128 MiB.
  [[noreturn]] void fail_zstd(std::size_t result) const {
    if (ZSTD_getErrorCode(result) == ZSTD_error_frameParameter_windowTooLarge) {
      fail(raw_->path(), "is packed with a window of more than 128 MiB",
           "pack it again with zstd --long=27 or without --long");
    }
    fail(raw_->path(), "the zstd data is broken", "fetch or copy it again");
  }

  std::unique_ptr<RawStream> raw_;
  std::unique_ptr<ZSTD_DStream, FreeZstd> state_;
  bool between_frames_ = false;
};

bool has_suffix(const std::string& path, std::string_view suffix) {
  return path.size() >= suffix.size() &&
         path.compare(path.size() - suffix.size(), suffix.size(), suffix) == 0;
}

}  // namespace

std::unique_ptr<ByteStream> open_stream(const std::string& path, std::uint64_t* taken) {
  auto raw = std::make_unique<RawStream>(path, taken);
  const std::string_view head = raw->peek();
  if (has_suffix(path, ".gz") || head.substr(0, 2) == "\x1F\x8B") {
    return std::make_unique<GzipStream>(std::move(raw));
  }
  if (has_suffix(path, ".zst") || head.substr(0, 4) == "\x28\xB5\x2F\xFD") {
    return std::make_unique<ZstdStream>(std::move(raw));
  }
  return raw;
}

}  // namespace diplograph
