#include "graph/format/draw.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <thread>

#include "base/error.hpp"
#include "graph/fixture.hpp"
#include "graph/format/bidi.hpp"
#include "graph/format/fonts.hpp"
#include "graph/make.hpp"

namespace diplograph {
namespace {

using namespace made;

TEST_CASE("right-to-left lines are isolated, and left-to-right runs in them") {
  const std::string beh = "\u0628";
  const std::string rtl = "\u2067", ltr = "\u2066", end = "\u2069";
  const std::vector<std::pair<std::string, std::string>> table{
      {"", ""},
      {"Latin (2031)", "Latin (2031)"},
      {beh, rtl + beh + end},
      {beh + " 2031-03-05.", rtl + beh + " " + ltr + "2031-03-05" + end + "." + end},
      {beh + " BRICS+ " + beh, rtl + beh + " " + ltr + "BRICS+" + end + " " + beh + end},
      {"UN Women " + beh, rtl + ltr + "UN Women" + end + " " + beh + end},
      {beh + " (UN) " + beh, rtl + beh + " (" + ltr + "UN" + end + ") " + beh + end},
      {beh + " 5 (UN)", rtl + beh + " " + ltr + "5" + end + " (" + ltr + "UN" + end + ")" + end},
  };
  for (const auto& row : table) {
    const auto& [line, expected] = row;
    INFO(row.first);
    CHECK(isolate_line(line) == expected);
  }
  CHECK(isolate_lines(beh + "\nx\n" + beh) == rtl + beh + end + "\nx\n" + rtl + beh + end);
}

TEST_CASE("long labels are broken at spaces") {
  CHECK(wrap("one two three", 7) == "one two\nthree");
  CHECK(wrap("unbreakable", 4) == "unbreakable");
  CHECK(wrap("a b", 10) == "a b");
  CHECK(wrap("", 10).empty());
}

TEST_CASE("fonts are asked for the letters of a drawing") {
  CHECK(check_fonts("Latin 123").empty());
  CHECK(missing_letters("\u0628").empty());
  CHECK(missing_letters("").empty());
}

// For without_fonts.py, which hides the fonts; Graphviz itself would draw boxes.
TEST_CASE("a drawing without fonts is refused") {
  if (std::getenv("DIPLOGRAPH_NO_FONTS") == nullptr) return;
  CHECK_THROWS_WITH_AS(static_cast<void>(draw(spring(), {})),
                       doctest::Contains("apt install fonts-dejavu-core"), Error);
}

TEST_CASE("a drawing has the actors' labels, the title and the days") {
  const Drawing drawing = draw(spring(), {.format = "svg", .title = "Spring & <tea>"});
  CHECK(drawing.note.empty());
  CHECK(drawing.nodes == 18);
  CHECK(drawing.ties == 22);
  const std::vector<std::string> pieces{
      "<svg",
      "Spring &amp; &lt;tea&gt;",
      "2031&#45;03&#45;19",
      "3\u00D7",
      "\u2067\u0633\u0645\u064A\u0631 \u062D\u062F\u0627\u062F\u2069",
      "stroke-dasharray"};
  for (const std::string& piece : pieces) {
    INFO(piece);
    CHECK(drawing.bytes.find(piece) != std::string::npos);
  }
  CHECK((draw(spring(), {.format = "svg", .title = "Spring & <tea>"}).bytes == drawing.bytes));
  const Drawing english = draw(spring(), {.lang = "en"});
  CHECK(english.bytes.find("Samir Haddad") != std::string::npos);
}

TEST_CASE("drawings in other formats begin as theirs do") {
  CHECK(draw(spring(), {.format = "png"}).bytes.starts_with("\x89PNG"));
  CHECK(draw(spring(), {.format = "pdf"}).bytes.starts_with("%PDF"));
  CHECK(draw(Graph(), {}).bytes.find("<svg") != std::string::npos);
  CHECK_THROWS_AS(static_cast<void>(draw(Graph(), {.format = "gif"})), Error);
}

TEST_CASE("what a drawing leaves out is said") {
  Record record = article("a", "2031-03-06", "Paper");
  for (int i = 0; i < 30; ++i) {
    const std::string other = "person:p" + std::to_string(i);
    meeting(record, Status::occurred, on("2031-03-05"), {"person:hub", other});
  }
  const Drawing drawing = draw(merged({record}), {.most_nodes = 10});
  CHECK(drawing.nodes == 10);
  CHECK(drawing.note.find("21 actors") != std::string::npos);
}

TEST_CASE("a drawing of some actors has nobody else") {
  Record record = article("a", "2031-03-06", "Paper");
  meeting(record, Status::occurred, on("2031-03-05"), {"person:ann", "person:bob"});
  meeting(record, Status::occurred, on("2031-03-06"), {"person:bob", "person:cid"});
  DrawOptions options;
  options.only = {"person:ann", "person:bob"};
  options.focus = "person:ann";
  const Drawing drawing = draw(merged({record}), options);
  CHECK(drawing.nodes == 2);
  CHECK(drawing.bytes.find(">cid<") == std::string::npos);
  CHECK(drawing.bytes.find("They talked, says article:a.") != std::string::npos);  // its tooltip
}

TEST_CASE("events are drawn as nodes between those who took part") {
  DrawOptions options;
  options.events = true;
  const Drawing drawing = draw(spring(), options);
  CHECK(drawing.nodes > 18);
  CHECK(drawing.bytes.find("2031&#45;03&#45;19") != std::string::npos);
  CHECK((draw(spring(), options).bytes == drawing.bytes));
}

TEST_CASE("a timeline has a column for each month, and says which events it leaves out") {
  std::vector<Record> records;
  for (int month = 1; month <= 4; ++month) {
    const std::string day = "2031-0" + std::to_string(month) + "-05";
    records.push_back(article("m" + std::to_string(month), day, "Paper"));
    meeting(records.back(), Status::planned, on(day), {"person:ann", "person:bob"}, {"place:p"});
  }
  DrawOptions options;
  options.timeline = "person:ann";
  Drawing drawing = draw(merged(records), options);
  CHECK(drawing.nodes == 4);
  for (const char* const piece : {">2031&#45;01<", ">2031&#45;04<", ">bob<", ">p<", ">planned<"}) {
    INFO(piece);
    CHECK(drawing.bytes.find(piece) != std::string::npos);
  }
  options.most_nodes = 3;
  drawing = draw(merged(records), options);
  CHECK(drawing.nodes == 3);
  CHECK(drawing.note.find("the last 3 of 4 events") != std::string::npos);
  options.timeline = "person:nobody";
  CHECK(draw(merged(records), options).nodes == 0);
}

TEST_CASE("threads that draw at once wait for each other") {
  const Graph graph = spring();
  const std::string expected = draw(graph, {}).bytes;
  std::vector<std::string> drawn(4);
  std::vector<std::thread> threads;
  for (std::string& bytes : drawn) {
    threads.emplace_back([&bytes, &graph] { bytes = draw(graph, {}).bytes; });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& bytes : drawn) CHECK((bytes == expected));
}

}  // namespace
}  // namespace diplograph
