#include "base/record_json.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"

namespace diplograph {
namespace {

Record sample() {
  Record record;
  record.file = "news/a.txt";
  record.sha256 = "00ff";
  record.charset = "UTF-8";
  record.article = "article:0123456789abcdef";
  record.index = 2;
  record.span = {0, 90};
  record.headline = "\u0644\u0642\u0627\u0621";
  record.lang = "ar";
  record.published = day_from_iso("2023-09-18");
  record.publisher = {"A", "B"};
  record.relayed_from = {"C"};
  record.entities = {
      {"person:a", EntityKind::person, "A", {{"ar", "\u0627"}, {"en", "A"}}, {"Aa"}, "Q1", {}},
      {"state:XXX", EntityKind::state, "X", {}, {}, std::nullopt, {}}};
  record.add_mention(record.entities.front(), {1, 2}, "A", MentionForm::name);
  record.add_mention(record.entities.front(), {4, 6}, "he", MentionForm::pronoun);
  record.offices = {{"person:a", Role::minister, "state:XXX", "minister", {3, 4}},
                    {"person:a", Role::official, "", "official", {5, 6}}};
  Event meeting;
  meeting.id = "meeting:1";
  meeting.mode = Mode::talks;
  meeting.status = Status::planned;
  meeting.date = Date{day_from_iso("2023-09-18"),
                      day_from_iso("2023-09-19"),
                      Grain::interval,
                      "18-19",
                      {7, 9},
                      "ar.interval"};
  meeting.places = {"state:XXX"};
  meeting.participants = {{"person:a", ParticipantRole::host}};
  meeting.plover = Plover::CONSULT;
  meeting.cameo = "046";
  meeting.confidence = 0.9;
  meeting.evidence = {{{1, 9}, {2, 3}, "ar.meet"}};
  Event bare;
  bare.id = "visit:2";
  bare.type = EventType::visit;
  bare.date = Date{std::nullopt, std::nullopt, Grain::day, "yesterday", {}, ""};
  record.events = {meeting, bare};
  record.statements = {{"statement:1",
                        {"person:a"},
                        Act::praise,
                        true,
                        "good",
                        {5, 9},
                        {"state:XXX"},
                        {"state:XXX"},
                        "meeting:1",
                        {1, 2},
                        Plover::SUPPORT,
                        "ar.say"},
                       {"statement:2",
                        {"person:a"},
                        Act::say,
                        false,
                        "x",
                        {5, 6},
                        {},
                        {},
                        std::nullopt,
                        {1, 2},
                        std::nullopt,
                        ""}};
  record.diagnostics = {{"no-date", "No date.", {0, 4}}};
  return record;
}

// `text` with its first `from` replaced.
std::string changed(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("A record reads back as it was written") {
  const Record record = sample();
  const std::string line = to_json_line(record);
  CHECK(line.find('\n') == std::string::npos);
  CHECK(record_from_json(line, "t") == record);
  CHECK(to_json_line(record_from_json(line, "t")) == line);
}

TEST_CASE("A record has the form of the data model") {
  Record record;
  record.file = "a";
  record.article = "article:1";
  CHECK(to_json_line(record) ==
        R"({"schema":"diplograph/record/1","source":{"file":"a","sha256":"","charset":""},)"
        R"("article":{"id":"article:1","index":0,"span":[0,0],"headline":"","lang":"",)"
        R"("published":null,"publisher":[],"relayed_from":[]},)"
        R"("entities":[],"offices":[],"events":[],"statements":[]})");
}

TEST_CASE("A record that breaks the model is an Error that names the key") {
  const std::string line = to_json_line(sample());
  struct Case {
    std::string line;
    const char* message;
  };
  const Case cases[] = {
      {"x", "r:1: not JSON"},
      {"[]", "must be an object"},
      {"{}", "has the schema ''"},
      {changed(line, "record/1", "record/9"), "has the schema 'diplograph/record/9'"},
      {changed(line, "\"state\"", "\"realm\""),
       "r:1: entities[1].kind: 'realm' is not in the vocabulary"},
      {changed(line, "\"planned\"", "7"), "r:1: events[0].status: must be a string"},
      {changed(line, "[0,90]", "[90,0]"), "r:1: article.span: ends before it starts"},
      {changed(line, "[0,90]", "[0]"), "r:1: article.span: must be [start, end]"},
      {changed(line, "[0,90]", "[-1,2]"), "r:1: article.span[0]: is out of range"},
      {changed(line, "2023-09-18", "2023-09-31"), "r:1: article.published: '2023-09-31' is no day"},
      {changed(line, "\"to\":\"2023-09-19\"", "\"to\":null"), "events[0].date: needs both"},
      {changed(line, "\"interval\"", "\"era\""), "events[0].date.grain"},
      {changed(line, "\"person\":\"person:a\"", "\"person\":\"person:b\""),
       "r:1: an office refers to entity 'person:b', which the record does not have"},
      {changed(line, "\"occasion\":\"meeting:1\"", "\"occasion\":\"meeting:9\""),
       "statement:1 refers to event 'meeting:9'"},
  };
  for (const Case& c : cases) {
    CHECK_THROWS_WITH_AS((void)record_from_json(c.line, "r:1"), doctest::Contains(c.message),
                         Error);
  }
}

}  // namespace diplograph
