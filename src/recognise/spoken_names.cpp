#include "recognise/spoken_names.hpp"

#include <algorithm>

#include "recognise/name_words.hpp"
#include "recognise/professions.hpp"
#include "recognise/title_parts.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kMostWords = 3;
constexpr std::uint32_t kRecurReach = 1500;  // tokens on both sides
constexpr std::uint32_t kContentReach = 8;   // tokens from the name to what opens the content
constexpr std::size_t kShortestWord = 3;
constexpr std::size_t kShortestPart = 2;  // behind the first word: "Chen Wo Tao"

bool follows_saying(const Text& text, std::uint32_t token) {
  return token > 0 &&
         longest_match(text, token - 1, TermClass::saying,
                       [&](const Match& match) {
                         const auto& term = text.term(match);
                         return match.last == token && (match.features & (kPast | kPresent)) != 0 &&
                                (match.features & (kObject | kFirstPerson)) == 0 &&
                                term.needs.empty() && term.value("kind").empty() &&
                                term.has("takes", "that");
                       }) != nullptr &&
         !begins_line(text, token);
}

// A word that nobody knows, or knows only as a name; whether it opens the name and may have the
// article besides.
bool may_be_name(const Text& text, std::uint32_t token, bool opens, bool article) {
  const auto shortest = opens ? kShortestWord : kShortestPart;
  if (!is_word_token(text, token) || text.folded(token).size() < shortest ||
      (!(opens && article) && begins_with_article(text, token)) ||
      begins_with_joined_article(text, token) || is_joined_word(text, token) ||
      glued_that(text, token) != 0)
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

// "Brendan Rodgers the spokesman": his title stands right behind the name.
bool bears_title(const Text& text, std::uint32_t last) {
  return has_article(text, last) && title_head(text, last) != nullptr;
}

bool is_saying_verb(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::saying, [](const Match& match) {
           return (match.features & (kPast | kPresent)) != 0;
         }) != nullptr;
}

// What the name's bearer says follows soon; behind a noun of his profession also a comma or a verb
// of saying may part him from it.
bool goes_on_to_speak(const Text& text, std::uint32_t last, bool profession) {
  if (profession && (is_comma(text, last) || is_saying_verb(text, last))) return true;
  for (auto i = last; i < last + kContentReach && i < text.tokens.size(); ++i) {
    if (opens_content(text, i)) return true;
    if (begins_line(text, i) || is_finite_verb(text, i)) return false;
  }
  return false;
}

// "added Kanaani that": one word that nobody knows, of one man, right before what he says; and the
// article has it more than once.
bool is_named_so(const Text& text, std::uint32_t token) {
  const bool man = longest_match(text, token - 1, TermClass::saying, [](const Match& match) {
                     return (match.features & kPast) != 0 &&
                            (match.features & (kFeminine | kDual | kPlural)) == 0;
                   }) != nullptr;
  if (!man || !is_word(text, token + 1, WordClass::that)) return false;
  const auto word = text.folded(token);
  bool again = false;
  const auto from = token - std::min(token, kRecurReach);
  const auto to = std::min<std::size_t>(text.tokens.size(), token + kRecurReach);
  for (auto i = from; i < to; ++i) {
    if (i == token || text.folded(i) != word) continue;
    // "Thomas Verhoven": the short name of one who is named in full.
    if (i > 0 && given_name_end(text, i - 1) == i) return false;
    again = true;
  }
  return again;
}

}  // namespace

std::uint32_t spoken_name_end(const Text& text, std::uint32_t token) {
  const auto& switches = text.pack->switches();
  if (!switches.verb_first || switches.capitals || !text.matches_at(token).empty()) return token;
  const bool spoken = follows_saying(text, token);
  const bool profession = !spoken && follows_profession(text, token);
  if (!spoken && !profession) return token;
  auto last = token;
  while (last - token <= kMostWords && may_be_name(text, last, last == token, spoken)) ++last;
  if (spoken && last == token + 1 && is_named_so(text, token)) return last;
  if (last - token < 2 || last - token > kMostWords) return token;
  if (begins_with_article(text, token) && !bears_title(text, last)) return token;
  // "said his mate Jordan Henderson": a given name behind the first word opens the name.
  for (auto i = token + 1; i < last; ++i) {
    if (text.has(i, TermClass::given_name)) return token;
  }
  return goes_on_to_speak(text, last, profession) ? last : token;
}

}  // namespace diplograph
