// Reports are taken one by one, the exact and rich ones first; each joins the group that it fits
// best or opens a new one. A report is compared with what its group agrees on, and its participants
// with each member's, so that groups do not drift along chains of half-like reports.
#include "graph/same_event.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "graph/event_fit.hpp"
#include "graph/union_find.hpp"

namespace diplograph {
namespace {

class Groups {
 public:
  Groups(const Upward& standing, const Upward& location, const std::vector<Decision>& decisions)
      : standing_(&standing), location_(&location) {
    for (const Decision& one : decisions) {
      if (one.same) continue;
      different_[one.one].insert(one.other);
      different_[one.other].insert(one.one);
    }
  }

  void take(const Told& told) {
    const auto found = told.range ? best_dated(told) : best_undated(told);
    join(told, found.value_or(groups_.size()));
  }

  [[nodiscard]] const std::vector<Group>& all() const { return groups_; }

 private:
  using Key = std::size_t;

  // Whether somebody decided that the report is of another event.
  [[nodiscard]] bool decided_apart(const Told& told, const Group& group) const {
    const auto others = different_.find(told.telling.event->id);
    if (others == different_.end()) return false;
    return std::any_of(group.members.begin(), group.members.end(), [&](const Told* member) {
      return others->second.contains(member->telling.event->id);
    });
  }

  [[nodiscard]] std::optional<int> fit(const Told& told, const Group& group) const {
    if (decided_apart(told, group)) return std::nullopt;
    return fit_dated(told, group, *standing_, *location_);
  }

  [[nodiscard]] bool goes_undated(const Told& told, const Group& group) const {
    return !decided_apart(told, group) && fits_undated(told, group, *location_);
  }

  [[nodiscard]] std::optional<std::size_t> best_dated(const Told& told) const {
    std::optional<std::size_t> best;
    int best_fit = 0;
    std::size_t fitting = 0;
    bool tie = false;
    for (const std::size_t candidate : dated_candidates(told)) {
      const auto score = fit(told, groups_[candidate]);
      if (!score) continue;
      ++fitting;
      tie = best && *score == best_fit;
      if (best && *score <= best_fit) continue;
      best = candidate;
      best_fit = *score;
    }
    const bool vague = told.range->days() > longest_short_range;
    if (tie || (vague && fitting > 1)) return std::nullopt;
    return best;
  }

  // The one dated event that a report without a date can mean; else the first undated one.
  [[nodiscard]] std::optional<std::size_t> best_undated(const Told& told) const {
    std::vector<std::size_t> dated;
    std::optional<std::size_t> undated;
    const auto known = by_parties_.find(told.party_key());
    if (known == by_parties_.end()) return std::nullopt;
    for (const std::size_t candidate : known->second) {
      const Group& group = groups_[candidate];
      if (!goes_undated(told, group)) continue;
      if (same_words(told, group)) return candidate;
      if (group.range) {
        dated.push_back(candidate);
      } else if (!undated) {
        undated = candidate;
      }
    }
    return dated.size() == 1 ? dated.front() : undated;
  }

  void join(const Told& told, std::size_t index) {
    if (index == groups_.size()) groups_.emplace_back();
    Group& group = groups_[index];
    group.members.push_back(&told);
    unite(group.parties, told.parties);
    unite(group.places, told.places);
    if (told.parties.empty()) return;
    if (told.range) {
      if (!group.range) group.range = told.range;
      group.range->from = std::max(group.range->from, told.range->from);
      group.range->to = std::min(group.range->to, told.range->to);
      file(told, index);
    }
    const std::string key = told.party_key();
    if (std::find(group.party_keys.begin(), group.party_keys.end(), key) !=
        group.party_keys.end()) {
      return;
    }
    group.party_keys.push_back(key);
    by_parties_[key].push_back(index);
  }

  // Files a group under the new parties of its new member. The range of a group only narrows, so
  // what was filed before remains right.
  void file(const Told& told, std::size_t index) {
    Group& group = groups_[index];
    std::vector<std::string> added;
    for (const auto* ids : {&told.parties, &told.stand_ins}) {
      std::set_difference(ids->begin(), ids->end(), group.filed.begin(), group.filed.end(),
                          std::back_inserter(added));
    }
    std::sort(added.begin(), added.end());
    for (const std::string& party : added) {
      for (const Key slot : slots(told.type(), party, *group.range)) {
        by_slot_[slot].push_back(index);
      }
    }
    unite(group.filed, added);
  }

  [[nodiscard]] std::vector<std::size_t> dated_candidates(const Told& told) const {
    std::vector<std::size_t> found;
    for (const auto* ids : {&told.parties, &told.stand_ins}) {
      for (const std::string& party : *ids) {
        for (const Key slot : slots(told.type(), party, *told.range)) {
          const auto known = by_slot_.find(slot);
          if (known == by_slot_.end()) continue;
          found.insert(found.end(), known->second.begin(), known->second.end());
        }
      }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  // One for each week that the range touches. Different ones may share a key: fit() tells them
  // apart.
  static std::vector<Key> slots(EventType type, const std::string& party, const DayRange& range) {
    const Key who = std::hash<std::string>{}(party)*31 + static_cast<Key>(type);
    const auto week = [](std::chrono::sys_days day) { return day.time_since_epoch().count() / 7; };
    std::vector<Key> keys;
    for (auto one = week(range.from); one <= week(range.to); ++one) {
      keys.push_back(who * 1000003 + static_cast<Key>(one));
    }
    return keys;
  }

  const Upward* standing_;
  const Upward* location_;
  std::unordered_map<std::string, std::set<std::string>> different_;  // by decision
  std::vector<Group> groups_;
  std::unordered_map<Key, std::vector<std::size_t>> by_slot_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_parties_;
};

using Events = std::vector<std::vector<Telling>>;

Events events_of(const std::vector<Group>& groups) {
  Events events;
  events.reserve(groups.size());
  for (const Group& group : groups) {
    auto& tellings = events.emplace_back();
    tellings.reserve(group.members.size());
    for (const Told* member : group.members) tellings.push_back(member->telling);
  }
  return events;
}

// Events of which somebody decided that they are one become one, the first ones first.
Events united(const Events& events, const std::vector<Decision>& decisions) {
  UnionFind sets;
  for (const Decision& one : decisions) {
    if (one.same && one.on_events()) sets.unite(one.one, one.other);
  }
  for (const auto& tellings : events) {
    for (const Telling& telling : tellings) {
      sets.unite(tellings.front().event->id, telling.event->id);
    }
  }
  Events all;
  std::unordered_map<std::string, std::size_t> place;
  for (const auto& tellings : events) {
    const std::string set = sets.find(tellings.front().event->id);
    const auto [known, is_new] = place.emplace(set, all.size());
    if (is_new) all.emplace_back();
    auto& into = all[known->second];
    into.insert(into.end(), tellings.begin(), tellings.end());
  }
  return all;
}

}  // namespace

std::vector<std::vector<Telling>> same_events(const std::vector<Telling>& tellings,
                                              const Upward& standing, const Upward& location,
                                              const std::vector<Decision>& decisions) {
  std::vector<Told> told;
  told.reserve(tellings.size());
  for (const Telling& telling : tellings) told.push_back(make_told(telling, standing));
  std::sort(told.begin(), told.end(), taken_before);
  Groups groups(standing, location, decisions);
  for (const Told& one : told) groups.take(one);
  Events events = events_of(groups.all());
  const bool decided = std::any_of(decisions.begin(), decisions.end(),
                                   [](const Decision& one) { return one.same && one.on_events(); });
  return decided ? united(events, decisions) : events;
}

}  // namespace diplograph
