#include "extract/subject.hpp"

#include <algorithm>
#include <string_view>

#include "extract/governor.hpp"
#include "extract/impersonal.hpp"
#include "extract/phrases.hpp"
#include "extract/pronoun_clause.hpp"
#include "extract/relative.hpp"
#include "extract/subject_before.hpp"
#include "extract/unnamed_topic.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kMostBetween = 6;  // tokens between a subject and the verb behind it

// "in the same context", "only that (he)": a phrase of several words covers the token.
bool inside_turn(const Text& text, std::uint32_t token) {
  for (std::uint32_t back = 0; back < 4 && back <= token; ++back) {
    for (const auto word_class : {WordClass::turn, WordClass::turn_same, WordClass::conjunction}) {
      const auto* match = word_match(text, token - back, word_class);
      if (match != nullptr && match->last > token) return true;
    }
  }
  return false;
}

// "only that he (said)", "where (she) said": right behind "but" in whatever form, or behind
// "where", as behind a glued conjunction.
bool follows_link(const Text& text, std::uint32_t token) {
  for (std::uint32_t back = 1; back < 4 && back <= token; ++back) {
    const auto* link = word_match(text, token - back, WordClass::conjunction);
    if (link == nullptr || link->last != token) continue;
    const auto sense = text.term(*link).value("sense");
    if (sense == "contrast" || sense == "where") return true;
  }
  return false;
}

// Only what may stand between a subject and its verb.
bool is_skippable(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  if (text.tokens[token].kind == TokenKind::punctuation)
    return is_comma(text, token) || is_quote(text, token);
  return reading.date_of[token] != kNone || is_adverb(text, token) ||
         is_word(text, token, WordClass::possible) || is_word(text, token, WordClass::negation) ||
         is_word(text, token, WordClass::future) || is_word(text, token, WordClass::past_marker);
}

// What may lead a clause ahead of a verb that leaves its subject out.
bool is_lead(const Reading& reading, std::uint32_t token) {
  return is_skippable(reading, token) || is_word(reading.text, token, WordClass::conjunction) ||
         (reading.mention_of[token] == kNone && inside_turn(reading.text, token));
}

// "The spokesman of the ministry, ambassador Karim Sayegh": a name for whom the sentence opens
// with.
bool renames(const Reading& reading, const Mention& mention, std::uint32_t start) {
  const auto m = reading.mention_at[start];
  return m != kNone && mention.kind == MentionKind::person && mention.clitics == Clitics{} &&
         reading.mentions[m].kind == MentionKind::title &&
         reading.mentions[m].last + 1 == mention.first;
}

// "according to the spokesman, (he) affirmed": he is credited, no subject.
bool credits_at(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::saying, [&](const Match& match) {
           return text.term(match).value("kind") == "source" && match.last == token + 1;
         }) != nullptr;
}

// "according to the agency 'X' (she) said": a source or a preposition leads to the mark at `token`.
bool is_credited_in_marks(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  const auto start = text.sentences[reading.sentence_of[token]].first;
  for (auto i = token; i > start && token - i < kMostBetween && is_word_token(text, i - 1); --i) {
    if (credits_at(text, i - 1) || is_word(text, i - 1, WordClass::preposition)) return true;
  }
  return false;
}

// A clause begins at the mention: at the sentence's start, behind "that", a colon, an auxiliary.
bool begins_clause(const Reading& reading, const Mention& mention) {
  const auto& text = reading.text;
  const auto sentence = reading.sentence_of[mention.first];
  if (sentence == kNone) return false;
  if (mention.clitics.preposition != 0) return false;
  if (mention.first == text.sentences[sentence].first) return true;
  const auto before = mention.first - 1;
  // "between A and B, the minister said": B is no subject of what follows a comma.
  if (mention.clitics.conjunction != 0)
    return !is_comma(text, mention.last) || text.tokens[before].kind != TokenKind::word;
  if (is_word(text, before, WordClass::preposition) || credits_at(text, before)) return false;
  if (is_quote(text, before) && is_credited_in_marks(reading, before)) return false;
  if (is_word(text, before, WordClass::that) || is_word(text, before, WordClass::conjunction) ||
      is_mark(text, before, U':') || is_quote(text, before))
    return true;
  if (is_comma(text, before))
    return mention.first < text.sentences[sentence].first + 4 ||
           renames(reading, mention, text.sentences[sentence].first) ||
           (mention.kind == MentionKind::person && is_comma(text, mention.last) &&
            opens_unnamed(reading, mention.first));
  const bool auxiliary = longest_match(text, before, TermClass::common, [&](const Match& match) {
                           return text.brief(match).common_class() == CommonClass::auxiliary;
                         }) != nullptr;
  if (auxiliary) return true;
  // "before the visit of A, B called C": what a preposition opens is a circumstance.
  const auto start = text.sentences[sentence].first;
  if (start + 2 < mention.first || is_word(text, start, WordClass::preposition)) return false;
  // "Holm met the ambassador and held": behind another actor he is the verb's object.
  auto first = start;
  while (first < mention.first && !are_people_at(reading, first)) ++first;
  return first == mention.first;
}

// Of a closed class or an auxiliary; "sources" and the like are nouns, though they have a class.
bool is_function_word(const Text& text, const Match& match) {
  const auto& brief = text.brief(match);
  return (brief.term_class == TermClass::word && brief.word_class() != WordClass::teller) ||
         brief.common_class() == CommonClass::auxiliary;
}

// A plain word without the article, no closed class.
bool is_bare_noun(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  if (text.tokens[token].kind != TokenKind::word || reading.mention_of[token] != kNone ||
      reading.date_of[token] != kNone || is_lead(reading, token) || has_article(text, token))
    return false;
  const auto matches = text.matches_at(token);
  return std::none_of(matches.begin(), matches.end(), [&](const Match& match) {
    return is_function_word(text, match) || (match.features & kPronoun) != 0;
  });
}

}  // namespace

std::uint32_t adverb_end(const Text& text, std::uint32_t token) {
  const auto* adverb = common_match(text, token, CommonClass::adverb);
  return adverb == nullptr ? token : adverb->last;
}

bool is_adverb(const Text& text, std::uint32_t token) { return adverb_end(text, token) != token; }

std::vector<std::uint32_t> subject_ahead(const Reading& reading, std::uint32_t token,
                                         bool has_object) {
  if (!reading.text.pack->switches().verb_first) return subject_before(reading, token).mentions;
  const auto sentence = reading.sentence_of[token];
  if (sentence == kNone) return {};
  const auto start = reading.text.sentences[sentence].first;
  auto i = token;
  // "Kerry, who is visiting Doha": whom the relative follows.
  auto head = has_object ? kNone : relative_head(reading, i);
  if (head == kNone && !has_object) head = subject_of_impersonal(reading, i);
  if (head != kNone) return {head};
  if (i > start && is_mark(reading.text, i - 1, U')')) {
    // "Hungary (Magyarorszag) said"
    auto open = i - 1;
    while (open > start && i - open < kMostBetween && !is_mark(reading.text, open, U'(')) --open;
    if (is_mark(reading.text, open, U'(')) i = open;
  }
  std::uint32_t passed = 0;
  while (i > start && passed++ < kMostBetween && reading.mention_of[i - 1] == kNone) {
    if (!is_skippable(reading, i - 1)) return {};
    --i;
  }
  if (i == start || reading.mention_of[i - 1] == kNone) return {};
  std::vector<std::uint32_t> subject;
  while (i > start && reading.mention_of[i - 1] != kNone) {
    const auto m = reading.mention_of[i - 1];
    const auto& mention = reading.mentions[m];
    if (mention.adjective) return {};
    subject.insert(subject.begin(), m);
    i = mention.first;
    if (mention.clitics.conjunction == 0 || mention.clitics.preposition != 0) break;
    if (i == start || reading.mention_of[i - 1] == kNone) break;
  }
  if (subject.empty() || !begins_clause(reading, reading.mentions[subject.front()])) return {};
  return subject;
}

bool may_drop_subject(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  if (!text.pack->switches().dropped_subjects) {
    return (verb.features & (kPast | kPresent)) == 0 || text.term(verb).has("pronoun", "yes") ||
           subject_before(reading, verb.first).points_back;
  }
  if (opens_unnamed(reading, verb.first)) return false;
  if (verb.clitics.conjunction != 0 || follows_link(text, verb.first)) return true;
  const auto sentence = reading.sentence_of[verb.first];
  if (sentence == kNone) return false;
  const auto first = text.sentences[sentence].first;
  // "a statement in which it said"
  if (is_told_in_it(reading, verb)) return true;
  auto start = verb.first;
  while (start > first && text.tokens[start - 1].kind != TokenKind::punctuation) --start;
  if (start == verb.first) return true;
  bool adverbs = true;
  for (auto i = start; i < verb.first; ++i) adverbs = adverbs && is_lead(reading, i);
  if (adverbs) return true;
  // "on a resolution that calls on": an indefinite noun takes the verb for its own.
  if ((verb.features & kPresent) != 0 && is_bare_noun(reading, verb.first - 1)) return false;
  // "on the crisis he said": an adjunct leads, no other clause.
  if (!opens_adjunct(reading, start)) return false;
  for (auto i = start; i < verb.first; ++i) {
    if (reading.mention_of[i] != kNone || reading.date_of[i] != kNone) continue;
    if (is_word(text, i, WordClass::relative)) return false;
    // "but that reports said" has a subject of its own.
    const auto* that = word_match(text, i, WordClass::that);
    if (that != nullptr && (!is_lead(reading, i) || text.term(*that).value("sense") == "bare"))
      return false;
    if (!is_lead(reading, i) && reading.opens_clause(i)) return false;
  }
  return true;
}

bool qualifies_noun(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  if ((verb.features & kPresent) == 0 || (verb.features & (kObject | kFirstPerson)) != 0 ||
      verb.first == 0 || may_drop_subject(reading, verb))
    return false;
  const auto before = verb.first - 1;
  if (text.tokens[before].kind != TokenKind::word || reading.mention_of[before] != kNone ||
      reading.date_of[before] != kNone || is_lead(reading, before))
    return false;
  const auto matches = text.matches_at(before);
  return std::none_of(matches.begin(), matches.end(),
                      [&](const Match& match) { return is_function_word(text, match); });
}

bool opens_adjunct(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  if (reading.mention_at[token] != kNone)
    return reading.mentions[reading.mention_at[token]].clitics.preposition != 0;
  for (const auto& match : text.matches_at(token)) {
    const auto& brief = text.brief(match);
    if (brief.term_class != TermClass::word) continue;
    if (brief.word_class() == WordClass::preposition ||
        brief.word_class() == WordClass::conjunction || brief.word_class() == WordClass::turn_same)
      return true;
  }
  const auto matches = text.matches_at(token);
  return !matches.empty() && std::all_of(matches.begin(), matches.end(), [](const Match& match) {
    return match.clitics.preposition != 0;
  });
}

std::uint32_t place_ahead(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  const auto sentence = reading.sentence_of[token];
  if (sentence == kNone) return kNone;
  const auto start = text.sentences[sentence].first;
  if (!text.pack->switches().verb_first) return place_in_front(reading, start, token);
  auto i = token;
  while (i > start && reading.mention_of[i - 1] == kNone && is_skippable(reading, i - 1)) --i;
  const auto m = i > start ? reading.mention_of[i - 1] : kNone;
  if (m == kNone) return kNone;
  const auto& mention = reading.mentions[m];
  const bool place = mention.kind == MentionKind::place || mention.kind == MentionKind::capital ||
                     mention.kind == MentionKind::state;
  if (!place || mention.adjective || mention.last != i) return kNone;
  const auto glued = slot_of(text, mention.clitics);
  // "On the sidelines of the meeting in Doha, the minister held": there, too.
  const bool opens = mention.first <= start + 1 || is_word(text, start, WordClass::sidelines);
  if (!opens) return kNone;
  if (mention.first == start || glued != Slot::none)
    return glued == Slot::instrumental || glued == Slot::in ? m : kNone;
  const auto* preposition = word_match(text, mention.first - 1, WordClass::preposition);
  return preposition != nullptr && text.term(*preposition).slot == Slot::in ? m : kNone;
}

std::uint32_t clause_topic(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  const auto sentence = reading.sentence_of[token];
  if (sentence == kNone) return kNone;
  auto start = text.sentences[sentence].first;
  for (auto i = token; i > start; --i) {
    if (is_word(text, i - 1, WordClass::that) && reading.mention_of[i - 1] == kNone) start = i;
  }
  while (start < token && is_quote(text, start)) ++start;
  // "the minister had opened the meeting with remarks in which he described"
  if (start < token && reading.mention_at[start] == kNone &&
      is_word(text, start, WordClass::past_marker))
    ++start;
  const auto m = reading.mention_at[start];
  if (m == kNone || reading.mentions[m].last > token) return kNone;
  const auto& mention = reading.mentions[m];
  const bool bare = mention.clitics.preposition == 0 && !is_mark(text, mention.last, U':');
  if (mention.kind == MentionKind::title && bare) return bearer_behind(reading, m, token);
  const bool person =
      mention.kind == MentionKind::person || mention.kind == MentionKind::counterpart;
  return person && bare ? m : kNone;
}

}  // namespace diplograph
