#include "ingest/endings.hpp"

#include <span>

#include "base/char_classes.hpp"
#include "ingest/words.hpp"

namespace diplograph {
namespace {

constexpr unsigned kLetters = 8;                   // groups of one last letter, or of some
constexpr std::uint32_t kAny = 1U << kLetters;     // whatever the last letter but one is
constexpr std::uint32_t kLine = kAny << 1U;        // no word: where lines end
constexpr unsigned kEach = kLetters + 2;           // bits of one of the three
constexpr std::uint32_t kAll = (1U << kEach) - 1;  // groups
constexpr std::uint32_t kWords = kAll & ~kLine;

constexpr std::uint32_t put(std::uint32_t ends, std::uint32_t last, std::uint32_t before_last) {
  return ends | (last | kLine) << kEach | (before_last | kAny | kLine) << 2 * kEach;
}

// Of a character that ends words, or of one that folds to no letter or several: what stands before
// it must be looked at.
std::uint32_t put_odd(CharClass is) {
  if (is == CharClass::newline) return put(kAll, 0, 0);
  return is_of_word(is) ? put(0, kAny, kAll) : put(kWords, 0, 0);
}

Span word_before(std::u32string_view text, std::uint32_t start, std::uint32_t end) {
  auto first = end - 1;
  while (first > start && is_of_word(class_in_place(text[first - 1]))) --first;
  return {first, end};
}

}  // namespace

Endings::Endings(const std::vector<std::u32string>& words, const Fold& fold) {
  std::u32string lasts;
  for (const auto& word : words) {
    if (lasts.find(word.back()) == lasts.npos) lasts += word.back();
  }
  const auto groups_in = [&](char32_t letter) {
    std::uint32_t last = 0;
    std::uint32_t before_last = 0;
    for (const auto& word : words) {
      const auto group = 1U << lasts.find(word.back()) % kLetters;
      if (word.back() == letter) last |= word.size() == 1 ? kAny : group;
      if (word.size() > 1 && word[word.size() - 2] == letter) before_last |= group;
    }
    return put(0, last, before_last);
  };
  signs_.reserve(fold.signs().size());
  for (const auto& sign : fold.signs()) {
    const auto code = static_cast<char32_t>(signs_.size());
    const auto odd = put_odd(class_of(code));
    const bool letter = (odd & kAll) == 0 && sign.letter < Fold::kSeveral;
    signs_.push_back(letter ? groups_in(sign.letter) : odd);
  }
}

std::uint32_t Endings::end_of_line(std::u32string_view text, std::uint32_t start,
                                   std::vector<Span>& found) const {
  const std::span<const Groups> signs(signs_);
  const auto size = static_cast<std::uint32_t>(text.size());
  auto before = kAny | kLine;  // the groups in which the character before is the last but one
  auto ending = kLine;         // those of which a word may end here
  for (auto at = start; at < size; ++at) {
    const auto code = text[at];
    const auto is = code < signs.size() ? signs[code] : put_odd(class_of(code));
    if ((ending & is) != 0) {
      if ((ending & is & kWords) != 0) found.push_back(word_before(text, start, at));
      if ((is & kLine) != 0) return at;
    }
    ending = before & is >> kEach;
    before = is >> 2 * kEach;
  }
  if ((ending & kWords) != 0) found.push_back(word_before(text, start, size));
  return size;
}

}  // namespace diplograph
