#include "graph/decisions.hpp"

#include "fuzz/support.hpp"
#include "fuzz/targets.hpp"

namespace diplograph::fuzz {

void decisions(std::string_view bytes) {
  const auto read = read_decisions(bytes, "fuzz");
  auto again = read_decisions(to_text(read), "fuzz");
  require(again.size() == read.size(), "as many decisions come back as were written");
  for (std::size_t i = 0; i < read.size(); ++i) {
    again[i].line = read[i].line;  // comments are not written
    require(again[i] == read[i], "a decision comes back from its line");
  }
}

}  // namespace diplograph::fuzz
