#include "graph/rename.hpp"

#include <algorithm>
#include <map>

namespace diplograph {
namespace {

class Renamer {
 public:
  Renamer(const Identities& identities, std::deque<Entity>& entities)
      : identities_(identities), entities_(entities) {}

  KeptRecord operator()(KeptRecord kept) {
    rename_entities(kept);
    for (Office& office : kept.record.offices) {
      rename(office.person);
      rename(office.of);
    }
    for (Event& event : kept.record.events) {
      for (Participant& who : event.participants) rename(who.id);
      drop_repeated(event.participants);
      rename_all(event.places);
    }
    for (Statement& statement : kept.record.statements) {
      for (auto* ids : {&statement.speakers, &statement.to, &statement.about}) rename_all(*ids);
    }
    return kept;
  }

 private:
  void rename(std::string& id) const { id = identities_.of(id); }

  void rename_all(std::vector<std::string>& ids) const {
    for (std::string& id : ids) rename(id);
    drop_repeated(ids);
  }

  template <typename Value>
  static void drop_repeated(std::vector<Value>& values) {
    for (auto one = values.begin(); one != values.end(); ++one) {
      values.erase(std::remove(one + 1, values.end(), *one), values.end());
    }
  }

  // Mentions are counted with the first of the entities that are now one.
  void rename_entities(KeptRecord& kept) {
    std::map<std::string, std::size_t> counted;
    for (std::size_t i = 0; i < kept.entities.size(); ++i) {
      KeptRecord::Sighting& seen = kept.entities[i];
      const std::string& id = identities_.of(seen.entity->id);
      if (id != seen.entity->id) {
        Entity& entity = entities_.emplace_back(*seen.entity);
        entity.id = id;
        seen.entity = &entity;
      }
      if (seen.mention.count == 0) continue;
      const auto [place, is_new] = counted.emplace(id, i);
      if (is_new) continue;
      MentionFacts& first = kept.entities[place->second].mention;
      first.first = std::min(first.first, seen.mention.first);
      first.count += std::exchange(seen.mention.count, 0);
    }
  }

  const Identities& identities_;
  std::deque<Entity>& entities_;
};

}  // namespace

bool has_other_names(const KeptRecord& kept, const Identities& identities) {
  const auto differs = [&identities](const std::string& id) { return identities.of(id) != id; };
  return std::any_of(
      kept.entities.begin(), kept.entities.end(),
      [&differs](const KeptRecord::Sighting& seen) { return differs(seen.entity->id); });
}

KeptRecord renamed(const KeptRecord& kept, const Identities& identities,
                   std::deque<Entity>& entities) {
  return Renamer(identities, entities)(kept);
}

}  // namespace diplograph
