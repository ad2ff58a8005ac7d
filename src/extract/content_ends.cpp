#include "extract/content_ends.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/unicode.hpp"
#include "extract/content.hpp"
#include "extract/content_joints.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/participle.hpp"
#include "extract/phrases.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kLongestConjunction = 3;  // words

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

// A participle of saying with what it takes right behind it, or behind "in this regard": "stressing
// (on) the need for". Only in the form that no adjective of a noun has as often.
bool governs_content(const Reading& reading, const Match& participle) {
  const auto& text = reading.text;
  if ((participle.features & (kFeminine | kPlural | kDual)) != 0 ||
      participle.clitics.preposition != 0 || participle.last != participle.first + 1 ||
      participle.first == 0 || is_word(text, participle.first - 1, WordClass::past_marker) ||
      is_word(text, participle.first - 1, WordClass::negation))
    return false;
  auto i = participle.last;
  while (i < text.tokens.size()) {
    const auto* turn = word_match(text, i, WordClass::turn_same);
    if (turn == nullptr) turn = word_match(text, i, WordClass::turn);
    if (turn == nullptr) break;
    i = turn->last;
  }
  if (i >= text.tokens.size()) return false;
  if (opens_content(reading, i)) return true;
  const auto& term = text.term(participle);
  if (term.has("takes", "quote") && quotation_at(reading, i) != kNone) return true;
  if (term.has("takes", "object") && heads_content(text, i)) return true;
  // "with the part of X valuing its help": no adjective praises, condemns or describes.
  const bool judges =
      term.has("object", "first") || (term.has("takes", "object") && term.value("act") != "say");
  if (judges && is_word_token(text, i) && !is_word(text, i, WordClass::preposition)) return true;
  return opens_as_taken(text, term, i) || tells_somebody(text, term, i);
}

// "a meeting with": somebody stands behind "with".
bool has_company(const Text& text, std::uint32_t token) {
  if (token >= text.tokens.size()) return false;
  const auto* with = word_match(text, token, WordClass::preposition);
  return with != nullptr && text.term(*with).slot == Slot::with;
}

// "according to the ministry", "to a diplomat", "to what was said"; not "according to the plan": a
// plain noun says nothing. Words that only credit need no look.
bool credits_somebody(const Reading& reading, const Match& source) {
  const auto& text = reading.text;
  const auto i = source.last;
  if (i >= text.tokens.size() || reading.mention_of[i] != kNone ||
      text.term(source).values("takes").empty())
    return true;
  const auto matches = text.matches_at(i);
  const bool speaks = std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
    const auto& brief = text.brief(match);
    return (brief.term_class == TermClass::saying && text.term(match).value("kind") != "deed") ||
           brief.term_class == TermClass::office || brief.word_class() == WordClass::teller ||
           brief.word_class() == WordClass::group || brief.word_class() == WordClass::side;
  });
  const bool noun = std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
    return text.brief(match).common_class() == CommonClass::noun;
  });
  return speaks || !noun;
}

// "..., as he put it.": nothing but another credit follows.
bool closes_sentence(const Reading& reading, const Match& source) {
  const auto& text = reading.text;
  const auto next = source.last;
  if (text.term(source).value("pronoun") != "yes") return false;
  return next >= text.sentences[reading.sentence_of[source.first]].last || is_comma(text, next) ||
         is_mark(text, next, U'.') ||
         longest_match(text, next, TermClass::saying, [&](const Match& match) {
           return text.term(match).value("kind") == "source";
         }) != nullptr;
}

// ", and (he) had said": the mark of the past with a conjunction, and a verb of saying.
bool tells_further(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  const auto* marker = word_match(text, token, WordClass::past_marker);
  if (marker == nullptr) marker = word_match(text, token, WordClass::possible);
  if (marker == nullptr || marker->clitics.conjunction == 0 || marker->last >= text.tokens.size())
    return false;
  return longest_match(text, marker->last, TermClass::saying, [&](const Match& match) {
           return (match.features & kPast) != 0 && text.term(match).value("kind").empty() &&
                  reading.has_needs(match);
         }) != nullptr;
}

// "24 students": what stands behind a figure is a noun, though it may be spelt like a participle.
bool is_counted(const Reading& reading, std::uint32_t token) {
  return token > 0 && reading.date_of[token - 1] == kNone &&
         reading.text.tokens[token - 1].kind == TokenKind::number;
}

// "when", alone: neither "and when" nor "while" in several words.
bool follows_when(const Text& text, std::uint32_t token) {
  bool when = false;
  for (std::uint32_t back = 1; back <= kLongestConjunction && back <= token; ++back) {
    const auto* link = word_match(text, token - back, WordClass::conjunction);
    if (link == nullptr || link->last != token) continue;
    if (text.term(*link).value("sense") != "when" || link->clitics.any()) return false;
    when = true;
  }
  return when;
}

// "and that by", "and that through", "and that in coordination with", "and that for": how it is
// done and what for goes on; "and that in the presence of", "and that during" do not.
bool tells_means(const Text& text, std::uint32_t token) {
  if (!text.pack->switches().verb_first || is_word(text, token, WordClass::presence)) return false;
  if (is_word(text, token, WordClass::means)) return true;
  if (preposition_slot(text, token) == Slot::because) return true;
  const auto matches = text.matches_at(token);
  return std::any_of(matches.begin(), matches.end(),
                     [&](const Match& match) {
                       const auto slot = slot_of(text, match.clitics);
                       return slot == Slot::instrumental || slot == Slot::dative;
                     }) &&
         std::none_of(matches.begin(), matches.end(), [&](const Match& match) {
           const auto& term = text.term(match);
           return term.value("kind") == "source" ||
                  text.brief(match).word_class() == WordClass::turn;
         });
}

}  // namespace

std::uint32_t before_conjunction(const Text& text, std::uint32_t token) {
  for (std::uint32_t back = 1; back <= kLongestConjunction && back <= token; ++back) {
    const auto* match = word_match(text, token - back, WordClass::conjunction);
    if (match != nullptr && match->last == token && text.term(*match).value("sense") != "if")
      return token - back;
  }
  return token;
}

bool may_begin_report(const Text& text, std::uint32_t token) {
  return text.has(token, TermClass::saying) ||
         text.has_any_word(token, bit_of(WordClass::turn) | bit_of(WordClass::turn_same) |
                                      bit_of(WordClass::past_marker) | bit_of(WordClass::possible));
}

bool begins_report(const Reading& reading, std::uint32_t token, bool behind_comma) {
  const auto& text = reading.text;
  if (is_word(text, token, WordClass::turn)) return true;
  // Where participles are inflected, one that opens a content needs no comma.
  const bool by_form = text.pack->switches().dropped_subjects;
  // "as he also called on"; behind a comma "as he also refuses"
  if (const auto* same = word_match(text, token, WordClass::turn_same);
      same != nullptr && same->last < text.tokens.size()) {
    const auto* verb = longest_match(text, same->last, TermClass::saying, [&](const Match& match) {
      return (match.features & (behind_comma ? kPast | kPresent : kPast)) != 0 &&
             text.term(match).value("kind").empty() && reading.has_needs(match);
    });
    // "as they put it": all that was said stands ahead.
    const auto end = text.sentences[reading.sentence_of[token]].last;
    if (verb != nullptr && !(verb->last + 1 < end && stands_for_all(reading, verb->last + 1, end)))
      return true;
  }
  if (behind_comma && tells_further(reading, token)) return true;
  for (const auto& match : text.matches_at(token)) {
    const auto& brief = text.brief(match);
    const auto& term = text.term(match);
    if (brief.term_class != TermClass::saying || !reading.has_needs(match)) continue;
    const auto kind = term.value("kind");
    if (kind == "source" && (behind_comma || closes_sentence(reading, match)) &&
        credits_somebody(reading, match))
      return true;
    if (!kind.empty()) continue;
    if ((match.features & kParticiple) != 0 &&
        (behind_comma || says_that(reading.text, match) ||
         (by_form && (opens_content(reading, match.last) ||
                      (governs_content(reading, match) && !is_counted(reading, token))))))
      return true;
    const bool finite = (match.features & (kPast | kPresent)) != 0;
    const bool joined = behind_comma || match.clitics.conjunction != 0;
    if (finite && joined && is_mark(text, match.last, U':')) return true;
    if ((match.features & kPast) == 0) continue;
    if (is_tied_to_past(text, token)) continue;
    if (match.clitics.conjunction != 0) return true;
    if (before_conjunction(text, token) != token) {
      // "was lying when he said that": what is told goes on.
      if (follows_when(text, token)) continue;
      return true;
    }
    // "who denied it, said that"; "while Jordan said that ..., the ministry denied"
    if (behind_comma && match.last < text.tokens.size() &&
        (is_word(text, match.last, WordClass::that) || is_actor_at(reading, match.last)))
      return true;
  }
  return false;
}

bool begins_occasion(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  if (!text.pack->switches().verb_first) return false;
  const auto* preposition = word_match(text, token, WordClass::preposition);
  const auto noun = preposition == nullptr ? token : preposition->last;
  if (preposition == nullptr || preposition->clitics.conjunction != 0 || noun >= text.tokens.size())
    return false;
  const auto slot = text.term(*preposition).slot;
  if (slot != Slot::in && slot != Slot::during && slot != Slot::after) return false;
  return std::any_of(
      text.matches_at(noun).begin(), text.matches_at(noun).end(), [&](const Match& match) {
        const auto& brief = text.brief(match);
        const auto& term = text.term(match);
        if (match.clitics.any()) return false;
        if (brief.term_class == TermClass::saying)
          return term.value("kind") == "noun" && (match.features & kDefinite) == 0;
        if (brief.term_class != TermClass::event) return false;
        if (brief.event_class() == EventClass::press) return true;
        const bool his = (match.features & kPronoun) != 0 && (match.features & kTheir) == 0;
        return slot != Slot::in && brief.event_class() == EventClass::meeting &&
               (his || has_company(text, match.last));
      });
}

bool begins_tail(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  const auto* that = word_match(text, token, WordClass::demonstrative);
  // "and likewise in" is written as "and like that".
  if (that == nullptr || that->clitics.conjunction == 0 || that->clitics.preposition != 0 ||
      that->last >= text.tokens.size() || tells_means(text, that->last))
    return false;
  const auto* source = longest_match(text, that->last, TermClass::saying, [&](const Match& match) {
    return text.term(match).value("kind") == "source";
  });
  // ", and that as a comment on"; not "and that plan"
  const bool parted = token > 0 && is_comma(text, token - 1) && that->clitics.preposition == 0 &&
                      !text.term(*that).has("sense", "there") &&
                      !text.term(*that).has("sense", "here") && is_word_token(text, that->last) &&
                      !has_words_before_nouns(text) && !has_article(text, that->last) &&
                      !is_word(text, that->last, WordClass::that);
  return parted || source != nullptr || is_word(text, that->last, WordClass::preposition) ||
         is_word(text, that->last, WordClass::sidelines);
}

bool begins_aside(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  return longest_match(text, token, TermClass::saying, [&](const Match& match) {
           return text.term(match).has("ends", "yes") && reading.has_needs(match);
         }) != nullptr;
}

bool begins_clause(const Reading& reading, std::uint32_t token) {
  if (reading.mention_of[token] != kNone) return false;
  // "or", "as well as", "whether in": a noun phrase goes on.
  if (conjunction_of(reading.text, token, "or") != nullptr) return false;
  return is_word(reading.text, token, WordClass::conjunction) || reading.opens_clause(token);
}

}  // namespace diplograph
