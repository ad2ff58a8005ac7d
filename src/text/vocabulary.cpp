#include "text/vocabulary.hpp"

#include <algorithm>

#include "base/marks.hpp"
#include "base/same_letters.hpp"
#include "text/standing.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;
constexpr std::uint32_t kLeastBits = 9;
constexpr std::size_t kSlotsOfWord = 2;     // at least
constexpr std::size_t kLettersOfWord = 16;  // more than words have, but for noise
// A word stands in one of as many slots: whoever makes words of one hash makes nothing slow.
constexpr std::size_t kProbes = 8;

// "l'", whose apostrophe is a word of its own.
bool keeps_apostrophe(const Text& text, const Token& token) {
  return token.fold_size > 1 && is_apostrophe_mark(text.source[token.span.end - 1]);
}

}  // namespace

Vocabulary::Vocabulary(const LanguagePack& pack, std::size_t most)
    : pack_(&pack),
      most_(most),
      slot_bits_(kLeastBits),
      slots_(std::size_t{1} << kLeastBits, kNone) {}

void Vocabulary::make_room() {
  if (words_.size() <= most_ && letters_.size() <= most_ * kLettersOfWord) return;
  words_.clear();
  letters_.clear();
  readings_.clear();
  terms_.clear();
  std::fill(slots_.begin(), slots_.end(), kNone);
}

void Vocabulary::add(const Text& text, bool elided, std::vector<std::uint32_t>& word_at) {
  const auto known = words_.size();
  const auto* const letters = text.letters.data();
  const auto tokens = std::span(text.tokens).subspan(word_at.size());
  expect(tokens);
  for (const auto& token : tokens) {
    word_at.push_back(word_of({letters + token.fold_start, token.fold_size}, token.hash,
                              elided && keeps_apostrophe(text, token)));
  }
  if (words_.size() != known) look_up(known);
}

// Brings what is known of their words near the processor, each step for all of them before the next
// one, so that nothing is waited for alone.
void Vocabulary::expect(std::span<const Token> tokens) const {
  for (const auto& token : tokens) __builtin_prefetch(&slots_[first_slot(token.hash)]);
  for (const auto& token : tokens) {
    const auto word = slots_[first_slot(token.hash)];
    if (word != kNone) __builtin_prefetch(&words_[word]);
  }
  for (const auto& token : tokens) {
    const auto word = slots_[first_slot(token.hash)];
    if (word == kNone) continue;
    __builtin_prefetch(letters_.data() + words_[word].letters);
    __builtin_prefetch(terms_.data() + words_[word].first_term);
  }
}

inline std::uint32_t Vocabulary::word_of(std::u32string_view letters, WordHash hash, bool elided) {
  auto& slot = slot_of(letters, hash, elided);
  if (slot != kNone) return slot;
  const auto number = static_cast<std::uint32_t>(words_.size());
  slot = number;
  auto& word = words_.emplace_back();
  word.hash = hash;
  word.letters = static_cast<std::uint32_t>(letters_.size());
  word.size = static_cast<std::uint32_t>(letters.size());
  word.elided = elided;
  letters_ += letters;
  if (words_.size() * kSlotsOfWord > slots_.size()) grow();
  return number;
}

// Where the word stands, or where it belongs: `kNone` is there.
inline std::uint32_t& Vocabulary::slot_of(std::u32string_view letters, WordHash hash, bool elided) {
  const auto first = first_slot(hash);
  for (std::size_t probe = 0; probe < kProbes; ++probe) {
    auto& slot = slots_[(first + probe) & (slots_.size() - 1)];
    if (slot == kNone) return slot;
    const auto& word = words_[slot];
    if (word.hash == hash && word.elided == elided && same_letters(letters_of(word), letters))
      return slot;
  }
  auto& slot = slots_[first];
  slot = kNone;
  return slot;
}

void Vocabulary::grow() {
  slots_.assign(std::size_t{1} << ++slot_bits_, kNone);
  for (std::uint32_t number = 0; number < words_.size(); ++number) {
    const auto& word = words_[number];
    slot_of(letters_of(word), word.hash, word.elided) = number;
  }
}

// The words from `first` on, as Lexicon::Candidate has it.
void Vocabulary::look_up(std::size_t first) {
  const auto& lexicon = pack_->lexicon();
  candidates_.clear();
  for (auto number = first; number < words_.size(); ++number) {
    auto& word = words_[number];
    if (word.elided) {
      add_elided(word);
    } else {
      lexicon.expect(letters_of(word), word.hash, static_cast<std::uint32_t>(number), candidates_);
    }
  }
  for (auto& candidate : candidates_) lexicon.expect_letters(candidate);
  for (auto& candidate : candidates_) {
    candidate.known = lexicon.word_of(letters_of(words_[candidate.number]), candidate);
    if (candidate.known != kNoWord) lexicon.expect_entries(candidate.known);
  }
  for (const auto& candidate : candidates_) {
    if (candidate.known != kNoWord)
      add_reading(candidate.known, candidate.clitics, words_[candidate.number]);
  }
}

// Those of a word follow each other.
inline void Vocabulary::add_reading(WordId id, Clitics clitics, WordType& word) {
  if (word.last_reading - word.first_reading == Lexicon::kMostReadings) return;
  const auto& lexicon = pack_->lexicon();
  const auto found = lexicon.word(id);
  add_node(found.node, clitics, lexicon.entries(found), word);
  word.next |= found.next;
  if (clitics.any()) return;
  word.words.word = id;
  word.heads = found.next != 0;
  word.opens_demonym = Lexicon::leads_to(found, TermClass::demonym);
}

void Vocabulary::add_elided(WordType& word) {
  const auto& lexicon = pack_->lexicon();
  const auto letters = letters_of(word);
  word.words = {lexicon.find(letters.substr(0, letters.size() - 1)),
                lexicon.find(letters.substr(letters.size() - 1))};
  const auto node = step(lexicon, Lexicon::kRoot, word.words);
  if (node == Lexicon::kNoNode) return add_node(node, {}, {}, word);
  add_node(node, {}, lexicon.entries(node), word);
  word.next = lexicon.next_words(node);
  word.heads = word.next != 0;
  word.opens_demonym = lexicon.leads_to(node, TermClass::demonym);
}

// A reading of the word, and the terms that it is by itself if it is read so.
inline void Vocabulary::add_node(Lexicon::Node node, Clitics clitics,
                                 std::span<const Lexicon::Entry> entries, WordType& word) {
  if (!word.is_known()) {
    word.first_reading = static_cast<std::uint32_t>(readings_.size());
    word.first_term = word.last_term = static_cast<std::uint32_t>(terms_.size());
  }
  readings_.push_back({node, clitics});
  word.last_reading = static_cast<std::uint32_t>(readings_.size());
  for (const auto& entry : entries) {
    if (!Lexicon::fits(clitics, entry.features)) continue;
    terms_.push_back({0, 1, entry.term, entry.features, entry.brief, clitics});
    word.classes.add(entry.brief, entry.features);
    if (asks_more(pack_->lexicon(), letters_of(word), entry, clitics)) word.asks_more = true;
  }
  word.last_term = static_cast<std::uint32_t>(terms_.size());
}

Vocabulary& Vocabularies::of(const LanguagePack& pack) {
  const auto known = std::find_if(all_.begin(), all_.end(),
                                  [&](const Vocabulary& one) { return &one.pack() == &pack; });
  return known != all_.end() ? *known : all_.emplace_back(pack);
}

}  // namespace diplograph
