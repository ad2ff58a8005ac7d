#include "graph/event_node.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "graph/tally.hpp"

namespace diplograph {
namespace {

using std::chrono::sys_days;

bool dated(const Event& event) {
  return event.date && event.date->from && event.date->to && *event.date->from <= *event.date->to;
}

int length(const Date& date) {
  return static_cast<int>((sys_days(*date.to) - sys_days(*date.from)).count());
}

Date without_place(Date date) {
  date.span = {};
  date.rule.clear();
  return date;
}

// A visit of three days of which papers tell on its second day still takes three days.
std::optional<Date> longest_stay(const std::vector<Telling>& tellings) {
  std::optional<Date> longest;
  for (const Telling& telling : tellings) {
    const Event& event = *telling.event;
    if (event.type != EventType::visit || !dated(event)) continue;
    if (event.date->grain != Grain::interval) continue;
    if (!longest || length(*event.date) > length(*longest)) longest = event.date;
  }
  return longest;
}

std::optional<Date> narrowest(const std::vector<Telling>& tellings) {
  std::optional<Date> best;
  std::optional<Date> words;  // of a date that nobody could resolve
  Day from{};
  Day to{};
  for (const Telling& telling : tellings) {
    const Event& event = *telling.event;
    if (event.date && !words) words = event.date;
    if (!dated(event)) continue;
    from = best ? std::max(from, *event.date->from) : *event.date->from;
    to = best ? std::min(to, *event.date->to) : *event.date->to;
    if (!best || length(*event.date) < length(*best)) best = event.date;
  }
  if (!best) return words;
  if (from > to) return best;  // dates too long to be compared
  if (best->from != from || best->to != to) {
    best->grain = from == to ? Grain::day : Grain::interval;
    best->from = from;
    best->to = to;
  }
  return best;
}

// The later report knows better; of one day, the one that says more definitely what happened.
Status latest_status(const std::vector<Telling>& tellings) {
  const auto rank = [](const Telling& telling) {
    const auto published = telling.article->published;
    return std::make_tuple(published.has_value(), published.value_or(Day{}),
                           -static_cast<int>(telling.event->status));
  };
  return std::max_element(tellings.begin(), tellings.end(),
                          [&rank](const Telling& a, const Telling& b) { return rank(a) < rank(b); })
      ->event->status;
}

bool has(const Event& event, const std::string& id) {
  return std::any_of(event.participants.begin(), event.participants.end(),
                     [&id](const Participant& who) { return who.id == id; });
}

// Whether reports name in `id`'s place the person who acted for it, and none names both.
bool is_stood_for(const std::string& id, const std::set<std::string>& all,
                  const std::vector<Telling>& tellings, const Upward& standing) {
  return std::any_of(all.begin(), all.end(), [&](const std::string& other) {
    if (other == id || !standing.is_above(id, other)) return false;
    return std::none_of(tellings.begin(), tellings.end(), [&](const Telling& telling) {
      return has(*telling.event, id) && has(*telling.event, other);
    });
  });
}

std::vector<Participant> participants_of(const std::vector<Telling>& tellings,
                                         const Upward& standing) {
  std::set<std::string> ids;
  std::set<Participant> roles;
  for (const Telling& telling : tellings) {
    for (const Participant& who : telling.event->participants) {
      ids.insert(who.id);
      roles.insert(who);
    }
  }
  std::vector<Participant> merged;
  for (const Participant& who : roles) {
    // "participant" says least: where another report tells the role, that one holds.
    const bool vague = who.role == ParticipantRole::participant;
    const auto next = roles.upper_bound(who);
    if (vague && next != roles.end() && next->id == who.id) continue;
    if (!is_stood_for(who.id, ids, tellings, standing)) merged.push_back(who);
  }
  return merged;
}

}  // namespace

std::string source_of(const Record& article) {
  if (!article.relayed_from.empty()) return article.relayed_from.front();
  if (!article.publisher.empty()) return article.publisher.front();
  return article.article;
}

MergedEvent merge_event(const std::vector<Telling>& tellings, const Upward& standing) {
  MergedEvent merged;
  merged.type = tellings.front().event->type;
  merged.id = tellings.front().event->id;
  Tally<Mode> mode;
  Tally<Plover> plover;
  Tally<std::string> cameo;
  std::set<std::string> sources;
  std::set<std::string> places;
  for (const Telling& telling : tellings) {
    const Event& event = *telling.event;
    merged.id = std::min(merged.id, event.id);
    mode.add(event.mode);
    plover.add(event.plover);
    cameo.add(event.cameo);
    merged.facts.confidence = std::max(merged.facts.confidence, event.confidence);
    sources.insert(source_of(*telling.article));
    places.insert(event.places.begin(), event.places.end());
  }
  merged.facts.mode = mode.winner();
  merged.facts.plover = plover.winner();
  merged.facts.cameo = cameo.winner();
  merged.facts.status = latest_status(tellings);
  merged.facts.date = longest_stay(tellings);
  if (!merged.facts.date) merged.facts.date = narrowest(tellings);
  if (merged.facts.date) merged.facts.date = without_place(*merged.facts.date);
  merged.facts.sources = static_cast<std::uint32_t>(sources.size());
  merged.participants = participants_of(tellings, standing);
  merged.places = {places.begin(), places.end()};
  return merged;
}

}  // namespace diplograph
