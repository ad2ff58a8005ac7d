// Folding: which letters count as the same when terms are matched, as tables.
//
// A code point folds to no, one or a few code points: first what holds for every language (case,
// marks, digits, presentation forms), then the letter map of the language's normalise.txt. The
// alphabets and the punctuation before U+2100 are a table look-up; making the table costs a few
// milliseconds once a pack.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/unicode.hpp"
#include "model/span.hpp"
#include "pack/word_hash.hpp"

namespace diplograph {

// A letter of a script that has capitals.
[[nodiscard]] bool is_cased(char32_t c);

// What a character is and what it folds to, in one look.
struct Sign {
  char32_t letter = 0;   // Fold::letter_of
  std::uint32_t is = 0;  // the bits below, and its CharClass

  static constexpr std::uint32_t kEnd = 1;    // ends words: Fold::set_word_ends
  static constexpr std::uint32_t kCased = 2;  // is_cased()
  static constexpr std::uint32_t kOdd = 4;    // does not fold to one letter
  static constexpr std::uint32_t kClass = 8;  // what its class is multiplied by
  [[nodiscard]] CharClass char_class() const { return static_cast<CharClass>(is / kClass); }
  [[nodiscard]] bool cased() const { return (is & kCased) != 0; }
  // What nearly all letters of a word are, but for kEnd.
  [[nodiscard]] static constexpr std::uint32_t plain_letter(bool cased) {
    return static_cast<std::uint32_t>(CharClass::letter) * kClass | (cased ? kCased : 0);
  }
};

class Fold {
 public:
  Fold() = default;  // what holds for every language, without tables
  explicit Fold(std::unordered_map<char32_t, char32_t> letters);
  // Reads normalise.txt; throws Error(pack).
  [[nodiscard]] static Fold load(const std::string& path);

  // Each is a letter, or a letter and a mark, that stands in no word but at its end.
  void set_word_ends(const std::vector<std::u32string>& ends);

  // What one code point folds to: a letter, or one of these.
  static constexpr char32_t kNothing = 0xFFFFFFFF;
  static constexpr char32_t kSeveral = 0xFFFFFFFE;  // or one that no table has: append() knows
  [[nodiscard]] char32_t letter_of(char32_t c) const {
    return c < signs_.size() ? signs_[c].letter : kSeveral;
  }
  [[nodiscard]] CharClass class_of(char32_t c) const {
    return c < signs_.size() ? signs_[c].char_class() : diplograph::class_of(c);
  }
  [[nodiscard]] Sign sign_of(char32_t c) const {
    return c < signs_.size() ? signs_[c] : rare_sign(c);
  }
  // Of the characters that the table has: see `sign_of`.
  [[nodiscard]] const std::vector<Sign>& signs() const { return signs_; }

  // Appends the folded form.
  void append(char32_t c, std::u32string& out) const {
    const char32_t one = letter_of(c);
    if (one == kSeveral) {
      append_slow(c, out);
    } else if (one != kNothing) {
      out.push_back(one);
    }
  }
  void append(std::u32string_view text, std::u32string& out) const;
  [[nodiscard]] std::u32string operator()(std::u32string_view text) const;
  // Where in `span` of `source` its folded letters begin, but for the first `letters` of them:
  // marks and invisible signs about those are behind, too.
  [[nodiscard]] std::uint32_t behind(std::u32string_view source, Span span,
                                     std::size_t letters) const;

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.letters_, self.signs_);
  }

 private:
  [[nodiscard]] static Sign rare_sign(char32_t c);
  void append_slow(char32_t c, std::u32string& out) const;

  std::unordered_map<char32_t, char32_t> letters_;
  std::vector<Sign> signs_;
};

// Folds one character after the other into letters that have room for as many from the start, so
// that each is written where it belongs; and hashes them word by word.
class FoldedLetters {
 public:
  FoldedLetters(const Fold& fold, std::size_t characters, std::u32string& letters)
      : fold_(fold), signs_(fold.signs()), letters_(letters), size_(letters.size()) {
    letters_.resize(size_ + characters);
  }
  // Returns how many letters are ahead.
  std::uint32_t begin_word() {
    hash_ = 0;
    ends_ = 0;
    return size();
  }
  void add(char32_t c) {
    const auto letter = fold_.letter_of(c);
    ends_ = ends_ << 1U | (sign_of(c).is & Sign::kEnd);
    if (letter == Fold::kSeveral) return add_several(c);
    if (letter == Fold::kNothing) return;
    letters_[size_++] = letter;
    hash_ = hash_letter(hash_, letter);
  }
  // Adds the characters of `source` at `span`, as long as they are such plain letters. Returns
  // where they end.
  std::uint32_t add_run(std::u32string_view source, Span span, std::uint32_t plain_letter) {
    const auto signs = signs_;
    auto* letter = letters_.data() + size_;
    auto hash = hash_;
    auto ends = ends_;
    const auto* c = source.data() + span.start;
    for (const auto* const last = source.data() + span.end; c != last && *c < signs.size(); ++c) {
      const auto& sign = signs[*c];
      const auto odd = sign.is ^ plain_letter;
      if (odd > Sign::kEnd) break;
      ends = ends << 1U | odd;
      *letter++ = sign.letter;
      hash = hash_letter(hash, sign.letter);
    }
    const auto run = static_cast<std::uint32_t>(c - source.data()) - span.start;
    hash_ = hash;
    ends_ = ends;
    size_ += run;
    return span.start + run;
  }
  [[nodiscard]] Sign sign_of(char32_t c) const {
    return c < signs_.size() ? signs_[c] : fold_.sign_of(c);
  }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(size_); }
  [[nodiscard]] WordHash hash() const { return hash_; }
  // One of the last 64 characters of the word that is not its last one may end a word.
  [[nodiscard]] bool has_end_inside() const { return ends_ > 1; }
  // The letters but for the first `ahead`.
  [[nodiscard]] std::u32string_view behind(std::size_t ahead) const {
    return {letters_.data() + ahead, size_ - ahead};
  }
  // Gives back the room that is left.
  void finish() { letters_.resize(size_); }

 private:
  void add_several(char32_t c);

  const Fold& fold_;
  std::span<const Sign> signs_;
  std::u32string& letters_;
  std::size_t size_;
  WordHash hash_ = 0;
  std::uint64_t ends_ = 0;  // whether each character of the word may end one, the last one first
};

}  // namespace diplograph
