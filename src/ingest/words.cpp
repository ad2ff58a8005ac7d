#include "ingest/words.hpp"

#include "base/char_classes.hpp"

namespace diplograph {
namespace {

bool is_word_class(CharClass is) {
  return is == CharClass::letter || is == CharClass::digit || is == CharClass::mark_or_ignorable;
}

// Nearly all words do, by their first letter.
bool folds_to_letters(std::u32string_view text, Span word, const Fold& fold) {
  return fold.letter_of(text[word.start]) < Fold::kSeveral || !fold(slice(text, word)).empty();
}

}  // namespace

std::uint32_t add_words(std::u32string_view text, Span span, const Fold& fold,
                        std::vector<Span>& places) {
  const auto& classes = char_classes();
  const auto class_at = [&classes, text](std::uint32_t at) {
    const char32_t c = text[at];
    return c < classes.size() ? classes[c] : class_of(c);
  };
  auto at = span.start;
  while (at < span.end) {
    const CharClass is = class_at(at);
    if (is_word_class(is)) {
      const auto start = at++;
      while (at < span.end && is_word_class(class_at(at))) ++at;
      if (folds_to_letters(text, {start, at}, fold)) places.push_back({start, at});
    } else if (is == CharClass::newline) {
      break;
    } else {
      ++at;
    }
  }
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
