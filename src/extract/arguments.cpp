#include "extract/arguments.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "extract/governor.hpp"
#include "extract/noun_phrase.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::size_t kMostScenes = 2;  // places that one meeting has: a city and its state

bool is_location(MentionKind kind) {
  return kind == MentionKind::place || kind == MentionKind::capital || kind == MentionKind::state ||
         kind == MentionKind::own_state;
}

// Bodies travel as delegations only.
bool can_play(ParticipantRole role, const Mention& mention, bool delegation) {
  if (role == ParticipantRole::visitor)
    return delegation || mention.kind != MentionKind::organization;
  if (role == ParticipantRole::appointee) return mention.has_name();
  return true;
}

// "at the Salam palace", "in Doha": where a meeting or a signing took place, whatever else the
// preposition means.
bool is_scene(const DraftEvent& event, const Argument& argument, const Mention& mention) {
  if (event.rule->type == EventType::visit || event.rule->use_of(Slot::in) == nullptr ||
      argument.topic)
    return false;
  const bool place = mention.kind == MentionKind::place || mention.kind == MentionKind::capital;
  // "the Doha summit"
  const bool named_after = event.rule->kind == TriggerKind::noun && argument.slot == Slot::object;
  return place && (argument.slot == Slot::in || argument.slot == Slot::instrumental || named_after);
}

// Who meets is a person, a body or a delegation: "received Iran" is nobody's meeting, and "the two
// countries" were named before.
bool can_meet(const Text& text, const DraftEvent& event, const Argument& argument,
              const Mention& mention) {
  if (event.rule->type != EventType::meeting) return true;
  // "The two leaders spoke by phone": a call is told by itself; so is, where subjects stand first,
  // that they met.
  const bool told = argument.slot == Slot::subject && mention.kind == MentionKind::both_sides &&
                    (event.mode == Mode::call || !text.pack->switches().verb_first);
  if (told) return true;
  if (mention.kind == MentionKind::both_states || mention.kind == MentionKind::both_sides)
    return false;
  // "reviewed the agreement with the Union"
  if (mention.kind == MentionKind::organization && argument.slot == Slot::with && argument.topic &&
      argument.behind_noun)
    return false;
  const bool state = mention.kind == MentionKind::state || mention.kind == MentionKind::capital ||
                     mention.kind == MentionKind::own_state;
  if (!state || argument.delegation) return true;
  // "developed the relations with Spain"
  return argument.slot != Slot::object && !(argument.slot == Slot::with && argument.behind_noun);
}

// "the unrest in Libya": where the unrest is, not where a traveller goes.
bool is_elsewhere(const DraftEvent& event, const Argument& argument) {
  return event.rule->type == EventType::visit && argument.slot == Slot::in && argument.behind_noun;
}

// "awaits a visit of A", written as "from A": right behind the noun, not "by invitation from A".
bool is_sent_by_another(const Reading& reading, const DraftEvent& event, const Argument& argument) {
  return event.rule->type == EventType::visit && event.rule->kind == TriggerKind::noun &&
         argument.slot == Slot::from &&
         !is_attribute(reading, event.trigger_last,
                       reading.mentions[argument.mentions.front()].first - 1);
}

// Who travels was told before, or does not stand behind a preposition.
bool is_no_traveller(const Reading& reading, const Clause& clause, const Argument& argument) {
  const auto* subject = clause.find(Slot::subject);
  return argument.slot != Slot::object || subject == nullptr ||
         is_people(reading.mentions[subject->mentions.front()].kind);
}

// Who travels is a person or a delegation.
bool can_travel(const DraftEvent& event, const Argument& argument, const Mention& mention) {
  if (event.rule->type != EventType::visit || is_people(mention.kind)) return true;
  return argument.delegation;
}

void widen(DraftEvent& event, const Mention& mention) {
  event.first = std::min(event.first, mention.first);
  event.last = std::max(event.last, mention.last);
}

// "Saudi-Iranian talks", "talks between Iran and the powers": a noun that names states alone may be
// a mere matter.
bool is_abstract(const Reading& reading, const DraftEvent& event, const std::set<Slot>& slots) {
  if (event.rule->kind != TriggerKind::noun || event.participants.empty()) return false;
  if (event.rule->type != EventType::meeting)
    return slots.size() == 1 && slots.contains(Slot::nisba);
  return std::none_of(event.participants.begin(), event.participants.end(),
                      [&](const DraftParticipant& participant) {
                        return is_people(reading.mentions[participant.ref.mention].kind);
                      });
}

// "after the talks of A and B": a noun of meeting that names all who met.
bool names_both(const Reading& reading, const DraftEvent& event, const Argument& argument) {
  if (event.rule->type != EventType::meeting || argument.slot != Slot::object ||
      argument.mentions.size() < 2)
    return false;
  const auto& text = reading.text;
  const auto* noun =
      longest_match(text, event.trigger_first, TermClass::event, [&](const Match& match) {
        // "held a series of meetings that comprised A and B": each with whoever held them.
        return match.last == event.trigger_last && (match.features & kPronoun) == 0 &&
               text.brief(match).event_class() == EventClass::meeting &&
               !text.term(match).has("each", "apart");
      });
  if (noun == nullptr) return false;
  // "left to meet the emir and his own counterpart"
  const bool purpose = noun->clitics.preposition != 0;
  return std::all_of(argument.mentions.begin(), argument.mentions.end(), [&](std::uint32_t m) {
    const auto kind = reading.mentions[m].kind;
    return is_people(kind) && !(purpose && kind == MentionKind::counterpart);
  });
}

// The state that a mention of a place names or lies in; "" where no lexicon tells.
std::string_view land_of(const Reading& reading, std::uint32_t m) {
  const auto& id = reading.mentions[m].id;
  if (id.starts_with("state:")) return id;
  const auto* known = reading.text.pack->common().find(id);
  return known == nullptr ? std::string_view() : known->value("in");
}

// "to Kampala and from there to Lusaka": each place in a land of its own.
bool lie_apart(const Reading& reading, const std::vector<std::uint32_t>& places) {
  std::set<std::string_view> lands;
  for (const auto m : places) lands.insert(land_of(reading, m));
  return places.size() > 1 && lands.size() == places.size() && !lands.contains({});
}

}  // namespace

bool add_arguments(const Reading& reading, const Clause& clause, DraftEvent& event) {
  std::set<Slot> slots;
  bool reached = false;  // a preposition has named the destination
  const Argument* last_stop = nullptr;
  for (const auto& argument : clause.arguments) {
    const auto* use = event.rule->use_of(argument.slot);
    for (const auto m : argument.mentions) {
      const auto& mention = reading.mentions[m];
      if (is_scene(event, argument, mention)) {
        event.places.push_back(m);
        widen(event, mention);
        continue;
      }
      if (use == nullptr ||
          (argument.topic && argument.slot != Slot::with && argument.slot != Slot::between))
        continue;
      if (is_elsewhere(event, argument) || is_sent_by_another(reading, event, argument)) continue;
      if (use->destination && is_people(mention.kind)) {
        // "arrived to follow up the visit of the president"
        if (event.rule->kind == TriggerKind::verb && is_no_traveller(reading, clause, argument))
          continue;
        event.participants.push_back(
            {Ref::of(m), ParticipantRole::visitor});  // "a visit of the president to"
        if (event.subject == kNone) event.subject = m;
      } else if (use->place || use->destination) {
        // "left for New York to explain the vision of Egypt": where one goes was told before.
        // "visits Doha to discuss peace in Syria": so was what he visits.
        const bool onward = argument.slot == Slot::to && event.rule->kind == TriggerKind::verb;
        const bool again = !onward && &argument != last_stop &&
                           (reached || (last_stop != nullptr && argument.slot != Slot::object));
        if (!is_location(mention.kind) || again) continue;
        // "the speakers of the parliaments of A, B and C": where they are from.
        if (use->place && argument.mentions.size() > kMostScenes) continue;
        if (use->place && mention.kind == MentionKind::state && argument.topic) continue;
        event.places.push_back(m);
        reached = reached || (use->destination && argument.slot != Slot::object);
        last_stop = &argument;
      } else {
        // A visit's bare place is its destination: "intends to visit Rabat".
        if (use->people_only && event.rule->type == EventType::visit && is_location(mention.kind) &&
            !argument.delegation) {
          event.places.push_back(m);
          widen(event, mention);
          continue;
        }
        const bool delegates = argument.delegation && (use->role == ParticipantRole::visitor ||
                                                       use->role == ParticipantRole::participant);
        if (use->people_only && !is_people(mention.kind) && !delegates) continue;
        if (mention.kind == MentionKind::place ||
            !can_play(use->role, mention, argument.delegation))
          continue;
        if (!can_meet(reading.text, event, argument, mention) ||
            !can_travel(event, argument, mention))
          continue;
        event.participants.push_back({Ref::of(m), use->role});
        if (use->role == ParticipantRole::visitor && event.subject == kNone) event.subject = m;
        slots.insert(argument.slot);
      }
      widen(event, mention);
    }
  }
  // "his reception of the minister", but others may attend "the summit of the union"
  const bool received = slots.contains(Slot::dative) && event.rule->type == EventType::meeting &&
                        event.rule->use_of(Slot::dative)->people_only;
  const bool complete = received || slots.contains(Slot::between) || slots.contains(Slot::nisba) ||
                        slots.contains(Slot::subject);
  event.abstract = is_abstract(reading, event, slots);
  // "Oman and Iraq, which hosted earlier rounds": those who receive have not met each other.
  if (event.mode == Mode::reception && slots == std::set<Slot>{Slot::subject} &&
      event.participants.size() > 1 && !reading.text.pack->switches().verb_first)
    event.participants.clear();
  const bool both =
      std::any_of(clause.arguments.begin(), clause.arguments.end(),
                  [&](const Argument& argument) { return names_both(reading, event, argument); });
  // "the minister's meetings with officials": all are told, though not all are named.
  const bool told = slots.contains(Slot::object) && clause.has_other;
  return told || both || (complete && event.participants.size() > 1);
}

// "was held in Nairobi": the verb's place is the noun's.
void add_scene(const Reading& reading, const Clause& clause, DraftEvent& event) {
  for (const auto& argument : clause.arguments) {
    for (const auto m : argument.mentions) {
      if (is_scene(event, argument, reading.mentions[m])) event.places.push_back(m);
    }
  }
}

std::vector<std::uint32_t> stops_of(const Reading& reading, const Clause& clause,
                                    const DraftEvent& event) {
  if (event.rule->type != EventType::visit) return {};
  const auto is_place = [&](std::uint32_t m) {
    return std::find(event.places.begin(), event.places.end(), m) != event.places.end();
  };
  const auto stops =
      std::find_if(clause.arguments.begin(), clause.arguments.end(), [&](const Argument& argument) {
        return argument.mentions.size() > 1 &&
               std::all_of(argument.mentions.begin(), argument.mentions.end(), is_place);
      });
  if (stops != clause.arguments.end()) return stops->mentions;
  return lie_apart(reading, event.places) ? event.places : std::vector<std::uint32_t>();
}

}  // namespace diplograph
