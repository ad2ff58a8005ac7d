#include "ingest/words.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "base/char_classes.hpp"

namespace diplograph {
namespace {

bool is_of_word(CharClass is) {
  return is == CharClass::letter || is == CharClass::digit || is == CharClass::mark_or_ignorable;
}

// Where the word at `c` ends, or `c` if none is there.
inline const char32_t* end_of_word(const char32_t* c, const char32_t* last,
                                   const CharClasses& classes) {
  while (c < last) {
    while (c < last && *c < classes.size() && is_of_word(classes[*c])) ++c;
    if (c == last || *c < classes.size() || !is_of_word(class_of(*c))) break;
    ++c;
  }
  return c;
}

bool has_letters(std::u32string_view word, const Fold& fold) {
  return fold.letter_of(word.front()) < Fold::kSeveral || !fold(word).empty();
}

// The first word of a text; empty, at its end, if there is none.
inline std::u32string_view first_in(std::u32string_view text, const CharClasses& classes,
                                    const Fold& fold) {
  const char32_t* const last = text.data() + text.size();
  for (const char32_t* c = text.data(); c != last;) {
    const char32_t* const start = std::exchange(c, end_of_word(c, last, classes));
    if (c > start && has_letters({start, c}, fold)) return {start, c};
    if (c != last) ++c;
  }
  return {last, last};
}

Span span_of(std::u32string_view text, std::u32string_view part) {
  const auto start = static_cast<std::uint32_t>(part.data() - text.data());
  return {start, start + static_cast<std::uint32_t>(part.size())};
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

// `signs`: of the fold.
inline WordEnd end_in(std::u32string_view word, std::span<const Sign> signs, const Fold& fold) {
  const auto letter_of = [signs](char32_t c) {
    return c < signs.size() ? signs[c].letter : Fold::kSeveral;
  };
  const WordEnd end{word.size() < 2 ? U'\0' : letter_of(word[word.size() - 2]),
                    letter_of(word.back())};
  const bool plain = end.last < Fold::kSeveral && end.before_last < Fold::kSeveral;
  return plain ? end : rare_end_in(word, fold);
}

}  // namespace

Span first_word(std::u32string_view text, Span span, const Fold& fold) {
  return span_of(text, first_in(slice(text, span), char_classes(), fold));
}

std::uint32_t end_of_line(std::u32string_view text, std::uint32_t start, const FirstWords& opens,
                          const Fold& fold, std::vector<Span>& openers) {
  const auto& classes = char_classes();
  const std::span<const Sign> signs = fold.signs();
  const char32_t* const last = text.data() + text.size();
  for (const char32_t* c = text.data() + start;; ++c) {
    const char32_t* const word = std::exchange(c, end_of_word(c, last, classes));
    if (c > word && opens.may_end(end_in({word, c}, signs, fold)))
      openers.push_back(span_of(text, {word, c}));
    if (c == last || (*c < classes.size() ? classes[*c] : class_of(*c)) == CharClass::newline)
      return static_cast<std::uint32_t>(c - text.data());
  }
}

WordEnd word_end(std::u32string_view text, Span place, const Fold& fold) {
  return end_in(slice(text, place), fold.signs(), fold);
}

Phrase phrase_of(std::u32string_view text, const Fold& fold) {
  Phrase phrase;
  const Words words(text, {0, static_cast<std::uint32_t>(text.size())}, fold);
  for (std::size_t at = 0; at < words.size(); ++at)
    phrase.push_back(fold(slice(text, words.span(at))));
  return phrase;
}

Words::Words(std::u32string_view text, Span span, const Fold& fold) : text_(text), fold_(&fold) {
  constexpr std::size_t letters_of_word = 5;  // with the space behind it; fewer are seldom
  places_.reserve(span.size() / letters_of_word);
  const auto& classes = char_classes();
  for (auto rest = slice(text, span);;) {
    const auto word = first_in(rest, classes, fold);
    if (word.empty()) return;
    places_.push_back(span_of(text, word));
    rest = {word.data() + word.size(), rest.data() + rest.size()};
  }
}

std::size_t Words::before(std::uint32_t place) const {
  const auto behind = std::partition_point(places_.begin(), places_.end(),
                                           [place](Span word) { return word.start < place; });
  return behind == places_.begin() ? size()
                                   : static_cast<std::size_t>(behind - places_.begin()) - 1;
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
