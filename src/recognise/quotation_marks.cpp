#include "recognise/quotation_marks.hpp"

#include <algorithm>

#include "base/marks.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

enum class Side : std::uint8_t { opens, closes, either };

Side side_of(char32_t mark) {
  switch (mark) {
    case kOpenDouble:
    case kLowDouble:
    case kOpenSingle:
      return Side::opens;
    case kCloseDouble:
    case kCloseSingle:
      return Side::closes;
    default:
      return Side::either;  // straight marks and guillemets, which scrapers reverse
  }
}

// Marks of one kind close each other.
enum class MarkKind : std::uint8_t { single, doubled, guillemet };

MarkKind kind_of(char32_t mark) {
  if (is_single_mark(mark)) return MarkKind::single;
  return mark == U'"' || side_of(mark) != Side::either ? MarkKind::doubled : MarkKind::guillemet;
}

// "it's": glued on both sides. Behind a word alone it may close what its like has opened.
bool is_apostrophe(const Text& text, std::uint32_t token) {
  const auto& tokens = text.tokens;
  return tokens[token].mark == kCloseSingle && tokens[token].glued && token + 1 < tokens.size() &&
         tokens[token + 1].glued && tokens[token + 1].kind == TokenKind::word;
}

// A word of one letter: a proclitic that a mark or a dash parts from its word.
bool is_letter(const Text& text, std::uint32_t token) {
  return text.tokens[token].kind == TokenKind::word && text.folded(token).size() == 1;
}

// A straight mark that opens something of its own, as the spaces about it tell: none behind it, one
// before it, or a bracket or a proclitic.
bool opens_by_spacing(const Text& text, std::uint32_t token) {
  if (token == 0 || token + 1 >= text.tokens.size() || !text.tokens[token + 1].glued ||
      text.tokens[token + 1].kind == TokenKind::punctuation)
    return false;
  const auto before = token - 1;
  return !text.tokens[token].glued || is_mark(text, before, U'(') || is_letter(text, before);
}

}  // namespace

bool is_single_mark(char32_t mark) { return mark == kOpenSingle || mark == kCloseSingle; }

QuotationMarks::QuotationMarks(const Text& text, std::span<const std::uint32_t> tokens)
    : text_(text), tokens_(tokens) {
  for (const auto i : tokens) {
    const auto mark = text.tokens[i].mark;
    if (mark == U'"') straight_.push_back({i, opens_by_spacing(text, i), 0, false});
    if (side_of(mark) != Side::opens && !is_apostrophe(text, i))
      last_close_[static_cast<std::size_t>(kind_of(mark))] = i;
  }
  pair_straight();
}

// From the last mark to the first: the closing marks behind it that nothing inside them opens are a
// stack. Each mark is tried as one that opens, whatever its spaces tell.
void QuotationMarks::pair_straight() {
  std::vector<std::uint32_t> closing;
  bool reports = false;
  for (auto mark = straight_.rbegin(); mark != straight_.rend(); ++mark) {
    mark->close = closing.empty() ? 0 : closing.back();
    mark->reports = reports;
    if (!mark->opens) {
      closing.push_back(mark->token);
      continue;
    }
    if (!closing.empty()) closing.pop_back();
    const auto before = mark->token - 1;
    reports = reports || is_word(text_, before, WordClass::that) || is_mark(text_, before, U':');
  }
}

const QuotationMarks::Straight& QuotationMarks::straight_at(std::uint32_t token) const {
  return *std::lower_bound(straight_.begin(), straight_.end(), token,
                           [](const Straight& mark, std::uint32_t i) { return mark.token < i; });
}

bool QuotationMarks::may_open(std::uint32_t token) const {
  if (is_apostrophe(text_, token) || side_of(text_.tokens[token].mark) == Side::closes)
    return false;
  if (text_.tokens[token].mark != U'"') return true;
  const auto& mark = straight_at(token);
  return mark.close != 0 || !mark.reports;
}

std::uint32_t QuotationMarks::close_of(std::uint32_t open) const {
  const auto mark = text_.tokens[open].mark;
  if (const auto close = mark == U'"' ? straight_at(open).close : 0; close != 0) return close;
  const auto kind = kind_of(mark);
  const auto last_close = last_close_[static_cast<std::size_t>(kind)];
  if (last_close <= open) return 0;
  const bool directed = side_of(mark) == Side::opens;
  int depth = 1;
  for (auto at = std::upper_bound(tokens_.begin(), tokens_.end(), open); *at < last_close; ++at) {
    const auto i = *at;
    if (is_apostrophe(text_, i)) continue;
    const auto other = text_.tokens[i].mark;
    if (kind_of(other) != kind) continue;
    if (side_of(other) == Side::opens) {
      if (directed) ++depth;
    } else if (--depth == 0) {
      return i;
    }
  }
  return last_close;
}

}  // namespace diplograph
