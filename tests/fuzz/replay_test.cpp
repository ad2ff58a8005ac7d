// Every input of the corpora, which the fuzzers grew from or stumbled over, is read again.
#include <doctest/doctest.h>

#include <string>

#include "base/files.hpp"
#include "fuzz/support.hpp"
#include "fuzz/targets.hpp"

namespace diplograph::fuzz {
namespace {

TEST_CASE("what the fuzzers were given once is read without a fault") {
  for (const auto& target : targets()) {
    const auto folder = source_dir + "/tests/fuzz/corpus/" + std::string(target.name);
    const auto files = list_files(folder);
    CHECK_FALSE(files.empty());
    for (const auto& file : files) {
      INFO(file);
      std::ifstream stream(file, std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
      CHECK_NOTHROW(run(target, bytes));
      CHECK_NOTHROW(run(target, std::string_view(bytes).substr(0, bytes.size() / 2)));
    }
  }
}

}  // namespace
}  // namespace diplograph::fuzz
