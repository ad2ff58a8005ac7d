// Every input of the corpora, which the fuzzers grew from or stumbled over, is read again; and so
// are a few damages of each, by chance, but the same in every run. DIPLOGRAPH_DAMAGES=N tries N of
// each.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "fuzz/support.hpp"
#include "fuzz/targets.hpp"

namespace diplograph::fuzz {
namespace {

std::vector<std::string> corpus_of(const Target& target) {
  std::vector<std::string> inputs;
  for (const auto& file :
       list_files(source_dir + "/tests/fuzz/corpus/" + std::string(target.name))) {
    std::ifstream stream(file, std::ios::binary);
    inputs.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
  }
  return inputs;
}

// Damages inputs as a hasty fuzzer would. The library's distributions differ from one to the next;
// its engines do not.
class Damage {
 public:
  explicit Damage(const std::vector<std::string>& corpus) : corpus_(corpus) {}

  std::string of(std::string bytes) {
    for (std::size_t times = 1 + below(3); times > 0; --times) once(bytes);
    return bytes;
  }

 private:
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : engine_() % limit; }

  std::string piece_of(const std::string& bytes) {
    const auto at = below(bytes.size());
    return bytes.substr(at, 1 + below(std::min<std::size_t>(bytes.size() - at, 40)));
  }

  void once(std::string& bytes) {
    const auto at = below(bytes.size() + 1);
    const auto& other = corpus_[below(corpus_.size())];
    switch (below(6)) {
      case 0:
        if (at < bytes.size()) bytes[at] = static_cast<char>(bytes[at] ^ (1U << below(8)));
        break;
      case 1:
        if (at < bytes.size()) bytes[at] = static_cast<char>(below(256));
        break;
      case 2:
        bytes.erase(at, 1 + below(20));
        break;
      case 3:
        bytes.insert(at, piece_of(other.empty() ? bytes : other));
        break;
      case 4: {
        const auto piece = bytes.empty() ? std::string(1, '\0') : piece_of(bytes);
        for (std::size_t times = 1 + below(8); times > 0; --times) bytes.insert(at, piece);
        break;
      }
      default:
        bytes.replace(at, bytes.size() - at, other.substr(std::min(at, other.size())));
    }
  }

  const std::vector<std::string>& corpus_;
  std::mt19937 engine_;  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same in every run
};

// Where the input that is tried stands, should it end the process.
std::filesystem::path last_input(const Target& target) {
  return std::filesystem::temp_directory_path() /
         ("diplograph-fuzz-last-" + std::string(target.name));
}

TEST_CASE("what the fuzzers were given once is read without a fault") {
  for (const auto& target : targets()) {
    CAPTURE(target.name);
    const auto inputs = corpus_of(target);
    CHECK_FALSE(inputs.empty());
    for (const auto& bytes : inputs) {
      CHECK_NOTHROW(run(target, bytes));
      CHECK_NOTHROW(run(target, std::string_view(bytes).substr(0, bytes.size() / 2)));
    }
  }
}

TEST_CASE("so is what chance makes of it") {
  const char* asked = std::getenv("DIPLOGRAPH_DAMAGES");
  const long count = asked == nullptr ? 10 : std::strtol(asked, nullptr, 10);
  for (const auto& target : targets()) {
    CAPTURE(target.name);
    const auto inputs = corpus_of(target);
    Damage damage(inputs);
    for (long i = 0; i < count; ++i) {
      for (const auto& bytes : inputs) {
        const auto damaged = damage.of(bytes);
        std::ofstream(last_input(target), std::ios::binary) << damaged;
        CHECK_NOTHROW(run(target, damaged));
      }
    }
    std::filesystem::remove(last_input(target));
  }
}

}  // namespace
}  // namespace diplograph::fuzz
