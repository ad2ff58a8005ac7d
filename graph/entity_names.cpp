#include "graph/entity_names.hpp"

#include <algorithm>

namespace diplograph {

Node name_node(const Entity& entity) {
  EntityFacts facts;
  facts.labels.insert(entity.labels.begin(), entity.labels.end());
  facts.aliases = entity.aliases;
  facts.wikidata = entity.wikidata;
  return {entity.id, node_kind_of(entity.kind), entity.label, std::move(facts)};
}

bool is_bare_title(const Office& office) { return office.of.empty() && !office.title.empty(); }

void EntityNames::add(const Node& names, std::size_t times) {
  const EntityFacts& facts = names.entity();
  kind_ = std::max(kind_, names.kind);  // ids have one kind; whatever the order, the same answer
  label_.add(names.label, times);
  for (const auto& [lang, label] : facts.labels) labels_[lang].add(label, times);
  aliases_.insert(facts.aliases.begin(), facts.aliases.end());
  if (facts.wikidata) wikidata_.insert(*facts.wikidata);
}

Node EntityNames::node(const std::string& id, const std::vector<Identities::Same>& same) const {
  EntityFacts facts;
  std::set<std::string> names = aliases_;
  for (const auto& [label, count] : label_.counts()) names.insert(label);
  for (const auto& [lang, tally] : labels_) {
    for (const auto& [label, count] : tally.counts()) names.insert(label);
    facts.labels[lang] = *tally.winner();
  }
  const std::string label = label_.winner().value_or(id);
  names.erase(label);
  names.erase("");
  for (const auto& [lang, chosen] : facts.labels) names.erase(chosen);
  facts.aliases = {names.begin(), names.end()};
  if (!wikidata_.empty()) facts.wikidata = *wikidata_.begin();
  facts.titles = {titles_.begin(), titles_.end()};
  for (const Identities::Same& one : same) {
    facts.same_as.push_back(one.id);
    facts.same_why.push_back(one.why);
  }
  return {id, kind_, label, std::move(facts)};
}

}  // namespace diplograph
