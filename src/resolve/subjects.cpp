#include "resolve/subjects.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace diplograph {
namespace {

// A noun ("the visit of the minister") has its subject where that stands; a verb where the clause
// begins.
std::uint32_t place_of_subject(const Reading& reading, const DraftEvent& draft) {
  const auto named = reading.mentions[draft.subject].first;
  return draft.rule->kind == TriggerKind::verb ? std::min(draft.trigger_first, named) : named;
}

}  // namespace

void add_id(const std::string& id, std::vector<std::string>& ids) {
  if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
}

Subjects::Subjects(const Reading& reading, const People& people,
                   const std::vector<DraftEvent>& events,
                   const std::vector<DraftStatement>& statements)
    : people_(people) {
  // A speaker may itself be left out: it looks back to the speakers before it.
  for (const auto& draft : statements) add(draft.verb_first, ids_of(draft.speakers));
  for (const auto& draft : events) {
    if (draft.subject != kNone)
      add(place_of_subject(reading, draft), ids_of(Ref::of(draft.subject)));
  }
  std::stable_sort(subjects_.begin(), subjects_.end(),
                   [](const Subject& a, const Subject& b) { return a.token < b.token; });
}

void Subjects::add(std::uint32_t token, std::vector<std::string> ids) {
  if (!ids.empty()) subjects_.push_back({token, std::move(ids)});
}

std::vector<std::string> Subjects::ids_of(const Ref& ref) const {
  return ids_of(std::vector<Ref>{ref});
}

std::vector<std::string> Subjects::ids_of(const std::vector<Ref>& refs) const {
  std::vector<std::string> ids;
  for (const auto& ref : refs) {
    if (ref.kind == Ref::Kind::mention) {
      for (const auto& id : people_.ids_of[ref.mention]) add_id(id, ids);
      continue;
    }
    const auto after =
        std::lower_bound(subjects_.begin(), subjects_.end(), ref.at,
                         [](const Subject& s, std::uint32_t token) { return s.token < token; });
    if (after == subjects_.begin()) continue;
    for (const auto& id : std::prev(after)->ids) add_id(id, ids);
  }
  return ids;
}

}  // namespace diplograph
