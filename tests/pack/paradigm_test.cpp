#include "pack/paradigm.hpp"

#include <doctest/doctest.h>

#include <set>

#include "base/unicode.hpp"
#include "pack/pack_support.hpp"

using namespace diplograph;

namespace {

const char* const toy_paradigms = R"({
  "title": {"forms": [["", "", "noun"], ["al", "", "noun def"], ["", "an", "noun dual"]]},
  "present": {"cut": 1, "forms": [["y", "u", "present"], ["t", "u", "present fem"]]},
  "weak": {"strip": 2, "forms": [["", "ina", "plural"]]}
})";

Paradigms toy() { return Paradigms::read(parse_json(toy_paradigms, "toy"), "toy"); }

std::set<std::string> words_of(const std::vector<InflectedForm>& forms) {
  std::set<std::string> all;
  for (const auto& form : forms) all.insert(to_utf8(form.text));
  return all;
}

}  // namespace

TEST_CASE("a paradigm makes the forms of a word") {
  const struct {
    std::string form;
    std::set<std::string> words;
  } cases[] = {
      {"wazir", {"wazir"}},
      {"wazir~title", {"wazir", "alwazir", "waziran"}},
      {"wazir~title kharijiya", {"wazir kharijiya", "alwazir kharijiya", "waziran kharijiya"}},
      {"yaktub~present", {"yaktubu", "taktubu"}},
      {"qadi~weak", {"qaina"}},
      {"naib~title rais~title", {"naib rais", "alnaib alrais", "naiban raisan"}},
  };
  for (const auto& [form, words] : cases) {
    const auto& shown = form;
    CAPTURE(shown);
    CHECK(words_of(toy().expand(form, "here")) == words);
  }
}

TEST_CASE("words of different paradigms combine, those of one agree") {
  CHECK(toy().expand("a~title bcd~present", "here").size() == 6);
  CHECK(toy().expand("a~title b~title c~title", "here").size() == 3);
}

TEST_CASE("the first inflected word gives the features") {
  for (const auto& form : toy().expand("the wazir~title yaktub~present", "here")) {
    const bool definite = form.text.starts_with(U"the al");
    const bool dual = form.text.find(U"an ") != std::u32string::npos;
    CHECK((form.features & kNoun) != 0);
    CHECK(((form.features & kDefinite) != 0) == definite);
    CHECK(((form.features & kDual) != 0) == dual);
    CHECK((form.features & kPresent) == 0);
  }
}

TEST_CASE("a label is the form without its marks") {
  CHECK(without_paradigms("wazir~title  kharijiya") == "wazir kharijiya");
  CHECK(without_paradigms("plain") == "plain");
  CHECK(without_paradigms("").empty());
}

TEST_CASE("forms that no paradigm makes are refused with their place") {
  const auto unknown = error_of([] { static_cast<void>(toy().expand("wazir~tilte", "a.txt:7")); });
  CHECK(unknown.find("a.txt:7") == 0);
  CHECK(unknown.find("'tilte'") != std::string::npos);
  CHECK(error_of([] { static_cast<void>(toy().expand("a~weak", "a.txt:8")); }).find("'weak'") !=
        std::string::npos);
}

TEST_CASE("broken paradigms are refused by name") {
  const struct {
    std::string json;
    std::string piece;
  } cases[] = {
      {R"({"x": {}})", "'forms'"},
      {R"({"x": {"forms": [["a", "b"]]}})", "three parts"},
      {R"({"x": {"forms": [["a", "b", "shiny"]]}})", "'shiny'"},
      {R"({"x": {"forms": [["a", 1, "noun"]]}})", "'x'"},
      {R"({"x": {"strip": "one", "forms": []}})", "'x'"},
      {R"([])", "paradigms"},
  };
  for (const auto& [json, piece] : cases) {
    const auto& shown = json;
    CAPTURE(shown);
    const auto message =
        error_of([&] { static_cast<void>(Paradigms::read(parse_json(shown, "p"), "pack.json")); });
    CHECK(message.find("pack.json") == 0);
    CHECK(message.find(piece) != std::string::npos);
  }
}
