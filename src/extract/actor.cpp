#include "extract/actor.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "extract/arguments.hpp"
#include "extract/clause.hpp"
#include "extract/description.hpp"
#include "extract/event_actors.hpp"
#include "extract/governor.hpp"
#include "extract/host.hpp"
#include "extract/impersonal.hpp"
#include "extract/left_out.hpp"
#include "extract/mutual.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/sharing.hpp"
#include "extract/stance.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

// "took part in", "chaired".
bool attends(const Text& text, const Match& verb) { return text.term(verb).has("sense", "attend"); }

// The verb bears the noun as its object: "held talks", "is visiting to meet".
bool carries(const Reading& reading, const Match& verb, const Match& trigger) {
  const auto& brief = reading.text.brief(verb);
  const auto& term = reading.text.term(verb);
  if (brief.term_class != TermClass::event && brief.term_class != TermClass::saying) return false;
  return (term.has("light", "yes") || brief.event_class() == EventClass::take_place ||
          brief.event_class() == EventClass::visit || term.has("sense", "host") ||
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

// The noun tells a deed of the clause's subject: "during his visit", "after talks with"; not
// "during the talks", "at the Doha summit".
bool is_subjects_own(const Reading& reading, const Match& trigger, const Clause& clause) {
  if ((trigger.features & kPronoun) != 0) return true;
  // "with B", "a call from B"
  const bool joined = clause.find(Slot::with) != nullptr ||
                      (clause.has_other && clause.find(Slot::from) != nullptr);
  if (joined || clause.find(Slot::dative) != nullptr || clause.find(Slot::to) != nullptr)
    return joined || (trigger.features & kDefinite) == 0;
  const auto* object = clause.find(Slot::object);
  if (object == nullptr) object = clause.find(Slot::instrumental);
  return object != nullptr && is_people(reading.mentions[object->mentions.front()].kind);
}

// An event noun's actors, as the verb that it leans on and the noun's owners tell them.
class GovernorReader {
 public:
  GovernorReader(const Reading& reading, const Match& trigger, const Clause& own, bool complete,
                 DraftEvent& event)
      : reading_(reading),
        text_(reading.text),
        trigger_(trigger),
        own_(own),
        event_(event),
        visit_(event.rule->type == EventType::visit),
        complete_(complete || (visit_ && !event.participants.empty())),
        verb_(governor_of(reading, trigger)) {
    complete_ = complete_ && !is_met_on_arrival();
  }

  Match run() {
    if (const auto* held = description_of(reading_, trigger_); held != nullptr && !visit_)
      add_scene(reading_, read_clause(reading_, *held), event_);
    add_owner(possessor_of(reading_, trigger_.first));  // "Lavrov's visit was postponed"
    if (!visit_) add_owner(had_by(reading_, trigger_));
    if (verb_ != nullptr && visit_) add_visited(reading_, trigger_, *verb_, event_);
    if (verb_ != nullptr) {
      if (const auto stance = add_stance(reading_, trigger_, *verb_, complete_, event_))
        return *stance;
    }
    if (!complete_ && !visit_ && event_.participants.empty()) add_two_ahead();
    if (!complete_ && add_owner(traveller_before())) {
      if (verb_ != nullptr) event_.other_traveller = other_actor(reading_, *verb_, event_.subject);
      return trigger_;
    }
    complete_ =
        complete_ || is_others(reading_, trigger_, event_) || is_held_by_others(reading_, trigger_);
    add_owner(owner_beside(reading_, trigger_));
    if (verb_ == nullptr) {
      if (!complete_ && points_back()) add_left_out(reading_, trigger_, event_, role());
      return trigger_;
    }
    if (!visit_ && text_.term(*verb_).has("sense", "comprise") &&
        is_object_of(reading_, *verb_, trigger_)) {
      if (!complete_) add_traveller(reading_, trigger_, *verb_, event_);
      return *verb_;
    }
    carried_ = carries(reading_, *verb_, trigger_) && !is_stance(text_, *verb_);
    if (!carried_ && !is_tied(reading_, trigger_)) {
      add_pointed_at();
      return trigger_;
    }
    const auto clause = read_clause(reading_, *verb_);
    complete_ = complete_ || is_travellers_purpose() ||
                (!carried_ && !is_subjects_own(reading_, trigger_, own_) && !is_of_two(clause));
    add_circumstances(clause);
    add_subject(clause);
    return decides() ? *verb_ : trigger_;
  }

 private:
  ParticipantRole role() const { return event_.rule->governor_role; }
  bool points_back() const { return (trigger_.features & kPronoun) != 0; }

  // A preposition that opens the slot stands right before the noun.
  bool is_behind(Slot slot) const {
    if (trigger_.first == 0 || trigger_.clitics.preposition != 0) return false;
    return preposition_slot(text_, trigger_.first - 1) == slot;
  }

  // Who met is told ahead of the noun alone.
  void add_two_ahead() {
    if (is_of_two_pointed_at(reading_, trigger_)) {
      add_two_pointed_at(reading_, trigger_, verb_, event_);
      complete_ = true;
    } else if (add_actor_and_other(reading_, trigger_, verb_, event_)) {
      complete_ = true;
    } else if (!own_.has_other) {
      complete_ = add_teller_and_told(reading_, trigger_, verb_, event_);
    }
  }

  // False where there is no owner, or others have been named.
  bool add_owner(std::uint32_t owner) {
    if (owner == kNone || complete_) return false;
    event_.participants.push_back({Ref::of(owner), role()});
    event_.subject = owner;
    complete_ = true;
    return true;
  }

  // "the president during his visit"; but in "met the president before his departure" the subject
  // leaves.
  std::uint32_t traveller_before() const {
    const bool leaves = verb_ != nullptr && text_.term(trigger_).has("sense", "leave");
    return !leaves && (visit_ || points_back()) ? owner_before(reading_, trigger_) : kNone;
  }

  // "his visit comes after", "pointed to his visit to": whose it is acts in the clause ahead of the
  // noun, or acted last.
  void add_pointed_at() {
    if (complete_ || !points_back() || (trigger_.features & kFirstPerson) != 0 ||
        !text_.pack->switches().verb_first)
      return;
    if (verb_->first > trigger_.first) return add_left_out(reading_, trigger_, event_, role());
    const auto clause = read_clause(reading_, *verb_);
    const auto* subject = clause.find(Slot::subject);
    const bool acts = subject != nullptr && subject->mentions.size() == 1 &&
                      reading_.mentions[subject->mentions.front()].first < trigger_.first;
    for (auto i = verb_->first; i < trigger_.first; ++i) {
      const auto m = reading_.mention_of[i];
      if (m == kNone || !is_people(reading_.mentions[m].kind)) continue;
      if (!acts || m != subject->mentions.front()) return;
    }
    if (!acts) return add_left_out(reading_, trigger_, event_, role());
    // "the minister dismissed him for her meeting with": no woman's verb, another's meeting.
    const bool alike = ((verb_->features & kFeminine) != 0) == ((trigger_.features & kHer) != 0);
    if (alike && is_people(reading_.mentions[subject->mentions.front()].kind))
      add_owner(subject->mentions.front());
  }

  // "the statements of the two ministers came during talks": their own.
  bool is_of_two(const Clause& clause) const {
    const auto* subject = clause.find(Slot::subject);
    return !visit_ && (trigger_.features & kDefinite) == 0 && event_.participants.empty() &&
           subject != nullptr &&
           reading_.mentions[subject->mentions.front()].kind == MentionKind::both_sides;
  }

  // "received him so that they attend the meeting with": a purpose is the traveller's alone.
  bool is_travellers_purpose() const {
    return slot_of(text_, trigger_.clitics) == Slot::dative && !is_visit(text_.term(*verb_));
  }

  // "arrived to meet A and B": the traveller, too, whom the noun does not name.
  bool is_met_on_arrival() const {
    return verb_ != nullptr && !visit_ && is_visit(text_.term(*verb_)) && !points_back() &&
           slot_of(text_, trigger_.clitics) == Slot::dative && !own_.has_other;
  }

  // "leaves Cairo to meet": elsewhere.
  bool leaves_for() const {
    return text_.term(*verb_).has("sense", "leave") &&
           slot_of(text_, trigger_.clitics) == Slot::dative;
  }

  // The status is the verb's; where subjects stand first, one behind: "the talks will be held in".
  bool decides() const {
    const auto& brief = text_.brief(*verb_);
    const bool happens = brief.term_class == TermClass::event && !is_stance(text_, *verb_);
    const bool behind_noun =
        !text_.pack->switches().verb_first && brief.event_class() == EventClass::take_place;
    return (verb_->first < trigger_.first || behind_noun) &&
           (happens || verb_->clitics.future != 0);
  }

  void add_circumstances(const Clause& clause) {
    // "left Cairo after a visit", "came back from Cairo after a visit": of what he left.
    const bool back = text_.term(*verb_).has("sense", "return") && is_behind(Slot::after);
    if (visit_ && event_.places.empty() && (back || text_.term(*verb_).has("sense", "leave")))
      add_origin(reading_, clause, back, event_);
    if (!carried_) return;
    if (attends(text_, *verb_) && event_.mode == Mode::talks) event_.mode = Mode::session;
    if (event_.places.empty() && !leaves_for()) add_scene(reading_, clause, event_);
    if (!complete_ && event_.rule->type == EventType::meeting && !own_.has_other)
      add_company(reading_, clause, trigger_, event_);
  }

  void add_subject(const Clause& clause) {
    const auto* subject = subject_behind(reading_, clause, *verb_, event_);
    // "after his meeting with A (he) said"
    if (subject != nullptr && points_back() && !complete_ &&
        reading_.text.pack->switches().dropped_subjects &&
        takes_part(event_, subject->mentions.front()))
      return add_left_out(reading_, trigger_, event_, role());
    // "this came during his meeting with": an actor behind the noun is the noun's.
    const bool behind = subject != nullptr && verb_->first < trigger_.first &&
                        reading_.mentions[subject->mentions.front()].first > trigger_.first;
    if (subject == nullptr && add_owner(named_before_comma())) return;
    if (subject == nullptr || behind) return add_whom_verb_leaves_out(behind);
    for (const auto m : subject->mentions) add_subject_mention(m);
  }

  // "this came as A received B, during his visit": where nobody else acts, whoever is named last.
  std::uint32_t named_before_comma() const {
    if (!visit_ || !points_back() || trigger_.first < 3 || trigger_.clitics.any()) return kNone;
    const auto m = reading_.mention_of[trigger_.first - 3];
    const bool parted = is_word(text_, trigger_.first - 1, WordClass::preposition) &&
                        is_comma(text_, trigger_.first - 2);
    return parted && m != kNone && is_people(reading_.mentions[m].kind) ? m : kNone;
  }

  void add_whom_verb_leaves_out(bool behind) {
    // "attended the meeting the ministers and": they are read as a list.
    const bool listed = attends(text_, *verb_) && (behind || own_.find(Slot::other) != nullptr);
    // "the work of the summit began": nobody is left out.
    const auto& brief = text_.brief(*verb_);
    const auto& term = text_.term(*verb_);
    const bool begins =
        brief.event_class() == EventClass::take_place && term.has("voice", "passive");
    if (complete_ || listed || begins || term.has("sense", "host")) return;
    // "as for her meeting with A, it was short": nobody acts in the verb behind.
    const bool own =
        points_back() && verb_->first > trigger_.first && is_auxiliary(text_, verb_->first);
    add_left_out(reading_, own ? trigger_ : *verb_, event_, role());
  }

  void add_subject_mention(std::uint32_t m) {
    const auto& mention = reading_.mentions[m];
    // "the capital saw talks between": where, not who.
    if (mention.kind == MentionKind::place ||
        (mention.kind == MentionKind::capital && event_.rule->type == EventType::meeting &&
         event_.participants.size() > 1)) {
      event_.places.push_back(m);
      return;
    }
    const bool travels =
        !visit_ || is_people(mention.kind) || is_word(text_, mention.first, WordClass::side);
    const bool beside = attends(text_, *verb_) && own_.find(Slot::between) != nullptr;
    const bool joins = (own_.gathered || beside) && carried_ && is_people(mention.kind);
    if ((complete_ && !joins) || !travels) return;
    if (!takes_part(event_, m)) event_.participants.push_back({Ref::of(m), role()});
  }

  const Reading& reading_;
  const Text& text_;
  const Match& trigger_;
  const Clause& own_;
  DraftEvent& event_;
  bool visit_;
  bool complete_;  // nobody else takes part
  const Match* verb_;
  bool carried_ = false;  // "held talks": else the verb says something
};

}  // namespace

Match add_governor(const Reading& reading, const Match& trigger, const Clause& own, bool complete,
                   DraftEvent& event) {
  return GovernorReader(reading, trigger, own, complete, event).run();
}

}  // namespace diplograph
