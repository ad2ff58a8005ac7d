#include "extract/actor.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "extract/arguments.hpp"
#include "extract/clause.hpp"
#include "extract/governor.hpp"
#include "extract/left_out.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/stance.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kRelativeReach = 4;  // words from a noun to the verb that tells of it

void add_all(const Argument& argument, ParticipantRole role, DraftEvent& event) {
  for (const auto m : argument.mentions) event.participants.push_back({Ref::of(m), role});
}

// "refused to meet", "invited him to visit": who of the verb's actors takes part.
void add_sharing(const Reading& reading, const Match& noun, const Match& verb, DraftEvent& event) {
  const auto role = event.rule->governor_role;
  const auto clause = read_clause(reading, verb);
  const auto ahead = [&](const Argument* argument) {
    return argument != nullptr && reading.mentions[argument->mentions.front()].first < noun.first;
  };
  const auto& shares = reading.text.term(verb).values("shares");
  if (shares.empty()) {
    const auto* subject = clause.find(U"subject");
    if (!ahead(subject)) return add_left_out(reading, verb, event, role);
    add_all(*subject, role, event);
    event.subject = subject->mentions.front();
    return;
  }
  for (const auto& slot : shares) {
    const auto* argument = clause.find(std::u32string(slot.begin(), slot.end()));
    if (!ahead(argument)) continue;
    add_all(*argument, role, event);
    return;
  }
}

// What decides whether the noun's event happens; nullopt where nothing does.
std::optional<Match> add_stance(const Reading& reading, const Match& noun, const Match& verb,
                                bool complete, DraftEvent& event) {
  const bool passive = reading.text.term(verb).has("voice", "passive");
  if (verb.first > noun.first) {
    if (is_stance(reading.text, verb) && passive) return verb;
    return std::nullopt;
  }
  const Match* stance = nullptr;
  if (is_stance(reading.text, verb) && governs(reading, verb, noun)) {
    stance = &verb;
  } else {
    stance = stance_noun_over(reading, verb, noun);
  }
  if (stance == nullptr) return std::nullopt;
  if (!complete && !passive) add_sharing(reading, noun, verb, event);
  return *stance;
}

// "took part in", "chaired".
bool attends(const Text& text, const Match& verb) { return text.term(verb).has("sense", "attend"); }

// The verb bears the noun as its object: "held talks", "is visiting to meet".
bool carries(const Reading& reading, const Match& verb, const Match& trigger) {
  const auto& term = reading.text.term(verb);
  if (term.term_class != TermClass::event && term.term_class != TermClass::saying) return false;
  return (term.has("light", "yes") || term.id == "take-place" || term.id == "visit" ||
          attends(reading.text, verb)) &&
         is_object_of(reading, verb, trigger);
}

// "the visit of a delegation": the noun's own travellers, named or not.
bool is_others(const Reading& reading, const Match& noun, const DraftEvent& event) {
  if (event.rule->type != EventType::visit || (noun.features & kPronoun) != 0) return false;
  const auto& text = reading.text;
  return noun.last < text.tokens.size() && (is_bare_word(text, noun.last, WordClass::group) ||
                                            is_bare_word(text, noun.last, WordClass::side));
}

// The place that a verb of leaving has as its object.
void add_origin(const Reading& reading, const Clause& clause, DraftEvent& event) {
  const auto* left = clause.find(U"object");
  if (left == nullptr) return;
  const auto kind = reading.mentions[left->mentions.front()].kind;
  if (kind == MentionKind::place || kind == MentionKind::capital || kind == MentionKind::state)
    event.places.push_back(left->mentions.front());
}

// "the talks that the delegation held": whoever held them, the clause around them tells of others.
bool is_held_by_others(const Reading& reading, const Match& noun) {
  const auto& text = reading.text;
  const auto end = text.sentences[reading.sentence_of[noun.first]].last;
  for (auto i = noun.last; i + 1 < end && i < noun.last + kRelativeReach; ++i) {
    const auto* verb = longest_match(text, i, TermClass::event, [&](const Match& match) {
      return (match.features & (kPast | kPresent)) != 0 && text.term(match).has("light", "yes");
    });
    if (verb != nullptr && verb->last < end)
      return is_bare_word(text, verb->last, WordClass::group) ||
             is_bare_word(text, verb->last, WordClass::side);
    if (reading.mention_of[i] != kNone && !reading.mentions[reading.mention_of[i]].adjective)
      return false;
  }
  return false;
}

// The noun tells a deed of the clause's subject: "during his visit", "after talks with"; not
// "during the talks", "at the Doha summit".
bool is_subjects_own(const Reading& reading, const Match& trigger, const Clause& clause) {
  if ((trigger.features & kPronoun) != 0) return true;
  if (clause.find(U"with") != nullptr || clause.find(U"li") != nullptr ||
      clause.find(U"to") != nullptr)
    return (trigger.features & kDefinite) == 0 || clause.find(U"with") != nullptr;
  const auto* object = clause.find(U"object");
  return object != nullptr && is_people(reading.mentions[object->mentions.front()].kind);
}

}  // namespace

Match add_governor(const Reading& reading, const Match& trigger, const Clause& own, bool complete,
                   DraftEvent& event) {
  const auto role = event.rule->governor_role;
  Match governor = trigger;
  complete = complete || (event.rule->type == EventType::visit && !event.participants.empty());
  const auto* verb = governor_of(reading, trigger);
  // "Lavrov's visit was postponed"
  if (const auto owner = possessor_of(reading, trigger.first); owner != kNone && !complete) {
    event.participants.push_back({Ref::of(owner), role});
    event.subject = owner;
    complete = true;
  }
  if (verb != nullptr) {
    if (const auto stance = add_stance(reading, trigger, *verb, complete, event)) return *stance;
  }
  // "met the president before his departure": who leaves is the subject.
  const bool leaves = verb != nullptr && reading.text.term(trigger).has("sense", "leave");
  if (const auto owner = owner_before(reading, trigger);
      !complete && owner != kNone && !leaves &&
      (event.rule->type == EventType::visit || (trigger.features & kPronoun) != 0)) {
    event.participants.push_back({Ref::of(owner), role});
    event.subject = owner;
    return governor;
  }
  complete = complete || is_others(reading, trigger, event) || is_held_by_others(reading, trigger);
  if (const auto owner = owner_beside(reading, trigger); !complete && owner != kNone) {
    event.participants.push_back({Ref::of(owner), role});
    event.subject = owner;
    complete = true;
  }
  if (verb == nullptr) {
    if (!complete && (trigger.features & kPronoun) != 0)
      add_left_out(reading, trigger, event, role);
    return governor;
  }
  const bool carried = carries(reading, *verb, trigger) && !is_stance(reading.text, *verb);
  const bool saying = !carried;
  if (saying && !is_tied(reading, trigger)) return governor;
  if (saying && !is_subjects_own(reading, trigger, own)) complete = true;
  // "received him so that they attend the meeting with": a purpose is the traveller's alone.
  const bool purpose = sense_of(reading.text, trigger.clitics) == U"li" &&
                       !reading.text.term(*verb).id.starts_with("visit");
  complete = complete || purpose;
  const bool happens =
      reading.text.term(*verb).term_class == TermClass::event && !is_stance(reading.text, *verb);
  // "The talks will be held in Geneva": where subjects stand first, what becomes of them is behind.
  const bool behind_noun =
      !reading.text.pack->switches().verb_first && reading.text.term(*verb).id == "take-place";
  if ((verb->first < trigger.first || behind_noun) && (happens || verb->clitics.future != 0))
    governor = *verb;
  const auto clause = read_clause(reading, *verb);
  // "left Cairo after a visit": of what he left.
  if (event.rule->type == EventType::visit && event.places.empty() &&
      reading.text.term(*verb).has("sense", "leave"))
    add_origin(reading, clause, event);
  if (carried && attends(reading.text, *verb) && event.mode == Mode::talks)
    event.mode = Mode::session;
  if (!saying && event.places.empty()) add_scene(reading, clause, event);
  const auto* subject = clause.find(U"subject");
  // "this came during his meeting with": an actor behind the noun is the noun's.
  const bool behind = subject != nullptr && verb->first < trigger.first &&
                      reading.mentions[subject->mentions.front()].first > trigger.first;
  if (subject == nullptr || behind) {
    // "attended the meeting the ministers and": they are read as a list.
    const bool listed = attends(reading.text, *verb) && (behind || own.find(U"other") != nullptr);
    // "the work of the summit began": nobody is left out.
    const bool begins = reading.text.term(*verb).id == "take-place" &&
                        reading.text.term(*verb).has("voice", "passive");
    if (!complete && !listed && !begins) add_left_out(reading, *verb, event, role);
    return governor;
  }
  for (const auto m : subject->mentions) {
    const auto kind = reading.mentions[m].kind;
    // "the capital saw talks between": where, not who.
    if (kind == MentionKind::place ||
        (kind == MentionKind::capital && event.rule->type == EventType::meeting &&
         event.participants.size() > 1)) {
      event.places.push_back(m);
      continue;
    }
    const bool travels = event.rule->type != EventType::visit || is_people(kind) ||
                         is_word(reading.text, reading.mentions[m].first, WordClass::side);
    if (complete || !travels) continue;
    const bool already = std::any_of(
        event.participants.begin(), event.participants.end(), [&](const DraftParticipant& p) {
          return p.ref.kind == Ref::Kind::mention && p.ref.mention == m;
        });
    if (!already) event.participants.push_back({Ref::of(m), role});
  }
  return governor;
}

}  // namespace diplograph
