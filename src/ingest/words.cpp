#include "ingest/words.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <span>
#include <utility>

#include "base/char_classes.hpp"
#include "base/eight.hpp"

namespace diplograph {
namespace {

bool is_of_word(CharClass is) {
  return is == CharClass::letter || is == CharClass::digit || is == CharClass::mark_or_ignorable;
}

// Which of up to 64 characters belong to words, a bit each. Nobody can foresee where words end, and
// a processor that must guess loses more time than it takes to look at all: so no branch asks.
struct Block {
  static constexpr std::uint32_t kSize = 64;
  std::uint64_t in_words = 0;
  std::uint32_t end = 0;  // where the line ends: the place of a newline, or how many there are
};

using Classes = std::array<char, Block::kSize>;

// Of several characters in a row; nearly all text is below `common`.
template <std::size_t... i>
void put_classes(const char32_t* text, char* is, std::index_sequence<i...> /*each*/) {
  static const auto& classes = char_classes();
  constexpr char32_t common = 0x2000;
  if ((text[i] | ...) < common) {
    ((is[i] = static_cast<char>(classes[text[i] % common])), ...);
  } else {
    ((is[i] = static_cast<char>(class_of(text[i]))), ...);
  }
}

Classes classes_of(const char32_t* text) {
  constexpr std::size_t several = 8;
  Classes is;
  for (std::size_t at = 0; at < is.size(); at += several)
    put_classes(&text[at], &is[at], std::make_index_sequence<several>());
  return is;
}

Block whole_block_of(const char32_t* text) {
  static_assert(CharClass::mark_or_ignorable < CharClass::space &&
                CharClass{} == CharClass::letter);
  constexpr auto space = static_cast<unsigned char>(CharClass::space);
  constexpr auto newline = static_cast<unsigned char>(CharClass::newline);
  const Classes is = classes_of(text);
  const std::string_view bytes(is.data(), is.size());
  Block block;
  Eight no_newline = kHighBits;
  for (std::uint32_t at = 0; at < Block::kSize; at += sizeof(Eight)) {
    const Eight eight = eight_at(bytes, at);
    const Eight beyond = eight + (0x80 - space) * kEachByte;  // the high bit of what is in no word
    const Eight in_words = ~beyond >> 7U & kEachByte;
    block.in_words |= in_words * 0x0102040810204080 >> 56U << at;
    no_newline &= (eight ^ newline * kEachByte) + 0x7F * kEachByte;
  }
  block.end = no_newline == kHighBits
                  ? Block::kSize
                  : static_cast<std::uint32_t>(bytes.find(static_cast<char>(newline)));
  return block;
}

// Of what is left of a text.
Block block_of(std::u32string_view text) {
  if (text.size() >= Block::kSize) return whole_block_of(text.data());
  std::array<char32_t, Block::kSize> padded;
  std::fill(padded.begin() + text.copy(padded.data(), text.size()), padded.end(), U' ');
  Block block = whole_block_of(padded.data());
  block.end = std::min(block.end, static_cast<std::uint32_t>(text.size()));
  return block;
}

bool has_letters(std::u32string_view word, const Fold& fold) {
  return fold.letter_of(word.front()) < Fold::kSeveral || !fold(word).empty();
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
    while (word.end < span.end && is_of_word(class_in_place(text[word.end]))) ++word.end;
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

namespace {

// Tells of the ends of words whether one of some phrases may begin there.
class Openers {
 public:
  Openers(std::u32string_view text, const FirstWords& opens, const Fold& fold,
          std::vector<Span>& found)
      : text_(text), opens_(opens), fold_(fold), signs_(fold.signs()), found_(found) {}

  // A word ends at `end`, in a line that begins at `start`. Its last letters tell nearly always
  // that it is none.
  void add(std::uint32_t start, std::uint32_t end) {
    const char32_t last = text_[end - 1];
    const char32_t before_last = end < 2 ? U' ' : text_[end - 2];
    if ((last | before_last) >= signs_.size()) return look_closer(start, end);
    const WordEnd letters{signs_[before_last].letter, signs_[last].letter};
    const bool odd = (letters.before_last | letters.last) >= Fold::kSeveral;
    if (odd || opens_.may_end(letters)) look_closer(start, end);
  }

 private:
  void look_closer(std::uint32_t start, std::uint32_t end) {
    Span word{end - 1, end};
    while (word.start > start && is_of_word(class_in_place(text_[word.start - 1]))) --word.start;
    if (opens_.may_end(word_end(text_, word, fold_))) found_.push_back(word);
  }

  std::u32string_view text_;
  const FirstWords& opens_;
  const Fold& fold_;
  std::span<const Sign> signs_;
  std::vector<Span>& found_;
};

}  // namespace

std::uint32_t end_of_line(std::u32string_view text, std::uint32_t start, const FirstWords& opens,
                          const Fold& fold, std::vector<Span>& openers) {
  Openers found(text, opens, fold, openers);
  std::uint64_t within = 0;  // 1 if a word goes on
  for (auto at = start;; at += Block::kSize) {
    const Block block = block_of(text.substr(at));
    auto ends = ~block.in_words & (block.in_words << 1U | within);
    if (block.end < Block::kSize) ends &= (std::uint64_t{2} << block.end) - 1;
    for (; ends != 0; ends &= ends - 1)
      found.add(start, at + static_cast<std::uint32_t>(std::countr_zero(ends)));
    if (block.end < Block::kSize) return at + block.end;
    within = block.in_words >> (Block::kSize - 1);
  }
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
  Span word;
  std::uint64_t within = 0;  // 1 in a word, also in one that the characters before began
  for (auto at = span.start; at < span.end || within != 0; at += Block::kSize) {
    const auto rest = slice(text, {std::min(at, span.end), span.end});
    const auto in_words = block_of(rest).in_words;
    for (auto edges = in_words ^ (in_words << 1U | within); edges != 0; edges &= edges - 1) {
      (within == 0 ? word.start : word.end) =
          at + static_cast<std::uint32_t>(std::countr_zero(edges));
      if (within != 0 && has_letters(slice(text, word), fold)) places_.push_back(word);
      within ^= 1U;
    }
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
