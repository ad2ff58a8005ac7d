#include "resolve/home_state.hpp"

#include <algorithm>

#include "extract/dateline.hpp"
#include "resolve/acting_state.hpp"

namespace diplograph {

Id home_by_dateline(const Reading& reading) {
  const auto place = dateline_of(reading);
  return place == kNone ? Id()
                        : reading.text.pack->common().state_of_capital(reading.mentions[place].id);
}

Id home_by_place_line(const Reading& reading) {
  const auto home = home_by_dateline(reading);
  const auto land = home.empty() ? land_of_dateline(reading) : kNone;
  return land == kNone ? home : Id(reading.mentions[land].id);
}

Id home_by_agency(const Reading& reading) {
  constexpr std::uint32_t kReach = 6;  // mentions from the place to the agency
  const auto& common = reading.text.pack->common();
  auto dateline = dateline_of(reading);
  Id state;
  if (dateline != kNone) {
    state = common.state_of_capital(reading.mentions[dateline].id);
  } else {
    dateline = land_of_dateline(reading);
    if (dateline == kNone) return {};
    state = reading.mentions[dateline].id;
  }
  const auto last = std::min<std::size_t>(reading.mentions.size(), dateline + kReach);
  for (auto m = dateline + 1; m < last && !state.empty(); ++m) {
    const auto& id = reading.mentions[m].id;
    const auto* body = id.starts_with("org:") ? common.find(id) : nullptr;
    if (body != nullptr && body->value("type") == "agency")
      return body->value("of") == state ? state : Id();
  }
  return {};
}

Id home_by_spokesman(const People& people) {
  Id home;
  for (const auto& person : people.persons) {
    for (const auto& office : person.offices) {
      const auto state =
          office.role == Role::spokesperson ? state_of_id(people.common, office.of) : Id();
      if (state.empty() || state == home) continue;
      if (!home.empty()) return {};
      home = state;
    }
  }
  return home;
}

Id home_by_leaders(const Reading& reading, const People& people) {
  Id home;
  for (std::uint32_t m = 0; m < reading.mentions.size(); ++m) {
    const auto p = people.person_of[m];
    const auto& mention = reading.mentions[m];
    if (p == kNone || mention.kind != MentionKind::person) continue;
    const bool bare =
        std::any_of(mention.titles.begin(), mention.titles.end(), [](const auto& one) {
          return one.of.empty() && !one.former && !one.plural &&
                 (one.role == Role::president || one.role == Role::prime_minister ||
                  one.role == Role::foreign_minister || one.role == Role::monarch);
        });
    const auto state = people.persons[p].state;
    if (!bare || state.empty() || state == home) continue;
    if (!home.empty()) return {};
    home = state;
  }
  return home;
}

Id home_by_leader(const Reading& reading, const People& people, Role role) {
  Id home;
  for (std::uint32_t m = 0; m < reading.mentions.size(); ++m) {
    const auto p = people.person_of[m];
    const auto& titles = reading.mentions[m].titles;
    const bool bare = std::any_of(titles.begin(), titles.end(), [&](const auto& title) {
      return title.role == role && title.of.empty() && !title.former;
    });
    if (p == kNone || !bare || people.persons[p].state == home) continue;
    if (!home.empty()) return {};
    home = people.persons[p].state;
  }
  return home;
}

Id home_by_envoys(const Reading& reading, std::uint32_t token) {
  Id home;
  for (const auto& host : reading.mentions) {
    if (!host.inner || host.adjective || host.kind != MentionKind::state ||
        reading.sentence_of[host.first] != reading.sentence_of[token])
      continue;
    const auto outer = reading.mention_of[host.first];
    if (outer == kNone) continue;
    const auto& titles = reading.mentions[outer].titles;
    const bool sent = std::any_of(titles.begin(), titles.end(), [&](const TitleMention& title) {
      return (title.role == Role::ambassador || title.role == Role::charge_daffaires) &&
             title.of.starts_with("state:") && title.of != host.id && title.first < host.first;
    });
    if (!sent || host.id == home) continue;
    if (!home.empty()) return {};
    home = host.id;
  }
  return home;
}

}  // namespace diplograph
