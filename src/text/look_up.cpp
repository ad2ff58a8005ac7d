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

// Its words.
TokenWords elided_words(const Lexicon& lexicon, std::u32string_view folded) {
  return {lexicon.find(folded.substr(0, folded.size() - 1)),
          lexicon.find(folded.substr(folded.size() - 1))};
}

}  // namespace

LookUp::LookUp(std::size_t tokens) : met_(std::bit_ceil(tokens + 1), kNone) {
  tokens_.reserve(tokens);
  readings_.reserve(tokens);
}

// A token before it that has the same letters; kNone if none is remembered.
std::uint32_t LookUp::same_before(const Text& text, std::uint32_t token) {
  const auto hash = text.tokens[token].hash;
  auto& met = met_[(hash ^ (hash >> 15U)) & (met_.size() - 1)];
  // What was cut since then may stand behind.
  if (met < token && text.tokens[met].hash == hash &&
      same_letters(text.folded(met), text.folded(token)))
    return met;
  met = token;
  return kNone;
}

// Notes what the candidates of a token turn out to be.
void LookUp::note(const Text& text, std::uint32_t token, bool elided) {
  const auto& lexicon = text.pack->lexicon();
  const auto folded = text.folded(token);
  auto& looked = tokens_[token];
  const auto first = readings_.size();
  if (elided && keeps_apostrophe(text, text.tokens[token])) {
    looked.words = elided_words(lexicon, folded);
    readings_.push_back({looked.words.word, {}});
  }
  for (; next_candidate_ < candidates_.size(); ++next_candidate_) {
    const auto& candidate = candidates_[next_candidate_];
    if (candidate.number != token) break;
    if (looked.words.apostrophe != kNoWord || readings_.size() - first == Lexicon::kMostReadings)
      continue;
    const auto word = lexicon.word_of(folded, candidate);
    if (word == kNoWord) continue;
    if (!candidate.clitics.any()) looked.words.word = word;
    readings_.push_back({word, candidate.clitics});
    lexicon.expect_node(word);
  }
  looked.first_reading = static_cast<std::uint32_t>(first);
  looked.last_reading = static_cast<std::uint32_t>(readings_.size());
}

void LookUp::add(const Text& text, bool elided) {
  const auto& lexicon = text.pack->lexicon();
  const auto first = static_cast<std::uint32_t>(tokens_.size());
  const auto last = static_cast<std::uint32_t>(text.tokens.size());
  const auto known = readings_.size();
  tokens_.resize(last);
  candidates_.clear();
  next_candidate_ = 0;
  for (auto i = first; i < last; ++i) {
    tokens_[i].first_reading = same_before(text, i);
    if (tokens_[i].first_reading == kNone)
      lexicon.expect(text.folded(i), text.tokens[i].hash, i, candidates_);
  }
  for (auto& candidate : candidates_) lexicon.expect_letters(candidate);
  for (auto i = first; i < last; ++i) {
    const auto same = tokens_[i].first_reading;
    if (same == kNone) {
      note(text, i, elided);
    } else {
      tokens_[i] = tokens_[same];
    }
  }
  for (auto r = known; r < readings_.size(); ++r) {
    if (const auto word = readings_[r].word; word != kNoWord) lexicon.expect_entries(word);
  }
}

}  // namespace diplograph
