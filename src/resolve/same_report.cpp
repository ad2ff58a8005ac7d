#include "resolve/same_report.hpp"

#include <algorithm>
#include <utility>

#include "model/meeting_part.hpp"
#include "resolve/acting_state.hpp"
#include "resolve/places.hpp"
#include "resolve/report_actors.hpp"
#include "resolve/same_deed.hpp"

namespace diplograph {
namespace {

// A report, and who takes part in it.
struct Told {
  EventReport report;
  ReportActors actors;
  std::vector<ReportActors> joined = {};  // of each report taken for the same event
};

// "met A and B", "met A", "met B": the last two are not one meeting, whatever the first was.
bool goes_with_each(const Told& told, const ReportActors& actors) {
  return std::all_of(told.joined.begin(), told.joined.end(), [&](const ReportActors& one) {
    return one.size() != actors.size() || compatible_actors(one, actors);
  });
}

bool has_happened(Status status) { return status == Status::occurred || status == Status::ongoing; }

// What happened in a year gone by is no news.
bool is_of_a_year(const Event& event) {
  return event.date && event.date->from && event.date->grain == Grain::year;
}

bool compatible_dates(const Event& a, const Event& b) {
  if (!a.date || !b.date) return !is_of_a_year(a) && !is_of_a_year(b);
  if (!a.date->from && !b.date->from) {
    // "Saturday" and "Sunday", whichever they were
    return a.date->text.find(b.date->text) != std::string::npos ||
           b.date->text.find(a.date->text) != std::string::npos;
  }
  if (!a.date->from || !b.date->from) return true;
  return std::chrono::sys_days(*a.date->from) <= std::chrono::sys_days(*b.date->to) &&
         std::chrono::sys_days(*b.date->from) <= std::chrono::sys_days(*a.date->to);
}

// One place, or a place and the state it lies in.
bool same_place(const Common& common, Id a, Id b) {
  return a == b || lies_in(common, a, b) || lies_in(common, b, a);
}

// "State House", of which several lands have one.
bool lies_anywhere(const Common& common, Id place) {
  const auto* entity = common.find(place);
  return entity != nullptr && entity->value("type") == "building" && entity->values("in").empty();
}

bool lie_in_one_state(const Common& common, Id a, Id b) {
  if (lies_anywhere(common, a) || lies_anywhere(common, b)) return true;
  const auto states = states_of(common, a);
  if (states.empty()) return a == b || lies_in(common, b, a);
  return std::any_of(states.begin(), states.end(),
                     [&](Id state) { return b == state || lies_in(common, b, state); });
}

bool compatible_places(const Common& common, const Event& a, const Event& b) {
  if (a.places.empty() || b.places.empty()) return true;
  if (a.type == EventType::meeting)
    return lie_in_one_state(common, a.places.front(), b.places.front());
  if (a.type != EventType::visit) return true;
  return std::any_of(a.places.begin(), a.places.end(), [&](Id place) {
    return std::any_of(b.places.begin(), b.places.end(),
                       [&](Id other) { return same_place(common, place, other); });
  });
}

// One of the two goes to a part of the world rather than to a land or city.
bool names_region(const Common& common, const Event& a, const Event& b) {
  const auto is_region = [&](Id place) {
    const auto* entity = common.find(place);
    return entity != nullptr && entity->value("type") == "region";
  };
  return std::any_of(a.places.begin(), a.places.end(), is_region) ||
         std::any_of(b.places.begin(), b.places.end(), is_region);
}

// A day of the past that is no plain weekday: what happened then is not still to come.
bool is_past(const EventReport& report) {
  return report.over && report.event.date && report.event.status == Status::occurred &&
         report.event.date->rule.find("weekday") == std::string::npos;
}

bool one_event(const Common& common, const Told& told, const Told& again) {
  const auto& one = told.report;
  const auto& other = again.report;
  const auto& a = one.event;
  const auto& b = other.event;
  if (a.type != b.type || a.plover != b.plover) return false;
  // What is denied is not what a headline tells.
  if ((a.status == Status::denied) != (b.status == Status::denied)) return false;
  const bool either =
      one.tentative || other.tentative || one.first_of_its_kind || other.first_of_its_kind;
  if (!either && a.status != b.status && !(has_happened(a.status) && has_happened(b.status)))
    return false;
  // A headline sums up.
  if (!either && meeting_part_of(a) != meeting_part_of(b)) return false;
  const bool call = a.mode == Mode::call;
  const bool other_call = b.mode == Mode::call;
  // "The ministers discuss the ties", says the headline of a call.
  if (a.type == EventType::meeting && call != other_call && !(call ? other : one).talk)
    return false;
  if ((is_past(one) && b.status == Status::planned) ||
      (is_past(other) && a.status == Status::planned))
    return false;
  if (other.told_apart && !one.tentative && told.actors.size() != again.actors.size()) return false;
  const bool of_visit = one.first_of_its_kind || other.first_of_its_kind;
  if (a.type == EventType::meeting && !goes_with_each(told, again.actors)) return false;
  return same_change(a, b) && same_deed(a, b) && compatible_actors(told.actors, again.actors) &&
         compatible_dates(a, b) &&
         (compatible_places(common, a, b) || (of_visit && names_region(common, a, b)));
}

// A person says more than the state he stands for.
void join_participants(Told& into, const Told& other) {
  auto& participants = into.report.event.participants;
  for (std::size_t i = 0; i < other.actors.size(); ++i) {
    const auto& participant = other.report.event.participants[i];
    const auto same =
        std::find_if(into.actors.begin(), into.actors.end(),
                     [&](const ReportActor& known) { return same_actor(known, other.actors[i]); });
    if (same == into.actors.end()) {
      participants.push_back(participant);
      into.actors.push_back(other.actors[i]);
      continue;
    }
    auto& known = participants[static_cast<std::size_t>(same - into.actors.begin())];
    if (participant.id.starts_with("person:") && !known.id.starts_with("person:")) {
      known.id = participant.id;
      *same = other.actors[i];
    }
  }
}

// The finer of two dates that lie in each other; one in the calendar before one in words alone.
void join_date(Event& into, std::optional<Date>&& other) {
  if (!other) return;
  const bool known = into.date && into.date->from;
  if (known && !other->from) return;
  const auto length = [](const Date& date) {
    return std::chrono::sys_days(*date.to) - std::chrono::sys_days(*date.from);
  };
  if (!into.date || !known || length(*other) < length(*into.date)) {
    if (other->from || !into.date) into.date = std::move(other);
  }
}

void join(Told& told, Told&& again) {
  if (told.joined.empty()) told.joined.push_back(told.actors);
  told.joined.push_back(again.actors);
  join_participants(told, again);
  auto& known = told.report;
  auto& report = again.report;
  auto& into = known.event;
  auto& other = report.event;
  const bool by_other = known.first_of_its_kind && !report.first_of_its_kind;
  if ((known.tentative && !report.tentative) || by_other) {
    // "his visit on Monday" turns out to be planned: that Monday is not the one gone by.
    if (other.status == Status::planned && into.status == Status::occurred && known.over) {
      into.date.reset();
      known.over = false;
    }
    into.status = other.status;
    known.tentative = report.tentative;
  }
  known.over = known.over || report.over;
  known.first_of_its_kind = known.first_of_its_kind && report.first_of_its_kind;
  if (by_other) into.places.clear();
  for (auto& place : other.places) {
    if (report.first_of_its_kind && !into.places.empty()) break;
    if (std::find(into.places.begin(), into.places.end(), place) == into.places.end())
      into.places.push_back(std::move(place));
  }
  join_date(into, std::move(other.date));
  if (!known.announced) known.announced = std::move(report.announced);
  if (other.mode && (!into.mode || into.mode == Mode::talks)) into.mode = other.mode;
  known.talk = known.talk && report.talk;
  into.confidence = std::max(into.confidence, other.confidence);
  for (auto& evidence : other.evidence) into.evidence.push_back(std::move(evidence));
}

// "The prince meets A and B", says the headline of two meetings: it names all of those who meet
// apart.
bool sums_up(const Told& headline, const std::vector<Told>& all) {
  const auto is_meeting = [](const Told& told) {
    return told.report.event.type == EventType::meeting;
  };
  if (!headline.report.tentative || !is_meeting(headline) || headline.actors.size() < 3)
    return false;
  const Told* first = nullptr;
  for (const auto& told : all) {
    const bool part = is_meeting(told) && !told.report.tentative && told.actors.size() > 1 &&
                      told.actors.size() < headline.actors.size() &&
                      compatible_actors(told.actors, headline.actors);
    if (!part) continue;
    if (first == nullptr) first = &told;
    if (!compatible_actors(first->actors, told.actors)) return true;
  }
  return false;
}

}  // namespace

std::vector<EventReport> by_visitor(const People& people, EventReport report) {
  Ids states;
  for (const auto& participant : report.event.participants) {
    if (report.event.type != EventType::visit || participant.role != ParticipantRole::visitor)
      continue;
    const auto state = state_for(people, participant.id);
    if (state.empty()) {
      states.clear();
      break;
    }
    add_id(state, states);
  }
  std::vector<EventReport> visits;
  if (states.size() < 2) {
    visits.push_back(std::move(report));
    return visits;
  }
  visits.assign(states.size(), report);
  auto visit = visits.begin();
  for (const auto state : states) {
    std::erase_if((visit++)->event.participants, [&](const Participant& participant) {
      return participant.role == ParticipantRole::visitor &&
             state_for(people, participant.id) != state;
    });
  }
  return visits;
}

std::vector<Event> join_reports(const People& people, const Common& common,
                                std::vector<EventReport> reports) {
  if (reports.empty()) return {};
  ActorNumbers numbers(people);
  std::vector<Told> all;
  all.reserve(reports.size());
  for (auto& report : reports) {
    auto actors = numbers.actors_of(report.event);
    all.push_back({std::move(report), std::move(actors)});
  }
  std::vector<bool> apart(all.size(), false);  // told by others, each meeting on its own
  for (std::size_t i = 0; i < all.size(); ++i) apart[i] = sums_up(all[i], all);
  std::vector<Told> joined;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (apart[i]) continue;
    auto& told = all[i];
    const auto same = std::find_if(joined.begin(), joined.end(), [&](const Told& known) {
      return one_event(common, known, told);
    });
    if (same == joined.end()) {
      joined.push_back(std::move(told));
    } else {
      join(*same, std::move(told));
    }
  }
  std::vector<Event> events;
  events.reserve(joined.size());
  for (auto& told : joined) {
    auto& event = told.report.event;
    const bool dated = event.date && event.date->from;
    if (!dated && has_happened(event.status) && told.report.announced)
      event.date = std::move(told.report.announced);
    events.push_back(std::move(event));
  }
  return events;
}

}  // namespace diplograph
