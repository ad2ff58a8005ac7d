#include "graph/office_holders.hpp"

#include "graph/upward.hpp"

namespace diplograph {
namespace {

Upward bodies_of(const KnownWorld& known) {
  Upward up;
  for (const KnownLink& link : known.links) {
    if (link.kind == EdgeKind::body_of) up.add(link.from, link.to);
  }
  return up;
}

}  // namespace

OfficeHolders office_holders(const std::vector<const KeptRecord*>& records,
                             const KnownWorld& known) {
  const Upward up = bodies_of(known);
  OfficeHolders people;
  for (const KeptRecord* kept : records) {
    for (const Office& office : kept->record.offices) {
      if (office.of.empty()) continue;
      OfficeHolder& person = people[office.person];
      const std::vector<std::string> states = up.states_of(office.of);
      for (const std::string& state : states) person.offices.insert({state, office.role});
      if (states.empty()) person.offices.insert({office.of, office.role});
    }
  }
  for (std::size_t i = 0; i < records.size(); ++i) {
    for (const KeptRecord::Sighting& seen : records[i]->entities) {
      const auto holder = people.find(seen.entity->id);
      if (holder == people.end()) continue;
      for (const auto& [lang, label] : seen.entity->labels)
        holder->second.names[lang].insert(label);
      holder->second.records.push_back(i);
    }
  }
  return people;
}

}  // namespace diplograph
