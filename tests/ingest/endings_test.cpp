#include "ingest/endings.hpp"

#include <doctest/doctest.h>

#include "page_support.hpp"

using namespace diplograph;

namespace {

// Words found in the line that begins at `start`, and where it ends.
struct Found {
  std::vector<std::u32string> words;
  std::uint32_t end = 0;
};

Found found_in(std::u32string_view text, std::uint32_t start = 0) {
  const Endings endings({U"citing", U"quoted", U"q"}, arabic_fold());
  std::vector<Span> places;
  Found found;
  found.end = endings.end_of_line(text, start, places);
  for (const Span place : places) found.words.emplace_back(slice(text, place));
  return found;
}

using Words = std::vector<std::u32string>;

}  // namespace

TEST_CASE("Words are found that end as one of the given words, whatever is glued to their front") {
  CHECK(found_in(U"He was wacitING, (quoted) edit").words == Words{U"wacitING", U"quoted"});
  CHECK(found_in(U"a line ends with exciting").words == Words{U"exciting"});
  CHECK(found_in(U"n g, e d: ng 1").words == Words{U"ng"});
  CHECK(found_in(U"Iraq").words == Words{U"Iraq"});  // any that ends as a word of one letter
}

TEST_CASE("Signs that fold to nothing hide no word") {
  CHECK(found_in(U"citing\u200F, cit\u0640ing").words == Words{U"citing\u200F", U"cit\u0640ing"});
  CHECK(found_in(U"citin\u0640g").words == Words{U"citin\u0640g"});
  CHECK(found_in(U"citing\U000E0100").words == Words{U"citing\U000E0100"});
}

TEST_CASE("A line ends at a newline or with the text") {
  const std::u32string text = U"\ncit\ning\u2028quoted\U0001F600";
  CHECK(found_in(text).end == 0);
  CHECK(found_in(text, 1).end == 4);
  CHECK(found_in(text, 1).words.empty());
  CHECK(found_in(text, 5).end == 8);
  CHECK(found_in(text, 5).words == Words{U"ing"});
  CHECK(found_in(text, 9).end == text.size());
  CHECK(found_in(text, 9).words == Words{U"quoted"});
  CHECK(found_in(U"").end == 0);
}

TEST_CASE("Of given words with many last letters none is missed") {
  std::vector<std::u32string> given;
  for (char32_t letter = U'a'; letter <= U'z'; ++letter) given.push_back({U'x', letter});
  const Endings endings(given, arabic_fold());
  std::vector<Span> places;
  static_cast<void>(endings.end_of_line(U"xa xb xm xz ya", 0, places));
  CHECK(places == std::vector<Span>{{0, 2}, {3, 5}, {6, 8}, {9, 11}});
}
