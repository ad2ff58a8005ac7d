// The names that articles give to one entity, gathered into its node. For the merger.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "graph/elements.hpp"
#include "graph/identities.hpp"
#include "graph/tally.hpp"
#include "model/record.hpp"

namespace diplograph {

// How one article names an entity, as a node: its label, labels, aliases and number in Wikidata.
[[nodiscard]] Node name_node(const Entity& entity);

// An office of which the article does not say whose it is.
[[nodiscard]] bool is_bare_title(const Office& office);

class EntityNames {
 public:
  // So many articles name it so.
  void add(const Node& names, std::size_t times = 1);
  void add_title(const std::string& title) { titles_.insert(title); }

  [[nodiscard]] bool empty() const { return label_.counts().empty(); }
  // REQUIRES: not empty. `same` are the other ids that it stands for.
  [[nodiscard]] Node node(const std::string& id, const std::vector<Identities::Same>& same) const;

 private:
  NodeKind kind_ = NodeKind::person;
  Tally<std::string> label_;
  std::map<std::string, Tally<std::string>> labels_;
  std::set<std::string> aliases_;
  std::set<std::string> wikidata_;
  std::set<std::string> titles_;
};

}  // namespace diplograph
