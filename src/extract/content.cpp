#include "extract/content.hpp"

#include <algorithm>

#include "base/marks.hpp"
#include "extract/content_ends.hpp"
#include "extract/content_joints.hpp"
#include "extract/credit.hpp"
#include "extract/quoted_content.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

bool is_trailing(const Text& text, std::uint32_t token) {
  const auto& t = text.tokens[token];
  return t.kind == TokenKind::punctuation && t.mark != U')' && t.mark != 0xBB &&
         !is_quote(text, token);
}

// "his concern at the attack, yesterday": the day of the saying, set off behind a noun phrase;
// where it begins, else the content's end.
std::uint32_t before_trailing_day(const Reading& reading, const Content& content) {
  const auto date = reading.date_of[content.last - 1];
  if (content.quote || date == kNone) return content.last;
  const auto first = reading.dates[date].first;
  const bool set_off = reading.dates[date].date.grain == Grain::day &&
                       reading.dates[date].last <= content.last && first > content.first + 1 &&
                       is_comma(reading.text, first - 1);
  return set_off ? first - 1 : content.last;
}

// "said (that the talks go on)": the bracket opens ahead of the content.
bool closes_outer(const Text& text, const Content& content) {
  if (!is_mark(text, content.last - 1, U')')) return false;
  for (auto i = content.first; i < content.last; ++i) {
    if (is_mark(text, i, U'(')) return false;
  }
  return true;
}

// A mark ahead of the content: ", ", ": ", "- ", "{"; the end of a line.
bool opens_nothing(const Text& text, std::uint32_t token) {
  if (is_comma(text, token) || is_mark(text, token, U':')) return true;
  const auto& t = text.tokens[token];
  if (t.ends_part()) return true;
  return t.kind == TokenKind::punctuation && (is_dash_mark(t.mark) || t.mark == U'{') &&
         is_word_token(text, token + 1);
}

std::uint32_t sentence_end(const Reading& reading, std::uint32_t token) {
  const auto sentence = reading.sentence_of[token];
  return sentence == kNone ? token : reading.text.sentences[sentence].last;
}

// "that he and the king": a conjunction is written onto the word.
bool is_joined(const Text& text, std::uint32_t token) {
  const auto matches = text.matches_at(token);
  return !matches.empty() && std::all_of(matches.begin(), matches.end(), [](const Match& match) {
    return match.clitics.conjunction != 0;
  });
}

// "he said: that the talks", "he said 'that the talks'": the conjunction is no content, but in
// marks with a pronoun glued to it.
void skip_that(const Text& text, Content& content) {
  if (content.last < content.first + 2 || text.tokens[content.first].kind != TokenKind::word)
    return;
  const auto* that = word_match(text, content.first, WordClass::that);
  if (that != nullptr && that->clitics.preposition == 0 &&
      (!content.quote || text.term(*that).value("sense") == "bare") &&
      !is_joined(text, content.first + 1))
    ++content.first;
}

// "accusations 'of-supporting terror' after": the marks hold what the preposition opens.
bool has_preposition(const Text& text, std::uint32_t token) {
  const auto matches = text.matches_at(token);
  return std::any_of(matches.begin(), matches.end(),
                     [](const Match& match) { return match.clitics.preposition != 0; });
}

// What stands in quotation marks.
Content read_speech(const Reading& reading, const Quotation& quotation) {
  const auto count = static_cast<std::uint32_t>(reading.text.tokens.size());
  // What nothing closes ends ahead of the next line's first word.
  const auto behind = quotation.close + (quotation.closed ? 1 : 0);
  Content content{past_line_end(reading.text, quotation.open + 1), quotation.close,
                  std::min(behind, count), true};
  if (quotation.closed) continue_quotation(reading, content);
  return content;
}

// A mark, a word that links, says or tells of the past stands at `i`, or a mark ahead of it: what
// stands at no such place ends no content.
bool may_end_ahead_of(const Text& text, std::uint32_t i) {
  return !is_word_token(text, i) || !is_word_token(text, i - 1) || text.has_form(i, kPast) ||
         text.has_any(i, bit_of(TermClass::word) | bit_of(TermClass::saying));
}

// "its withdrawal, as Chad also decided": no verb of saying, but another clause.
bool begins_further_deed(const Text& text, std::uint32_t token) {
  const auto* also = word_match(text, token, WordClass::turn_same);
  return also != nullptr && also->last < text.tokens.size() && is_finite_verb(text, also->last);
}

// The content that begins at `first` ends ahead of `i`.
bool ends_ahead_of(const Reading& reading, std::uint32_t first, std::uint32_t i, ContentForm form,
                   bool comma) {
  const auto& text = reading.text;
  if (!comma && !may_end_ahead_of(text, i)) return false;
  if (is_comma(text, i - 1) && (begins_occasion(reading, i) || begins_aside(reading, i) ||
                                begins_answer(reading, i) || answers_lead(reading, first, i)))
    return true;
  if (begins_tail(reading, i) || begins_credit(reading, i) || opens_behind_semicolon(reading, i) ||
      brings_words(reading, i))
    return true;
  const bool phrase = form == ContentForm::phrase;
  if (phrase && (conjunction_of(text, i, "contrast") != nullptr ||
                 (comma && (begins_clause(reading, i) || begins_further_deed(text, i)))))
    return true;
  const bool report = may_begin_report(text, i) &&
                      begins_report(reading, i, comma || before_conjunction(text, i) != i);
  return (report || (phrase && joins_deed(reading, first, i))) && !joins_noun(reading, first, i);
}

// How far a content that may reach to the end of its sentence, or of the quotation around it, does.
std::uint32_t farthest_end(const Reading& reading, std::uint32_t first, ContentForm form) {
  const auto end = sentence_end(reading, first);
  const auto around = reading.quote_of[first];
  if (around == kNone) return end;
  const auto& quotation = reading.quotations[around];
  // What begins inside a quotation ends there; in a brief one, behind the verb that it quotes.
  const bool inside = !quotation.is_brief() || quotation.open + 1 < first ||
                      (form == ContentForm::phrase && has_preposition(reading.text, first));
  return inside ? std::min(end, quotation.close) : end;
}

// What stands in no marks as a whole.
Content read_extent(const Reading& reading, std::uint32_t first, ContentForm form) {
  const auto& text = reading.text;
  auto end = farthest_end(reading, first, form);
  auto resume = kNone;
  bool comma = false;
  for (auto i = first; i < end; ++i) {
    if (const auto inner = quotation_at(reading, i); inner != kNone) {
      // A quotation inside the content carries it on, over sentences too.
      const auto close = reading.quotations[inner].close;
      if (close >= end && close < text.tokens.size() && reading.quotations[inner].closed)
        end = std::max(close + 1, sentence_end(reading, close));
      i = std::min(close, end - 1);
      comma = !reading.quotations[inner].is_brief();  // '... "a speech" revealing'
      continue;
    }
    if (i > first && form == ContentForm::phrase && comma && begins_explanation(reading, i)) {
      resume = behind_explanation(text, i, end);
      end = i;
    } else if (i > first && ends_ahead_of(reading, first, i, form, comma)) {
      end = i;
    }
    comma = is_comma(text, i) || (comma && is_word(text, i, WordClass::conjunction));
  }
  Content content{first, end, resume == kNone ? end : resume, false};
  for (auto last = before_conjunction(text, content.last);
       last < content.last && last >= content.first; last = before_conjunction(text, last))
    content.last = last;
  if (content.last > content.first + 1 && is_word(text, content.last - 1, WordClass::preposition) &&
      is_comma(text, content.last - 2))
    --content.last;
  return content;
}

// Marks around the content, or nearly all of it, make it a quotation and are left out.
void leave_marks_out(const Reading& reading, Content& content) {
  // A mark that nothing closes is no content.
  if (content.last > content.first + 1 && is_quote(reading.text, content.first) &&
      quotation_at(reading, content.first) == kNone)
    ++content.first;
  // 'rejecting "its description as"': the mark ahead of the content closes at its end.
  if (const auto q = content.first > 0 ? quotation_at(reading, content.first - 1) : kNone;
      q != kNone && !content.quote && reading.quotations[q].close + 1 == content.last) {
    --content.last;
    content.quote = true;
  }
  if (content.quote || content.last <= content.first + 1) return;
  // "that 'the whole content stands in marks'"
  const auto q = quotation_at(reading, content.first);
  if (q != kNone && reading.quotations[q].close + 1 >= content.last) {
    ++content.first;
    content.last = reading.quotations[q].close;
    content.quote = true;
  }
  // "his thanks 'to all who helped'": nearly all of it stands in marks.
  for (auto i = content.first + 1; i < content.last && i < content.first + 3; ++i) {
    const auto inner = quotation_at(reading, i);
    if (inner != kNone && !reading.quotations[inner].is_brief() &&
        reading.quotations[inner].close + 1 == content.last)
      content.quote = true;
  }
}

}  // namespace

std::uint32_t quotation_at(const Reading& reading, std::uint32_t token) {
  if (!is_quote(reading.text, token)) return kNone;
  const auto found =
      std::lower_bound(reading.quotations.begin(), reading.quotations.end(), token,
                       [](const Quotation& q, std::uint32_t t) { return q.open < t; });
  if (found == reading.quotations.end() || found->open != token) return kNone;
  return static_cast<std::uint32_t>(found - reading.quotations.begin());
}

Content read_content(const Reading& reading, std::uint32_t first, ContentForm form) {
  const auto& text = reading.text;
  const auto count = static_cast<std::uint32_t>(text.tokens.size());
  while (first < count && opens_nothing(text, first)) ++first;
  if (first >= count) return {};
  const auto q = quotation_at(reading, first);
  const bool speech = q != kNone && !reading.quotations[q].is_brief();
  auto content =
      speech ? read_speech(reading, reading.quotations[q]) : read_extent(reading, first, form);
  while (content.last > content.first &&
         (is_trailing(text, content.last - 1) || closes_outer(text, content) ||
          (!content.quote && is_stray_mark(reading, content.first, content.last - 1))))
    --content.last;
  if (form == ContentForm::phrase && content.last > content.first)
    content.last = before_trailing_day(reading, content);
  skip_that(text, content);
  leave_marks_out(reading, content);
  return content;
}

}  // namespace diplograph
