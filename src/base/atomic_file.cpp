// Writing beside and renaming: a reader sees the old file or the new one, never a part. What is
// written has no name until it is complete, where the file system can do that: whatever ends the
// program then leaves nothing behind.
#include <fcntl.h>
#include <pthread.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
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

// A name as long as may be leaves no room for an ending.
std::string name_beside(const std::string& path) {
  static std::atomic<unsigned> count{0};
  constexpr std::size_t long_name = 200;
  const std::size_t name = path.rfind('/') + 1;  // 0 where there is no folder
  const std::string front = path.size() - name > long_name ? path.substr(0, name) : path;
  return front + ".part-" + std::to_string(::getpid()) + "-" + std::to_string(count++);
}

std::string link_of(int descriptor) { return "/proc/self/fd/" + std::to_string(descriptor); }

// A file without a name in the folder of `path`, which link_of() can name later; -1 if there is no
// such thing here.
int open_unnamed(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  const int descriptor = ::open(folder.c_str(), O_WRONLY | O_CLOEXEC | O_TMPFILE, 0666);
  if (descriptor < 0 || ::access(link_of(descriptor).c_str(), F_OK) == 0) return descriptor;
  ::close(descriptor);
  return -1;
}

// Between a file's two names no signal may end the program.
class SignalsWait {
 public:
  SignalsWait() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  ~SignalsWait() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  SignalsWait(const SignalsWait&) = delete;
  SignalsWait& operator=(const SignalsWait&) = delete;

 private:
  sigset_t before_{};
};

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
  if (replace) {
    beside_ = name_beside(path_);
    descriptor_ = open_unnamed(path_);
    named_ = descriptor_ < 0;
  }
  if (descriptor_ < 0) {
    const int flags = O_WRONLY | O_CLOEXEC | (replace ? O_CREAT | O_EXCL : 0);
    descriptor_ = ::open((replace ? beside_ : path_).c_str(), flags, 0666);
  }
  if (descriptor_ < 0) fail(path_);
  if (replace && exists) ::fchmod(descriptor_, about.st_mode & 07777U);
}

AtomicFile::~AtomicFile() {
  if (descriptor_ > standard_output) ::close(descriptor_);
  if (named_) ::unlink(beside_.c_str());
}

void AtomicFile::write(std::string_view bytes) {
  if (bytes.size() >= block) {
    flush();
    put(bytes);
    return;
  }
  buffer_.append(bytes);
  if (buffer_.size() >= block) flush();
}

void AtomicFile::flush() {
  put(buffer_);
  buffer_.clear();
}

void AtomicFile::put(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t got = ::write(descriptor_, bytes.data(), bytes.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(path_);
    bytes.remove_prefix(static_cast<std::size_t>(got));
  }
}

void AtomicFile::commit() {
  flush();
  if (descriptor_ == standard_output) return;
  // Write errors of network disks surface in fsync and close.
  if (!beside_.empty() && ::fsync(descriptor_) != 0) fail(path_);
  const SignalsWait until_named;
  if (!beside_.empty() && !named_) {
    const std::string link = link_of(descriptor_);
    if (::linkat(AT_FDCWD, link.c_str(), AT_FDCWD, beside_.c_str(), AT_SYMLINK_FOLLOW) != 0)
      fail(path_);
    named_ = true;
  }
  const int closed = ::close(descriptor_);
  descriptor_ = -1;
  if (closed != 0) fail(path_);
  if (beside_.empty()) return;
  if (::rename(beside_.c_str(), path_.c_str()) != 0) fail(path_);
  named_ = false;
}

void write_file(const std::string& path, std::string_view bytes) {
  AtomicFile file(path);
  file.write(bytes);
  file.commit();
}

}  // namespace diplograph
