#include "pack/fold.hpp"

#include <algorithm>
#include <utility>

#include "base/behind_letters.hpp"
#include "base/error.hpp"
#include "pack/term_file.hpp"

namespace diplograph {
namespace {

// Scripts outside this range (and the compatibility forms at its end) are rare enough for the slow
// way.
constexpr char32_t kTableEnd = 0x2100;

}  // namespace

// Latin, Greek and Cyrillic with the marks and modifiers between them, and what Latin (Vietnamese)
// and Greek have further on.
bool is_cased(char32_t c) {
  if (c >= 0x530) return c >= 0x1E00 && c < 0x2000;
  return c >= 0xC0 || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
}

Fold::Fold(std::unordered_map<char32_t, char32_t> letters) : letters_(std::move(letters)) {
  signs_.reserve(kTableEnd);
  for (char32_t c = 0; c < kTableEnd; ++c) {
    std::u32string folded;
    append_slow(c, folded);
    auto sign = rare_sign(c);
    sign.is &= ~Sign::kEnd;
    if (folded.size() == 1) sign = {folded.front(), sign.is & ~Sign::kOdd};
    if (folded.empty()) sign.letter = kNothing;
    signs_.push_back(sign);
  }
}

Sign Fold::rare_sign(char32_t c) {
  const auto char_class = static_cast<std::uint32_t>(diplograph::class_of(c));
  // What no table has may be anything.
  return {kSeveral,
          char_class * Sign::kClass | (is_cased(c) ? Sign::kCased : 0) | Sign::kOdd | Sign::kEnd};
}

void Fold::set_word_ends(const std::vector<std::u32string>& ends) {
  for (const auto& end : ends) {
    // A mark is rarer than a letter.
    const auto mark = std::find_if(end.begin(), end.end(), [&](char32_t c) {
      return class_of(c) == CharClass::mark_or_ignorable;
    });
    const char32_t c = mark != end.end() ? *mark : end.empty() ? kTableEnd : end.front();
    if (c < signs_.size()) signs_[c].is |= Sign::kEnd;
  }
}

Fold Fold::load(const std::string& path) {
  std::unordered_map<char32_t, char32_t> letters;
  for (const auto& line : read_term_file(path)) {
    const auto place = path + ":" + std::to_string(line.line);
    const auto target = line.forms.size() == 1 ? to_utf32(line.forms.front()) : std::u32string();
    if (target.size() != 1) {
      throw Error(Error::Code::pack, place, "the right field must be one letter",
                  "write letter ; letter | letter");
    }
    for (const auto& letter : split_list(line.id, ';')) {
      const auto from = to_utf32(letter);
      if (from.size() != 1) {
        throw Error(Error::Code::pack, place, "'" + letter + "' is not one letter");
      }
      letters[from.front()] = target.front();
    }
  }
  return Fold(std::move(letters));
}

void Fold::append_slow(char32_t c, std::u32string& out) const {
  // The letter map comes first: decomposition would take the hamza off its seat, and with it the
  // letter.
  if (const auto mapped = letters_.find(c); mapped != letters_.end()) {
    out.push_back(mapped->second);
    return;
  }
  for (const char32_t folded : fold_code_point(c)) {
    const auto again = letters_.find(folded);
    out.push_back(again == letters_.end() ? folded : again->second);
  }
}

std::uint32_t Fold::behind(std::u32string_view source, Span span, std::size_t letters) const {
  std::u32string folded;
  return behind_letters(source, span, letters, [&](char32_t c) -> std::size_t {
    const auto letter = letter_of(c);
    if (class_of(c) == CharClass::space || class_of(c) == CharClass::newline) return 0;
    if (letter != kSeveral) return letter == kNothing ? 0 : 1;
    folded.clear();
    append_slow(c, folded);
    return folded.size();
  });
}

void Fold::append(std::u32string_view text, std::u32string& out) const {
  FoldedLetters letters(*this, text.size(), out);
  for (const char32_t c : text) letters.add(c);
  letters.finish();
}

std::u32string Fold::operator()(std::u32string_view text) const {
  std::u32string folded;
  folded.reserve(text.size());
  append(text, folded);
  return folded;
}

void FoldedLetters::add_several(char32_t c) {
  std::u32string several;
  fold_.append(c, several);
  letters_.append(several.size(), U'\0');  // the room behind stays as large as it was
  for (const char32_t letter : several) hash_ = hash_letter(hash_, letter);
  size_ += several.copy(letters_.data() + size_, several.size());
}

}  // namespace diplograph
