// Where a content ends because its speaker goes on with a verb of the same form.
#include <algorithm>

#include "extract/agreement.hpp"
#include "extract/content.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

// A verb joined on in the form of the one before, with the same subject.
bool goes_on_in_form(const Text& text, const Match& verb, std::uint32_t token) {
  const auto matches = text.matches_at(token);
  return !matches.empty() && std::all_of(matches.begin(), matches.end(), [&](const Match& match) {
    return match.clitics.conjunction != 0 && match.clitics.preposition == 0 &&
           (match.features & kPresent) != 0 && match.features == verb.features;
  });
}

// "opposes the widening of X, and considers", "says that X has failed, and condemns": behind a
// comma the same speaker goes on in the same form; behind a clause, one that its own subject has
// not.
void end_at_like_report(const Reading& reading, const Match& verb, ContentForm form,
                        Content& content) {
  const auto& text = reading.text;
  const auto m = form == ContentForm::clause ? reading.mention_at[content.first] : kNone;
  if (form == ContentForm::clause &&
      (m == kNone || may_agree(text, reading.mentions[m], who_agrees(text, verb))))
    return;
  for (auto i = content.first + 1; i < content.last; ++i) {
    if (!is_comma(text, i - 1) || reading.quote_of[i] != kNone || reading.mention_of[i] != kNone)
      continue;
    const auto* next = longest_match(text, i, TermClass::saying, [&](const Match& match) {
      return match.clitics.conjunction != 0 && match.clitics.preposition == 0 &&
             match.features == verb.features && text.term(match).value("kind").empty();
    });
    if (next == nullptr) continue;
    content.last = i - 1;
    content.resume = i;
    return;
  }
}

}  // namespace

void end_at_present_report(const Reading& reading, const Match& verb, ContentForm form,
                           Content& content) {
  const auto& text = reading.text;
  const bool headline = (verb.features & kPresent) != 0 && verb.first > 0 &&
                        (reading.mention_of[verb.first - 1] != kNone ||
                         (is_comma(text, verb.first - 1) && verb.clitics.conjunction != 0));
  if (!text.pack->switches().verb_first || (verb.features & kPresent) == 0) return;
  if (!headline) return end_at_like_report(reading, verb, form, content);
  for (auto i = content.first + 1; i < content.last; ++i) {
    if (reading.quote_of[i] != kNone) continue;
    // "protests against the words and summons the ambassador"
    if (form == ContentForm::phrase && goes_on_in_form(text, verb, i)) {
      content.last = content.resume = i;
      return;
    }
    if (!is_comma(text, i - 1)) continue;
    const auto m = reading.mention_at[i];
    const bool another = m != kNone && reading.mentions[m].clitics.conjunction != 0 &&
                         reading.mentions[m].kind != MentionKind::place;
    const auto at = another ? reading.mentions[m].last : i;
    if (m != kNone && !another) continue;
    const auto* next = longest_match(text, at, TermClass::saying, [&](const Match& match) {
      return (match.features & kPresent) != 0 && text.term(match).value("kind").empty() &&
             (another || (match.clitics.conjunction != 0 && match.features == verb.features)) &&
             reading.has_needs(match);
    });
    if (next == nullptr) continue;
    content.last = i - 1;
    content.resume = i;
    return;
  }
}

void end_at_comma(const Text& text, Content& content) {
  for (auto i = content.first; i < content.last; ++i) {
    if (!is_comma(text, i)) continue;
    content.last = content.resume = i;
    return;
  }
}

}  // namespace diplograph
