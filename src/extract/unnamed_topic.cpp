#include "extract/unnamed_topic.hpp"

#include <algorithm>

#include "extract/content.hpp"
#include "extract/governor.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kNameReach = 8;  // tokens of a name or a title ahead of its comma

// No noun: of a closed class, or a finite verb.
bool is_other(const Text& text, const Match& match) {
  const auto& brief = text.brief(match);
  const auto& term = text.term(match);
  if (brief.term_class == TermClass::word) return brief.word_class() != WordClass::teller;
  const bool noun = term.value("kind") == "noun" || term.value("kind") == "deed";
  return (brief.term_class == TermClass::saying && !noun) ||
         brief.common_class() == CommonClass::auxiliary ||
         brief.common_class() == CommonClass::adverb ||
         brief.common_class() == CommonClass::particle ||
         (match.features & (kPast | kPresent | kParticiple)) != 0;
}

// A noun or an unknown word that can name who acts.
bool is_plain(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  if (text.tokens[token].kind != TokenKind::word || reading.mention_of[token] != kNone ||
      reading.date_of[token] != kNone)
    return false;
  const auto matches = text.matches_at(token);
  return std::none_of(matches.begin(), matches.end(), [&](const Match& match) {
    return match.clitics.preposition != 0 || is_other(text, match);
  });
}

// A word that no list has, or given names alone: an unknown name, no thing.
bool is_unknown_name(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  const auto matches = text.matches_at(token);
  return is_plain(reading, token) && !has_article(text, token) &&
         std::all_of(matches.begin(), matches.end(), [&](const Match& match) {
           return text.brief(match).term_class == TermClass::given_name;
         });
}

bool has_comma(const Text& text, std::uint32_t first, std::uint32_t last) {
  for (auto i = first; i < last; ++i) {
    if (is_comma(text, i)) return true;
  }
  return false;
}

bool is_past_auxiliary(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::common, [&](const Match& match) {
           return text.brief(match).common_class() == CommonClass::auxiliary &&
                  (match.features & kPast) != 0;
         }) != nullptr;
}

// "'Sahel Oil' announces", "(had) 'the group for the islands' announced": a name stands in the
// quotation that opens there and closes right ahead of the verb, but for a particle behind "had".
bool is_name_in_quotes(const Reading& reading, std::uint32_t open, std::uint32_t verb, bool had) {
  const auto q = quotation_at(reading, open);
  if (q == kNone) return false;
  const auto& quotation = reading.quotations[q];
  const auto behind = quotation.close + 1;
  return had ? behind <= verb && verb - behind <= 1 : behind == verb && quotation.is_brief();
}

}  // namespace

bool opens_unnamed(const Reading& reading, std::uint32_t verb) {
  const auto& text = reading.text;
  const auto sentence = reading.sentence_of[verb];
  if (sentence == kNone || !text.pack->switches().verb_first) return false;
  const auto first = text.sentences[sentence].first;
  if (first + 1 >= verb) return false;
  // "As for Dorvel, the head of the guild, he said": a name that no list has. A word that no list
  // has and behind which nobody says who that is may be a thing.
  if (is_word(text, first, WordClass::topic)) {
    return is_unknown_name(reading, first + 1) &&
           (!text.matches_at(first + 1).empty() || has_comma(text, first + 2, verb));
  }
  const bool had = is_past_auxiliary(text, first);
  if (is_quote(text, first + had)) return is_name_in_quotes(reading, first + had, verb, had);
  if (had) return is_plain(reading, first + 1);
  if (!is_plain(reading, first)) return false;
  // One unknown word may be a verb.
  if (text.matches_at(first).empty() &&
      (!is_plain(reading, first + 1) || !text.matches_at(first + 1).empty()))
    return false;
  for (auto i = first + 1; i < verb && i < first + kNameReach; ++i) {
    if (is_comma(text, i)) return true;
    if (text.tokens[i].kind != TokenKind::word || is_word(text, i, WordClass::that)) return false;
    if (reading.mention_of[i] == kNone && is_finite_verb(text, i)) return false;
  }
  return false;
}

std::uint32_t bearer_behind(const Reading& reading, std::uint32_t title, std::uint32_t end) {
  const auto& text = reading.text;
  auto i = reading.mentions[title].last;
  while (i < end && reading.mention_at[i] != kNone &&
         reading.mentions[reading.mention_at[i]].adjective)
    i = reading.mentions[reading.mention_at[i]].last;
  const auto name = i + 1 < end && is_comma(text, i) ? reading.mention_at[i + 1] : kNone;
  if (name != kNone && reading.mentions[name].kind == MentionKind::person &&
      reading.mentions[name].last <= end && is_comma(text, reading.mentions[name].last))
    return name;
  while (i < end && reading.mention_at[i] == kNone) ++i;
  return i < end && is_people(reading.mentions[reading.mention_at[i]].kind) ? kNone : title;
}

}  // namespace diplograph
