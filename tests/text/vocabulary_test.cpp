#include "text/vocabulary.hpp"

#include <doctest/doctest.h>

#include <set>

#include "text/limits.hpp"
#include "text/text_support.hpp"

using namespace diplograph;

namespace {

const LanguagePack& english() {
  static const Packed packed(source_dir + "/packs", "en");
  return packed.pack;
}

// All that a text has, line by line.
std::vector<std::string> told(const Text& text) {
  std::vector<std::string> lines;
  for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
    lines.push_back(to_utf8(text.folded(i)));
    for (const auto& match : text.matches_at(i)) {
      lines.push_back(text.term(match).id + " " + std::to_string(match.first) + "-" +
                      std::to_string(match.last) + " " + std::to_string(match.features) + " " +
                      std::to_string(match.inside));
    }
    const auto terms = told(text, i);
    lines.insert(lines.end(), terms.begin(), terms.end());
    const auto& classes = text.classes_at[i];
    lines.push_back(std::to_string(classes.words) + " " + std::to_string(classes.terms) + " " +
                    std::to_string(classes.features) + " " + std::to_string(classes.commons));
  }
  lines.push_back(std::to_string(text.words));
  for (const auto& sentence : text.sentences)
    lines.push_back(std::to_string(sentence.first) + "-" + std::to_string(sentence.last));
  return lines;
}

std::vector<std::string> told(const std::u32string& source, Vocabulary& vocabulary) {
  return told(make_text(source, {{0, static_cast<std::uint32_t>(source.size())}}, vocabulary, {}));
}

struct Case {
  const LanguagePack& pack;
  std::vector<std::u32string> sources;
};

// Each with words of the one before: by themselves, in a term, behind a proclitic, with a capital,
// glued, with a mark on a letter.
const std::vector<Case>& cases() {
  static const std::vector<Case> all{
      {toy(),
       {U"wazir kharijiya wa Ruritanya", U"wazir, walilwazir kharijiya. biruritanya",
        U"rudolf al elphberg", U"Elphberg rudolf sayiltaqu al"}},
      {english(),
       {U"The foreign minister of Turkey met Jordan's king in Chad.",
        U"turkey, the Foreign Minister, the US and us; he was formally named minister of Chad",
        U"US TURKEY May may Jordan jordan. He said so."}},
      {arabic(),
       {U"\u0648\u0632\u064A\u0631 \u0627\u0644\u062E\u0627\u0631\u062C\u064A\u0629 "
        U"\u0627\u0644\u0645\u0635\u0631\u064A",
        U"\u0648\u0632\u064A\u0631 \u0645\u0635\u0631\u060C "
        U"\u0648\u0648\u0632\u064A\u0631 \u0627\u0644\u062E\u0627\u0631\u062C\u064A\u0629"
        U"\u0627\u0644\u062A\u0642\u062A",
        U"\u0628\u0627\u0648\u0644 \u0628\u0623\u0648\u0644 \u0628\u0627\u0648\u0644"}}};
  return all;
}

}  // namespace

TEST_CASE("what was read before changes no text") {
  for (const auto& [pack, sources] : cases()) {
    for (const auto& before : sources) {
      Vocabulary vocabulary(pack);
      (void)told(before, vocabulary);
      for (const auto& source : sources) {
        const auto shown = to_utf8(before) + " | " + to_utf8(source);
        CAPTURE(shown);
        CHECK(told(source, vocabulary) == told(read(source, pack)));
      }
    }
  }
}

TEST_CASE("nor does it where words were forgotten") {
  for (const std::size_t most : {0U, 3U, 5U}) {
    for (const auto& [pack, sources] : cases()) {
      Vocabulary vocabulary(pack, most);
      for (int round = 0; round < 3; ++round) {
        for (const auto& source : sources)
          CHECK(told(source, vocabulary) == told(read(source, pack)));
      }
    }
  }
}

// One word more is the end of a line.
TEST_CASE("a word is kept once, and too many are forgotten before a text") {
  Vocabulary vocabulary(toy(), 3);
  (void)told(U"wazir wazir rudolf", vocabulary);
  CHECK(vocabulary.size() == 2 + 1);
  (void)told(U"rudolf al elphberg, wazir", vocabulary);
  CHECK(vocabulary.size() == 5 + 1);
  (void)told(U"wazir", vocabulary);
  CHECK(vocabulary.size() == 1 + 1);
}

TEST_CASE("so are a few that are far too long") {
  Vocabulary vocabulary(toy(), 3);
  (void)told(std::u32string(1000, U'a'), vocabulary);
  (void)told(U"wazir", vocabulary);
  CHECK(vocabulary.size() == 1 + 1);
}

TEST_CASE("many words are each found again") {
  std::u32string source;
  for (char32_t a = U'a'; a <= U'z'; ++a) {
    for (char32_t b = U'a'; b <= U'z'; ++b) source += {a, b, U' '};
  }
  Vocabulary vocabulary(toy());
  (void)told(source, vocabulary);
  const auto text = read(source, toy());
  std::set<std::u32string_view> words;
  for (std::uint32_t i = 0; i < text.tokens.size(); ++i) words.insert(text.folded(i));
  CHECK(words.size() > 500);
  CHECK(vocabulary.size() == words.size());
  CHECK(told(source, vocabulary) == told(text));
  CHECK(vocabulary.size() == words.size());
}

TEST_CASE("each language has a vocabulary of its own") {
  Vocabularies vocabularies;
  auto& one = vocabularies.of(toy());
  CHECK(&vocabularies.of(arabic()) != &one);
  CHECK(&vocabularies.of(toy()) == &one);
}
