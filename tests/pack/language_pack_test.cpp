#include "pack/language_pack.hpp"

#include <doctest/doctest.h>

#include "pack/pack_support.hpp"

using namespace diplograph;

namespace {

const Common& toy_common() {
  static const Common common = Common::load(toy_dir + "/common");
  return common;
}

const LanguagePack& toy() {
  static const LanguagePack pack = LanguagePack::load(toy_dir + "/xx", toy_common());
  return pack;
}

// The terms that stand exactly at these words.
std::vector<std::string> terms_at(const LanguagePack& pack,
                                  const std::vector<std::u32string>& words) {
  auto node = Lexicon::kRoot;
  for (const auto& word : words) {
    node = pack.lexicon().step(node, pack.lexicon().find(pack.fold()(word)));
    if (node == Lexicon::kNoNode) return {};
  }
  std::vector<std::string> ids;
  for (const auto& entry : pack.lexicon().entries(node)) {
    ids.push_back(pack.term(entry.term).id + ((entry.features & kShort) != 0 ? " short" : ""));
  }
  return ids;
}

}  // namespace

TEST_CASE("a pack has its settings") {
  CHECK(toy().lang() == "xx");
  CHECK(toy().folder() == toy_dir + "/xx");
  CHECK(toy().switches().verb_first);
  CHECK(toy().switches().dropped_subjects);
  CHECK_FALSE(toy().switches().capitals);
  CHECK_FALSE(toy().switches().right_to_left);
  CHECK(toy().switches().place_slots == std::vector<Slot>{Slot::in, Slot::instrumental});
  CHECK(&toy().common() == &toy_common());
}

TEST_CASE("a pack knows the forms of its terms") {
  using Ids = std::vector<std::string>;
  CHECK(terms_at(toy(), {U"ruritanya"}) == Ids{"state:RUR"});
  CHECK(terms_at(toy(), {U"mamlaqat", U"ruritanja"}) == Ids{"state:RUR"});
  CHECK(terms_at(toy(), {U"alruritaniya"}) == Ids{"state:RUR"});
  CHECK(terms_at(toy(), {U"alwazir", U"kharijiya"}) == Ids{"foreign_minister"});
  CHECK(terms_at(toy(), {U"iltaqat"}) == Ids{"meet"});
  CHECK(terms_at(toy(), {U"mamlakat"}).empty());
  CHECK(terms_at(toy(), {U"nobody"}).empty());
}

TEST_CASE("short names are those given, else the last word of a full name") {
  using Ids = std::vector<std::string>;
  CHECK(terms_at(toy(), {U"rudolf", U"elphberg"}) == Ids{"person:rudolf-elphberg"});
  CHECK(terms_at(toy(), {U"elphberg"}) == Ids{"person:rudolf-elphberg short"});
  CHECK(terms_at(toy(), {U"rudolf"}).empty());
  CHECK(terms_at(toy(), {U"sapt"}) == Ids{"person:colonel-sapt short"});
  CHECK(terms_at(toy(), {U"al", U"aqid"}) == Ids{"person:colonel-sapt short"});
}

TEST_CASE("organizations keep their common names in every language") {
  CHECK(terms_at(toy(), {U"LOC"}) == std::vector<std::string>{"org:league"});
  CHECK(terms_at(toy(), {U"rabitat", U"al", U"tijan"}) == std::vector<std::string>{"org:league"});
}

TEST_CASE("labels are the first forms, those of no term are empty") {
  const auto& names = toy().known_names();
  CHECK(names.find("state:RUR").label == "ruritanya");
  CHECK(names.find("person:colonel-sapt").label == "al aqid sapt");
  CHECK(names.find("org:RUR.mfa").label == "Foreign Ministry of Ruritania");
  CHECK(names.find("person:princess-yetive").label.empty());
  CHECK(names.find("person:princess-yetive").is_known());
  CHECK_FALSE(names.find("person:nobody").is_known());
}

TEST_CASE("words that must follow are folded") {
  for (const auto& term : toy().terms()) {
    if (term.label != "maa") continue;
    CHECK(term.word_class == WordClass::preposition);
    CHECK(term.needs.has(toy().fold()(U"wazir")));
  }
}

TEST_CASE("a broken pack is refused with file, line and piece") {
  const struct {
    std::string file;
    std::string line;
    std::string place;
    std::string piece;
  } cases[] = {
      {"terms/states.txt", "state:XYZ | xyz", "terms/states.txt:3", "'state:XYZ'"},
      {"terms/demonyms.txt", "state:XYZ | xyz", "terms/demonyms.txt:3", "'state:XYZ'"},
      {"terms/persons.txt", "person:nobody | nobody at all", "terms/persons.txt:4",
       "'person:nobody'"},
      {"terms/offices.txt", "minister | naib~ttile", "terms/offices.txt:4", "'ttile'"},
      {"terms/saying.txt", "say | o~present", "terms/saying.txt:2", "too short"},
      {"terms/words.txt", "that | \xD9\x80", "terms/words.txt:4", "empty"},
      {"terms/words.txt", "that", "terms/words.txt:4", "'that'"},
      {"terms/words.txt", "preposition | w | sense=wiht", "terms/words.txt:4", "'wiht' is no slot"},
      {"normalise.txt", "abc | d", "normalise.txt:4", "'abc'"},
      {"pack.json", "{", "pack.json", ""},
  };
  for (const auto& [file, line, place, piece] : cases) {
    const std::string shown = std::string(file) + ": " + line;
    CAPTURE(shown);
    const ScratchFolder folder("language");
    copy_toy(folder);
    folder.append(std::string("xx/") + file, line + "\n");
    const auto message = error_of(
        [&] { static_cast<void>(LanguagePack::load(folder.path() + "/xx", toy_common())); });
    CHECK(message.find(folder.path() + "/xx/" + place) == 0);
    CHECK(message.find(piece) != std::string::npos);
  }
}

TEST_CASE("settings at fault are refused with their key") {
  const struct {
    std::string json;
    std::string piece;
  } cases[] = {
      {R"({})", "'lang'"},
      {R"({"lang": "xx", "capitals": "yes"})", "capitals"},
      {R"({"lang": 7})", "lang"},
      {R"({"lang": "xx", "proclitics": [{"form": "wa"}]})", "'is'"},
      {R"({"lang": "xx", "proclitics": [{"form": "wa", "is": "suffix"}]})", "'suffix'"},
      {R"({"lang": "xx", "place_slots": ["inn"]})", "'inn' is no slot"},
      {R"({"lang": "xx", "proclitics": [{"form": "b", "is": "preposition", "sense": "wiht"}]})",
       "'wiht' is no slot"},
      {R"({"lang": "xx", "paradigms": {"x": {"forms": [["", "", "odd"]]}}})", "'odd'"},
  };
  const ScratchFolder folder("settings");
  copy_toy(folder);
  for (const auto& [json, piece] : cases) {
    const auto& shown = json;
    CAPTURE(shown);
    folder.write("xx/pack.json", json);
    const auto message = error_of(
        [&] { static_cast<void>(LanguagePack::load(folder.path() + "/xx", toy_common())); });
    CHECK(message.find("pack.json") != std::string::npos);
    CHECK(message.find(piece) != std::string::npos);
  }
}
