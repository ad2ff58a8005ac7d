// Who is taken for whom across languages, and what a person decided on it.
#include "graph/identities.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "base/error.hpp"
#include "base/files.hpp"
#include "graph/format/json_format.hpp"
#include "graph/make.hpp"
#include "graph/names.hpp"
#include "linear.hpp"

namespace diplograph {
namespace {

using namespace made;

const Sounds& sounds() {
  static const std::string path = std::string(DIPLOGRAPH_SOURCE_DIR) + "/packs/common/sounds.txt";
  static const Sounds read = Sounds::parse(read_file(path), path);
  return read;
}

KnownWorld world(std::vector<Decision> decisions = {}) {
  KnownWorld known;
  known.sounds = std::make_shared<const Sounds>(sounds());
  known.decisions = std::move(decisions);
  return known;
}

// A man of that name, in that language, with that office.
Record one(const std::string& id, const std::string& lang, const std::string& name,
           Role role = Role::foreign_minister, const std::string& of = "state:NOR") {
  Record record = article(lang + "-" + id.substr(7), "2031-03-06", "Paper " + lang);
  office(record, id, role, of, "title");
  for (Entity& entity : record.entities) {
    if (entity.id != id) continue;
    entity.label = name;
    entity.labels = {{lang, name}};
  }
  meeting(record, Status::occurred, on("2031-03-05"), {id, "person:lavrov"}, {"place:oslo"});
  return record;
}

std::size_t people(const Graph& graph) {
  return nodes_of(graph, NodeKind::person).size() - 1;  // the other one is always there
}

// Names of one sound in Arabic letters and in Latin ones.
const std::string arabic =
    "\xD9\x87\xD9\x86\xD8\xB1\xD9\x8A\xD9\x83 "
    "\xD8\xB3\xD9\x88\xD9\x84\xD8\xA8\xD8\xB1\xD8\xBA";
const std::string latin = "Henrik Solberg";

TEST_CASE("names sound alike across scripts") {
  const auto like = [](const std::string& left, const std::string& right) {
    const double found = sounds().likeness(sounds().heard(left), sounds().heard(right));
    CHECK(found == doctest::Approx(sounds().likeness(sounds().heard(right), sounds().heard(left))));
    return found;
  };
  CHECK(like(latin, latin) == 1.0);
  CHECK(like(arabic, latin) > 0.95);
  CHECK(like(arabic, "Henrik Magnus Solberg") > 0.8);
  CHECK(like(arabic, "Henrik Nordberg") < 0.8);
  CHECK(like(arabic, "Lena Solberg") < 0.8);
  CHECK(like(arabic, "Solberg") == 0.0);  // a single name tells nothing
  CHECK(like("Al-Sadiq al-Mahdi", "Sadiq Mahdi") == 1.0);
  CHECK(like("", "") == 0.0);
}

TEST_CASE("data of sounds is checked when it is read") {
  for (const std::string line :
       {"sound | b", "near | abc | 10", "near | ab | 101", "faint | a | many", "tone | a | b",
        "sound | b | \xD8\xA8", "vowel | a | ^", "joined | X | ", "joined | X | X",
        "joined | XY | Y", "joined | X | ab ; ", "sound | | b", "word | a ; ; b"}) {
    INFO(line);
    CHECK_THROWS_WITH_AS(static_cast<void>(Sounds::parse("# fine\n" + line + "\n", "sounds.txt")),
                         doctest::Contains("sounds.txt:2: "), Error);
  }
  CHECK(Sounds().heard(latin).empty());
}

TEST_CASE("one unknown actor in two languages is one node, and tells why") {
  const std::vector<Record> records{one("person:x-hnryk", "ar", arabic),
                                    one("person:x-henrik", "en", latin)};
  const Graph graph = merged(records, world());
  CHECK(people(graph) == 1);
  const EntityFacts& facts = graph[*graph.find("person:x-henrik")].entity();
  CHECK(facts.labels == std::map<std::string, std::string>{{"ar", arabic}, {"en", latin}});
  CHECK(facts.same_as == std::vector<std::string>{"person:x-hnryk"});
  CHECK(facts.same_why.front().find("both foreign_minister of state:NOR") != std::string::npos);
  const auto events = nodes_of(graph, NodeKind::meeting);
  REQUIRE(events.size() == 1);
  CHECK(events.front()->event().sources == 2);
  CHECK(NameIndex(graph).resolve("person:x-hnryk").candidates.front().id == "person:x-henrik");
  CHECK(name_of(graph[*graph.find("person:x-henrik")], "ar").label == arabic);
  // Without the data nobody is compared.
  CHECK(people(merged(records)) == 2);
}

TEST_CASE("two people are not one for a name alone") {
  const Record first = one("person:x-hnryk", "ar", arabic);
  const auto apart = [&first](const Record& other) {
    return people(merged({first, other}, world())) == 2;
  };
  CHECK(apart(one("person:x-henrik", "en", latin, Role::foreign_minister, "state:SWE")));
  CHECK(apart(one("person:x-henrik", "en", latin, Role::ambassador)));
  CHECK(apart(one("person:x-henrik", "ar", latin)));  // a language knows both
  CHECK(apart(one("person:x-henrik", "en", "Lena Solberg")));
  Record without = one("person:x-henrik", "en", latin);
  without.offices.clear();
  CHECK(apart(without));
  // A minister may be told without his portfolio.
  CHECK_FALSE(apart(one("person:x-henrik", "en", latin, Role::minister)));
}

TEST_CASE("who fits two people is neither") {
  const std::vector<Record> records{one("person:x-hnryk", "ar", arabic),
                                    one("person:x-henrik", "en", latin),
                                    one("person:x-henrick", "en", "Henrick Solberg")};
  CHECK(people(merged(records, world())) == 3);
}

TEST_CASE("an article that names both tells them apart") {
  Record both = one("person:x-henrik", "en", latin);
  entity(both, "person:x-hnryk");
  CHECK(people(merged({one("person:x-hnryk", "ar", arabic), both}, world())) == 2);
}

TEST_CASE("decisions come before the resolver") {
  const std::vector<Record> records{one("person:x-hnryk", "ar", arabic),
                                    one("person:x-henrik", "en", latin)};
  CHECK(people(merged(records, world({{false, "person:x-hnryk", "person:x-henrik", "no"}}))) == 2);
  const std::vector<Record> others{one("person:x-a", "en", "A B"),
                                   one("person:b", "en", "Quite Another")};
  const Graph graph = merged(others, world({{true, "person:x-a", "person:b", "a nickname"}}));
  CHECK(people(graph) == 1);
  CHECK(graph[*graph.find("person:b")].entity().same_why.front() == "decided: a nickname");
  // One of the lexicon, of whom two others are spellings, but not of each other.
  const KnownWorld apart = world({{true, "person:x-a", "person:b", "one"},
                                  {false, "person:x-a", "person:x-henrik", "other"},
                                  {true, "person:x-henrik", "person:b", "two"}});
  CHECK(people(merged({others[0], others[1], records[1]}, apart)) == 2);
}

TEST_CASE("decisions join and part events") {
  std::vector<Record> records{one("person:x-a", "en", "A B"), one("person:x-a", "en", "A B")};
  records[1].article = "article:second";
  records[1].events[0].id = "meeting:second";
  const std::string first = records[0].events[0].id;
  const auto meetings = [&records](std::vector<Decision> decisions) {
    return nodes_of(merged(records, world(std::move(decisions))), NodeKind::meeting).size();
  };
  CHECK(meetings({}) == 1);
  CHECK(meetings({{false, first, "meeting:second", "two talks"}}) == 2);
  records[1].events[0].date = on("2031-03-20");
  CHECK(meetings({}) == 2);
  CHECK(meetings({{true, "meeting:second", first, "a wrong day"}}) == 1);
}

TEST_CASE("identities do not depend on the order of records") {
  std::vector<Record> records{
      one("person:x-hnryk", "ar", arabic), one("person:x-henrik", "en", latin),
      one("person:x-henrik-s", "fr", "Henrik Solberg"), one("person:x-other", "en", "Lena Berg")};
  const std::string expected = to_text(JsonFormat(), merged(records, world()));
  std::mt19937 random(5);
  for (int round = 0; round < 8; ++round) {
    std::shuffle(records.begin(), records.end(), random);
    records.push_back(records.front());
    CHECK((to_text(JsonFormat(), merged(records, world())) == expected));
  }
}

TEST_CASE("decisions in a chain, and many that differ from one, take time as they are many") {
  const auto id = [](int number) { return "person:a" + std::to_string(number); };
  const auto chain = [&](int times) {
    std::string text;
    for (int i = 0; i < times; ++i) {
      text += "same " + id(i) + " " + id(i + 1) + " told\n";
      text += "different " + id(i) + " person:b" + std::to_string(i) + " told\n";
    }
    return seconds_of([&] {
      const auto same = identities_of({}, world(read_decisions(text, "many")));
      CHECK(same.of(id(times)) == id(0));
    });
  };
  CHECK(grows_linearly(chain, 1000));
}

TEST_CASE("decisions are checked when they are read") {
  const auto decisions = read_decisions(
      "# who is who\n\nsame person:x-a\tperson:b  one man, two spellings \n"
      "different meeting:1 meeting:2 two calls\r\n",
      "who.txt");
  REQUIRE(decisions.size() == 2);
  CHECK(decisions[0] == Decision{true, "person:x-a", "person:b", "one man, two spellings", 3});
  CHECK(decisions[1].why == "two calls");
  CHECK(decisions[1].on_events());
  auto again = read_decisions(to_text(decisions), "again");
  again[0].line = 3;
  again[1].line = 4;
  CHECK(again == decisions);
  for (const std::string line :
       {"equal person:a person:b why", "same person:a", "same person:a person:b", "same a b why",
        "same person:a org:b why", "same person:a person:a why", "same article:a article:b why",
        "same person: person:b why"}) {
    INFO(line);
    CHECK_THROWS_WITH_AS(static_cast<void>(read_decisions("#\n" + line + "\n", "who.txt")),
                         doctest::Contains("who.txt:2: "), Error);
  }
  CHECK_THROWS_WITH_AS(
      static_cast<void>(read_decisions("same person:a person:b x\nsame person:b person:c x\n"
                                       "different person:c person:a x\n",
                                       "who.txt")),
      doctest::Contains("who.txt:3: "), Error);
}

TEST_CASE("a denial is tied to what it denies") {
  const std::vector<std::string> both{"person:a", "person:b"};
  Record told = article("told", "2031-03-06", "One Paper");
  meeting(told, Status::occurred, on("2031-03-05"), both, {"place:oslo"});
  Record denied = article("denied", "2031-03-07", "Another");
  meeting(denied, Status::denied, on("2031-03-05"), both);
  const auto ties = [&](const Record& other) {
    const Graph graph = merged({told, other});
    return std::ranges::count_if(graph.links(), [&graph](const Graph::Link& link) {
      return graph[link].kind == EdgeKind::contradicts;
    });
  };
  CHECK(ties(denied) == 1);
  denied.events[0].date = on("2031-03-09");
  CHECK(ties(denied) == 0);
  denied.events[0].date = on("2031-03-05");
  denied.events[0].participants.pop_back();
  CHECK(ties(denied) == 0);
}

}  // namespace
}  // namespace diplograph
