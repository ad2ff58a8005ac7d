#include "text/look_up.hpp"

#include <span>

#include "base/marks.hpp"

namespace diplograph {
namespace {

// "l'", whose apostrophe is a word of its own.
bool keeps_apostrophe(const Text& text, const Token& token) {
  return token.span.size() > 1 && is_apostrophe_mark(text.source[token.span.end - 1]);
}

// The words of an elided token; none but where the lexicon has the apostrophe.
TokenWords elided_words(const Lexicon& lexicon, std::u32string_view folded) {
  return {lexicon.find(folded.substr(0, folded.size() - 1)),
          lexicon.find(folded.substr(folded.size() - 1))};
}

// Adds the readings of a token, known by its candidates, and returns its words.
TokenWords read(const Text& text, std::uint32_t token,
                std::span<const Lexicon::Candidate> candidates,
                std::vector<WordReading>& readings) {
  if (text.tokens[token].kind == TokenKind::newline) return {};
  const auto& lexicon = text.pack->lexicon();
  const auto folded = text.folded(token);
  const bool elided = keeps_apostrophe(text, text.tokens[token]);
  if (elided) {
    const auto words = elided_words(lexicon, folded);
    if (words.apostrophe != kNoWord) {
      readings.push_back({words.word, {}});
      return words;
    }
  }
  TokenWords words;
  const auto most = readings.size() + Lexicon::kMostReadings;
  for (const auto& candidate : candidates) {
    const auto word = lexicon.word_of(folded, candidate);
    if (word == kNoWord) continue;
    if (!candidate.clitics.any() && !elided) words.word = word;
    readings.push_back({word, candidate.clitics});
    lexicon.expect_node(word);
    if (readings.size() == most) break;
  }
  return words;
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
  auto& candidates = looked.candidates;
  candidates.clear();
  looked.candidates_end.clear();
  for (auto i = first; i < text.tokens.size(); ++i) {
    lexicon.expect(text.folded(static_cast<std::uint32_t>(i)), candidates);
    looked.candidates_end.push_back(static_cast<std::uint32_t>(candidates.size()));
  }
  for (auto& candidate : candidates) lexicon.expect_letters(candidate);
  const auto known = looked.readings.size();
  std::uint32_t start = 0;
  for (auto i = first; i < text.tokens.size(); ++i) {
    const auto end = looked.candidates_end[i - first];
    looked.words.push_back(read(text, static_cast<std::uint32_t>(i),
                                std::span(candidates).subspan(start, end - start),
                                looked.readings));
    looked.reading_at.push_back(static_cast<std::uint32_t>(looked.readings.size()));
    start = end;
  }
  for (auto r = known; r < looked.readings.size(); ++r) {
    if (const auto word = looked.readings[r].word; word != kNoWord) lexicon.expect_entries(word);
  }
}

}  // namespace diplograph
