#include "graph/format/late_library.hpp"

#include <dlfcn.h>

#include <string>

#include "base/error.hpp"

namespace diplograph {
namespace {

[[noreturn]] void fail(const char* file, const char* package) {
  const char* const why = dlerror();
  throw Error(Error::Code::output, file,
              "cannot be loaded" + (why == nullptr ? "" : ": " + std::string(why)),
              "apt install " + std::string(package));
}

}  // namespace

LateLibrary::LateLibrary(const char* file, const char* package)
    : file_(file), package_(package), library_(dlopen(file, RTLD_NOW | RTLD_LOCAL)) {
  if (library_ == nullptr) fail(file_, package_);
}

LateLibrary::Address LateLibrary::at(const char* name) const {
  void* const found = dlsym(library_, name);
  if (found == nullptr) fail(file_, package_);
  return Address(found);
}

}  // namespace diplograph
