#include "ingest/words.hpp"

#include <algorithm>

namespace diplograph {
namespace {

bool has_letters(std::u32string_view word, const Fold& fold) {
  std::u32string letters;
  return std::any_of(word.begin(), word.end(), [&](char32_t code) {
    if (fold.letter_of(code) == Fold::kSeveral) fold.append(code, letters);
    return fold.letter_of(code) < Fold::kSeveral || !letters.empty();
  });
}

// Marks and invisible signs end the word, or what folds to several letters.
WordEnd rare_end_in(std::u32string_view word, const Fold& fold) {
  WordEnd end;
  std::size_t found = 0;
  for (auto c = word.rbegin(); c != word.rend() && found < 2; ++c) {
    const char32_t letter = fold.letter_of(*c);
    if (letter == Fold::kNothing) continue;
    if (letter == Fold::kSeveral) {
      const std::u32string all = fold(word);
      return {all.size() < 2 ? U'\0' : all[all.size() - 2], all.empty() ? U'\0' : all.back()};
    }
    (found++ == 0 ? end.last : end.before_last) = letter;
  }
  return end;
}

}  // namespace

Span first_word(std::u32string_view text, Span span, const Fold& fold) {
  for (Span word{span.start, span.start}; word.end < span.end; word.start = ++word.end) {
    while (word.end < span.end && is_of_word(fold.class_of(text[word.end]))) ++word.end;
    if (!word.empty() && has_letters(slice(text, word), fold)) return word;
  }
  return {};
}

WordEnd word_end(std::u32string_view text, Span place, const Fold& fold) {
  const WordEnd end{place.size() < 2 ? U'\0' : fold.letter_of(text[place.end - 2]),
                    fold.letter_of(text[place.end - 1])};
  const bool plain = end.last < Fold::kSeveral && end.before_last < Fold::kSeveral;
  return plain ? end : rare_end_in(slice(text, place), fold);
}

Phrase phrase_of(std::u32string_view text, const Fold& fold) {
  Phrase phrase;
  const Words words(text, {0, static_cast<std::uint32_t>(text.size())}, fold);
  for (std::size_t at = 0; at < words.size(); ++at)
    phrase.push_back(fold(slice(text, words.span(at))));
  return phrase;
}

Words::Words(std::u32string_view text, Span span, const Fold& fold, std::size_t most)
    : text_(text), fold_(&fold) {
  constexpr std::size_t letters_of_word = 5;  // with the space behind it; fewer are seldom
  places_.reserve(std::min(most, span.size() / letters_of_word));
  for (auto word = first_word(text, span, fold); !word.empty() && places_.size() < most;
       word = first_word(text, {word.end, span.end}, fold))
    places_.push_back(word);
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
