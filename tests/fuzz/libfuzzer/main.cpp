// libFuzzer's side: `fuzz --target=NAME CORPUS...`, with libFuzzer's own options.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "fuzz/targets.hpp"

namespace {

const diplograph::fuzz::Target* chosen = nullptr;

void choose(std::string_view name) {
  for (const auto& target : diplograph::fuzz::targets()) {
    if (target.name == name) chosen = &target;
  }
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
  constexpr std::string_view option = "--target=";
  for (int i = 1; i < *argc; ++i) {
    const std::string_view argument = (*argv)[i];
    if (argument.starts_with(option)) choose(argument.substr(option.size()));
  }
  if (chosen != nullptr) return 0;
  std::fputs("fuzz: --target=NAME names no target; tests/fuzz/targets.cpp has them\n", stderr);
  std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  diplograph::fuzz::run(*chosen, {reinterpret_cast<const char*>(data), size});
  return 0;
}
