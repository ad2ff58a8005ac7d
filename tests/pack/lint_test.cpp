// The linter over the toy packs, broken in one place after the other and in all at once.
#include "pack/lint.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "pack/pack_support.hpp"

using namespace diplograph;

namespace {

std::vector<std::string> told(const std::string& folder) {
  std::vector<std::string> all;
  for (const auto& finding : lint_packs(folder)) {
    all.push_back(finding.place.substr(std::min(finding.place.size(), folder.size())) + ": " +
                  finding.message);
  }
  return all;
}

bool has(const std::vector<std::string>& findings, const std::string& place,
         const std::string& piece) {
  return std::any_of(findings.begin(), findings.end(), [&](const std::string& finding) {
    return finding.starts_with(place + ":") && finding.find(piece) != std::string::npos;
  });
}

struct Fault {
  std::string file;
  std::string line;  // appended
  std::string place;
  std::string piece;
};

const Fault faults[] = {
    {"common/states.txt", "state:RUR | Ruritania", "/common/states.txt:4",
     "twice, first in line 2"},
    {"common/states.txt", "state:rur | Small", "/common/states.txt:5", "alpha-3"},
    {"common/states.txt", "state:BBB | B | capital=state:RUR", "/common/states.txt:6",
     "is no place"},
    {"common/states.txt", "state:CCC | C | colour=red", "/common/states.txt:7", "'colour'"},
    {"common/states.txt", "state:DDD | D | iso2=rur", "/common/states.txt:8", "alpha-2"},
    {"common/states.txt", "state:EEE | iso2=EE", "/common/states.txt:9", "no name"},
    {"common/states.txt", "state:FFF | F | wikidata=1", "/common/states.txt:10", "must be Q"},
    {"common/organizations.txt", "org:club | League of Crowns", "/common/organizations.txt:3",
     "org:league"},
    {"common/organizations.txt", "org:den | Den | type=lair", "/common/organizations.txt:4",
     "must be one of"},
    {"common/places.txt", "place:lost | Lost | in=state:XYZ", "/common/places.txt:4",
     "'state:XYZ'"},
    {"common/places.txt", "person:odd | Odd", "/common/places.txt:5", "'person:odd'"},
    {"common/persons.txt", "person:a | A | office=king:state:RUR:", "/common/persons.txt:4",
     "'king'"},
    {"common/persons.txt", "person:b | B | office=minister", "/common/persons.txt:5",
     "role:of:from-to"},
    {"common/persons.txt", "person:c | C | office=minister:state:RUR", "/common/persons.txt:6",
     "role:of:from-to"},
    {"common/persons.txt", "person:d | D | office=minister:state:RUR:now", "/common/persons.txt:7",
     "'now'"},
    {"common/persons.txt", "person:e | E | office=minister:state:RUR:1900-1800",
     "/common/persons.txt:8", "years"},
    {"common/persons.txt", "person:f | F | office=minister:org:GRA.zoo:", "/common/persons.txt:9",
     "'org:GRA.zoo'"},
    {"common/persons.txt", "person:g | G | office=minister:org:XYZ.mfa:", "/common/persons.txt:10",
     "'org:XYZ.mfa'"},
    {"xx/normalise.txt", "abc | d", "/xx/normalise.txt:4", "'abc'"},
    {"xx/terms/states.txt", "state:XYZ | xyz", "/xx/terms/states.txt:3", "'state:XYZ'"},
    {"xx/terms/states.txt", "state:GRA | ruritanya", "/xx/terms/states.txt:4", "twice"},
    {"xx/terms/states.txt", "", "/xx/terms/states.txt:4",
     "'ruritanya' is state:GRA here and state:RUR in line 1"},
    {"xx/terms/states.txt", "state:RUR | f | g", "/xx/terms/states.txt:6", "'g'"},
    {"xx/terms/persons.txt", "person:princess-yetive | yetive | short=~title",
     "/xx/terms/persons.txt:4", "short"},
    {"xx/terms/persons.txt", "lonely", "/xx/terms/persons.txt:5", "no forms"},
    {"xx/terms/persons.txt", "| yetive", "/xx/terms/persons.txt:6", "no id"},
    {"xx/terms/offices.txt", "wizard | sahir", "/xx/terms/offices.txt:4", "'wizard'"},
    {"xx/terms/offices.txt", "minister | a~nowhere ; b~nowhere", "/xx/terms/offices.txt:5",
     "'nowhere'"},
    {"xx/terms/offices.txt", "minister | c | of=moon | of=state", "/xx/terms/offices.txt:6",
     "of=moon"},
    {"xx/terms/offices.txt", "", "/xx/terms/offices.txt:6", "'of' stands twice"},
    {"xx/terms/offices.txt", "minister | d | alone=", "/xx/terms/offices.txt:8", "no value"},
    {"xx/terms/saying.txt", "say | x | act=whistle", "/xx/terms/saying.txt:2", "'whistle'"},
    {"xx/terms/saying.txt", "say | y | within=few", "/xx/terms/saying.txt:3", "number"},
    {"xx/terms/events.txt", "meet | x | plover=PARTY", "/xx/terms/events.txt:2", "'PARTY'"},
    {"xx/terms/events.txt", "meet | y | mode=loud", "/xx/terms/events.txt:3", "'loud'"},
    {"xx/terms/events.txt", "meet | z | status=unsure", "/xx/terms/events.txt:4", "'unsure'"},
    {"xx/terms/words.txt", "that | e\xCC\x81", "/xx/terms/words.txt:4", "normalisation form C"},
    {"xx/terms/words.txt", "that | \xEF\xBB\xBB", "/xx/terms/words.txt:5", "presentation form"},
    {"xx/terms/words.txt", "that | a\xD9\x80", "/xx/terms/words.txt:6", "tatweel"},
    {"xx/terms/words.txt", "that | a\xD9\x8E", "/xx/terms/words.txt:7", "vowel mark"},
    {"xx/terms/words.txt",
     "that | \xE2\x80\x8F"
     "a",
     "/xx/terms/words.txt:8", "U+200F"},
    {"xx/terms/words.txt",
     "that | a\xC2\xA0"
     "b",
     "/xx/terms/words.txt:9", "U+00A0"},
    {"xx/terms/words.txt", "that | \xFF", "/xx/terms/words.txt:10", "UTF-8"},
    {"xx/terms/words.txt", "that | a  ", "/xx/terms/words.txt:11", "blanks"},
    {"xx/terms/words.txt", "that | \xCC\x81", "/xx/terms/words.txt:12", "empty"},
    {"xx/terms/words.txt", "preposition | w | sense=wiht", "/xx/terms/words.txt:13",
     "sense=wiht: must be a slot"},
    {"xx/terms/events.txt", "meet | w | shares=everybody", "/xx/terms/events.txt:5",
     "shares=everybody"},
};

}  // namespace

TEST_CASE("the toy packs are clean") { CHECK(told(toy_dir).empty()); }

TEST_CASE("the linter finds every fault of every file at once") {
  const ScratchFolder folder("lint");
  copy_toy(folder);
  for (const auto& fault : faults) folder.append(fault.file, fault.line + "\n");
  const auto findings = told(folder.path());
  for (const auto& fault : faults) {
    CAPTURE(fault.place);
    CAPTURE(fault.piece);
    CHECK(has(findings, fault.place, fault.piece));
  }
}

TEST_CASE("findings come in the same order every time, files first, then lines") {
  const ScratchFolder folder("lint_order");
  copy_toy(folder);
  for (const auto& fault : faults) folder.append(fault.file, fault.line + "\n");
  const auto findings = told(folder.path());
  CHECK(findings == told(folder.path()));
  const auto at = [&](const std::string& place) {
    return std::find_if(findings.begin(), findings.end(),
                        [&](const std::string& finding) { return finding.starts_with(place); });
  };
  CHECK(at("/common/states.txt:4") < at("/common/states.txt:10"));
  CHECK(at("/common/states.txt") < at("/common/organizations.txt"));
  CHECK(at("/common/persons.txt") < at("/xx/normalise.txt"));
  CHECK(at("/xx/normalise.txt") < at("/xx/terms/states.txt"));
}

TEST_CASE("settings and rules are linted, too") {
  const ScratchFolder folder("lint_json");
  copy_toy(folder);
  folder.write(
      "xx/pack.json",
      R"({"lang": "xx", "colour": "red", "capitals": "no", "word_order": "verb-last", "direction": "ltr",
                   "proclitics": [{"form": "wa", "is": "suffix"}, {"is": "future"}, {"form": "s", "is": "future", "to": 1},
                                  {"form": "b", "is": "preposition", "sense": "wiht"}], "place_slots": ["inn"],
                   "paradigms": {"title": {"forms": [["", "", "noun"]]}, "odd": {"forms": [["", "", "shiny"]]},
                                 "bare": {}, "extra": {"forms": [], "stirp": 1}}})");
  folder.write("xx/rules/events.json",
               R"({"rules": [{"name": "a"}, {"name": "a"}, {"event": "meeting"},
                                {"name": "b", "slots": {"subject": "actor", "objekt": "actor"}}]})");
  folder.write("xx/rules/dates.json", R"({"rules": [)");
  folder.write("xx/page.json", "{\"publisher\": [\"a\xE2\x80\x8F\"]}");
  const auto findings = told(folder.path());
  const Fault expected[] = {
      {"", "", "/xx/pack.json", "'colour'"},
      {"", "", "/xx/pack.json", "'capitals'"},
      {"", "", "/xx/pack.json", "'word_order'"},
      {"", "", "/xx/pack.json", "proclitic 'wa'"},
      {"", "", "/xx/pack.json", "no 'form'"},
      {"", "", "/xx/pack.json", "'to'"},
      {"", "", "/xx/pack.json", "proclitic 'b': 'wiht' is no slot"},
      {"", "", "/xx/pack.json", "'place_slots': 'inn' is no slot"},
      {"", "", "/xx/pack.json", "'shiny'"},
      {"", "", "/xx/pack.json", "there is no 'forms'"},
      {"", "", "/xx/pack.json", "'stirp'"},
      {"", "", "/xx/rules/events.json", "'a' stands twice"},
      {"", "", "/xx/rules/events.json", "rule 3 has no name"},
      {"", "", "/xx/rules/events.json", "rule 'b': 'objekt' is no slot"},
      {"", "", "/xx/rules/dates.json", ""},
      {"", "", "/xx/page.json", "U+200F"},
      {"", "", "/xx/terms/demonyms.txt:1", "'nisba'"},
  };
  for (const auto& fault : expected) {
    CAPTURE(fault.place);
    CAPTURE(fault.piece);
    CHECK(has(findings, fault.place, fault.piece));
  }
}

TEST_CASE("files that are missing or that no reader knows are findings") {
  const ScratchFolder folder("lint_files");
  copy_toy(folder);
  folder.write("xx/terms/stats.txt", "state:RUR | x\n");
  folder.write("common/people.txt", "person:x | X\n");
  folder.write("yy/readme.txt", "a folder without settings\n");
  std::filesystem::remove(folder.path() + "/xx/normalise.txt");
  std::filesystem::remove(folder.path() + "/xx/page.json");
  const auto findings = told(folder.path());
  CHECK(has(findings, "/xx/terms/stats.txt", "no reader"));
  CHECK(has(findings, "/common/people.txt", "no reader"));
  CHECK(has(findings, "/yy", "pack.json"));
  CHECK(has(findings, "/xx/normalise.txt", "no such file"));
  CHECK(has(findings, "/xx/page.json", "no such file"));
}

TEST_CASE("a folder of no packs is one finding, not a crash") {
  const ScratchFolder folder("lint_none");
  CHECK(lint_packs(folder.path()).size() == 1);
  CHECK(lint_packs(folder.path() + "/nowhere").size() == 1);
}
