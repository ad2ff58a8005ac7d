#include "tools/diplograph/table.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tools/diplograph/console.hpp"

using diplograph::as_csv;
using diplograph::as_text;
using diplograph::Table;

namespace {
// "Lavrov" in Arabic letters: six columns, twelve bytes.
const std::string lavrov = "\u0644\u0627\u0641\u0631\u0648\u0641";
}  // namespace

TEST_CASE("columns are aligned by width on the screen, not by bytes") {
  const Table table{{"with", "when"}, {{lavrov, "2023"}, {"a", "b"}, {"", "c"}}};
  CHECK(as_text(table) == "with    when\n" + lavrov + "  2023\na       b\n        c\n");
}

TEST_CASE("right-to-left cells are isolated only where asked") {
  const Table table{{"x"}, {{lavrov}}};
  CHECK(as_text(table) == "x\n" + lavrov + "\n");
  CHECK(as_text(table, {.width = 0, .isolate = true}) == "x\n\u2067" + lavrov + "\u2069\n");
}

TEST_CASE("a table wider than the terminal wraps its widest cells") {
  const Table table{{"id", "text"}, {{"1", "one two three four five"}, {"2", "abcdefghijkl"}}};
  CHECK(as_text(table, {.width = 16, .isolate = false}) ==
        "id  text\n"
        "1   one two\n    three four\n    five\n"
        "2   abcdefghijkl\n");
  const Table days{{"when", "who"}, {{"2031-03-05..2031-03-07", "one two"}}};
  CHECK(as_text(days, {.width = 17, .isolate = false}) ==
        "when          who\n"
        "2031-03-05..  one\n"
        "2031-03-07    two\n");
}

TEST_CASE("a word that no terminal has room for is broken") {
  const Table table{{"a", "b"}, {{"1", std::string(100, 'x')}}};
  CHECK(as_text(table, {.width = 60, .isolate = false}) ==
        "a  b\n1  " + std::string(57, 'x') + "\n   " + std::string(43, 'x') + "\n");
}

TEST_CASE("where words would have to be broken each row becomes lines of name and value") {
  const Table table{{"id", "who", "what"},
                    {{"meeting:0123456789", lavrov + " " + lavrov, "one two three four"},
                     {"meeting:9876543210", "", "five"}}};
  CHECK(as_text(table, {.width = 24, .isolate = true}) ==
        "id    meeting:0123456789\n"
        "who   \u2067" +
            lavrov + " " + lavrov + "\u2069\n" +
            "what  one two three four\n"
            "\n"
            "id    meeting:9876543210\n"
            "what  five\n");
  CHECK(as_text({{"a", "b"}, {{"0123456789", "0123456789x"}}}, {.width = 5, .isolate = false}) ==
        "a  0123456789\nb  0123456789\n   x\n");
}

TEST_CASE("an empty table is its header") { CHECK(as_text({{"a", "b"}, {}}) == "a  b\n"); }

TEST_CASE("control characters and bidi overrides never reach the terminal") {
  struct Case {
    std::string in, out;
  };
  const Case cases[] = {
      {"a\tb\nc", "a b c"},
      {"\x1b[31mred", "\uFFFD[31mred"},
      {"a\u202Eb",
       "a\uFFFD"
       "b"},
      {"a\u2067b",
       "a\uFFFD"
       "b"},
      {"a\u0085b", "a b"},
      {"\u009b2J",
       "\uFFFD"
       "2J"},
      {"\xff", "\uFFFD"},
      {lavrov, lavrov},
  };
  for (const Case& c : cases) {
    CAPTURE(c.in);
    CHECK(diplograph::printable(c.in) == c.out);
  }
}

TEST_CASE("CSV quotes what needs quotes and disarms formulas") {
  struct Case {
    std::string cell, out;
  };
  const Case cases[] = {
      {"plain", "plain"},
      {"a,b", "\"a,b\""},
      {"say \"no\"", "\"say \"\"no\"\"\""},
      {"a\nb", "\"a\nb\""},
      {"=1+1", "'=1+1"},
      {"+1", "'+1"},
      {"-1", "'-1"},
      {"@x,y", "\"'@x,y\""},
      {"\tx", "'\tx"},
      {"", ""},
      {"2023-09-18", "2023-09-18"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.cell);
    CHECK(as_csv({{"head"}, {{c.cell}}}) == "head\r\n" + c.out + "\r\n");
  }
}
