#include "extract/content_ahead.hpp"

#include <algorithm>

#include "base/marks.hpp"
#include "extract/content_openings.hpp"
#include "extract/dateline.hpp"
#include "recognise/words.hpp"

namespace diplograph {

namespace {

constexpr std::uint32_t kLongestDescription = 8;
constexpr std::uint32_t kLongestDateline = 16;  // tokens

// A preposition but "of", a conjunction, a verb: no description goes over it.
bool ends_description(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  const auto* preposition = word_match(text, token, WordClass::preposition);
  if (preposition != nullptr) return text.term(*preposition).slot != Slot::of;
  return (reading.mention_of[token] == kNone && is_finite_verb(text, token)) ||
         is_word(text, token, WordClass::conjunction) || is_word(text, token, WordClass::that);
}

// "..., deputy head of mission Lars Holm said": what the words right before the name say of him
// begins behind a comma or a closing mark, else at `name`.
std::uint32_t before_description(const Reading& reading, std::uint32_t name, std::uint32_t start) {
  const auto& text = reading.text;
  auto at = name;
  while (at > start && name - at < kLongestDescription) {
    if (is_comma(text, at - 1) || is_quote(text, at - 1)) return at;
    const bool goes_on = is_word_token(text, at - 1) || skip_possessive(text, at - 1) != at - 1;
    if (!goes_on || ends_description(reading, at - 1)) return name;
    --at;
  }
  return name;
}

// A verb stands there, or a word that serves one.
bool tells(const Reading& reading, std::uint32_t first, std::uint32_t last) {
  const auto serves = [&](const Match& match) {
    const auto common = reading.text.brief(match).common_class();
    return common == CommonClass::copula || common == CommonClass::auxiliary;
  };
  for (auto i = first; i < last; ++i) {
    // "to hold talks"
    const auto* to = i > first ? word_match(reading.text, i - 1, WordClass::preposition) : nullptr;
    if (reading.mention_of[i] != kNone || to != nullptr) continue;
    if (is_finite_verb(reading.text, i) ||
        longest_match(reading.text, i, TermClass::common, serves) != nullptr)
      return true;
  }
  return false;
}

// The clause that goes on with the quotation at `open` begins ahead of it, in its sentence.
bool begins_ahead(const Reading& reading, std::uint32_t start, std::uint32_t open) {
  const auto& text = reading.text;
  if (text.pack->switches().verb_first || open < start + 2 || !is_word_token(text, open - 1))
    return false;
  return !is_word(text, start, WordClass::conjunction) && reading.quote_of[start] == kNone &&
         tells(reading, start, open);
}

// "HARARE - The president resigned, the speaker said", "Harare, 5 May (KUNA) -- The president": the
// token behind a dateline of a city and a dash, or a colon right behind it; `start` where none
// stands there.
std::uint32_t behind_city(const Reading& reading, std::uint32_t start) {
  const auto m = reading.mention_at[start];
  if (m == kNone || (m != dateline_of(reading) && m != land_of_dateline(reading))) return start;
  const auto& text = reading.text;
  const auto place = reading.mentions[m].last;
  if (place < text.tokens.size() && is_mark(text, place, U':')) return place + 1;
  const auto end =
      std::min(text.sentences[reading.sentence_of[start]].last, start + kLongestDateline);
  for (auto i = place; i + 1 < end; ++i) {
    const auto& token = text.tokens[i];
    const bool hyphen = token.glued && token.span.size() == 1 && text.tokens[i + 1].glued;
    if (token.kind == TokenKind::punctuation && is_dash_mark(token.mark) && !hyphen) return i + 1;
  }
  return start;
}

// A quotation fills its sentences, and nobody is told to say it.
bool stands_alone(const Reading& reading, const Quotation& quotation) {
  const auto& text = reading.text;
  // Few words in marks are a sentence where it ends inside them.
  if (!quotation.closed || (quotation.is_brief() && !is_mark(text, quotation.close - 1, U'.')))
    return false;
  const auto sentence = reading.sentence_of[quotation.close];
  if (sentence == kNone) return false;
  const auto behind = quotation.close + 1;
  const auto end = text.sentences[sentence].last;
  return behind >= end || (behind + 1 == end && is_mark(text, behind, U'.'));
}

// A speech of several paragraphs: each opens with a mark, and the last alone closes it, with nobody
// named behind it but "he added".
bool is_spoken_on(const Reading& reading, const Quotation& quotation) {
  const auto& text = reading.text;
  if (quotation.closed || quotation.is_brief()) return false;
  const auto opening_at = [&](std::uint32_t token) {
    const auto line = past_line_end(text, token);
    return line < text.tokens.size() ? quotation_at(reading, line) : kNone;
  };
  auto next = opening_at(quotation.close);
  while (next != kNone && !reading.quotations[next].closed)
    next = opening_at(reading.quotations[next].close);
  if (next == kNone) return false;
  const auto& last = reading.quotations[next];
  if (stands_alone(reading, last)) return true;
  const auto behind = last.close + 1;
  const auto* pronoun =
      behind < text.tokens.size() ? word_match(text, behind, WordClass::pronoun) : nullptr;
  return pronoun != nullptr && text.term(*pronoun).has("number", "singular");
}

}  // namespace

Content content_ahead(const Reading& reading, const Match& verb, const Report& report) {
  const auto& text = reading.text;
  const auto start = behind_city(reading, text.sentences[reading.sentence_of[verb.first]].first);
  auto at = verb.first;
  for (const auto m : report.subject) at = std::min(at, reading.mentions[m].first);
  while (at > start &&
         (is_word(text, at - 1, WordClass::article) || is_word(text, at - 1, WordClass::pronoun))) {
    --at;
  }
  // "invited Holm, which the latter accepted"
  if (at > start && is_word(text, at - 1, WordClass::relative)) return {};
  const auto named = at;
  at = before_description(reading, at, start);
  const bool comma = at > 0 && is_comma(text, at - 1);
  for (const auto& quotation : reading.quotations) {
    const bool closes = quotation.close + 1 == at || (comma && quotation.close + 2 == at);
    if (!closes) continue;
    // "The plan would help 'all', Lavrov said": the whole sentence is told.
    if (begins_ahead(reading, start, quotation.open))
      return {start, comma ? at - 1 : quotation.close + 1, verb.last, false};
    // The comma before the closing mark is the reporting clause's: "'We agree,' he said".
    const bool marked = quotation.close > quotation.open + 1 && is_comma(text, quotation.close - 1);
    if (quotation.is_brief() && !((marked || comma) && quotation.open == start)) continue;
    return {past_line_end(text, quotation.open + 1), marked ? quotation.close - 1 : quotation.close,
            verb.last, true};
  }
  if (!comma || at < start + 3 || is_word(text, start, WordClass::conjunction)) return {};
  // "Earlier on Friday, the island's senate confirmed": nothing has been said ahead.
  // Nor is there in "At the outset of the meeting, Lavrov expressed", "Speaking there, he said:".
  // Nor in "Talking to reporters, Lavrov declared".
  const bool adjunct = word_match(text, start, WordClass::preposition) != nullptr ||
                       text.has_form(start, kParticiple) ||
                       (verb.last < text.tokens.size() && is_mark(text, verb.last, U':'));
  if ((at != named || adjunct) && !tells(reading, start, at - 1)) return {};
  // "The minister said this on Monday, the agency reports"
  for (auto i = start; i + 1 < at; ++i) {
    if (is_finite_saying(text, i) && stands_for_content(reading, i + 1, at - 1)) return {};
  }
  return {start, at - 1, verb.last, false};
}

Content content_alone(const Reading& reading, std::uint32_t first) {
  const auto q = quotation_at(reading, first);
  if (q == kNone) return {};
  const auto& quotation = reading.quotations[q];
  if (!stands_alone(reading, quotation) && !is_spoken_on(reading, quotation)) return {};
  Content content{past_line_end(reading.text, quotation.open + 1), quotation.close,
                  quotation.close + (quotation.closed ? 1U : 0U), true};
  if (is_mark(reading.text, content.last - 1, U'.')) --content.last;
  return content;
}

std::uint32_t trimmed(const Text& text, std::uint32_t last) {
  while (last > 0 && text.tokens[last - 1].kind != TokenKind::word &&
         text.tokens[last - 1].kind != TokenKind::number && !is_quote(text, last - 1)) {
    --last;
  }
  return last;
}

bool is_topic(const Reading& reading, const Mention& head, const Content& content) {
  if (reading.text.pack->switches().verb_first || head.kind != MentionKind::state) return false;
  const auto m = reading.mention_at[skip_article(reading.text, content.first)];
  return m != kNone && !content.quote && !tells(reading, content.first, content.last);
}

}  // namespace diplograph
