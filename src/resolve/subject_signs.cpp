#include "resolve/subject_signs.hpp"

#include <algorithm>
#include <iterator>

#include "extract/agreement.hpp"
#include "extract/governor.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/phrases.hpp"
#include "extract/subject.hpp"
#include "recognise/name_words.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

// "where he will meet the president": a verb that goes on has the one behind it for its object.
bool meets_object(const Text& text, std::uint32_t verb) {
  const auto* meets = longest_match(text, verb, TermClass::event, [&](const Match& match) {
    return text.term(match).has("with", "object") && text.term(match).value("light").empty();
  });
  return meets != nullptr && (meets->clitics.conjunction != 0 ||
                              (verb > 0 && is_word(text, verb - 1, WordClass::conjunction)));
}

bool stands_in_present(const Text& text, std::uint32_t verb) {
  const auto matches = text.matches_at(verb);
  return std::any_of(matches.begin(), matches.end(), [](const Match& match) {
    return (match.features & kPresent) != 0 && match.clitics.conjunction == 0;
  });
}

// "a meeting in Doha supports Abbas": in the present, behind a noun, the verb has its subject.
bool acts_on(const Reading& reading, std::uint32_t verb) {
  const auto& text = reading.text;
  if (verb == 0 || !is_word_token(text, verb - 1) || !stands_in_present(text, verb)) return false;
  const auto matches = text.matches_at(verb - 1);
  return reading.mention_of[verb - 1] != kNone || matches.empty() ||
         std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
           return (match.features & kNoun) != 0 && match.clitics.conjunction == 0;
         });
}

// "the points of view of the minister": the second word of a term, which looks like "he viewed".
bool ends_noun(const Text& text, std::uint32_t verb) {
  return verb > 0 && longest_match(text, verb - 1, TermClass::common, [&](const Match& match) {
                       return match.last == verb + 1;
                     }) != nullptr;
}

// The verb opens its sentence, or stands behind "in turn".
bool opens_or_turns(const Reading& reading, std::uint32_t verb) {
  return verb == reading.text.sentences[reading.sentence_of[verb]].first ||
         follows_turn(reading, verb);
}

// "In turn, strives the president to": a word that nobody knows, with the look of a verb, opens the
// sentence.
bool opens_with_unknown_verb(const Reading& reading, std::uint32_t verb) {
  const auto& text = reading.text;
  if (!text.pack->switches().verb_first || !is_word_token(text, verb) ||
      !text.matches_at(verb).empty() || !looks_like_verb(text, verb))
    return false;
  return opens_or_turns(reading, verb);
}

// "left (Oslo) (on Sunday) the minister": where the words begin that a verb of travel has between
// itself and the traveller at `token`.
std::uint32_t behind_verb_of_travel(const Reading& reading, std::uint32_t token) {
  constexpr std::uint32_t kReach = 6;  // tokens
  const auto& text = reading.text;
  const auto start = text.sentences[reading.sentence_of[token]].first;
  auto at = token;
  while (at > start && token - at < kReach) {
    const auto before = at - 1;
    const auto m = reading.mention_of[before];
    if (const auto date = reading.date_of[before]; date != kNone) {
      at = std::max(start, std::min(reading.dates[date].first, before));
    } else if (m != kNone && !is_people(reading.mentions[m].kind) &&
               reading.mentions[m].kind != MentionKind::organization) {
      at = reading.mentions[m].first;
    } else if (is_word(text, before, WordClass::own_land) ||
               is_word(text, before, WordClass::preposition)) {
      at = before;
    } else {
      break;
    }
  }
  const bool travels = at < token && at == start + 1 &&
                       longest_match(text, start, TermClass::event, [&](const Match& match) {
                         return text.brief(match).event_class() == EventClass::visit &&
                                (match.features & (kPast | kPresent)) != 0;
                       }) != nullptr;
  return travels ? at : token;
}

// "handed over (the letter) the ambassador", "made (with) delivery (of the letter) the ambassador":
// a verb opens the sentence, and nothing but what he does stands before him at `token`.
bool opens_with_deed(const Reading& reading, std::uint32_t start, std::uint32_t token) {
  constexpr std::uint32_t kLongest = 2;  // words between
  const auto& text = reading.text;
  if (!text.pack->switches().verb_first || token < start + 2 || token > start + 1 + kLongest ||
      !has_article(text, token - 1) ||
      longest_match(text, start, TermClass::event, [&](const Match& match) {
        const auto& term = text.term(match);
        return (match.features & kPast) != 0 &&
               (term.has("light", "yes") || term.has("sense", "send"));
      }) == nullptr)
    return false;
  for (auto i = start; i < token; ++i) {
    if (reading.mention_of[i] != kNone || !is_word_token(text, i)) return false;
  }
  const auto matches = text.matches_at(start + 1);
  return token == start + 2 || std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
           return slot_of(text, match.clitics) == Slot::instrumental;
         });
}

// The token before the mention, or before the date between: "Returned today the president".
std::uint32_t verb_ahead(const Reading& reading, const Mention& mention) {
  const auto start = reading.text.sentences[reading.sentence_of[mention.first]].first;
  if (opens_with_deed(reading, start, mention.first)) return start;
  auto verb = behind_verb_of_travel(reading, mention.first) - 1;
  while (verb > 0 && reading.date_of[verb] != kNone) --verb;
  return verb;
}

}  // namespace

SaidTokens::SaidTokens(const std::vector<DraftStatement>& statements, bool ahead) {
  ranges_.reserve(statements.size());
  for (const auto& statement : statements) {
    const auto first = ahead ? statement.verb_last : statement.first;
    const auto last = ahead ? statement.first : statement.last;
    if (statement.first < statement.last && first < last) ranges_.push_back({first, last});
  }
  std::sort(ranges_.begin(), ranges_.end(),
            [](const Range& a, const Range& b) { return a.first < b.first; });
  std::size_t apart = 0;
  for (const Range range : ranges_) {
    if (apart == 0 || range.first > ranges_[apart - 1].last) {
      ranges_[apart++] = range;
    } else {
      ranges_[apart - 1].last = std::max(ranges_[apart - 1].last, range.last);
    }
  }
  ranges_.resize(apart);
}

bool SaidTokens::contain(std::uint32_t token) const {
  const auto behind = std::partition_point(
      ranges_.begin(), ranges_.end(), [&](const Range& range) { return range.first <= token; });
  return behind != ranges_.begin() && token < std::prev(behind)->last;
}

bool opens_sentence(const Reading& reading, const Mention& mention) {
  const bool acts = mention.kind != MentionKind::place && mention.kind != MentionKind::capital &&
                    !mention.inner && !mention.adjective;
  const auto sentence = reading.sentence_of[mention.first];
  if (!acts || sentence == kNone) return false;
  const auto first = skip_article(reading.text, reading.text.sentences[sentence].first);
  if (mention.first > first || mention.last >= reading.text.tokens.size()) return false;
  return !is_mark(reading.text, mention.last, U':');
}

std::optional<Ref::Who> form_of_plain_verb(const Reading& reading, const Mention& mention) {
  const bool acts = is_people(mention.kind) || mention.kind == MentionKind::organization;
  if (!acts || mention.inner || mention.adjective || mention.first == 0 ||
      mention.clitics != Clitics{})
    return std::nullopt;
  const auto& text = reading.text;
  const auto verb = verb_ahead(reading, mention);
  // Most words that the lexicon has are no verbs.
  if (!text.matches_at(verb).empty() && !text.has_form(verb, kPast | kPresent)) return std::nullopt;
  if (meets_object(text, verb) || acts_on(reading, verb) || ends_noun(text, verb))
    return std::nullopt;
  for (const auto& match : text.matches_at(verb)) {
    if ((match.features & (kPast | kPresent)) == 0 || (match.features & kObject) != 0) continue;
    const auto& brief = text.brief(match);
    const auto& term = text.term(match);
    const bool decides = brief.event_class() == EventClass::stance && is_people(mention.kind) &&
                         mention.has_name() && opens_or_turns(reading, verb);
    const bool event =
        brief.term_class == TermClass::event &&
        (term.has("light", "yes") || brief.event_class() == EventClass::visit || decides);
    // "Blessed the minister the success, showing": a verb of saying that has no content here.
    const bool says = brief.term_class == TermClass::saying && term.values("to").empty() &&
                      term.value("kind").empty() && mention.has_name() &&
                      opens_or_turns(reading, verb);
    if (event || says || brief.term_class == TermClass::common) return who_agrees(text, match);
  }
  return opens_with_unknown_verb(reading, verb) ? std::optional(Ref::Who::any) : std::nullopt;
}

bool is_officer(const Reading& reading, const Ref& speaker) {
  const auto& mention = reading.mentions[speaker.mention];
  return mention.kind == MentionKind::title && !mention.titles.empty() &&
         !mention.titles.back().plural;
}

std::uint32_t place_of_one_behind(const Reading& reading, const Mention& mention) {
  const auto ahead = subject_ahead(reading, mention.first - 1);
  if (ahead.empty()) return mention.first;
  const auto first = reading.mentions[ahead.front()].first;
  return first == 0 ? first : first - 1;
}

}  // namespace diplograph
