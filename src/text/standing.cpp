#include "text/standing.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/unicode.hpp"
#include "text/capitals.hpp"
#include "text/shown_proclitic.hpp"

namespace diplograph {
namespace {

constexpr int kMostAdverbs = 3;

bool is_name(TermClass term_class) {
  return term_class == TermClass::person || term_class == TermClass::given_name;
}

// A word whose matches are known already.
bool is_adverb(const Text& text, std::uint32_t token) {
  const auto matches = text.matches_at(token);
  return std::any_of(matches.begin(), matches.end(), [](const Match& match) {
    return match.brief.common_class() == CommonClass::adverb;
  });
}

// One of `words` stands before the token. "was formally named": adverbs may stand between.
bool stands_after(const Text& text, std::uint32_t first, std::uint32_t token,
                  const std::vector<std::u32string>& words) {
  for (int adverbs = 0; adverbs < kMostAdverbs && token > first && is_adverb(text, token - 1);
       ++adverbs)
    --token;
  if (token == first) return false;
  if (std::find(words.begin(), words.end(), U"^") != words.end() && is_capital(text, token - 1))
    return true;
  return std::find(words.begin(), words.end(), text.folded(token - 1)) != words.end();
}

}  // namespace

bool asks_more(const Lexicon& lexicon, std::u32string_view word, const Lexicon::Entry& entry,
               Clitics clitics) {
  return (entry.features & kCapital) != 0 || entry.brief.has_after ||
         (is_name(entry.brief.term_class) && !clitics.any() && may_show_proclitic(lexicon, word));
}

bool may_stand(const Text& text, std::uint32_t first, std::uint32_t token,
               const Lexicon::Entry& entry, Clitics clitics) {
  if (!has_capitals(text, token, entry)) return false;
  if (entry.brief.has_after && !stands_after(text, first, token, text.pack->term(entry.term).after))
    return false;
  return !is_name(entry.brief.term_class) || clitics.any() || !shows_proclitic(text, token);
}

bool has_capitals(const Text& text, std::uint32_t token, const Lexicon::Entry& entry) {
  if ((entry.features & kCapital) == 0) return true;
  return (entry.features & kAllCapitals) != 0
             ? is_all_capitals(text, token)
             : is_upper(text.source[text.tokens[token].span.start]);
}

}  // namespace diplograph
