#include "resolve/office_tally.hpp"

#include <algorithm>

namespace diplograph {

MentionRange mentions_within(const std::vector<Mention>& mentions, std::uint32_t first,
                             std::uint32_t last) {
  const auto place = [&](std::uint32_t token) {
    const auto found = std::lower_bound(
        mentions.begin(), mentions.end(), token,
        [](const Mention& mention, std::uint32_t at) { return mention.first < at; });
    return static_cast<std::uint32_t>(found - mentions.begin());
  };
  return {place(first), place(last)};
}

MentionRange mentions_beside(const Reading& reading, const HeldOffice& office) {
  const auto s = reading.sentence_of[office.first];
  if (s == kNone) return {office.mention, office.mention + 1};
  const auto& sentence = reading.text.sentences[s];
  return mentions_within(reading.mentions, sentence.first, sentence.last);
}

OfficeTally::OfficeTally(const Reading& reading, const People& people) {
  for (const auto& ids : people.ids_of) {
    for (const auto& id : ids) {
      if (!id.starts_with("state:")) continue;
      if (first_state_.empty()) first_state_ = id;
      ++states_[id];
    }
  }
  for (std::uint32_t m = 0; m < reading.mentions.size(); ++m) {
    const auto p = people.person_of[m];
    // Of a title without a name nobody knows whose it is.
    const auto id = p == kNone ? Id() : people.persons[p].id;
    for (const auto& title : reading.mentions[m].titles) told_[title.of].add(id);
  }
  for (const auto& person : people.persons) {
    for (const auto& office : person.offices) add(person, office);
  }
}

void OfficeTally::add(const Person& person, const HeldOffice& office) {
  if (office.of.empty()) return;
  held_[{office.role, office.of}].add(person.id);
  served_[office.of].add(person.id);
}

void OfficeTally::Bearers::add(Id id) {
  if (id.empty() || (!first.empty() && first != id)) {
    several = true;
  } else {
    first = id;
  }
}

bool OfficeTally::Bearers::has_other_than(Id id) const { return several || first != id; }

bool OfficeTally::has_other(const BearersOf& all, const Person& person, Id of) {
  const auto found = all.find(of);
  return found != all.end() && found->second.has_other_than(person.id);
}

bool OfficeTally::held_by_another(const Person& person, Role role, Id of) const {
  const auto found = held_.find({role, of});
  return found != held_.end() && found->second.has_other_than(person.id);
}

bool OfficeTally::served_by_another(const Person& person, Id of) const {
  return has_other(served_, person, of);
}

bool OfficeTally::told_of_another(const Person& person, Id of) const {
  return has_other(told_, person, of);
}

}  // namespace diplograph
