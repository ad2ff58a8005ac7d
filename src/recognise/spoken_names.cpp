#include "recognise/spoken_names.hpp"

#include <algorithm>

#include "recognise/name_words.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kMostWords = 3;
constexpr std::uint32_t kContentReach = 8;  // tokens from the name to what opens the content
constexpr std::size_t kShortestWord = 3;

bool follows_saying(const Text& text, std::uint32_t token) {
  return token > 0 && !begins_line(text, token) &&
         longest_match(text, token - 1, TermClass::saying, [&](const Match& match) {
           const auto& term = text.term(match);
           return match.last == token && (match.features & (kPast | kPresent)) != 0 &&
                  (match.features & (kObject | kFirstPerson)) == 0 && term.needs.empty() &&
                  term.value("kind").empty() && term.has("takes", "that");
         }) != nullptr;
}

// A word that nobody knows, or knows only as a name.
bool may_be_name(const Text& text, std::uint32_t token) {
  if (!is_word_token(text, token) || text.folded(token).size() < kShortestWord ||
      begins_with_article(text, token) || begins_with_joined_article(text, token) ||
      is_joined_word(text, token) || glued_that(text, token) != 0)
    return false;
  const auto matches = text.matches_at(token);
  return std::all_of(matches.begin(), matches.end(), [&](const Match& match) {
    const auto term_class = text.brief(match).term_class;
    return (term_class == TermClass::given_name || term_class == TermClass::person) &&
           !match.clitics.any();
  });
}

bool opens_content(const Text& text, std::uint32_t token) {
  return is_word(text, token, WordClass::that) || is_mark(text, token, U':');
}

}  // namespace

std::uint32_t spoken_name_end(const Text& text, std::uint32_t token) {
  const auto& switches = text.pack->switches();
  if (!switches.verb_first || switches.capitals || !text.matches_at(token).empty() ||
      !follows_saying(text, token))
    return token;
  auto last = token;
  while (last - token <= kMostWords && may_be_name(text, last)) ++last;
  if (last - token < 2 || last - token > kMostWords) return token;
  // "said his mate Jordan Henderson": a given name behind the first word opens the name.
  for (auto i = token + 1; i < last; ++i) {
    if (text.has(i, TermClass::given_name)) return token;
  }
  for (auto i = last; i < last + kContentReach && i < text.tokens.size(); ++i) {
    if (opens_content(text, i)) return last;
    if (begins_line(text, i) || is_finite_verb(text, i)) return token;
  }
  return token;
}

}  // namespace diplograph
