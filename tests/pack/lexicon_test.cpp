// The lexicon against a search that tries everything.
#include "pack/lexicon.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>

#include "base/unicode.hpp"

using namespace diplograph;

namespace {

std::vector<Proclitic> toy_proclitics() {
  return {{U"w", ProcliticKind::conjunction},
          {U"b", ProcliticKind::preposition, Slot::instrumental},
          {U"l", ProcliticKind::preposition, Slot::dative, U"ll"},
          {U"s", ProcliticKind::future}};
}

using Reading = std::pair<std::u32string, Clitics>;

std::string told(WordId word, const Clitics& clitics) {
  return std::to_string(word) + ": " + std::to_string(clitics.conjunction) +
         std::to_string(clitics.preposition) + std::to_string(clitics.future);
}

// What may be left behind proclitics: a known word of two letters, behind the future mark of three.
bool is_word(const std::u32string& rest, const Clitics& clitics,
             const std::set<std::u32string>& known) {
  return rest.size() >= (clitics.future != 0 ? 3U
                         : clitics.any()     ? 2U
                                             : 1U) &&
         known.contains(rest);
}

// All ways to cut proclitics off a word so that one of `known` is left.
std::vector<Reading> every_reading(const std::u32string& word,
                                   const std::set<std::u32string>& known) {
  std::vector<Reading> found;
  const auto proclitics = toy_proclitics();
  std::vector<std::pair<std::u32string, std::uint8_t>> openings{{word, 0}};
  if (word.starts_with(U"w")) openings.emplace_back(word.substr(1), 1);
  for (const auto& [rest, conjunction] : openings) {
    if (is_word(rest, {conjunction, 0, 0}, known)) found.push_back({rest, {conjunction, 0, 0}});
    for (std::uint8_t i = 1; i < 4; ++i) {
      const auto& proclitic = proclitics[i];
      const auto place = static_cast<std::uint8_t>(i + 1);
      const bool future = proclitic.kind == ProcliticKind::future;
      const Clitics clitics{conjunction, future ? std::uint8_t{0} : place,
                            future ? place : std::uint8_t{0}};
      std::vector<std::u32string> inner;
      if (rest.starts_with(proclitic.form)) inner.push_back(rest.substr(proclitic.form.size()));
      const auto& joined = proclitic.joins_article;
      if (!joined.empty() && rest.starts_with(joined)) {
        // "ll" + "x" is "l" + "alx"; of three like letters but two are written: "l" + "allx", too.
        inner.push_back(U"al" + rest.substr(joined.size()));
        inner.push_back(U"al" + rest.substr(proclitic.form.size()));
      }
      for (const auto& left : inner) {
        if (is_word(left, clitics, known)) found.push_back({left, clitics});
      }
    }
  }
  return found;
}

// The readings of a word as a text's words are looked up.
std::vector<std::string> step_by_step(const Lexicon& lexicon, std::u32string_view word) {
  std::vector<Lexicon::Candidate> candidates;
  lexicon.expect(word, hash_of_word(word), 7, candidates);
  std::vector<std::string> all;
  for (auto& candidate : candidates) {
    CHECK(candidate.number == 7);
    lexicon.expect_letters(candidate);
    if (const auto id = lexicon.word_of(word, candidate); id != kNoWord)
      all.push_back(told(id, candidate.clitics));
  }
  return all;
}

std::u32string random_word(std::mt19937& random, std::size_t longest) {
  static const std::u32string letters = U"abwls";
  std::u32string word;
  const auto size = 1 + random() % longest;
  for (std::size_t i = 0; i < size; ++i) word += letters[random() % letters.size()];
  return word;
}

}  // namespace

TEST_CASE("readings of a word are those of a search that tries every cut") {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    Lexicon lexicon;
    lexicon.set_proclitics(toy_proclitics(), U"al");
    std::set<std::u32string> known;
    for (int i = 0; i < 12; ++i) {
      const auto word = random_word(random, 4);
      known.insert(word);
      lexicon.add(std::vector<std::u32string_view>{word}, {static_cast<TermId>(i), 0, TermBrief()});
    }
    lexicon.finish();
    for (int i = 0; i < 40; ++i) {
      const auto word = random_word(random, 6);
      std::array<WordReading, Lexicon::kMostReadings> readings;
      const auto count = lexicon.readings(word, readings);
      std::vector<std::string> fast;
      for (std::size_t r = 0; r < count; ++r)
        fast.push_back(told(readings[r].word, readings[r].clitics));
      const auto whole = fast;
      std::vector<std::string> slow;
      for (const auto& [rest, clitics] : every_reading(word, known)) {
        slow.push_back(told(lexicon.find(rest), clitics));
      }
      std::sort(fast.begin(), fast.end());
      std::sort(slow.begin(), slow.end());
      CAPTURE(to_utf8(word));
      CHECK(fast == slow);
      CHECK(step_by_step(lexicon, word) == whole);
    }
  }
}
TEST_CASE("terms of several words are found by walking, and by no other walk") {
  std::mt19937 random(11);
  for (int round = 0; round < 50; ++round) {
    Lexicon lexicon;
    std::set<std::pair<std::vector<std::u32string>, TermId>> terms;
    for (TermId id = 0; id < 30; ++id) {
      std::vector<std::u32string> words;
      const auto size = 1 + random() % 3;
      for (std::size_t i = 0; i < size; ++i) words.push_back(random_word(random, 2));
      const std::vector<std::u32string_view> views(words.begin(), words.end());
      lexicon.add(views, {id, static_cast<Features>(id % 3), TermBrief()});
      lexicon.add(views,
                  {id, static_cast<Features>(id % 3), TermBrief()});  // said twice, kept once
      terms.insert({words, id});
    }
    lexicon.finish();
    for (int i = 0; i < 60; ++i) {
      std::vector<std::u32string> words;
      const auto size = 1 + random() % 3;
      for (std::size_t k = 0; k < size; ++k) words.push_back(random_word(random, 2));
      auto node = Lexicon::kRoot;
      for (const auto& word : words) {
        node = lexicon.step(node, lexicon.find(word));
        if (node == Lexicon::kNoNode) break;
      }
      std::vector<TermId> fast;
      if (node != Lexicon::kNoNode) {
        for (const auto& entry : lexicon.entries(node)) fast.push_back(entry.term);
      }
      std::vector<TermId> slow;
      for (const auto& [term, id] : terms) {
        if (term == words) slow.push_back(id);
      }
      std::sort(slow.begin(), slow.end());
      CHECK(fast == slow);
    }
  }
}

TEST_CASE("the word as a whole is its first reading") {
  Lexicon lexicon;
  lexicon.set_proclitics(toy_proclitics(), U"al");
  lexicon.add(std::vector<std::u32string_view>{U"bab"}, {0, 0, TermBrief()});
  lexicon.add(std::vector<std::u32string_view>{U"ab"}, {1, 0, TermBrief()});
  lexicon.finish();
  std::array<WordReading, Lexicon::kMostReadings> readings;
  REQUIRE(lexicon.readings(U"bab", readings) == 2);
  CHECK(readings[0].word == lexicon.find(U"bab"));
  CHECK_FALSE(readings[0].clitics.any());
  CHECK(readings[1].clitics == Clitics{0, 2, 0});
  CHECK(lexicon.readings(U"", readings) == 0);
  CHECK(lexicon.readings(U"w", readings) == 0);
}

TEST_CASE("a preposition fits no finite verb, the future mark fits the present alone") {
  const Clitics none;
  const Clitics conjunction{1, 0, 0};
  const Clitics preposition{0, 2, 0};
  const Clitics future{0, 0, 4};
  CHECK(Lexicon::fits(none, kPast));
  CHECK(Lexicon::fits(conjunction, kPast));
  CHECK(Lexicon::fits(preposition, kNoun));
  CHECK_FALSE(Lexicon::fits(preposition, kPast));
  CHECK_FALSE(Lexicon::fits(preposition, kPresent));
  CHECK(Lexicon::fits(future, kPresent));
  CHECK_FALSE(Lexicon::fits(future, kPast));
  CHECK_FALSE(Lexicon::fits(future, kNoun));
  CHECK_FALSE(Lexicon::fits(future, 0));
}

TEST_CASE("an unknown word leads nowhere") {
  Lexicon lexicon;
  lexicon.add(std::vector<std::u32string_view>{U"a", U"b"}, {0, 0, TermBrief()});
  lexicon.finish();
  CHECK(lexicon.find(U"c") == kNoWord);
  CHECK(lexicon.step(Lexicon::kRoot, kNoWord) == Lexicon::kNoNode);
  CHECK(lexicon.step(Lexicon::kRoot, lexicon.find(U"b")) == Lexicon::kNoNode);
  CHECK(lexicon.word_count() == 2);
}
