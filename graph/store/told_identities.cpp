#include "graph/store/told_identities.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "graph/merge_steps.hpp"
#include "graph/store/sync.hpp"

namespace diplograph {
namespace {

// Persons whom another one, named in other languages alone, may be.
std::vector<std::string> perhaps_same(ToldTables& told) {
  std::map<std::string, std::set<std::string>> languages;
  for (const auto& [person, langs] : told.languages_of_persons()) {
    std::string_view rest = langs;
    for (std::size_t end = rest.find(' '); end != rest.npos; end = rest.find(' ')) {
      languages[person].emplace(rest.substr(0, end));
      rest.remove_prefix(end + 1);
    }
  }
  std::map<std::set<std::string>, std::vector<std::string>> by_languages;
  for (const auto& [person, langs] : languages) by_languages[langs].push_back(person);
  std::vector<std::string> found;
  for (const auto& [langs, persons] : by_languages) {
    const auto apart = [&own = langs](const auto& other) {
      return std::none_of(own.begin(), own.end(),
                          [&other](const auto& one) { return other.first.contains(one); });
    };
    if (std::any_of(by_languages.begin(), by_languages.end(), apart)) {
      found.insert(found.end(), persons.begin(), persons.end());
    }
  }
  return found;
}

}  // namespace

Identities identities_of(ToldTables& told, const std::deque<KeptRecord>& offices,
                         const KnownWorld& known) {
  std::vector<std::string> persons;
  if (known.sounds) persons = perhaps_same(told);
  if (persons.empty()) {
    KnownWorld decided;
    decided.decisions = known.decisions;
    return identities_of(Records{}, decided);
  }
  std::map<std::string, KeptRecord> records;
  for (const KeptRecord& kept : offices) records.emplace(kept.record.article, kept);
  std::deque<Entity> entities;
  for (const std::string& person : persons) {
    for (auto& [article, entity] : told.sightings_of(person)) {
      entities.push_back(std::move(entity));
      records[article].entities.push_back({&entities.back(), {}});
    }
  }
  Records all;
  all.reserve(records.size());
  for (const auto& [article, kept] : records) all.push_back(&kept);
  return identities_of(all, known);
}

std::int64_t hash_of(const Identities& identities) {
  std::string text;
  for (const auto& [id, same] : identities.all()) {
    text += id + '\n';
    for (const Identities::Same& one : same) text += '\t' + one.id + ' ' + one.why + '\n';
  }
  return stable_hash(text);
}

}  // namespace diplograph
