// What ends a run: a file that cannot be read, a broken pack, a wrong argument. Odd text never
// does; that is a Diagnostic.
//
//   throw Error(Error::Code::input, "packs/ar/terms/states.txt:12", "unknown paradigm 'nsba'",
//               "use one of the paradigms in pack.json");
//   // what(): packs/ar/terms/states.txt:12: unknown paradigm 'nsba'; use one of ...
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

namespace diplograph {

class Error : public std::runtime_error {
 public:
  enum class Code : std::uint8_t { usage, input, output, pack };

  // `place` is a file, a file and line, or an argument; `remedy` may be empty.
  Error(Code code, const std::string& place, const std::string& problem,
        const std::string& remedy = {});

  [[nodiscard]] Code code() const { return code_; }
  [[nodiscard]] const std::string& place() const { return place_; }

 private:
  Code code_;
  std::string place_;
};

}  // namespace diplograph
