#include "extract/content.hpp"

#include <algorithm>

#include "extract/credit.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

bool is_trailing(const Text& text, std::uint32_t token) {
  const auto& t = text.tokens[token];
  return t.kind == TokenKind::newline || (t.kind == TokenKind::punctuation && t.mark != U')' &&
                                          t.mark != 0xBB && !is_quote(text, token));
}

// An actor stands at `token`, bare of prepositions.
bool is_actor_at(const Reading& reading, std::uint32_t token) {
  const auto m = reading.mention_at[token];
  if (m == kNone) return false;
  const auto& mention = reading.mentions[m];
  return !mention.adjective && mention.kind != MentionKind::place && mention.clitics == Clitics{};
}

// What a verb of saying ends before opens its content: "saying that", "pointing out to (the fact)
// that", "adding: ".
bool opens_content(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  if (token >= text.tokens.size()) return false;
  if (is_word(text, token, WordClass::that) || is_mark(text, token, U':')) return true;
  if (const auto q = quotation_at(reading, token); q != kNone && !reading.quotations[q].is_brief())
    return true;
  const auto* preposition = word_match(text, token, WordClass::preposition);
  if (preposition == nullptr || preposition->last >= text.tokens.size()) return false;
  const auto q = quotation_at(reading, preposition->last);
  return is_word(text, preposition->last, WordClass::that) ||
         (q != kNone && !reading.quotations[q].is_brief());
}

// A reporting clause begins at `token`: a participle of saying, or a finite verb of saying that a
// conjunction opens.
bool begins_report(const Reading& reading, std::uint32_t token, bool behind_comma) {
  const auto& text = reading.text;
  if (is_word(text, token, WordClass::turn)) return true;
  // Where participles are inflected, one that opens a content needs no comma.
  const bool by_form = text.pack->switches().dropped_subjects;
  // "as he also called on"
  if (const auto* same = word_match(text, token, WordClass::turn_same);
      same != nullptr && same->last < text.tokens.size()) {
    const auto* verb = longest_match(text, same->last, TermClass::saying, [](const Match& match) {
      return (match.features & kPast) != 0;
    });
    if (verb != nullptr && text.term(*verb).value("kind").empty() && reading.has_needs(*verb))
      return true;
  }
  for (const auto& match : text.matches_at(token)) {
    const auto& term = text.term(match);
    if (term.term_class != TermClass::saying || !reading.has_needs(match)) continue;
    const auto kind = term.value("kind");
    if (kind == "source" && behind_comma) return true;
    if (!kind.empty()) continue;
    if ((match.features & kParticiple) != 0 &&
        (behind_comma || (by_form && opens_content(reading, match.last))))
      return true;
    const bool finite = (match.features & (kPast | kPresent)) != 0;
    const bool joined = behind_comma || match.clitics.conjunction != 0;
    if (finite && joined && is_mark(text, match.last, U':')) return true;
    if ((match.features & kPast) == 0) continue;
    if (match.clitics.conjunction != 0) return true;
    if (token > 0 && is_word(text, token - 1, WordClass::conjunction)) return true;
    // "who denied it, said that"; "while Jordan said that ..., the ministry denied"
    if (behind_comma && match.last < text.tokens.size() &&
        (is_word(text, match.last, WordClass::that) || is_actor_at(reading, match.last)))
      return true;
  }
  return false;
}

// "and that during a talk with": where and when it was said.
bool begins_tail(const Text& text, std::uint32_t token) {
  const auto* that = word_match(text, token, WordClass::demonstrative);
  if (that == nullptr || that->clitics.conjunction == 0 || that->last >= text.tokens.size())
    return false;
  const auto* source = longest_match(text, that->last, TermClass::saying, [&](const Match& match) {
    return text.term(match).value("kind") == "source";
  });
  // ", and that as a comment on"; not "and that plan"
  const auto& article = text.pack->lexicon().article();
  const bool parted = token > 0 && is_comma(text, token - 1) && that->clitics.preposition == 0 &&
                      text.term(*that).value("sense") != "there" &&
                      text.tokens[that->last].kind == TokenKind::word &&
                      !text.folded(that->last).starts_with(article) &&
                      !is_word(text, that->last, WordClass::that);
  return parted || source != nullptr || is_word(text, that->last, WordClass::preposition) ||
         is_word(text, that->last, WordClass::sidelines);
}

// Behind the comma of a noun phrase a clause of the sentence goes on: "however the talks ...".
bool begins_clause(const Reading& reading, std::uint32_t token) {
  if (reading.mention_of[token] != kNone) return false;
  return is_word(reading.text, token, WordClass::conjunction) || reading.opens_clause(token);
}

std::uint32_t sentence_end(const Reading& reading, std::uint32_t token) {
  const auto sentence = reading.sentence_of[token];
  return sentence == kNone ? token : reading.text.sentences[sentence].last;
}

// "he said: that the talks", "he said 'that the talks'": the conjunction is no content, unless a
// pronoun is glued to it.
void skip_that(const Text& text, Content& content) {
  if (content.last < content.first + 2 || text.tokens[content.first].kind != TokenKind::word)
    return;
  const auto* that = word_match(text, content.first, WordClass::that);
  if (that != nullptr && that->clitics.preposition == 0 &&
      text.term(*that).value("sense") == "bare")
    ++content.first;
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
  if (first >= count) return content;
  if (const auto q = quotation_at(reading, first);
      q != kNone && !reading.quotations[q].is_brief()) {
    const auto& quotation = reading.quotations[q];
    content = {quotation.open + 1, quotation.close, std::min(quotation.close + 1, count), true};
  } else {
    auto end = sentence_end(reading, first);
    bool comma = false;
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
      if (i > first &&
          (begins_tail(text, i) || begins_credit(reading, i) ||
           (form == ContentForm::phrase && (conjunction_of(text, i, "contrast") != nullptr ||
                                            (comma && begins_clause(reading, i)))))) {
        end = i;
        break;
      }
      if (i > first &&
          begins_report(reading, i,
                        comma || (i > 0 && is_word(text, i - 1, WordClass::conjunction)))) {
        end = i;
        break;
      }
      comma = is_comma(text, i) || (comma && is_word(text, i, WordClass::conjunction));
    }
    content = {first, end, end, false};
    while (content.last > content.first && is_word(text, content.last - 1, WordClass::conjunction))
      --content.last;
  }
  while (content.last > content.first && is_trailing(text, content.last - 1)) --content.last;
  skip_that(text, content);
  // A mark that nothing closes is no content.
  if (content.last > content.first + 1 && is_quote(text, content.first) &&
      quotation_at(reading, content.first) == kNone)
    ++content.first;
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

void end_at_comma(const Text& text, Content& content) {
  for (auto i = content.first; i < content.last; ++i) {
    if (!is_comma(text, i)) continue;
    content.last = content.resume = i;
    return;
  }
}

}  // namespace diplograph
