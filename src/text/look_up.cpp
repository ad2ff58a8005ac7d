#include "text/look_up.hpp"

#include <array>

#include "base/marks.hpp"

namespace diplograph {
namespace {

// "l'", whose apostrophe is a word of its own.
bool keeps_apostrophe(const Text& text, const Token& token) {
  const auto last = text.source[token.span.end - 1];
  return token.span.size() > 1 && is_apostrophe_mark(last);
}

// Adds the readings of a token and returns its words.
TokenWords look_up(const Text& text, std::uint32_t token, std::vector<WordReading>& readings) {
  if (text.tokens[token].kind == TokenKind::newline) return {};
  const auto& lexicon = text.pack->lexicon();
  const auto folded = text.folded(token);
  std::array<WordReading, Lexicon::kMostReadings> found;
  if (!keeps_apostrophe(text, text.tokens[token])) {
    const auto count = lexicon.readings(folded, found);
    for (std::size_t r = 0; r < count; ++r) readings.push_back(found[r]);
    const bool whole = count > 0 && found[0].clitics == Clitics{};
    return {whole ? found[0].word : kNoWord, kNoWord};
  }
  const TokenWords words{lexicon.find(folded.substr(0, folded.size() - 1)),
                         lexicon.find(folded.substr(folded.size() - 1))};
  if (words.apostrophe != kNoWord) {
    readings.push_back({words.word, {}});
  } else {
    const auto count = lexicon.readings(folded, found);
    for (std::size_t r = 0; r < count; ++r) readings.push_back(found[r]);
  }
  return words;
}

// Brings near what look_up() reads.
void expect(const Text& text, std::size_t first, std::vector<std::uint32_t>& hashes) {
  const auto& lexicon = text.pack->lexicon();
  hashes.clear();
  for (auto i = first; i < text.tokens.size(); ++i)
    lexicon.expect_word(text.folded(static_cast<std::uint32_t>(i)), hashes);
  for (const auto hash : hashes) lexicon.expect_letters(hash);
}

}  // namespace

Lexicon::Node step(const Lexicon& lexicon, Lexicon::Node node, const TokenWords& words) {
  node = lexicon.step(node, words.word);
  if (words.apostrophe == kNoWord || node == Lexicon::kNoNode) return node;
  return lexicon.step(node, words.apostrophe);
}

void LookUp::keep(std::size_t first) {
  words.resize(first);
  reading_at.resize(first + 1);
  readings.resize(reading_at.back());
}

void look_up(const Text& text, LookUp& looked) {
  const auto first = looked.words.size();
  const auto read = looked.readings.size();
  expect(text, first, looked.hashes);
  for (auto i = first; i < text.tokens.size(); ++i) {
    looked.words.push_back(look_up(text, static_cast<std::uint32_t>(i), looked.readings));
    looked.reading_at.push_back(static_cast<std::uint32_t>(looked.readings.size()));
  }
  const auto& lexicon = text.pack->lexicon();
  for (auto r = read; r < looked.readings.size(); ++r) lexicon.expect_node(looked.readings[r].word);
  for (auto r = read; r < looked.readings.size(); ++r)
    lexicon.expect_entries(looked.readings[r].word);
}

}  // namespace diplograph
