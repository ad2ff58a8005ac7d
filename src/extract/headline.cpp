#include "extract/headline.hpp"

#include <algorithm>

#include "base/unicode.hpp"
#include "extract/content_ahead.hpp"
#include "extract/dateline.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/phrases.hpp"
#include "extract/speaking_words.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

ActReading act_of_headline(const Reading& reading, const Content& content) {
  const auto said = read_act(reading, content, ContentForm::phrase);
  return said.act != Act::say ? said : read_act(reading, content, ContentForm::clause);
}

// "Lavrov to Guterres: ": whom the speaker turns to, or the paper that he talks to, up to the
// colon.
std::uint32_t behind_addressee(const Reading& reading, std::uint32_t token, Headline& headline) {
  const auto& text = reading.text;
  if (token >= text.tokens.size()) return token;
  const bool apart = preposition_slot(text, token) == Slot::to || follows_letter(text, token + 1);
  auto at = apart ? token + 1 : token;
  if (is_quote(text, at)) ++at;
  const auto m = at < text.tokens.size() ? reading.mention_at[at] : kNone;
  if (m == kNone) return token;
  const auto& mention = reading.mentions[m];
  if (!apart && slot_of(text, mention.clitics) != Slot::dative) return token;
  const auto end = is_quote(text, mention.last) ? mention.last + 1 : mention.last;
  if (!is_mark(text, end, U':')) return token;
  if (may_speak(text, mention)) headline.to.push_back(m);
  return end;
}

// "Holm, Vik and Lund open the fair": behind the last of a list that begins at mention `m`.
std::uint32_t behind_people(const Reading& reading, std::uint32_t m) {
  auto at = reading.mentions[m].last;
  const auto is_joint = [&](std::uint32_t token) {
    return is_comma(reading.text, token) || is_word(reading.text, token, WordClass::conjunction);
  };
  while (at + 1 < reading.text.tokens.size() && is_joint(at) &&
         reading.mention_at[at + 1] != kNone && are_people_at(reading, at + 1))
    at = reading.mentions[reading.mention_at[at + 1]].last;
  return at;
}

// "UNITED NATIONS: Norway has": a body whose name of several words stands in capitals opens a
// dateline.
bool is_seat_in_capitals(const Text& text, const Mention& head) {
  if (!text.pack->switches().capitals || head.last < head.first + 2) return false;
  const auto name = slice(text.source, text.span_of(head.first, head.last));
  return std::all_of(name.begin(), name.end(), [](char32_t c) { return c == U' ' || is_upper(c); });
}

// "Norway: Holm opens the fair": where it happens; "KUNA : Holm opens the fair": who tells it.
bool is_place_line(const Reading& reading, const Mention& head, const Content& content) {
  const bool medium = !may_speak(reading.text, head);
  if ((head.kind != MentionKind::state && !medium) || content.quote) return false;
  const auto m = reading.mention_at[content.first];
  if (m == kNone || !are_people_at(reading, content.first)) return false;
  const auto verb = behind_people(reading, m);
  const auto matches = reading.text.matches_at(verb);
  return verb < content.last && std::any_of(matches.begin(), matches.end(), [](const Match& match) {
           return (match.features & kPresent) != 0;
         });
}

// What a land says of itself: "we", "will", "no", or in marks.
bool speaks_for_itself(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  const auto matches = text.matches_at(token);
  return is_quote(text, token) || is_word(text, token, WordClass::negation) ||
         is_word(text, token, WordClass::future) ||
         std::any_of(matches.begin(), matches.end(), [](const Match& match) {
           return match.clitics.future != 0 || (match.features & kFirstPerson) != 0;
         });
}

// "Norway: 20 dead in a storm", "Norway: (the) killing of a guard": where nouns carry their
// article, a bare one that opens the line tells what happened in the land.
bool is_news_line(const Reading& reading, const Mention& head, const Content& content) {
  const auto& text = reading.text;
  const auto first = content.first;
  if (has_words_before_nouns(text) || head.kind != MentionKind::state ||
      head.as == MentionForm::metonym || content.quote || has_article(text, first))
    return false;
  const auto matches = text.matches_at(first);
  const bool noun = std::any_of(matches.begin(), matches.end(),
                                [&](const Match& match) {
                                  const auto& brief = text.brief(match);
                                  return !match.clitics.any() &&
                                         (match.features & (kPast | kPresent | kPronoun)) == 0 &&
                                         (brief.term_class == TermClass::event ||
                                          brief.common_class() == CommonClass::noun);
                                }) &&
                    reading.mention_of[first] == kNone;
  if (!noun && text.tokens[first].kind != TokenKind::number && !is_quantity(text, first))
    return false;
  for (auto i = first; i < content.last; ++i) {
    if (speaks_for_itself(reading, i)) return false;
  }
  return true;
}

// "Your Excellency the president: ": a letter turns to him.
bool is_address(const Text& text, const Mention& mention) {
  const auto* rank = longest_match(text, mention.first, TermClass::honorific);
  return mention.kind == MentionKind::title && mention.titles.back().alone && rank != nullptr &&
         !text.term(*rank).value("rank").empty();
}

}  // namespace

std::optional<Headline> headline_of(const Reading& reading, const Sentence& sentence) {
  const auto& text = reading.text;
  const auto m = reading.mention_at[sentence.first];
  if (m == kNone) return std::nullopt;
  const auto& mention = reading.mentions[m];
  const bool place = mention.kind == MentionKind::place || mention.kind == MentionKind::capital;
  const bool speaks =
      !place && !mention.adjective && mention.clitics == Clitics{} && !is_address(text, mention);
  Headline headline;
  headline.speaker = m;
  const auto colon = speaks ? behind_addressee(reading, mention.last, headline) : mention.last;
  if (!speaks || !is_mark(text, colon, U':') || is_seat_in_capitals(text, mention))
    return std::nullopt;
  const auto first = colon + 1;
  // "SINGAPORE: The premier met": where it is told.
  const bool told_in = text.pack->switches().capitals && m == land_of_dateline(reading);
  if (first >= sentence.last || told_in) return std::nullopt;
  auto content = read_content(reading, first, ContentForm::clause);
  if (!content.quote) content.last = std::max(content.last, trimmed(text, sentence.last));
  if (is_topic(reading, mention, content) || is_place_line(reading, mention, content) ||
      is_news_line(reading, mention, content))
    return std::nullopt;
  headline.content = content;
  headline.act = act_of_headline(reading, content);
  return headline;
}

}  // namespace diplograph
