#include "text/look_up.hpp"

#include <span>

#include "base/marks.hpp"

namespace diplograph {
namespace {

// "l'", whose apostrophe is a word of its own.
bool keeps_apostrophe(const Text& text, const Token& token) {
  return token.span.size() > 1 && is_apostrophe_mark(text.source[token.span.end - 1]);
}

// Its words.
TokenWords elided_words(const Lexicon& lexicon, std::u32string_view folded) {
  return {lexicon.find(folded.substr(0, folded.size() - 1)),
          lexicon.find(folded.substr(folded.size() - 1))};
}

// Notes what the candidates, which are those of tokens from `first` on, turn out to be.
void note_readings(const Text& text, std::size_t first, LookUp& looked) {
  const auto& lexicon = text.pack->lexicon();
  auto& [words, readings, reading_at, candidates, has_elided] = looked;
  words.resize(text.tokens.size());
  reading_at.resize(text.tokens.size() + 1);
  auto candidate = candidates.begin();
  for (auto i = first; i < text.tokens.size(); ++i) {
    const auto& token = text.tokens[i];
    const auto folded = text.folded(static_cast<std::uint32_t>(i));
    if (has_elided && keeps_apostrophe(text, token)) {
      words[i] = elided_words(lexicon, folded);
      readings.push_back({words[i].word, {}});
      while (candidate != candidates.end() && candidate->number == i) ++candidate;
    }
    for (; candidate != candidates.end() && candidate->number == i; ++candidate) {
      const auto word = lexicon.word_of(folded, *candidate);
      if (word == kNoWord || readings.size() - reading_at[i] == Lexicon::kMostReadings) continue;
      if (!candidate->clitics.any()) words[i].word = word;
      readings.push_back({word, candidate->clitics});
      lexicon.expect_node(word);
    }
    reading_at[i + 1] = static_cast<std::uint32_t>(readings.size());
  }
}

}  // namespace

void LookUp::keep(std::size_t first) {
  words.resize(first);
  reading_at.resize(first + 1);
  readings.resize(reading_at.back());
}

void look_up(const Text& text, LookUp& looked) {
  const auto& lexicon = text.pack->lexicon();
  const auto first = looked.words.size();
  const auto known = looked.readings.size();
  auto& candidates = looked.candidates;
  candidates.clear();
  for (auto i = static_cast<std::uint32_t>(first); i < text.tokens.size(); ++i)
    lexicon.expect(text.folded(i), text.tokens[i].hash, i, candidates);
  for (auto& candidate : candidates) lexicon.expect_letters(candidate);
  note_readings(text, first, looked);
  for (auto r = known; r < looked.readings.size(); ++r) {
    if (const auto word = looked.readings[r].word; word != kNoWord) lexicon.expect_entries(word);
  }
}

}  // namespace diplograph
