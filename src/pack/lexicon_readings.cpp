// The readings of a word: as it is, and without what may be glued to its front.
#include <algorithm>
#include <bit>

#include "pack/lexicon.hpp"

namespace diplograph {
namespace {

constexpr std::size_t kGlued =
    4;  // letters at the front of a word that may be proclitics: few more

// A letter or two behind a proclitic are chance, not a word.
std::size_t least_letters(Clitics clitics) {
  return clitics.future != 0 ? 3 : clitics.any() ? 2 : 1;
}

// The hashes of a word's endings, of one pass from its end.
class EndingHashes {
 public:
  explicit EndingHashes(std::u32string_view word) : word_(word) {
    auto state = kHashSeed;
    auto at = word.size();
    for (; at > kGlued; --at) state = hash_on(word[at - 1], state);
    for (; at > 0; --at) states_[at - 1] = state = hash_on(word[at - 1], state);
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
  const EndingHashes hashes(word);
  const auto openings = opened_by(word.front());
  // Most words: nothing can be glued to them.
  if (openings == 0) return take({hash_done(hashes.state(0)), kNoWord, 0, false, {}});
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
  for (auto left = openings; left != 0; left &= left - 1) {
    const auto i = static_cast<std::size_t>(std::countr_zero(left));
    const auto& proclitic = proclitics_[i];
    if (proclitic.kind == ProcliticKind::conjunction && word.starts_with(proclitic.form))
      behind(proclitic.form.size(), {static_cast<std::uint8_t>(i + 1), 0, 0});
  }
}

WordId Lexicon::find_with_article(std::u32string_view rest, std::uint32_t hash) const {
  return word_table_.find(hash, [&](WordId known) {
    const auto letters = letters_of(known);
    return letters.starts_with(article_) && same_letters(letters.substr(article_.size()), rest);
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

WordId Lexicon::word_of(std::u32string_view word, const Candidate& candidate) const {
  if (candidate.known == kNoWord) return kNoWord;
  const auto rest = word.substr(candidate.at);
  if (candidate.has_article) return find_with_article(rest, candidate.hash);
  if (same_letters(letters_of(candidate.known), rest)) return candidate.known;
  return find(rest, candidate.hash);  // another word has the same hash
}

}  // namespace diplograph
