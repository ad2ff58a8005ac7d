// libFuzzer's side: `fuzz --target=NAME [--minutes=N] CORPUS...`, with libFuzzer's own options. The
// minutes are of the processor, so that they mean the same on a machine that has other work.
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <optional>
#include <string>

#include "fuzz/targets.hpp"

namespace {

const diplograph::fuzz::Target* chosen = nullptr;

void choose(std::string_view name) {
  for (const auto& target : diplograph::fuzz::targets()) {
    if (target.name == name) chosen = &target;
  }
}

std::optional<std::string> value_of(std::string_view argument, std::string_view option) {
  if (!argument.starts_with(option)) return std::nullopt;
  return std::string(argument.substr(option.size()));
}

// libFuzzer ends in order at SIGUSR1.
void end_after(long minutes) {
  struct sigevent event {};
  event.sigev_notify = SIGEV_SIGNAL;
  event.sigev_signo = SIGUSR1;
  struct itimerspec once {};
  once.it_value.tv_sec = minutes * 60;
  timer_t timer{};
  if (timer_create(CLOCK_PROCESS_CPUTIME_ID, &event, &timer) == 0 &&
      timer_settime(timer, 0, &once, nullptr) == 0)
    return;
  std::perror("fuzz: --minutes");
  std::exit(2);
}

// Whatever a fuzzer makes is small: nothing of it may take that long, sanitizers and all.
constexpr std::clock_t most_seconds = 10;

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
  for (int i = 1; i < *argc; ++i) {
    if (const auto name = value_of((*argv)[i], "--target=")) choose(*name);
    if (const auto minutes = value_of((*argv)[i], "--minutes="))
      end_after(std::strtol(minutes->c_str(), nullptr, 10));
  }
  if (chosen == nullptr) {
    std::fputs("fuzz: --target=NAME names no target; tests/fuzz/targets.cpp has them\n", stderr);
    std::exit(2);
  }
  diplograph::fuzz::run(*chosen, {});  // loads what it needs, which is not the first input's time
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::clock_t before = std::clock();
  diplograph::fuzz::run(*chosen, {reinterpret_cast<const char*>(data), size});
  if (std::clock() - before < most_seconds * CLOCKS_PER_SEC) return 0;
  std::fputs("fuzz: took too long\n", stderr);
  std::abort();
}
