#include "text/capitals.hpp"

#include <algorithm>

#include "base/marks.hpp"
#include "base/unicode.hpp"

namespace diplograph {
namespace {

bool is_joining_mark(char32_t mark) {
  return mark == U'-' || mark == kHyphen || mark == kFirmHyphen || is_apostrophe_mark(mark);
}

// "'s" is a mark of its own; the apostrophe of "Mar'ie" alone is none.
bool opens_longer_mark(const Text& text, std::uint32_t token) {
  const auto matches = text.matches_at(token);
  return std::any_of(matches.begin(), matches.end(),
                     [&](const Match& match) { return match.last > token + 1; });
}

bool is_alone(const Text& text, std::uint32_t token) {
  return is_capital(text, token) && !is_capital(text, token + 1) && !is_joint(text, token + 1) &&
         (token == 0 || (!is_capital(text, token - 1) && !is_joint(text, token - 1)));
}

}  // namespace

bool is_capital(const Text& text, std::uint32_t token) {
  return token < text.tokens.size() && text.tokens[token].kind == TokenKind::word &&
         is_upper(text.source[text.tokens[token].span.start]);
}

bool is_all_capitals(const Text& text, std::uint32_t token) {
  const auto word = slice(text.source, text.tokens[token].span);
  return std::all_of(word.begin(), word.end(), is_upper);
}

bool is_joint(const Text& text, std::uint32_t token) {
  if (token + 1 >= text.tokens.size()) return false;
  const auto& mark = text.tokens[token];
  const auto& next = text.tokens[token + 1];
  return mark.kind == TokenKind::punctuation && is_joining_mark(mark.mark) && mark.glued &&
         next.glued && next.kind == TokenKind::word && !opens_longer_mark(text, token);
}

std::vector<std::uint32_t> find_lone_capitals(const Text& text) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
    if (is_alone(text, i)) found.push_back(i);
  }
  std::sort(found.begin(), found.end(), [&](std::uint32_t a, std::uint32_t b) {
    const auto order = text.folded(a).compare(text.folded(b));
    return order < 0 || (order == 0 && a < b);
  });
  return found;
}

bool stands_alone_behind(const Text& text, std::uint32_t token, std::uint32_t from) {
  const auto word = text.folded(token);
  const auto at = std::partition_point(text.lone_capitals.begin(), text.lone_capitals.end(),
                                       [&](std::uint32_t other) {
                                         const auto order = text.folded(other).compare(word);
                                         return order < 0 || (order == 0 && other < from);
                                       });
  return at != text.lone_capitals.end() && text.folded(*at) == word;
}

}  // namespace diplograph
