#include "recognise/some_of.hpp"

#include <algorithm>

#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kLongestQuantifier = 2;  // tokens

// "one of", "most of" ends right before `token`.
bool is_behind_some(const Text& text, std::uint32_t token) {
  for (std::uint32_t back = 1; back <= std::min(kLongestQuantifier, token); ++back) {
    const auto* some = word_match(text, token - back, WordClass::quantifier);
    if (some != nullptr && some->last == token && text.term(*some).value("sense") == "some")
      return true;
  }
  return false;
}

// "members", "fighters": a plural noun without the article.
bool is_of_many(const Text& text, std::uint32_t token) {
  if (has_article(text, token)) return false;
  if (is_word(text, token, WordClass::group)) return true;
  return longest_match(text, token, TermClass::common, [](const Match& match) {
           return (match.features & kPlural) != 0;
         }) != nullptr;
}

}  // namespace

bool is_told_by_some(const Text& text, std::uint32_t token) {
  if (token == 0) return false;
  if (is_behind_some(text, token)) return is_word(text, token, WordClass::group);
  return is_of_many(text, token - 1) && is_behind_some(text, token - 1);
}

}  // namespace diplograph
