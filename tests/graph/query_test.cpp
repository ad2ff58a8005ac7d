#include "graph/query.hpp"

#include <doctest/doctest.h>

#include "base/unicode.hpp"
#include "graph/explain.hpp"
#include "graph/fixture.hpp"
#include "graph/format/format.hpp"
#include "graph/make.hpp"

namespace diplograph {
namespace {

using namespace made;

// Days of the rows, in order.
std::vector<std::string> days_of(const MetAnswer& answer) {
  std::vector<std::string> days;
  for (const MetRow& row : answer.rows) days.push_back(row.date_text);
  return days;
}

TEST_CASE("a name finds its node in any language and spelling that the graph knows") {
  const Graph graph = spring();
  const NameIndex names(graph);
  const std::vector<std::pair<std::string, std::string>> table{
      {"person:samir-haddad", "person:samir-haddad"},
      {"samir-haddad", "person:samir-haddad"},
      {"Samir Haddad", "person:samir-haddad"},
      {"HADDAD", "person:samir-haddad"},
      {"\u0633\u0645\u064A\u0631 \u062D\u062F\u0627\u062F", "person:samir-haddad"},
      {"\u062D\u062F\u0651\u0627\u062F", "person:samir-haddad"},
      {"\u0633\u0645\u064A\u0631 \u0627\u0644\u062D\u062F\u0627\u062F", "person:samir-haddad"},
      {"RUS", "state:RUS"},
      {"united states", "state:USA"},
      {"UnitedNations", "org:un"},
      {"\u0639\u0645\u0627\u0646", "place:amman"},
  };
  for (const auto& row : table) {
    const auto& [text, id] = row;
    INFO(row.first);
    const NameResolution found = names.resolve(text);
    REQUIRE(found.kind == NameResolution::Kind::found);
    CHECK(found.candidates.front().id == id);
  }
}

TEST_CASE("a name of several is asked back, a wrong one gets suggestions") {
  const Graph graph = spring();
  const NameIndex names(graph);
  const NameResolution several = names.resolve("united");
  CHECK(several.kind == NameResolution::Kind::ambiguous);
  CHECK(several.candidates.size() == 2);
  CHECK(names.resolve("united", [](NodeKind kind) { return kind == NodeKind::state; }).kind ==
        NameResolution::Kind::found);
  for (const char* wrong : {"Hadad", "Samir Hadad", "Semir Haddad"}) {
    INFO(wrong);
    const NameResolution near = names.resolve(wrong);
    CHECK(near.kind == NameResolution::Kind::unknown);
    REQUIRE_FALSE(near.candidates.empty());
    CHECK(near.candidates.front().id == "person:samir-haddad");
  }
  CHECK(names.resolve("xyzzy quux").candidates.empty());
  CHECK(names.resolve("").candidates.empty());
}

TEST_CASE("a family name is that of all who bear it, whoever is called so for short") {
  Record record = article("a", "2031-03-06", "Paper");
  entity(record, "person:x-henrik-solberg-1", "Henrik Solberg");
  record.entities.back().aliases = {"Solberg"};
  entity(record, "person:x-anna-solberg-2", "Anna Solberg");
  entity(record, "org:solberg-fund", "Solberg Fund");
  entity(record, "state:GIN", "Guinea");
  entity(record, "state:GNQ", "Equatorial Guinea");
  const Graph graph = merged({record});
  const NameIndex names(graph);
  CHECK(names.resolve("solberg").kind == NameResolution::Kind::ambiguous);
  CHECK(names.resolve("solberg").candidates.size() == 2);
  CHECK(names.resolve("Henrik Solberg").kind == NameResolution::Kind::found);
  CHECK(names.resolve("Guinea").candidates.front().id == "state:GIN");
}

TEST_CASE("a language's own fold makes its letters equal") {
  const Graph graph = spring();
  // Teh marbuta as heh, alef maksura as yeh.
  const NameIndex names(graph, [](std::u32string_view text) {
    std::u32string folded = fold_plain(text);
    for (char32_t& letter : folded) {
      if (letter == U'\u0629') letter = U'\u0647';
      if (letter == U'\u0649') letter = U'\u064A';
    }
    return folded;
  });
  const std::string cairo = "\u0627\u0644\u0642\u0627\u0647\u0631\u0647";
  CHECK(NameIndex(graph).resolve(cairo).kind == NameResolution::Kind::unknown);
  REQUIRE(names.resolve(cairo).kind == NameResolution::Kind::found);
  CHECK(names.resolve(cairo).candidates.front().id == "place:cairo");
}

TEST_CASE("who met whom, in the order of days, told by whom") {
  const MetAnswer answer = met(spring(), "person:samir-haddad");
  CHECK(days_of(answer) == std::vector<std::string>{"2031-03-05", "2031-03-19", "2031-03-20",
                                                    "2031-04-01", "2031-04-21",
                                                    "2031-05-02..2031-05-03"});
  const MetRow& moscow = answer.rows.front();
  CHECK(moscow.with.size() == 1);
  CHECK(moscow.with.front().id == "person:viktor-orlov");
  CHECK(moscow.status == Status::occurred);
  CHECK(moscow.mode == Mode::talks);
  CHECK(moscow.places.front().id == "place:moscow");
  CHECK(moscow.through.empty());
  CHECK(moscow.told_by.size() == 3);
  CHECK(moscow.sources == 3);
  CHECK(answer.rows.back().status == Status::planned);
  REQUIRE(answer.counterparts.size() == 4);
  CHECK(answer.counterparts.front().who.id == "person:leila-mansour");
  CHECK(answer.counterparts.front().meetings == 3);
  CHECK(answer.counterparts.front().last == day("2031-04-21"));
}

TEST_CASE("filters of a met query") {
  const Graph graph = spring();
  MetFilter with;
  with.with = "person:leila-mansour";
  CHECK(met(graph, "person:samir-haddad", with).rows.size() == 3);
  with.with = "state:EGY";
  CHECK(met(graph, "person:samir-haddad", with).rows.size() == 3);
  MetFilter since;
  since.since = day("2031-04-01");
  CHECK(met(graph, "person:samir-haddad", since).rows.size() == 3);
  since.until = day("2031-04-30");
  CHECK(met(graph, "person:samir-haddad", since).rows.size() == 2);
  MetFilter in;
  in.in = "state:EGY";
  CHECK(met(graph, "person:samir-haddad", in).rows.size() == 1);
  in.in = "place:cairo";
  CHECK(met(graph, "person:samir-haddad", in).rows.size() == 1);
  MetFilter planned;
  planned.statuses = {Status::planned, Status::possible};
  CHECK(met(graph, "person:samir-haddad", planned).rows.size() == 1);
  MetFilter english;
  english.lang = "en";
  CHECK(met(graph, "person:samir-haddad", english).rows[0].with[0].label == "Viktor Orlov");
  CHECK(met(graph, "person:nobody").rows.empty());
}

TEST_CASE("a state meets through its office holders") {
  const MetAnswer answer = met(spring(), "state:RUS");
  CHECK(days_of(answer) == std::vector<std::string>{"2031-03-05", "2031-04-10", "2031-04-15",
                                                    "2031-04-18", "undated"});
  CHECK(answer.rows[0].through.size() == 1);
  CHECK(answer.rows[0].through[0].id == "person:viktor-orlov");
  CHECK(answer.rows[3].through.empty());
  CHECK(answer.rows[3].with[0].id == "state:USA");
}

TEST_CASE("the words of a date that nobody resolved are shown") {
  Record record = article("a", "", "");
  Date date;
  date.text = "last night";
  meeting(record, Status::occurred, date, {"person:a", "person:b"});
  CHECK(met(merged({record}), "person:a").rows[0].date_text == "undated: last night");
}

TEST_CASE(
    "an office that only the lexicon knows is told in no article, and has its role for a title") {
  Record record = article("a", "2031-03-06", "Paper");
  meeting(record, Status::occurred, on("2031-03-05"), {"person:a", "person:b"});
  entity(record, "state:AAA");
  KnownWorld known;
  known.offices = {{"person:a", Role::foreign_minister, "state:AAA", "2030-2032"}};
  const Graph graph = merged({record}, known);
  const std::string why = to_text(*explain(graph, "person:a"));
  CHECK(why.find("known from the lexicon (2030-2032)\n") != std::string::npos);
  CHECK(why.find("told in") == std::string::npos);
  CHECK(to_text(*find_format("events-tsv"), graph).find("foreign minister") != std::string::npos);
}

TEST_CASE("explain gives headline, publisher, rule and sentence") {
  Record first = article("a", "2031-03-06", "Morning Paper");
  first.relayed_from = {"Agency"};
  office(first, "person:a", Role::minister, "state:AAA", "minister of tea");
  meeting(first, Status::planned, on("2031-03-07"), {"person:a", "person:b"});
  statement(first, "person:a", "We shall meet.").occasion = first.events[0].id;
  Record second = article("b", "2031-03-08", "Evening Paper");
  meeting(second, Status::occurred, on("2031-03-07"), {"person:a", "person:b"});
  const Graph graph = merged({first, second});
  for (const std::string id : {"meeting:a-0", "meeting:b-0"}) {
    const auto why = explain(graph, id);
    REQUIRE(why);
    CHECK(why->subject.id == "meeting:a-0");
    REQUIRE(why->told.size() == 2);
    CHECK(why->told[0].publisher == "Morning Paper via Agency");
    CHECK(why->told[0].status == "planned");
    CHECK(why->told[1].headline == "Headline of b");
    CHECK(why->told[1].rule == "test.rule");
    CHECK(why->told[1].quote == "They talked, says article:b.");
    const std::string text = to_text(*why);
    CHECK(text.find("status: occurred") != std::string::npos);
    CHECK(text.find("\"They talked, says article:a.\"") != std::string::npos);
  }
  const std::string person = to_text(*explain(graph, "person:a"));
  CHECK(person.find("minister of AAA [state:AAA], as \"minister of tea\"") != std::string::npos);
  CHECK(person.find("1 meeting\n") != std::string::npos);
  CHECK(explain(graph, "article:a"));
  CHECK(to_text(*explain(graph, "statement:a-0")).find("We shall meet.") != std::string::npos);
  const auto between = explain_between(graph, "person:b", "person:a");
  REQUIRE(between);
  CHECK(between->told.size() == 2);
  CHECK(to_text(*between).find("met: a [person:a] -> b [person:b], 1 meeting") !=
        std::string::npos);
  CHECK_FALSE(explain(graph, "person:nobody"));
  CHECK_FALSE(explain_between(graph, "person:b", "state:AAA"));
}

}  // namespace
}  // namespace diplograph
