// Writing beside and renaming: a reader sees the old file or the new one, never a part.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "base/error.hpp"
#include "base/files.hpp"

namespace diplograph {
namespace {

constexpr std::size_t block = std::size_t{1} << 16U;
constexpr int standard_output = 1;

[[noreturn]] void fail(const std::string& path) {
  throw Error(Error::Code::output, path == "-" ? "standard output" : path,
              std::string("cannot be written: ") + std::strerror(errno));
}

std::string name_beside(const std::string& path) {
  static std::atomic<unsigned> count{0};
  return path + ".part-" + std::to_string(::getpid()) + "-" + std::to_string(count++);
}

}  // namespace

AtomicFile::AtomicFile(std::string path) : path_(std::move(path)) {
  if (path_ == "-") {
    descriptor_ = standard_output;
    return;
  }
  struct stat about {};
  const bool exists = ::stat(path_.c_str(), &about) == 0;
  if (exists && S_ISDIR(about.st_mode)) {
    errno = EISDIR;
    fail(path_);
  }
  // A device or a pipe cannot be replaced, only written to.
  const bool replace = !exists || S_ISREG(about.st_mode);
  if (replace && exists && ::access(path_.c_str(), W_OK) != 0) fail(path_);
  if (replace) beside_ = name_beside(path_);
  const std::string& target = replace ? beside_ : path_;
  const int flags = O_WRONLY | O_CLOEXEC | (replace ? O_CREAT | O_EXCL : 0);
  descriptor_ = ::open(target.c_str(), flags, 0666);
  if (descriptor_ < 0) fail(path_);
  if (replace && exists) ::fchmod(descriptor_, about.st_mode & 07777U);
}

AtomicFile::~AtomicFile() {
  if (descriptor_ > standard_output) ::close(descriptor_);
  if (!beside_.empty()) ::unlink(beside_.c_str());
}

void AtomicFile::write(std::string_view bytes) {
  buffer_.append(bytes);
  if (buffer_.size() >= block) flush();
}

void AtomicFile::flush() {
  std::string_view rest = buffer_;
  while (!rest.empty()) {
    const ssize_t put = ::write(descriptor_, rest.data(), rest.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) fail(path_);
    rest.remove_prefix(static_cast<std::size_t>(put));
  }
  buffer_.clear();
}

void AtomicFile::commit() {
  flush();
  if (descriptor_ == standard_output) return;
  // Write errors of network disks surface in fsync and close.
  if (!beside_.empty() && ::fsync(descriptor_) != 0) fail(path_);
  const int closed = ::close(descriptor_);
  descriptor_ = -1;
  if (closed != 0) fail(path_);
  if (beside_.empty()) return;
  if (::rename(beside_.c_str(), path_.c_str()) != 0) fail(path_);
  beside_.clear();
}

void write_file(const std::string& path, std::string_view bytes) {
  AtomicFile file(path);
  file.write(bytes);
  file.commit();
}

}  // namespace diplograph
