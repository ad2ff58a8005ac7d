#include "extract/content.hpp"

#include <algorithm>

#include "base/marks.hpp"
#include "extract/agreement.hpp"
#include "extract/content_ends.hpp"
#include "extract/content_joints.hpp"
#include "extract/credit.hpp"
#include "extract/governor.hpp"
#include "extract/quoted_content.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

bool is_trailing(const Text& text, std::uint32_t token) {
  const auto& t = text.tokens[token];
  return t.kind == TokenKind::newline || (t.kind == TokenKind::punctuation && t.mark != U')' &&
                                          t.mark != 0xBB && !is_quote(text, token));
}

// "said (that the talks go on)": the bracket opens ahead of the content.
bool closes_outer(const Text& text, const Content& content) {
  if (!is_mark(text, content.last - 1, U')')) return false;
  for (auto i = content.first; i < content.last; ++i) {
    if (is_mark(text, i, U'(')) return false;
  }
  return true;
}

// A mark ahead of the content: ", ", ": ", "- ", "{".
bool opens_nothing(const Text& text, std::uint32_t token) {
  if (is_comma(text, token) || is_mark(text, token, U':')) return true;
  const auto& t = text.tokens[token];
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

std::uint32_t quotation_at(const Reading& reading, std::uint32_t token) {
  const auto found =
      std::lower_bound(reading.quotations.begin(), reading.quotations.end(), token,
                       [](const Quotation& q, std::uint32_t t) { return q.open < t; });
  if (found == reading.quotations.end() || found->open != token) return kNone;
  return static_cast<std::uint32_t>(found - reading.quotations.begin());
}

Content read_content(const Reading& reading, std::uint32_t first, ContentForm form) {
  const auto& text = reading.text;
  Content content;
  const auto count = static_cast<std::uint32_t>(text.tokens.size());
  while (first < count && opens_nothing(text, first)) ++first;
  if (first >= count) return content;
  if (const auto q = quotation_at(reading, first);
      q != kNone && !reading.quotations[q].is_brief()) {
    const auto& quotation = reading.quotations[q];
    // What nothing closes ends ahead of the next line's first word.
    const auto behind = quotation.close + (quotation.closed ? 1 : 0);
    content = {quotation.open + 1, quotation.close, std::min(behind, count), true};
    if (quotation.closed) continue_quotation(reading, content);
  } else {
    auto end = sentence_end(reading, first);
    // What begins inside a quotation ends there; in a brief one, behind the verb that it quotes.
    if (const auto around = reading.quote_of[first];
        around != kNone &&
        (!reading.quotations[around].is_brief() || reading.quotations[around].open + 1 < first ||
         (form == ContentForm::phrase && has_preposition(text, first))))
      end = std::min(end, reading.quotations[around].close);
    bool comma = false;
    auto resume = kNone;
    for (auto i = first; i < end; ++i) {
      if (const auto inner = quotation_at(reading, i); inner != kNone) {
        // A quotation inside the content carries it on, over sentences too.
        const auto close = reading.quotations[inner].close;
        if (close >= end && close < count && reading.quotations[inner].closed)
          end = std::max(close + 1, sentence_end(reading, close));
        i = std::min(close, end - 1);
        comma = !reading.quotations[inner].is_brief();  // '... "a speech" revealing'
        continue;
      }
      if (i > first && form == ContentForm::phrase && comma && begins_explanation(reading, i)) {
        resume = behind_explanation(text, i, end);
        end = i;
        break;
      }
      if (i > first &&
          (begins_tail(reading, i) || begins_aside(reading, i) || begins_credit(reading, i) ||
           begins_answer(reading, i) || opens_behind_semicolon(reading, i) ||
           brings_words(reading, i) || answers_lead(reading, first, i) ||
           (form == ContentForm::phrase && (conjunction_of(text, i, "contrast") != nullptr ||
                                            (comma && begins_clause(reading, i)))))) {
        end = i;
        break;
      }
      if (i > first && !joins_noun(reading, first, i) &&
          (begins_report(reading, i, comma || before_conjunction(text, i) != i) ||
           (form == ContentForm::phrase && joins_deed(reading, first, i)))) {
        end = i;
        break;
      }
      comma = is_comma(text, i) || (comma && is_word(text, i, WordClass::conjunction));
    }
    content = {first, end, resume == kNone ? end : resume, false};
    for (auto last = before_conjunction(text, content.last);
         last < content.last && last >= content.first; last = before_conjunction(text, last))
      content.last = last;
    if (content.last > content.first + 1 &&
        is_word(text, content.last - 1, WordClass::preposition) && is_comma(text, content.last - 2))
      --content.last;
  }
  while (content.last > content.first &&
         (is_trailing(text, content.last - 1) || closes_outer(text, content) ||
          (!content.quote && is_stray_mark(reading, content.first, content.last - 1))))
    --content.last;
  skip_that(text, content);
  // A mark that nothing closes is no content.
  if (content.last > content.first + 1 && is_quote(text, content.first) &&
      quotation_at(reading, content.first) == kNone)
    ++content.first;
  // 'rejecting "its description as"': the mark ahead of the content closes at its end.
  if (const auto q = content.first > 0 ? quotation_at(reading, content.first - 1) : kNone;
      q != kNone && !content.quote && reading.quotations[q].close + 1 == content.last) {
    --content.last;
    content.quote = true;
  }
  if (!content.quote && content.last > content.first + 1) {
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
  return content;
}

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
