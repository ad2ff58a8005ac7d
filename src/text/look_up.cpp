#include "text/look_up.hpp"

#include <bit>

#include "base/marks.hpp"
#include "base/same_letters.hpp"

namespace diplograph {
namespace {

// "l'", whose apostrophe is a word of its own.
bool keeps_apostrophe(const Text& text, const Token& token) {
  return token.fold_size > 1 && is_apostrophe_mark(text.source[token.span.end - 1]);
}

}  // namespace

LookUp::LookUp(std::size_t tokens)
    : met_(std::bit_ceil(tokens + 1), FoundWord::kNone),
      met_bits_(static_cast<std::uint32_t>(met_.size() - 1)) {
  found_.reserve(tokens);
  word_at_.reserve(tokens);
  readings_.reserve(tokens);
}

inline std::uint32_t LookUp::word_of(const Token& token, const char32_t* letters,
                                     std::uint32_t next) {
  auto& met = met_[(token.hash ^ (token.hash >> 15U)) & met_bits_];
  if (met != FoundWord::kNone) {
    const auto& word = found_[met];
    if (word.hash == token.hash && same_letters({letters + word.letters, word.size},
                                                {letters + token.fold_start, token.fold_size}))
      return met;
  }
  return met = next;
}

void LookUp::add_elided(const Lexicon& lexicon, std::u32string_view letters, FoundWord& word) {
  word.words = {lexicon.find(letters.substr(0, letters.size() - 1)),
                lexicon.find(letters.substr(letters.size() - 1))};
  word.first_reading = static_cast<std::uint32_t>(readings_.size());
  readings_.push_back({step(lexicon, Lexicon::kRoot, word.words), {}});
  word.last_reading = static_cast<std::uint32_t>(readings_.size());
}

// Those of a word follow each other.
inline void LookUp::add_reading(const Lexicon& lexicon, WordId word, Clitics clitics,
                                FoundWord& found) {
  const auto count = static_cast<std::uint32_t>(readings_.size());
  if (found.last_reading == 0) found.first_reading = count;
  if (count - found.first_reading == Lexicon::kMostReadings) return;
  if (!clitics.any()) found.words.word = word;
  const auto node = lexicon.node_of(word);
  lexicon.expect_node(node);
  readings_.push_back({node, clitics});
  found.last_reading = count + 1;
}

// What the nodes of its readings say of a word.
inline void LookUp::note_nodes(const Lexicon& lexicon, FoundWord& word) {
  word.as_next = Lexicon::next_bit(word.words.word);
  for (const auto& [node, clitics] : readings(word)) {
    if (node == Lexicon::kNoNode) continue;
    lexicon.expect_entries(node);
    const auto next = lexicon.next_words(node);
    word.next |= next;
    if (clitics.any()) continue;
    word.heads = next != 0;
    word.opens_demonym = lexicon.leads_to(node, TermClass::demonym);
  }
}

void LookUp::add(const Text& text, bool elided) {
  const auto& lexicon = text.pack->lexicon();
  const auto* const letters = text.letters.data();
  const auto known = static_cast<std::uint32_t>(found_.size());
  auto next = known;
  candidates_.clear();
  auto at = word_at_.size();
  word_at_.resize(text.tokens.size());
  for (const auto& token : std::span(text.tokens).subspan(at)) {
    const auto number = word_at_[at++] = word_of(token, letters, next);
    if (number != next) continue;
    auto& word = found_.emplace_back();
    word.hash = token.hash;
    word.letters = token.fold_start;
    word.size = token.fold_size;
    if (elided && keeps_apostrophe(text, token)) {
      add_elided(lexicon, {letters + word.letters, word.size}, word);
    } else {
      lexicon.expect({letters + word.letters, word.size}, token.hash, next, candidates_);
    }
    ++next;
  }
  for (auto& candidate : candidates_) lexicon.expect_letters(candidate);
  for (const auto& candidate : candidates_) {
    auto& found = found_[candidate.number];
    const auto word = lexicon.word_of({letters + found.letters, found.size}, candidate);
    if (word != kNoWord) add_reading(lexicon, word, candidate.clitics, found);
  }
  for (auto i = known; i < next; ++i) note_nodes(lexicon, found_[i]);
}

}  // namespace diplograph
