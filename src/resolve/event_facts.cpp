#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

#include "base/unicode.hpp"
#include "recognise/bodies.hpp"
#include "recognise/words.hpp"
#include "resolve/acting_state.hpp"
#include "resolve/facts.hpp"
#include "resolve/host_land.hpp"
#include "resolve/places.hpp"
#include "resolve/travellers.hpp"

namespace diplograph {
namespace {

constexpr double kDirect = 0.9;   // every actor stands in the clause
constexpr double kFilled = 0.75;  // a subject was filled in

void add_participant(Event& event, Id id, ParticipantRole role) {
  const bool known = std::any_of(event.participants.begin(), event.participants.end(),
                                 [&](const Participant& other) { return other.id == id; });
  if (!known && !id.starts_with("place:")) event.participants.push_back({std::string(id), role});
}

void add_place(Event& event, Id id) {
  if (std::find(event.places.begin(), event.places.end(), id) == event.places.end())
    event.places.emplace_back(id);
}

// A state beside its own minister adds nobody.
void drop_represented(const People& people, Event& event) {
  Ids represented;
  for (const auto& participant : event.participants) {
    if (!participant.id.starts_with("person:")) continue;
    const auto* person = people.find(participant.id);
    if (person == nullptr) continue;
    represented.push_back(state_of(people.common, *person));
    represented.push_back(person->state);
  }
  std::erase_if(event.participants, [&](const Participant& participant) {
    return participant.id.starts_with("state:") && represented.contains(participant.id);
  });
}

// Newspapers and agencies tell of meetings; who talks to them gives an interview.
bool only_tells(const Known& known, Id id) {
  const auto* entity = known.reading.text.pack->common().find(id);
  if (entity == nullptr || !id.starts_with("org:")) return false;
  return entity->value("type") == "medium" || entity->value("type") == "agency";
}

// Who takes part is no city and no mission: a capital stands for its state, and who closes a
// consulate acts upon the state whose it is.
Id as_actor(const Known& known, Id id) {
  const auto& common = known.reading.text.pack->common();
  if (id.ends_with(".embassy") || id.ends_with(".consulate")) {
    const auto* state = common.find("state:" + std::string(state_code(id)));
    return state == nullptr ? id : Id(state->id);
  }
  const auto* entity = common.find(id);
  if (entity == nullptr || entity->value("type") != "capital") return id;
  return entity->value("in");
}

void add_participants(const Known& known, const DraftEvent& draft, Event& event) {
  event.confidence = kDirect;
  for (const auto& participant : draft.participants) {
    if (participant.ref.kind == Ref::Kind::dropped) event.confidence = kFilled;
    for (const auto& id : known.subjects.actors_of(participant.ref)) {
      // An office is given to people: a title that names nobody is no appointee.
      if (participant.role == ParticipantRole::appointee && !id.starts_with("person:")) continue;
      const bool travels = participant.ref.kind == Ref::Kind::dropped &&
                           participant.role == ParticipantRole::visitor;
      if (travels && !id.starts_with("person:")) continue;
      const bool deed = participant.role == ParticipantRole::recipient;
      if (event.type == EventType::meeting && only_tells(known, id)) continue;
      add_participant(event, deed ? as_actor(known, id) : id, participant.role);
    }
  }
  // "Finland released its ambassador", "named its envoy": a state acts upon its own people.
  if (event.type != EventType::action && event.type != EventType::appointment)
    drop_represented(known.people, event);
}

// Someone is appointed; one acts upon another, who is not the same state again.
bool is_told_of_all(const Event& event) {
  const Participant* actor = nullptr;
  bool appointee = false;
  bool recipient = false;
  for (const auto& participant : event.participants) {
    if (participant.role == ParticipantRole::actor && actor == nullptr) actor = &participant;
    if (participant.role == ParticipantRole::appointee) appointee = true;
  }
  for (const auto& participant : event.participants) {
    if (participant.role != ParticipantRole::recipient || actor == nullptr) continue;
    const auto state = state_code(actor->id);
    recipient = recipient || state.empty() || state_code(participant.id) != state;
  }
  if (event.type == EventType::appointment) return appointee;
  return event.type != EventType::action || recipient;
}

// A capital where something happens is the city, whatever else it stands for; not so one whose name
// turned out to be that of another state.
void add_places(const Known& known, const DraftEvent& draft, Event& event) {
  const auto& common = known.reading.text.pack->common();
  for (const auto m : draft.places) {
    const auto& mention = known.reading.mentions[m];
    const auto city = mention.kind == MentionKind::capital ? Id(mention.id) : Id();
    const auto land = host_land(known, draft, m);
    if (!land.empty()) {
      add_place(event, land);
      continue;
    }
    for (const auto id : known.people.ids_of[m]) {
      const bool own = !city.empty() && id == common.state_of_capital(city);
      add_place(event, own ? city : id);
    }
  }
}

// A meeting has one place, in one state; a part of the world is what the talks are about.
void keep_one_place(const Known& known, Event& event) {
  const auto& common = known.reading.text.pack->common();
  std::erase_if(event.places, [&](Id place) {
    const auto* entity = common.find(place);
    return entity != nullptr && entity->value("type") == "region" && entity->values("in").empty();
  });
  if (event.places.empty()) return;
  const auto first = event.places.front();
  std::erase_if(event.places, [&](Id place) {
    return place != first && !lies_in(common, place, first) && !lies_in(common, first, place);
  });
}

// "last May", "yesterday": the words themselves say that it is over.
bool says_past(const Reading& reading, std::uint32_t date) {
  const auto& mention = reading.dates[date];
  for (auto i = mention.first; i < mention.last; ++i) {
    const auto* word = longest_match(reading.text, i, TermClass::calendar, [&](const Match& match) {
      const auto& id = reading.text.term(match).id;
      return id.starts_with("shift:-") || id.starts_with("relative:-");
    });
    if (word != nullptr) return true;
  }
  return false;
}

// What lies ahead of the article has not happened, however its verb is conjugated; nor is a noun to
// come that is over.
void add_date(const Known& known, const DraftEvent& draft, Event& event) {
  if (draft.date == kNone) return;
  event.date = known.reading.dates[draft.date].date;
  const auto& published = known.article.published;
  if (!event.date || !event.date->from || !published) return;
  const auto today = std::chrono::sys_days(*published);
  const bool over = std::chrono::sys_days(*event.date->to) < today;
  // "arrived on Friday to meet him", and they have not met by Monday.
  const bool late = std::chrono::sys_days(*event.date->to) + std::chrono::days(1) < today;
  if (draft.awaited && late && event.status == Status::planned) event.date.reset();
  if (!event.date) return;
  // "invited him yesterday to visit": the day is another event's.
  if (event.status == Status::possible && over) event.date.reset();
  const bool noun = draft.rule->kind == TriggerKind::noun;
  if (event.status == Status::planned && over && noun && !draft.former_plan &&
      says_past(known.reading, draft.date))
    event.status = Status::occurred;
  if (event.status != Status::occurred && event.status != Status::ongoing) return;
  if (std::chrono::sys_days(*event.date->from) > today) {
    event.status = Status::planned;
  } else if (event.type == EventType::visit && event.date->grain == Grain::interval &&
             std::chrono::sys_days(*event.date->to) > today) {
    event.status = Status::ongoing;
  }
}

std::optional<Date> announced_date(const Known& known, const DraftEvent& draft) {
  if (draft.announced == kNone) return std::nullopt;
  return known.reading.dates[draft.announced].date;
}

// The whole sentence around a token, for a person to read.
std::string sentence_text(const Reading& reading, std::uint32_t token) {
  const auto index = reading.sentence_of[token];
  if (index == kNone) return {};
  const auto& sentence = reading.text.sentences[index];
  return to_utf8(slice(reading.text.source, reading.text.span_of(sentence.first, sentence.last)));
}

// What the type alone says; an action is as its words are.
std::optional<Plover> plover_of(EventType type) {
  if (type == EventType::meeting || type == EventType::visit) return Plover::CONSULT;
  if (type == EventType::agreement) return Plover::AGREE;
  return std::nullopt;
}

Evidence evidence_of(const Reading& reading, const DraftEvent& draft) {
  Evidence evidence;
  evidence.span = reading.text.span_of(draft.first, draft.last);
  evidence.trigger = reading.text.span_of(draft.trigger_first, draft.trigger_last);
  evidence.rule = draft.rule->name;
  evidence.quote = sentence_text(reading, draft.trigger_first);
  return evidence;
}

// "the foreign ministers of the Union met": many, though one body stands for them.
bool is_met_by_many(const Known& known, const DraftEvent& draft, const Event& event) {
  if (event.type != EventType::meeting || event.participants.size() != 1 ||
      !event.participants.front().id.starts_with("org:"))
    return false;
  return std::any_of(draft.participants.begin(), draft.participants.end(),
                     [&](const DraftParticipant& participant) {
                       if (participant.ref.kind != Ref::Kind::mention) return false;
                       const auto& mention = known.reading.mentions[participant.ref.mention];
                       // "the finance ministers of the group" are not its diplomacy
                       return mention.kind == MentionKind::title && !mention.titles.empty() &&
                              mention.titles.back().plural &&
                              mention.titles.back().role != Role::minister;
                     });
}

}  // namespace

std::optional<EventReport> make_report(const Known& known, const DraftEvent& draft, bool denied) {
  Event event;
  event.type = draft.rule->type;
  event.mode = draft.mode;
  event.status = denied ? Status::denied : draft.status;
  event.plover = draft.plover ? draft.plover : plover_of(event.type);
  if (!draft.rule->cameo.empty()) event.cameo = draft.rule->cameo;
  add_participants(known, draft, event);
  if (event.participants.size() < draft.rule->least && !is_met_by_many(known, draft, event))
    return std::nullopt;
  if (!is_told_of_all(event)) return std::nullopt;
  add_places(known, draft, event);
  if (event.type == EventType::visit && !settle_travellers(known, draft, event))
    return std::nullopt;
  if (event.type == EventType::meeting) keep_one_place(known, event);
  add_date(known, draft, event);
  event.evidence.push_back(evidence_of(known.reading, draft));
  const auto& triggers = draft.rule->triggers;
  const bool talk = draft.rule->kind == TriggerKind::verb &&
                    std::find(triggers.begin(), triggers.end(), "talk") != triggers.end();
  const bool over =
      known.article.published && event.date && event.date->to &&
      std::chrono::sys_days(*event.date->to) < std::chrono::sys_days(*known.article.published);
  return EventReport{std::move(event),
                     draft.tentative,
                     draft.first_of_its_kind,
                     draft.told_apart,
                     over,
                     talk,
                     announced_date(known, draft)};
}

std::string id_of(const Article& article, const Event& event) {
  const auto type = std::string(to_string(event.type));
  std::string key = article.id + "|" + type;
  for (const auto& participant : event.participants) key += "|" + participant.id;
  key += "|" + std::to_string(event.evidence.front().trigger.start);
  return fact_id(type, key);
}

}  // namespace diplograph
