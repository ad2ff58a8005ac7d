// The readings of a word: as it is, and without what may be glued to its front.
#include <algorithm>
#include <bit>

#include "pack/lexicon.hpp"

namespace diplograph {
namespace {

constexpr std::size_t kGlued = 16;  // letters at the front of a word that may be proclitics

// A letter or two behind a proclitic are chance, not a word.
std::size_t least_letters(Clitics clitics) {
  return clitics.future != 0 ? 3 : clitics.any() ? 2 : 1;
}

// The hashes of a word's endings, of one pass from its end.
class EndingHashes {
 public:
  explicit EndingHashes(std::u32string_view word) : word_(word) {
    auto state = kHashSeed;
    for (auto at = word.size(); at-- > 0;) {
      state = hash_on(word[at], state);
      if (at < states_.size()) states_[at] = state;
    }
  }
  [[nodiscard]] std::uint64_t state(std::size_t at) const {
    return at < std::min(kGlued, word_.size()) ? states_[at] : hash_state(word_.substr(at));
  }

 private:
  std::u32string_view word_;
  std::array<std::uint64_t, kGlued> states_;  // of the endings that begin at each letter
};

}  // namespace

// Gives `take` each ending of the word that may be a word behind proclitics: a candidate whose word
// is not looked up yet. The word as a whole is the first.
template <typename Take>
void Lexicon::each_ending(std::u32string_view word, const Take& take) const {
  if (word.empty()) return;
  // Most words: nothing can be glued to them.
  if (opened_by(word.front()) == 0) return take({hash_of(word), kNoWord, 0, false, {}});
  const EndingHashes hashes(word);
  const auto ending = [&](std::size_t at, Clitics clitics) {
    if (word.size() < at + least_letters(clitics)) return;
    take({hash_done(hashes.state(at)), kNoWord, static_cast<std::uint16_t>(at), false, clitics});
  };
  const auto with_article = [&](std::size_t at, Clitics clitics) {
    if (article_.size() + word.size() < at + least_letters(clitics)) return;
    auto state = hashes.state(at);
    for (auto i = article_.size(); i-- > 0;) state = hash_on(article_[i], state);
    take({hash_done(state), kNoWord, static_cast<std::uint16_t>(at), true, clitics});
  };
  // After an optional conjunction comes an optional preposition or future mark.
  const auto behind = [&](std::size_t at, Clitics clitics) {
    const auto rest = word.substr(at);
    ending(at, clitics);
    if (rest.empty()) return;
    for (auto left = opened_by(rest.front()); left != 0; left &= left - 1) {
      const auto i = static_cast<std::size_t>(std::countr_zero(left));
      const auto& proclitic = proclitics_[i];
      if (proclitic.kind == ProcliticKind::conjunction) continue;
      auto with = clitics;
      (proclitic.kind == ProcliticKind::future ? with.future : with.preposition) =
          static_cast<std::uint8_t>(i + 1);
      if (rest.starts_with(proclitic.form)) ending(at + proclitic.form.size(), with);
      if (!proclitic.joins_article.empty() && rest.starts_with(proclitic.joins_article)) {
        with.fused = true;
        with_article(at + proclitic.joins_article.size(), with);
        // Before a word that begins with the fused letter only one of the two is written.
        with_article(at + proclitic.form.size(), with);
      }
    }
  };
  behind(0, {});
  for (auto left = opened_by(word.front()); left != 0; left &= left - 1) {
    const auto i = static_cast<std::size_t>(std::countr_zero(left));
    const auto& proclitic = proclitics_[i];
    if (proclitic.kind == ProcliticKind::conjunction && word.starts_with(proclitic.form))
      behind(proclitic.form.size(), {static_cast<std::uint8_t>(i + 1), 0, 0});
  }
}

WordId Lexicon::find_with_article(std::u32string_view rest, std::uint32_t hash) const {
  return word_table_.find(hash, [&](WordId known) {
    const auto letters = letters_of(known);
    return letters.starts_with(article_) && letters.substr(article_.size()) == rest;
  });
}

std::size_t Lexicon::readings(std::u32string_view word,
                              std::array<WordReading, kMostReadings>& out) const {
  std::size_t count = 0;
  each_ending(word, [&](const Candidate& candidate) {
    if (count == kMostReadings) return;
    const auto rest = word.substr(candidate.at);
    const auto id = candidate.has_article ? find_with_article(rest, candidate.hash)
                                          : find(rest, candidate.hash);
    if (id != kNoWord) out[count++] = {id, candidate.clitics};
  });
  return count;
}

void Lexicon::expect(std::u32string_view word, std::vector<Candidate>& candidates) const {
  each_ending(word, [&](const Candidate& candidate) {
    if (word_table_.expect(candidate.hash)) candidates.push_back(candidate);
  });
}

void Lexicon::expect_letters(Candidate& candidate) const {
  candidate.known = word_table_.find(candidate.hash, [](WordId) { return true; });
  if (candidate.known != kNoWord) __builtin_prefetch(&words_[candidate.known]);
}

void Lexicon::readings(std::u32string_view word, std::span<const Candidate> candidates,
                       std::vector<WordReading>& out) const {
  const auto most = out.size() + kMostReadings;
  for (const auto& candidate : candidates) {
    if (candidate.known == kNoWord) continue;
    const auto rest = word.substr(candidate.at);
    auto id = candidate.known;
    if (candidate.has_article) {
      id = find_with_article(rest, candidate.hash);
    } else if (letters_of(id) != rest) {
      id = find(rest, candidate.hash);  // another word has the same hash
    }
    if (id != kNoWord) out.push_back({id, candidate.clitics});
    if (out.size() == most) return;
  }
}

void Lexicon::expect_node(WordId word) const {
  if (word != kNoWord && node_of(word) != kNoNode) __builtin_prefetch(&rooms_[node_of(word)]);
}

void Lexicon::expect_entries(WordId word) const {
  if (word == kNoWord || node_of(word) == kNoNode) return;
  const auto first = rooms_[node_of(word)].entries;
  if (first < entries_.size()) __builtin_prefetch(&entries_[first]);
}

}  // namespace diplograph
