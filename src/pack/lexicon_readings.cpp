// The readings of a word: as it is, and without what may be glued to its front.
#include <algorithm>
#include <bit>

#include "pack/lexicon.hpp"

namespace diplograph {
namespace {

// A letter or two behind a proclitic are chance, not a word.
std::size_t least_letters(Clitics clitics) {
  return clitics.future != 0 ? 3 : clitics.any() ? 2 : 1;
}

// The hash of what follows the first letters of a word.
WordHash hash_behind(std::u32string_view word, WordHash hash, std::size_t at) {
  return hash - hash_of_word(word.substr(0, at)) * hash_power(word.size() - at);
}

}  // namespace

// Gives `take` each ending of the word that may be a word behind proclitics: a candidate whose word
// is not looked up yet. Those without a conjunction are the first.
template <typename Take>
void Lexicon::each_ending(std::u32string_view word, WordHash hash, const Take& take) const {
  const auto ending = [&](std::size_t at, Clitics clitics) {
    if (word.size() < at + least_letters(clitics)) return;
    take({key_of(hash_behind(word, hash, at)), 0, kNoWord, static_cast<std::uint16_t>(at), false,
          clitics});
  };
  const auto with_article = [&](std::size_t at, Clitics clitics) {
    if (at > word.size() || article_.size() + word.size() < at + least_letters(clitics)) return;
    const auto ahead = hash_of_word(article_) * hash_power(word.size() - at);
    take({key_of(ahead + hash_behind(word, hash, at)), 0, kNoWord, static_cast<std::uint16_t>(at),
          true, clitics});
  };
  // After an optional conjunction comes an optional preposition or future mark.
  const auto behind = [&](std::size_t at, Clitics clitics) {
    const auto rest = word.substr(at);
    if (rest.empty()) return;
    for (auto left = opened_by(rest.front()) & ~conjunctions_; left != 0; left &= left - 1) {
      const auto i = static_cast<std::size_t>(std::countr_zero(left));
      const auto& proclitic = proclitics_[i];
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
  for (auto left = opened_by(word.front()) & conjunctions_; left != 0; left &= left - 1) {
    const auto i = static_cast<std::size_t>(std::countr_zero(left));
    if (!word.starts_with(proclitics_[i].form)) continue;
    const Clitics conjunction{static_cast<std::uint8_t>(i + 1), 0, 0};
    ending(proclitics_[i].form.size(), conjunction);
    behind(proclitics_[i].form.size(), conjunction);
  }
}

WordId Lexicon::find_with_article(std::u32string_view rest, std::uint32_t key) const {
  return word_table_.find(key, [&](WordId known) {
    const auto letters = letters_of(known);
    return letters.starts_with(article_) && same_letters(letters.substr(article_.size()), rest);
  });
}

std::size_t Lexicon::readings(std::u32string_view word,
                              std::array<WordReading, kMostReadings>& out) const {
  if (word.empty()) return 0;
  std::size_t count = 0;
  const auto take = [&](Candidate candidate) {
    if (count == kMostReadings || !word_table_.expect(candidate.key)) return;
    expect_letters(candidate);
    if (const auto id = word_of(word, candidate); id != kNoWord)
      out[count++] = {id, candidate.clitics};
  };
  const auto hash = hash_of_word(word);
  take({key_of(hash)});
  if (opened_by(word.front()) != 0) each_ending(word, hash, take);
  return count;
}

void Lexicon::expect_endings(std::u32string_view word, WordHash hash, std::uint32_t number,
                             std::vector<Candidate>& candidates) const {
  each_ending(word, hash, [&](const Candidate& candidate) {
    if (!word_table_.expect(candidate.key)) return;
    candidates.push_back(candidate);
    candidates.back().number = number;
  });
}

WordId Lexicon::rare_word_of(std::u32string_view rest, const Candidate& candidate) const {
  return candidate.has_article ? find_with_article(rest, candidate.key) : find(rest, candidate.key);
}

}  // namespace diplograph
