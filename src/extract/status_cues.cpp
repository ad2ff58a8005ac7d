#include "extract/status_cues.hpp"

#include <algorithm>

#include "extract/content.hpp"
#include "extract/denied_predicate.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/stance.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kBack = 5;
constexpr std::uint32_t kFarBack = 9;  // to "whether", which rules all that follows
constexpr std::uint32_t kAhead = 3;
constexpr std::uint32_t kRankReach = 8;        // tokens from "the first" to the verb of who it is
constexpr std::uint32_t kConditionReach = 40;  // tokens from "if" to the verb behind its clause
constexpr std::uint32_t kTieReach = 2;         // words that may stand between "during" and its noun

// The words that read_cue knows.
constexpr std::uint64_t kCues = bit_of(WordClass::negation) | bit_of(WordClass::planned) |
                                bit_of(WordClass::possible) | bit_of(WordClass::denied) |
                                bit_of(WordClass::cancelled) | bit_of(WordClass::ongoing) |
                                bit_of(WordClass::future) | bit_of(WordClass::past_marker);

void read_cue(const Term& term, StatusCues& cues) {
  switch (term.word_class) {
    case WordClass::negation:
      cues.negated = true;
      break;
    case WordClass::planned:
      cues.planned = true;
      cues.past = cues.past || term.value("sense") == "was";
      break;
    case WordClass::possible:
      cues.possible = true;
      cues.condition = cues.condition || term.value("sense") == "condition";
      break;
    case WordClass::denied:
      cues.denied = true;
      break;
    case WordClass::cancelled:
      cues.cancelled = true;
      break;
    case WordClass::ongoing:
      cues.ongoing = true;
      break;
    case WordClass::future:
      cues.future = true;
      break;
    case WordClass::past_marker:
      cues.past = true;
      break;
    default:
      break;
  }
}

// A finite verb that no cue is: a negation before it negates this verb alone.
bool is_other_verb(const Text& text, std::uint32_t token) {
  bool verb = false;
  for (const auto& match : text.matches_at(token)) {
    const auto& brief = text.brief(match);
    if (brief.term_class == TermClass::word) return false;
    if (brief.common_class() == CommonClass::auxiliary) return false;
    verb = verb || (match.features & (kPast | kPresent)) != 0;
  }
  return verb;
}

// "not unlikely" is no "unlikely": a longer cue that begins further ahead holds the word.
bool is_in_longer(const Text& text, const Match& cue) {
  constexpr std::uint32_t longest = 3;
  for (auto i = cue.first; i > 0 && cue.first - i < longest; --i) {
    const auto matches = text.matches_at(i - 1);
    if (std::any_of(matches.begin(), matches.end(), [&](const Match& other) {
          return other.last >= cue.last && (bit_of(text.brief(other).word_class()) & kCues) != 0;
        }))
      return true;
  }
  return false;
}

void read_cues(const Reading& reading, std::uint32_t token, const Match& trigger,
               StatusCues& cues) {
  const auto& text = reading.text;
  const auto matches = text.matches_at(token);
  for (const auto& match : matches) {
    if (match.clitics.future != 0) cues.future = true;
    if (match.last < matches.front().last)
      break;  // part of a longer phrase: "no longer" denies nothing
    const auto& brief = text.brief(match);
    if ((bit_of(brief.word_class()) & kCues) == 0) continue;
    if (is_in_longer(text, match)) continue;
    const auto& term = text.term(match);
    if (brief.word_class() == WordClass::negation && token + 1 < trigger.first &&
        is_other_verb(text, token + 1))
      continue;
    if (brief.word_class() == WordClass::negation && denies_predicate(reading, match, trigger))
      continue;
    // "the cancellation of the visit", not "the cancellation of debts during the visit".
    const bool ahead = brief.word_class() == WordClass::cancelled && match.last <= trigger.first;
    if (ahead && !governs(reading, match, trigger)) continue;
    // "of this very month" dates something, but does not go on.
    if (brief.word_class() == WordClass::ongoing && reading.date_of[token] != kNone) continue;
    // "held talks with the visiting minister"
    if (term.has("sense", "guest") && match.first != trigger.first) continue;
    // "on May 2": the month.
    if (brief.word_class() == WordClass::possible && reading.date_of[token] != kNone) continue;
    // "agreed in a call on holding": what is planned is the next.
    if (match.first >= trigger.last && term.has("sense", "next")) continue;
    // "told him in a call of his intention to": what is told there is planned.
    if (match.first >= trigger.last && match.clitics.preposition != 0) continue;
    // "may" before a verb of the present, "has" before one of the past.
    if (term.value("sense") == "may" && (trigger.features & kPresent) == 0) continue;
    if (term.value("sense") == "may" && brief.word_class() == WordClass::possible)
      cues.may = cues.may || (match.last == trigger.first && trigger.clitics.future == 0);
    read_cue(term, cues);
  }
}

// "rejected the plan and expelled": a deed done is told for itself, whatever was said before.
bool is_joined(const Text& text, const Match& trigger, Features tense) {
  if ((trigger.features & tense) == 0 || trigger.first == 0) return false;
  if (text.pack->switches().verb_first) return false;
  const auto* conjunction = word_match(text, trigger.first - 1, WordClass::conjunction);
  return conjunction != nullptr && conjunction->last == trigger.first &&
         text.term(*conjunction).value("sense").empty();
}

// "in the coming period, above all after the talks": the adjective of a noun of its own.
bool describes_another(const Text& text, std::uint32_t token) {
  return token > 0 && is_word(text, token, WordClass::planned) && has_article(text, token) &&
         has_article(text, token - 1);
}

// "may play when he meets": another clause begins.
bool opens_time_clause(const Text& text, std::uint32_t token) {
  return conjunction_of(text, token, "while") != nullptr ||
         conjunction_of(text, token, "when") != nullptr;
}

// "there are 'no plans' to meet": a few words in marks go on with the clause.
bool sets_off_words(const Reading& reading, std::uint32_t mark) {
  const auto inside = mark == 0 ? kNone : reading.quote_of[mark - 1];
  const auto q = inside != kNone ? inside : quotation_at(reading, mark);
  return q != kNone && reading.quotations[q].is_brief();
}

bool stops(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  return is_comma(text, token) || is_mark(text, token, U':') ||
         (is_quote(text, token) && reading.quote_of[token] == kNone &&
          !sets_off_words(reading, token)) ||
         opens_time_clause(text, token);
}

// "during", "on (his arrival)", "after", "since": what stands ahead of it tells of another event.
// "Before" is no such word: what follows it may be called off.
bool is_tie(const Text& text, std::uint32_t token) {
  const auto* preposition = word_match(text, token, WordClass::preposition);
  if (preposition == nullptr) return false;
  const auto slot = text.term(*preposition).slot;
  if (slot == Slot::at) return true;
  if (slot != Slot::during && slot != Slot::after && slot != Slot::since) return false;
  // "from during" is "by means of".
  const auto* from = token == 0 ? nullptr : word_match(text, token - 1, WordClass::preposition);
  return from == nullptr || text.term(*from).slot != Slot::from || slot != Slot::during;
}

// Ahead of "during" and "after" only what lies in the future tells of their noun as well.
void drop_all_but_future(StatusCues& cues) {
  cues.negated = cues.denied = cues.cancelled = false;
  cues.possible = cues.condition = cues.ongoing = false;
}

// "does not know whether there are plans for talks"
bool asks_whether(const Reading& reading, const Match& trigger, std::uint32_t start) {
  const auto& text = reading.text;
  for (auto i = trigger.first; i > start && trigger.first - i < kFarBack; --i) {
    const auto* word = word_match(text, i - 1, WordClass::possible);
    if (word == nullptr || word->last <= i || text.term(*word).value("sense") != "condition")
      continue;
    for (auto between = i - 1; between < trigger.first; ++between) {
      if (stops(reading, between)) return false;
    }
    return true;
  }
  return false;
}

// "will meet A and hold talks with B": the verb in the present that the one of `trigger` goes on;
// nullptr if none.
const Match* verb_gone_on(const Reading& reading, const Match& trigger, std::uint32_t start) {
  const auto& text = reading.text;
  if (!is_joined(text, trigger, kPresent)) return nullptr;
  for (auto i = trigger.first - 1; i > start; --i) {
    if (is_word(text, i - 1, WordClass::that) || is_word(text, i - 1, WordClass::relative))
      return nullptr;
    if (reading.mention_of[i - 1] != kNone || !reading.opens_clause(i - 1)) continue;
    return longest_match(text, i - 1, TermClass::event,
                         [](const Match& match) { return (match.features & kPresent) != 0; });
  }
  return nullptr;
}

}  // namespace

StatusCues cues_around(const Reading& reading, const Match& trigger) {
  const auto& text = reading.text;
  const auto sentence = reading.sentence_of[trigger.first];
  const auto start = sentence == kNone ? trigger.first : text.sentences[sentence].first;
  const auto end = sentence == kNone ? trigger.last : text.sentences[sentence].last;
  const bool noun = (trigger.features & (kPast | kPresent)) == 0;
  StatusCues cues;
  StatusCues beyond;  // what stands ahead of the preposition that ties the noun
  bool tied = false;
  const auto from = is_joined(text, trigger, kPast) ? start : trigger.first;
  for (auto i = from; i > start && trigger.first - i < kBack && !stops(reading, i - 1); --i) {
    if (!tied || !describes_another(text, i - 1))
      read_cues(reading, i - 1, trigger, tied ? beyond : cues);
    tied = tied || (noun && is_tie(text, i - 1));
  }
  drop_all_but_future(beyond);
  cues.planned = cues.planned || beyond.planned;
  cues.future = cues.future || beyond.future;
  cues.past = cues.past || beyond.past;
  cues.condition = cues.condition || asks_whether(reading, trigger, start);
  StatusCues behind;
  // "a Kenyan-Somali meeting, planned": whose it is does not count.
  auto reach = trigger.last + kAhead;
  for (auto i = trigger.last; i < end && i < reach && !stops(reading, i) && !is_quote(text, i);
       ++i) {
    if (is_word(text, i, WordClass::that)) break;
    const auto m = reading.mention_of[i];
    if (noun && ((m != kNone && reading.mentions[m].adjective) || past_hyphens(text, i, end) != i))
      ++reach;
    read_cues(reading, i, trigger, behind);
  }
  // Adjectives behind a noun: "a planned meeting", "a possible visit".
  cues.planned = cues.planned || behind.planned;
  cues.possible =
      cues.possible || (behind.possible && (trigger.features & (kPast | kPresent)) == 0);
  cues.future = cues.future || behind.future || trigger.clitics.future != 0;
  cues.ongoing = cues.ongoing || behind.ongoing;
  cues.past = cues.past || (noun && behind.past);
  const auto* gone_on = verb_gone_on(reading, trigger, start);
  const auto shared = gone_on == nullptr ? StatusCues{} : cues_around(reading, *gone_on);
  cues.future = cues.future || shared.future;
  cues.planned = cues.planned || shared.planned;
  return cues;
}

bool is_occasion(const Reading& reading, const Match& noun) {
  const auto start = reading.text.sentences[reading.sentence_of[noun.first]].first;
  for (auto i = noun.first; i > start && noun.first - i < kTieReach; --i) {
    if (is_tie(reading.text, i - 1)) return true;
  }
  return false;
}

bool answers_condition(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  const auto start = text.sentences[reading.sentence_of[verb.first]].first;
  bool comma = false;
  for (auto i = verb.first; i > start && verb.first - i < kConditionReach; --i) {
    const auto at = i - 1;
    if (is_quote(text, at)) return false;
    comma = comma || is_comma(text, at);
    if (!comma) {
      // "if they agree, he said that she will come"; but "then" may be written onto "that".
      const auto* that = word_match(text, at, WordClass::that);
      if (that != nullptr && that->clitics.conjunction == 0) return false;
      continue;
    }
    const auto* word = word_match(text, at, WordClass::possible);
    if (word == nullptr || text.term(*word).value("sense") != "condition") continue;
    return at == start || is_quote(text, at - 1) || is_mark(text, at - 1, U':') ||
           is_word(text, at - 1, WordClass::that);
  }
  return false;
}

bool is_ranked(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  const auto start = text.sentences[reading.sentence_of[verb.first]].first;
  for (auto i = verb.first; i > start && verb.first - i < kRankReach; --i) {
    if (is_word(text, i - 1, WordClass::that) || is_comma(text, i - 1)) return false;
    if (is_word(text, i - 1, WordClass::rank)) {
      const auto before = i - 2;
      return i < start + 2 ||
             std::none_of(text.matches_at(before).begin(), text.matches_at(before).end(),
                          [](const Match& match) { return match.clitics.future != 0; });
    }
  }
  return false;
}

}  // namespace diplograph
