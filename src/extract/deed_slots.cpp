#include "extract/deed_slots.hpp"

#include <algorithm>
#include <initializer_list>

#include "extract/governor.hpp"
#include "pack/common.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

// "for Jordan", "on the Jordanian side"
bool is_behalf(const Reading& reading, const Argument& argument) {
  if (argument.delegation) return argument.slot == Slot::about || argument.slot == Slot::from;
  const auto first = reading.mentions[argument.mentions.front()].first;
  return argument.slot == Slot::about && first > 0 && means_on_behalf(reading.text, first - 1);
}

// "for the Jordanian side the minister A": A signs, his side is told.
bool is_signed_for(const Reading& reading, const Clause& clause, const Argument& side) {
  if (!is_behalf(reading, side) || &side == &clause.arguments.back()) return false;
  const auto& next = *(&side + 1);
  return std::all_of(side.mentions.begin(), side.mentions.end(),
                     [&](std::uint32_t m) { return is_side(reading.mentions[m]); }) &&
         (next.slot == Slot::object || next.slot == Slot::subject) &&
         is_people(reading.mentions[next.mentions.front()].kind);
}

// "agreed on opening an office in Lima": behind "on", "about" and "to" stands what was agreed.
bool is_in_matter(const Reading& reading, const DraftEvent& event, const Mention& mention) {
  if (event.rule->type != EventType::agreement || !event.rule->needs_class.empty()) return false;
  for (auto i = event.trigger_last; i < mention.first; ++i) {
    const auto* preposition = word_match(reading.text, i, WordClass::preposition);
    if (preposition == nullptr) continue;
    const auto slot = reading.text.term(*preposition).slot;
    if (slot == Slot::on || slot == Slot::about || slot == Slot::to) return true;
  }
  return false;
}

class SlotReader {
 public:
  SlotReader(const Reading& reading, const Clause& clause, bool verbal_noun, DraftEvent& event)
      : reading_(reading),
        clause_(clause),
        rule_(*event.rule),
        verbal_noun_(verbal_noun),
        event_(event),
        sides_sign_(rule_.type == EventType::agreement &&
                    std::any_of(clause.arguments.begin(), clause.arguments.end(),
                                [&](const Argument& one) { return is_behalf(reading, one); })) {}

  // Of each slot the first argument counts: what a preposition opens later is another noun's.
  void run() {
    bool complement = false;  // a preposition's actor has been read: no object stands behind it
    for (const auto& argument : clause_.arguments) {
      const bool object = argument.slot == Slot::object;
      if (is_told_of(argument)) continue;
      const bool signer = sides_sign_ && (object || is_behalf(reading_, argument));
      if (clause_.find(argument.slot) != &argument && !signer) continue;
      if (!object && argument.slot != Slot::subject) complement = true;
      const bool pair = names_pair(argument);
      if (object && (argument.topic || complement) && !pair && !signer) continue;
      // "was summoned over the shelling by the army": who shelled.
      if (argument.slot == Slot::by && is_of_matter(argument)) continue;
      if (object && names_place(argument)) continue;
      if (signer && is_signed_for(reading_, clause_, argument)) continue;
      for (const auto m : argument.mentions)
        add(m, use_of(pair ? Slot::subject : argument.slot, m));
      if (argument.slot == Slot::subject) event_.subject = argument.mentions.front();
      if (object || argument.slot == Slot::genitive) add_within(argument.mentions.front());
    }
  }

 private:
  // "an agreement on Sudan", "on gas from Russia"
  bool is_told_of(const Argument& argument) const {
    const bool about = argument.slot == Slot::about &&
                       !is_signed_for(reading_, clause_, argument) &&
                       is_side(reading_.mentions[argument.mentions.front()]);
    return rule_.type == EventType::agreement && !argument.delegation &&
           (argument.slot == Slot::from || about);
  }

  // Behind "over" or "about" stands why it was done.
  bool is_of_matter(const Argument& argument) const {
    for (auto i = event_.trigger_last; i < reading_.mentions[argument.mentions.front()].first;
         ++i) {
      if (preposition_slot(reading_.text, i) == Slot::about) return true;
    }
    return false;
  }

  // "the Paris agreement", not "the agreement of A and B": where it was made.
  bool names_place(const Argument& argument) const {
    return rule_.type == EventType::agreement && argument.mentions.size() < 2 &&
           longest_match(reading_.text, event_.trigger_first, TermClass::event,
                         [&](const Match& match) {
                           return reading_.text.brief(match).event_class() == EventClass::agreement;
                         }) != nullptr;
  }

  void add(std::uint32_t m, const SlotUse* use) {
    if (use == nullptr) return;
    if (use->place) {
      event_.places.push_back(m);
    } else {
      event_.participants.push_back({Ref::of(m), use->role});
    }
    event_.first = std::min(event_.first, reading_.mentions[m].first);
    event_.last = std::max(event_.last, reading_.mentions[m].last);
  }

  bool fits(const SlotUse& use, const Mention& mention) const {
    const bool scene = mention.kind == MentionKind::place || mention.kind == MentionKind::capital;
    if (use.place) return scene && !is_in_matter(reading_, event_, mention);
    if (mention.kind == MentionKind::place) return false;
    // Who leaves an office may go by its title alone; who takes it has a name.
    const bool leaves = event_.mode == Mode::dismissed || event_.mode == Mode::resigned;
    if (use.role == ParticipantRole::appointee && mention.kind == MentionKind::title && !leaves)
      return false;
    if (use.people_only) return is_people(mention.kind);
    return !use.sides_only || is_side(mention);
  }

  // "the lifting of", "the expulsion by": behind a verbal noun stands whom it befell or who did it.
  const SlotUse* use_of(Slot slot, std::uint32_t m) const {
    const auto& mention = reading_.mentions[m];
    const auto* use = rule_.use_of(slot);
    if (signs_apart(slot, m)) return nullptr;
    if (verbal_noun_ && slot == Slot::object) {
      const auto* subject = rule_.use_of(Slot::subject);
      const bool befell = use != nullptr && fits(*use, mention) && !is_played_elsewhere(*use);
      if (!befell && subject != nullptr && !is_embassy(reading_, mention)) use = subject;
    }
    return use != nullptr && fits(*use, mention) ? use : nullptr;
  }

  // "the signing of A and B of the treaty": where verbs stand first, who signs stands right behind
  // the noun, and nobody further on does.
  bool signs_apart(Slot slot, std::uint32_t m) const {
    if (rule_.type != EventType::agreement || rule_.kind != TriggerKind::noun ||
        slot != Slot::object || !reading_.text.pack->switches().verb_first)
      return false;
    return std::none_of(clause_.arguments.begin(), clause_.arguments.end(),
                        [&](const Argument& argument) {
                          const auto& all = argument.mentions;
                          return reading_.mentions[all.front()].first == event_.trigger_last &&
                                 std::find(all.begin(), all.end(), m) != all.end();
                        });
  }

  // Another argument of the clause has the role of this slot.
  bool is_played_elsewhere(const SlotUse& use) const {
    return std::any_of(clause_.arguments.begin(), clause_.arguments.end(),
                       [&](const Argument& argument) {
                         const auto* other = rule_.use_of(argument.slot);
                         return other != nullptr && other != &use && other->role == use.role;
                       });
  }

  // "the two presidents, A and B, agreed": the names are the subject's.
  bool names_pair(const Argument& argument) const {
    const auto* subject = clause_.find(Slot::subject);
    return argument.slot == Slot::object && argument.mentions.size() > 1 && subject != nullptr &&
           reading_.mentions[subject->mentions.front()].kind == MentionKind::both_sides;
  }

  // "recalled its ambassador to Hungary", "the opening of the Cuban embassy": who is part of the
  // title, or whose embassy it is.
  void add_within(std::uint32_t title) {
    const auto* use = rule_.use_of(Slot::within);
    const bool embassy = is_embassy(reading_, reading_.mentions[title]);
    if (use == nullptr || (reading_.mentions[title].titles.empty() && !embassy)) return;
    const auto& common = reading_.text.pack->common();
    for (std::uint32_t m = 0; m < reading_.mentions.size(); ++m) {
      const auto& mention = reading_.mentions[m];
      const bool within = mention.inner && mention.first >= reading_.mentions[title].first &&
                          mention.last <= reading_.mentions[title].last;
      // "its ambassador in Paris": the city's state.
      const bool seat = use->sides_only && mention.kind == MentionKind::place &&
                        !common.state_of_capital(mention.id).empty();
      if (within && (embassy || !mention.adjective) && (seat || fits(*use, mention)))
        event_.participants.push_back({Ref::of(m), use->role});
    }
  }

  const Reading& reading_;
  const Clause& clause_;
  const EventRule& rule_;
  bool verbal_noun_;
  DraftEvent& event_;
  bool sides_sign_;  // "signed for the Jordanian side by A and for the Omani side by B"
};

}  // namespace

bool is_side(const Mention& mention) {
  return mention.kind == MentionKind::state || mention.kind == MentionKind::capital ||
         mention.kind == MentionKind::organization || mention.kind == MentionKind::own_state ||
         mention.kind == MentionKind::both_states;
}

bool is_embassy(const Reading& reading, const Mention& mention) {
  if (mention.kind != MentionKind::organization) return false;
  const auto* body = longest_match(reading.text, mention.first, TermClass::body);
  return body != nullptr && reading.text.term(*body).value("type") == "embassy";
}

bool is_appointed(const Mention& mention) {
  const auto holds = [&](std::initializer_list<Role> roles) {
    return std::any_of(mention.titles.begin(), mention.titles.end(), [&](const auto& title) {
      return std::find(roles.begin(), roles.end(), title.role) != roles.end();
    });
  };
  if (mention.kind == MentionKind::title)
    return holds({Role::ambassador, Role::charge_daffaires, Role::envoy});
  return mention.kind == MentionKind::person &&
         !holds({Role::president, Role::monarch, Role::prime_minister, Role::royal});
}

bool is_signed_for_sides(const Reading& reading, const Clause& clause) {
  return std::any_of(clause.arguments.begin(), clause.arguments.end(),
                     [&](const Argument& side) { return is_signed_for(reading, clause, side); });
}

bool describes_document(const Reading& reading, const Match& trigger) {
  constexpr std::uint32_t kReach = 5;  // tokens from "signed" back to what was
  const auto& text = reading.text;
  const auto start = text.sentences[reading.sentence_of[trigger.first]].first;
  for (auto i = trigger.first; i > start && trigger.first - i < kReach; --i) {
    if (longest_match(text, i - 1, TermClass::event, [&](const Match& match) {
          return text.brief(match).event_class() == EventClass::agreement &&
                 match.last <= trigger.first;
        }) != nullptr)
      return true;
  }
  return false;
}

bool is_with_peer(const Reading& reading, const DraftEvent& event) {
  return std::any_of(event.participants.begin(), event.participants.end(),
                     [&](const DraftParticipant& one) {
                       return one.ref.kind == Ref::Kind::mention &&
                              reading.mentions[one.ref.mention].kind == MentionKind::counterpart;
                     });
}

void add_slots(const Reading& reading, const Clause& clause, bool verbal_noun, DraftEvent& event) {
  SlotReader(reading, clause, verbal_noun, event).run();
}

}  // namespace diplograph
