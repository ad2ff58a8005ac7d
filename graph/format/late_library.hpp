// A library of the system that is loaded when something first needs it: most questions draw
// nothing, and what drawing takes, with the libraries behind it, is a sixth of the program's start.
//
//   struct Zlib : LateLibrary {
//     Zlib() : LateLibrary("libz.so.1", "zlib1g") {}
//     decltype(&::zlibVersion) version = at("zlibVersion");
//   };
#pragma once

namespace diplograph {

class LateLibrary {
 public:
  // Becomes a pointer to what stands there, of whatever type.
  class Address {
   public:
    explicit Address(void* address) : address_(address) {}
    template <typename Target>
    operator Target*() const {  // NOLINT(google-explicit-constructor): a declaration's value
      return reinterpret_cast<Target*>(address_);
    }

   private:
    void* address_;
  };

  // Loaded for good. Throws Error(output) with the package to install where it is not there.
  LateLibrary(const char* file, const char* package);

  // What the library calls by that name; throws likewise.
  [[nodiscard]] Address at(const char* name) const;

 private:
  const char* file_;
  const char* package_;
  void* library_;
};

}  // namespace diplograph
