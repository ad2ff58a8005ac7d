#include "recognise/beginnings.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "recognise/recognise_support.hpp"

using namespace diplograph;

namespace {

using Tokens = std::vector<std::uint32_t>;

const Openings kStates{.terms = bit_of(TermClass::state), .told = true};

}  // namespace

// The last token ends the line.
TEST_CASE("a mention may begin where a reader is let in, and where somebody is told of") {
  const struct {
    std::string about;
    std::u32string source;
    Tokens tokens;
  } cases[] = {
      {"visited Russia", U"\u0632\u0627\u0631 \u0631\u0648\u0633\u064A\u0627", {1}},
      {"visited, and a word that nobody knows",
       U"\u0632\u0627\u0631 \u0628\u0631\u0646\u062F\u0648\u063A\u0627\u0646",
       {}},
      {"said, and that word",
       U"\u0642\u0627\u0644 \u0628\u0631\u0646\u062F\u0648\u063A\u0627\u0646",
       {1}},
      {"the writer, a comma and that word",
       U"\u0627\u0644\u0643\u0627\u062A\u0628\u060C "
       U"\u0628\u0631\u0646\u062F\u0648\u063A\u0627\u0646",
       {1, 2, 3}},
  };
  for (const auto& [about, source, tokens] : cases) {
    const std::string name = about;
    CAPTURE(name);
    CHECK(beginnings(read(source), Doors(kStates, arabic().switches())) == tokens);
  }
}

TEST_CASE("where readers are let in anywhere, a mention may begin with each token") {
  const Openings openings{.owner_first = true};
  auto switches = arabic().switches();
  switches.owner_first = true;
  const std::u32string source = U"\u0632\u0627\u0631 \u0631\u0648\u0633\u064A\u0627";
  CHECK(beginnings(read(source), Doors(openings, switches)) == Tokens{0, 1, 2});
}
