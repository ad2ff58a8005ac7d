// The date reader, against tests/data/dates and against the examples of the rules themselves.
#include "recognise/dates.hpp"

#include <doctest/doctest.h>

#include <cstdio>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/json.hpp"
#include "base/unicode.hpp"
#include "linear.hpp"

using namespace diplograph;

namespace {

const std::string root = DIPLOGRAPH_SOURCE_DIR;

struct Language {
  explicit Language(const std::string& lang)
      : rules_path(root + "/packs/" + lang + "/rules/dates.json"),
        pack(LanguagePack::load(root + "/packs/" + lang, common)),
        rules(load_date_rules(rules_path, pack)) {}

  std::string rules_path;
  Common common = Common::load(root + "/packs/common");
  LanguagePack pack;
  DateRules rules;
};

const Language& arabic() {
  static const Language language("ar");
  return language;
}

const Language& english() {
  static const Language language("en");
  return language;
}

std::vector<DateMention> read(const std::u32string& source, std::optional<Day> reference,
                              const Language& language = arabic()) {
  const auto text =
      make_text(source, {{0, static_cast<std::uint32_t>(source.size())}}, language.pack);
  return read_dates(text, language.rules, {reference});
}

std::optional<Day> day_of_json(const Json* json) {
  return json != nullptr && json->is_string() ? day_from_iso(json->as_string("day")) : std::nullopt;
}

std::string interval(const Date& date) {
  if (!date.from) return "";
  if (date.from == date.to) return to_iso(*date.from);
  return to_iso(*date.from) + "/" + to_iso(*date.to);
}

// What was found, and what should be, in the same words: "18 September = 2023-09-18 day; ".
std::string told(const std::vector<DateMention>& mentions) {
  std::string out;
  for (const auto& [date, first, last] : mentions) {
    out += date.text + " = " + interval(date);
    if (date.from) out += " " + std::string(to_string(date.grain));
    out += "; ";
  }
  return out;
}

std::string told(const Json& dates) {
  std::vector<DateMention> mentions;
  for (const auto& json : dates.as_array("dates")) {
    DateMention mention;
    mention.date.text = json.find("text")->as_string("text");
    mention.date.from = day_of_json(json.find("from"));
    mention.date.to = day_of_json(json.find("to"));
    if (const auto* grain = json.find("grain")) {
      mention.date.grain = grain_from(grain->as_string("grain")).value();
    }
    mentions.push_back(std::move(mention));
  }
  return told(mentions);
}

void write(const std::string& path, const std::string& text) { std::ofstream(path) << text; }

// How many texts of a corpus have dates in the calendar, and how many have none.
struct Counts {
  std::size_t dated = 0;
  std::size_t undated = 0;
};

Counts check_corpus(const std::string& lang, const Language& language) {
  const auto path = root + "/tests/data/dates/" + lang + ".jsonl";
  Counts counts;
  read_lines(path, [&](std::string_view line, std::size_t number) {
    const auto json = parse_json(line, path);
    const auto& text = json.find("text")->as_string("text");
    CAPTURE(number);
    CAPTURE(text);
    const auto mentions = read(to_utf32(text), day_of_json(json.find("reference")), language);
    CHECK(told(mentions) == told(*json.find("dates")));
    ++(!mentions.empty() && mentions.front().date.from ? counts.dated : counts.undated);
  });
  return counts;
}

void check_examples(const std::string& lang, const Language& language) {
  const auto json = parse_json(read_file(language.rules_path), language.rules_path);
  const auto reference = day_of_json(json.find("example_reference"));
  REQUIRE(reference);
  for (const auto& rule : json.find("rules")->as_array("rules")) {
    const auto name = lang + ".date." + rule.find("name")->as_string("name");
    CAPTURE(name);
    for (const auto& example : rule.find("examples")->as_array("examples")) {
      const auto& pair = example.as_array("example");
      const auto mentions = read(to_utf32(pair[0].as_string("text")), reference, language);
      REQUIRE(mentions.size() == 1);
      CHECK(mentions[0].date.rule == name);
      CHECK(interval(mentions[0].date) == pair[1].as_string("date"));
    }
    for (const auto& text : rule.find("non_examples")->as_array("non_examples")) {
      CAPTURE(text.as_string("text"));
      for (const auto& mention : read(to_utf32(text.as_string("text")), reference, language)) {
        CHECK(mention.date.rule != name);
      }
    }
  }
}

}  // namespace

TEST_CASE("each text of the Arabic date corpus gives its dates and no others") {
  const auto counts = check_corpus("ar", arabic());
  CHECK(counts.dated >= 150);
  CHECK(counts.undated >= 50);
}

TEST_CASE("each text of the English date corpus gives its dates and no others") {
  const auto counts = check_corpus("en", english());
  CHECK(counts.dated >= 50);
  CHECK(counts.undated >= 10);
}

TEST_CASE("each date rule reads its examples and leaves its non-examples alone") {
  check_examples("ar", arabic());
  check_examples("en", english());
}

TEST_CASE("the names of the date rules are different") {
  std::set<std::string> names;
  for (const auto& rule : arabic().rules.rules()) CHECK(names.insert(rule.name).second);
}

TEST_CASE("a date's span and tokens are those of its text") {
  // "wasala yawma 18/9/2023 ila": the span begins behind the conjunction of a word, too.
  const std::u32string source = U"\u0648\u0635\u0644 18/9/2023 \u0648\u0623\u0645\u0633.";
  const auto mentions = read(source, Day{std::chrono::year(2023) / 9 / 20});
  REQUIRE(mentions.size() == 2);
  CHECK(mentions[0].date.span == Span{4, 13});
  CHECK(mentions[0].first == 1);
  CHECK(mentions[0].last == 6);
  CHECK(mentions[1].date.span == Span{15, 18});
  CHECK(mentions[1].date.text == to_utf8(U"\u0623\u0645\u0633"));
}

TEST_CASE("a long text of nothing but parts of dates is read in linear time") {
  const auto taken = [](int times) {
    std::u32string source;
    for (int i = 0; i < times; ++i) source += U"18 / 18 - 2 \u0648 12 , 2023 ( 3 ";
    return seconds_of([&] { (void)read(source, std::nullopt); });
  };
  CHECK(grows_linearly(taken, 10000));
}

TEST_CASE("broken date rules are refused with the piece at fault") {
  const struct {
    std::string rules;
    const char* piece;
  } cases[] = {
      {R"({"slots": {}})", "'rules'"},
      {R"({"rules": []})", "'slots'"},
      {R"({"slots": {}, "rules": [{"name": "x", "patterns": ["$nowhere"]}]})", "'nowhere'"},
      {R"({"slots": {"a": ["$a"]}, "rules": [{"name": "x", "patterns": ["$a"]}]})", "'a'"},
      {R"({"slots": {}, "rules": [{"name": "x", "patterns": ["mnth"]}]})", "'mnth'"},
      {R"({"slots": {}, "rules": [{"name": "x", "patterns": [" "]}]})", "empty"},
      {R"({"slots": {}, "rules": [{"patterns": ["month"]}]})", "'name'"},
      {R"({"slots": {}, "rules": [{"name": "x", "gives": "cake", "patterns": ["month"]}]})",
       "'cake'"},
      {R"({"slots": {}, "rules": [{"name": "x", "split": ["and"], "patterns": ["month"]}]})",
       "'and'"},
      {R"({"slots": {}, "rules": [], "week_begins": 8})", "week_begins"},
  };
  const std::string path = "dates_test_rules.json";
  for (const auto& [rules, piece] : cases) {
    const auto& shown = rules;
    CAPTURE(shown);
    write(path, rules);
    std::string message;
    try {
      static_cast<void>(load_date_rules(path, arabic().pack));
    } catch (const Error& error) {
      message = error.what();
    }
    CHECK(message.find(piece) != std::string::npos);
  }
  std::remove(path.c_str());
}
