#include "ingest/words.hpp"

#include <algorithm>
#include <bit>

#include "base/char_classes.hpp"

namespace diplograph {
namespace {

bool is_word_class(CharClass is) {
  return is == CharClass::letter || is == CharClass::digit || is == CharClass::mark_or_ignorable;
}

constexpr std::uint32_t kAtOnce = 64;

// Which characters of [at, end), no more than that, belong to words, a bit each; `end` becomes the
// place of the first newline among them. Nobody can foresee where words end: so no branch asks.
std::uint64_t word_bits(std::u32string_view text, std::uint32_t at, std::uint32_t& end) {
  const auto& classes = char_classes();
  std::uint64_t bits = 0;
  for (auto place = at; place < end; ++place) {
    const char32_t c = text[place];
    const CharClass is = c < classes.size() ? classes[c] : class_of(c);
    if (is == CharClass::newline) {
      end = place;
      break;
    }
    bits |= std::uint64_t{is_word_class(is)} << (place - at);
  }
  return bits;
}

}  // namespace

std::uint32_t add_words(std::u32string_view text, Span span, const Fold& fold,
                        std::vector<Span>& places) {
  Span word;
  const auto add = [&] {
    const bool letters = fold.letter_of(text[word.start]) < Fold::kSeveral;  // of nearly all words
    if (letters || !fold(slice(text, word)).empty()) places.push_back(word);
  };
  std::uint64_t within = 0;  // 1 in a word, also in one that the characters before began
  auto at = span.start;
  while (at < span.end) {
    const auto stop = std::min(at + kAtOnce, span.end);
    auto end = stop;
    const auto letters = word_bits(text, at, end);
    for (auto edges = letters ^ (letters << 1U | within); edges != 0; edges &= edges - 1) {
      const auto edge = at + static_cast<std::uint32_t>(std::countr_zero(edges));
      (within == 0 ? word.start : word.end) = edge;
      if (within != 0) add();
      within ^= 1U;
    }
    at = end;
    if (end < stop) return at;
  }
  word.end = at;
  if (within != 0) add();
  return at;
}

std::vector<Span> places_of_words(std::u32string_view text, Span span, const Fold& fold) {
  std::vector<Span> places;
  while (!span.empty()) span.start = add_words(text, span, fold, places) + 1;
  return places;
}

Phrase phrase_of(std::u32string_view text, const Fold& fold) {
  Phrase phrase;
  const auto places = places_of_words(text, {0, static_cast<std::uint32_t>(text.size())}, fold);
  for (const Span place : places) phrase.push_back(fold(slice(text, place)));
  return phrase;
}

// Marks and invisible signs end the word, or what folds to several letters.
WordEnd Words::rare_end(std::size_t at) const {
  WordEnd end;
  std::size_t found = 0;
  const auto word = slice(text_, places_[at]);
  for (auto c = word.rbegin(); c != word.rend() && found < 2; ++c) {
    const char32_t letter = fold_->letter_of(*c);
    if (letter == Fold::kNothing) continue;
    if (letter == Fold::kSeveral) {
      std::u32string letters;
      const auto all = folded(at, letters);
      return {all.size() < 2 ? U'\0' : all[all.size() - 2], all.back()};
    }
    (found++ == 0 ? end.last : end.before_last) = letter;
  }
  return end;
}

bool Words::is(std::size_t at, std::u32string_view letters) const {
  auto left = letters;  // behind those that the word has had
  for (const char32_t c : slice(text_, places_[at])) {
    const char32_t letter = fold_->letter_of(c);
    if (letter == Fold::kNothing) continue;
    if (letter == Fold::kSeveral) {
      std::u32string all;
      return folded(at, all) == letters;
    }
    if (left.empty() || left.front() != letter) return false;
    left.remove_prefix(1);
  }
  return left.empty();
}

bool stands_at(const Phrase& phrase, std::u32string_view first, const Words& words,
               std::size_t at) {
  if (phrase.front() != first || phrase.size() > words.size() - at) return false;
  for (std::size_t i = 1; i < phrase.size(); ++i) {
    if (!words.is(at + i, phrase[i])) return false;
  }
  return true;
}

}  // namespace diplograph
