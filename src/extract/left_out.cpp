#include "extract/left_out.hpp"

#include <algorithm>
#include <optional>

#include "extract/event_actors.hpp"
#include "extract/governor.hpp"
#include "extract/main_verb.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/object_pronoun.hpp"
#include "extract/pronoun_clause.hpp"
#include "extract/relative.hpp"
#include "extract/subject.hpp"
#include "extract/subject_before.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

// A word that no lexicon knows, or one that names begin with: somebody of whom we read no name.
bool is_unread_name(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  return text.tokens[token].kind == TokenKind::word && reading.mention_of[token] == kNone &&
         reading.date_of[token] == kNone &&
         (text.matches_at(token).empty() || is_bare_word(text, token, WordClass::name_particle));
}

// "said that negotiators will go to": the clause behind "that" has a subject, though no actor we
// know.
bool opens_with_noun(const Reading& reading, std::uint32_t token) {
  const auto& sentence = reading.text.sentences[reading.sentence_of[token]];
  for (auto i = token; i > sentence.first; --i) {
    if (!is_word(reading.text, i - 1, WordClass::that) || reading.mention_of[i - 1] != kNone ||
        reading.date_of[i - 1] != kNone)
      continue;
    if (i >= token || reading.text.tokens[i].kind != TokenKind::word ||
        reading.mention_of[i] != kNone)
      return false;
    return is_unread_name(reading, i) ||
           longest_match(reading.text, i, TermClass::common, [&](const Match& match) {
             return reading.text.brief(match).common_class() == CommonClass::noun &&
                    match.clitics.preposition == 0;
           }) != nullptr;
  }
  return false;
}

// A noun or number that is neither where one goes nor the visit itself.
bool is_traveller(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  if (text.tokens[token].kind == TokenKind::number) return true;
  if (is_bare_word(text, token, WordClass::group) || is_bare_word(text, token, WordClass::side))
    return true;
  if (is_word(text, token, WordClass::place_noun) || is_word(text, token, WordClass::capital) ||
      longest_match(text, token, TermClass::event) != nullptr)
    return false;
  const auto* preposition = word_match(text, token, WordClass::preposition);
  if (preposition != nullptr)  // "some 90 migrants", where the word for "some" also means "towards"
    return preposition->last < text.tokens.size() &&
           text.tokens[preposition->last].kind == TokenKind::number;
  return is_plain_noun(reading, token) &&
         slot_of(text, text.matches_at(token).front().clitics) == Slot::none;
}

// Behind the verb stand people whom the text does not name: "officials held talks", "90 migrants
// arrived".
bool has_unnamed_subject(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  auto i = verb.last;
  while (i < text.tokens.size() && (is_adverb(text, i) || reading.date_of[i] != kNone))
    i = std::max(i + 1, adverb_end(text, i));
  if (i >= text.tokens.size() || reading.mention_of[i] != kNone) return false;
  if (is_unread_name(reading, i)) return true;
  // "that these arrive"
  const auto* these = word_match(text, i, WordClass::demonstrative);
  if (these != nullptr && text.term(*these).has("number", "plural")) return true;
  if (text.brief(verb).event_class() == EventClass::visit) return is_traveller(reading, i);
  return is_bare_word(text, i, WordClass::group) || is_bare_word(text, i, WordClass::side);
}

// "The decision came after the talks": the noun right behind such a verb is what came.
bool has_noun_subject(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  if ((verb.features & (kPast | kPresent)) == 0 || !text.term(verb).has("voice", "passive") ||
      text.brief(verb).event_class() != EventClass::carry || verb.last >= text.tokens.size())
    return false;
  return reading.mention_of[verb.last] == kNone && has_article(text, verb.last);
}

// Somebody is named between the "that" over the match, or the sentence's beginning, and the match.
bool has_people_ahead(const Reading& reading, const Match& match) {
  const auto start = reading.text.sentences[reading.sentence_of[match.first]].first;
  for (auto i = match.first; i > start; --i) {
    const auto m = reading.mention_of[i - 1];
    if (m == kNone && is_word(reading.text, i - 1, WordClass::that)) return false;
    if (m != kNone && is_people(reading.mentions[m].kind)) return true;
  }
  return false;
}

// The person who stands right before a finite verb, in whatever clause.
std::uint32_t actor_beside(const Reading& reading, const Match& verb) {
  if (verb.first == 0 || (verb.features & (kPast | kPresent)) == 0 || verb.clitics.conjunction != 0)
    return kNone;
  const auto m = reading.mention_of[verb.first - 1];
  if (m == kNone || reading.mentions[m].clitics.preposition != 0) return kNone;
  const auto kind = reading.mentions[m].kind;
  return kind == MentionKind::person || kind == MentionKind::title ? m : kNone;
}

// "the delegations that arrived": the relative tells of what stands before it, unless a suffix of
// the verb does ("the talks that he held").
bool is_relative(const Reading& reading, const Match& verb) {
  return verb.first > 0 && (verb.features & kObject) == 0 &&
         is_word(reading.text, verb.first - 1, WordClass::relative);
}

// Whom the form of a verb without subject, or the suffix of a noun, can mean; nothing where it
// means a crowd.
std::optional<Ref::Who> left_out_by(const Match& match) {
  if ((match.features & (kPast | kPresent)) == 0) {
    if ((match.features & kTheir) != 0) return std::nullopt;
    return (match.features & kHer) != 0 ? Ref::Who::woman : Ref::Who::man;
  }
  if ((match.features & kDual) != 0) return Ref::Who::pair;
  if ((match.features & kPlural) != 0) return std::nullopt;
  return (match.features & kFeminine) != 0 ? Ref::Who::woman : Ref::Who::man;
}

// "They met": two or more, by the pronoun ahead of the verb.
std::optional<Ref::Who> told_by_pronoun(const Reading& reading, const Match& verb) {
  const auto* pronoun = subject_before(reading, verb.first).pronoun;
  const bool several = pronoun != nullptr && pronoun->has("number", "plural");
  return several ? std::optional(Ref::Who::pair) : left_out_by(verb);
}

// The verb goes on with the deeds of whoever acted before: "and", "then", "as he also", "where",
// "a visit during which he met".
bool goes_on(const Reading& reading, const Match& verb) {
  if (verb.clitics.conjunction != 0) return true;
  const auto* during = verb.last >= reading.text.tokens.size()
                           ? nullptr
                           : word_match(reading.text, verb.last, WordClass::preposition_pronoun);
  if (during != nullptr && reading.text.term(*during).slot == Slot::in) return true;
  if (verb.first == 0) return false;
  const auto before = verb.first - 1;
  return is_word(reading.text, before, WordClass::conjunction) ||
         is_word(reading.text, before, WordClass::that) ||
         is_word(reading.text, before, WordClass::turn) ||
         is_word(reading.text, before, WordClass::turn_same) ||
         is_word(reading.text, before, WordClass::planned);
}

// "the visit of his highness", "those who received his highness": whom the word of honour stands
// for that closes the trigger; kNone where none does.
std::uint32_t honour_of(const Reading& reading, const Match& match) {
  const auto m = reading.mention_of[match.last - 1];
  const bool honour = m != kNone && reading.mentions[m].kind == MentionKind::honour;
  return honour && reading.mentions[m].first > match.first ? m : kNone;
}

// "then received A and a delegation": more of those who are met stand behind the first.
bool joins_more(const Text& text, std::uint32_t token) {
  const auto* side = word_match(text, token, WordClass::side);
  return side != nullptr && side->clitics.conjunction != 0 && !has_article(text, token);
}

}  // namespace

bool is_bare_word(const Text& text, std::uint32_t token, WordClass word_class) {
  const auto* match = word_match(text, token, word_class);
  return match != nullptr && match->clitics.preposition == 0;
}

void add_left_out(const Reading& reading, const Match& verb, DraftEvent& event,
                  ParticipantRole role) {
  const bool drops = reading.text.pack->switches().dropped_subjects;
  if (!drops && !may_drop_subject(reading, verb)) return;
  // "Receiving Holm, Otieno said": all who meet are named behind a participle that opens.
  const bool opens = verb.first == reading.text.sentences[reading.sentence_of[verb.first]].first;
  if (!drops && opens && (verb.features & kParticiple) != 0 &&
      count_actors(reading, event) >= event.rule->least)
    return;
  auto topic = honour_of(reading, verb);
  if (topic == kNone) topic = person_over(reading, verb);
  if (topic == kNone) topic = clause_topic(reading, verb.first);
  if (topic == kNone) topic = topic_of_pronoun(reading, verb);
  if (topic != kNone) {
    event.participants.push_back({Ref::of(topic), role});
    return;
  }
  // "(he) left the city heading for": whoever left
  const auto* main = main_verb_of(reading, verb);
  if (main != nullptr && has_unnamed_subject(reading, *main)) return;
  if (const auto mover = subject_of_main_verb(reading, verb); mover != kNone) {
    event.subject = mover;
    event.participants.push_back({Ref::of(mover), role});
    return;
  }
  // "we see the minister arrive"
  const auto beside = actor_beside(reading, verb);
  if (beside != kNone) {
    event.participants.push_back({Ref::of(beside), role});
    return;
  }
  // A suffix points back whatever stands around its noun: "that the crisis is the topic of his
  // talks with".
  const bool points_back = (verb.features & (kPast | kPresent | kParticiple)) == 0 &&
                           (verb.features & kPronoun) != 0 && !has_people_ahead(reading, verb);
  if (!points_back && (opens_with_noun(reading, verb.first) || has_noun_subject(reading, verb) ||
                       has_unnamed_subject(reading, verb) || is_relative(reading, verb)))
    return;
  if (const auto who = drops ? left_out_by(verb) : told_by_pronoun(reading, verb))
    event.participants.push_back({Ref::dropped(verb.first, *who), role});
}

bool leaves_one_out(const Reading& reading, const Match& verb, const Clause& clause,
                    const DraftEvent& event) {
  const auto& term = reading.text.term(verb);
  if (term.has("sense", "together")) return false;
  // "got a call from his counterpart": the noun tells who called.
  if (term.has("light", "yes")) return false;
  if (count_actors(reading, event) + 1 == event.rule->least) return true;
  if (event.rule->type != EventType::meeting) return false;
  const bool several = (verb.features & (kDual | kPlural)) != 0;
  return (verb.features & kObject) != 0 ||
         (!several && term.has("with", "object") && !names_other_side(reading, clause));
}

std::optional<Ref> other_actor(const Reading& reading, const Match& verb, std::uint32_t owner) {
  if ((verb.features & (kPast | kPresent)) == 0) return std::nullopt;
  const auto clause = read_clause(reading, verb);
  const auto* subject = clause.find(Slot::subject);
  if (subject == nullptr) {
    const auto who = left_out_by(verb);
    return who ? std::optional(Ref::dropped(verb.first, *who)) : std::nullopt;
  }
  const auto m = subject->mentions.front();
  const bool other =
      subject->mentions.size() == 1 && m != owner && is_people(reading.mentions[m].kind);
  return other ? std::optional(Ref::of(m)) : std::nullopt;
}

void add_other_side(const Reading& reading, const Match& verb, const Clause& clause,
                    DraftEvent& event) {
  if (event.rule->use_of(Slot::object) == nullptr) return;
  const auto role = event.participants.front().role;
  if (const auto met = object_pronoun(reading, verb, clause.first)) {
    event.participants.push_back({*met, role});
    return;
  }
  if ((verb.features & kObject) != 0) {
    if ((verb.features & kTheir) != 0) return;
    const auto who = (verb.features & kHer) != 0 ? Ref::Who::woman : Ref::Who::man;
    // "the president had received him": one who acted before the president.
    const auto* receiver = clause.find(Slot::subject);
    const auto at =
        receiver == nullptr ? verb.first : reading.mentions[receiver->mentions.front()].first;
    const auto honour = honour_of(reading, verb);
    event.participants.push_back(
        {honour == kNone ? Ref::dropped(std::min(verb.first, at), who) : Ref::of(honour), role});
    event.subject = kNone;  // the one received is spoken of, and goes on
    return;
  }
  // "Lavrov, who had arrived in Accra, met the minister": he met him.
  auto topic = person_over(reading, verb);
  if (topic == kNone) topic = topic_before_relative(reading, verb);
  if (topic == kNone) topic = topic_without_verb(reading, verb);
  if (topic != kNone && !clause.has_other) {
    event.participants.push_back({Ref::of(topic), role});
    event.subject = topic;
    return;
  }
  // "where she will talk with the officials": the other side is told, if not named.
  if (!reading.text.pack->switches().dropped_subjects || clause.has_other) return;
  const auto who = left_out_by(verb);
  if (!goes_on(reading, verb) || !who) return;
  const auto* subject = clause.find(Slot::subject);
  auto behind = reading.mentions[subject->mentions.back()].last;
  while (behind < reading.text.tokens.size() &&
         (is_comma(reading.text, behind) || reading.date_of[behind] != kNone))
    ++behind;  // "the president received, yesterday, the heads of"
  const bool meets_unnamed = behind < reading.text.tokens.size() &&
                             !joins_more(reading.text, behind) &&
                             (is_word(reading.text, behind, WordClass::group) ||
                              is_word(reading.text, behind, WordClass::side) ||
                              is_word(reading.text, behind, WordClass::counterpart));
  if (meets_unnamed || reading.mentions[subject->mentions.front()].first < verb.first) return;
  event.participants.push_back({Ref::dropped(verb.first, *who), role});
  event.subject = kNone;
}

}  // namespace diplograph
