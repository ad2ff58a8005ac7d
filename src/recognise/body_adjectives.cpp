#include "recognise/body_adjectives.hpp"

#include <algorithm>
#include <string>

#include "recognise/name_words.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

bool is_adjective(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::common, [&](const Match& word) {
           return text.brief(word).common_class() == CommonClass::adjective;
         }) != nullptr;
}

// A noun of language or edition at `token`: "the language", "the translation".
bool is_language_noun(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::common, [&](const Match& match) {
           return text.term(match).value("sense") == "language";
         }) != nullptr;
}

// "foreign (ministry of) Qatar", "said foreign (ministry of) Qatar": right before a state's name,
// and behind no noun that it may describe.
bool heads_state(const Text& text, const Match& match) {
  if (match.last >= text.tokens.size()) return false;
  const auto* state = longest_match(text, match.last, TermClass::state,
                                    [](const Match& one) { return !one.clitics.any(); });
  if (state == nullptr) return false;
  if (begins_line(text, match.first) || match.clitics.any()) return true;
  const auto before = match.first - 1;
  return text.tokens[before].kind != TokenKind::word || is_finite_verb(text, before) ||
         is_word(text, before, WordClass::preposition);
}

}  // namespace

bool is_language(const Text& text, const Match& demonym) {
  const auto first = demonym.first;
  if (text.pack->switches().owner_first || first == 0) return false;
  const bool feminine = (demonym.features & (kFeminine | kDefinite)) == (kFeminine | kDefinite);
  if (feminine && slot_of(text, demonym.clitics) == Slot::instrumental) return true;
  if (is_language_noun(text, first - 1)) return demonym.clitics.conjunction == 0;
  return feminine && first > 1 && demonym.clitics.conjunction != 0 &&
         is_language_noun(text, first - 2);
}

bool is_other_adjective(const Text& text, const Match& state) {
  const auto first = state.first;
  const auto& article = text.pack->lexicon().article();
  if (article.empty() || first == 0 || state.clitics.any() || state.last != first + 1 ||
      !is_word_token(text, first - 1))
    return false;
  const auto before = first - 1;
  const bool noun = longest_match(text, before, TermClass::common, [&](const Match& match) {
                      return text.brief(match).common_class() == CommonClass::noun;
                    }) != nullptr;
  if (!noun || has_article(text, before) || ends_feminine(text, before) ||
      text.has(before, TermClass::office) || text.has(before, TermClass::body) ||
      is_word(text, before, WordClass::preposition))
    return false;
  const auto definite = article + std::u32string(text.folded(first));
  const auto entries = text.pack->lexicon().entries_of(definite);
  return std::any_of(entries.begin(), entries.end(), [](const Lexicon::Entry& entry) {
    return entry.brief.common_class() == CommonClass::adjective;
  });
}

bool is_adjective_behind(const Text& text, const Match& match) {
  if (match.last - match.first != 1 || match.first == 0 || !has_article(text, match.first) ||
      !is_adjective(text, match.first))
    return false;
  const auto before = match.first - 1;
  if (!is_word_token(text, before) || is_word(text, before, WordClass::preposition)) return false;
  // "its foreign policy", "Iran's foreign policy", where the adjective stands last
  const auto noun = text.has(before, TermClass::state) && before > 0 ? before - 1 : before;
  const bool owned = longest_match(text, noun, TermClass::common,
                                   [&](const Match& word) {
                                     return text.brief(word).common_class() == CommonClass::noun &&
                                            ((word.features & kPronoun) != 0 || noun != before);
                                   }) != nullptr &&
                     !is_finite_verb(text, noun) && !is_word(text, noun, WordClass::preposition);
  return has_article(text, before) || owned ||
         (begins_with_joined_article(text, before) && !is_finite_verb(text, before));
}

bool is_bare_adjective(const Text& text, const Match& match) {
  return !text.pack->lexicon().article().empty() && match.last - match.first == 1 &&
         (match.features & kDefinite) == 0 && !has_article(text, match.first) &&
         !begins_with_joined_article(text, match.first) && is_adjective(text, match.first) &&
         !heads_state(text, match);
}

}  // namespace diplograph
