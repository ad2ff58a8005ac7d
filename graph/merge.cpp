#include "graph/merge.hpp"

#include <algorithm>
#include <deque>
#include <tuple>

#include "base/record_json.hpp"
#include "graph/derive.hpp"
#include "graph/merge_steps.hpp"
#include "graph/rename.hpp"

namespace diplograph {
namespace {

// The record again, its mentions as many as they were but all in one place: enough to compare.
Record restored(const KeptRecord& kept) {
  Record record = kept.record;
  for (const KeptRecord::Sighting& seen : kept.entities) {
    Entity& entity = record.entities.emplace_back(*seen.entity);
    entity.mentions.assign(seen.mention.count, {seen.mention.first, 0, 0, MentionForm::name});
  }
  return record;
}

// Of two records of one article: one that knows its date, then the first by file and place.
bool preferred(const KeptRecord& left, const KeptRecord& right) {
  const auto rank = [](const Record& record) {
    return std::make_tuple(!record.published, std::string_view(record.file), record.index);
  };
  if (rank(left.record) != rank(right.record)) return rank(left.record) < rank(right.record);
  return to_json_line(restored(left)) < to_json_line(restored(right));
}

// Names beyond those that the record itself has, behind them.
void append_missing(std::vector<std::string>& names, const std::set<std::string>& all) {
  for (const std::string& name : all) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
}

}  // namespace

std::size_t Merger::HashNames::operator()(const Entity& entity) const {
  const std::hash<std::string> hash;
  return hash(entity.id) * 31 + hash(entity.label);
}

bool Merger::SameNames::operator()(const Entity& left, const Entity& right) const {
  const auto names = [](const Entity& entity) {
    return std::tie(entity.id, entity.label, entity.kind, entity.labels, entity.aliases,
                    entity.wikidata);
  };
  return names(left) == names(right);
}

KeptRecord Merger::keep(Record record) {
  KeptRecord kept;
  kept.entities.reserve(record.entities.size());
  for (Entity& entity : record.entities) {
    KeptRecord::Sighting seen;
    seen.mention.count = static_cast<std::uint32_t>(entity.mentions.size());
    if (!entity.mentions.empty()) seen.mention.first = entity.mentions.front().span;
    for (const EntityMention& one : entity.mentions) {
      seen.mention.first = std::min(seen.mention.first, one.span);
    }
    entity.mentions.clear();
    seen.entity = &*pool_.insert(std::move(entity)).first;
    kept.entities.push_back(seen);
  }
  record.entities = {};
  record.mention_texts = {};
  record.diagnostics = {};
  record.charset.clear();
  for (Event& event : record.events) {
    if (!event.date) continue;
    event.date->span = {};
    event.date->rule.clear();
  }
  kept.record = std::move(record);
  return kept;
}

void Merger::add(Record record) {
  const auto [place, is_new] = articles_.try_emplace(record.article);
  Held& held = place->second;
  held.publishers.insert(record.publisher.begin(), record.publisher.end());
  held.agencies.insert(record.relayed_from.begin(), record.relayed_from.end());
  KeptRecord kept = keep(std::move(record));
  if (is_new || preferred(kept, held.kept)) held.kept = std::move(kept);
}

std::set<std::string> Merger::told_ids() const {
  std::set<std::string> ids;
  for (const Entity& entity : pool_) ids.insert(entity.id);
  for (const auto& [id, held] : articles_) {
    for (const Event& event : held.kept.record.events) ids.insert(event.id);
  }
  return ids;
}

Upward standing_of(const Records& records, const KnownWorld& known) {
  Upward standing;
  for (const KnownLink& link : known.links) {
    if (link.kind == EdgeKind::body_of) standing.add(link.from, link.to);
  }
  for (const KeptRecord* kept : records) {
    for (const Office& office : kept->record.offices) {
      if (!office.of.empty()) standing.add(office.person, office.of);
    }
  }
  return standing;
}

Upward location_of(const KnownWorld& known) {
  Upward location;
  for (const KnownLink& link : known.links) {
    if (link.kind == EdgeKind::located_in) location.add(link.from, link.to);
  }
  return location;
}

std::optional<KeptRecord> Merger::of(const std::string& article) const {
  const auto found = articles_.find(article);
  if (found == articles_.end()) return std::nullopt;
  KeptRecord whole = found->second.kept;
  append_missing(whole.record.publisher, found->second.publishers);
  append_missing(whole.record.relayed_from, found->second.agencies);
  return whole;
}

Graph Merger::finish(const KnownWorld& known) const {
  std::deque<KeptRecord> united;  // records that differ from those kept
  Records records;
  records.reserve(articles_.size());
  for (const auto& [id, held] : articles_) {
    const Record& record = held.kept.record;
    if (held.publishers.size() > record.publisher.size() ||
        held.agencies.size() > record.relayed_from.size()) {
      records.push_back(&united.emplace_back(*of(id)));
    } else {
      records.push_back(&held.kept);
    }
  }
  const Identities identities = identities_of(records, known);
  std::deque<Entity> entities;
  if (!identities.empty()) {
    for (const KeptRecord*& kept : records) {
      if (!has_other_names(*kept, identities)) continue;
      kept = &united.emplace_back(renamed(*kept, identities, entities));
    }
  }
  const Upward standing = standing_of(records, known);
  Parts parts;
  merge_articles(records, parts);
  const Labels labels = merge_entities(records, identities, parts);
  merge_offices(records, known, labels, parts);
  const auto merged =
      merge_events(records, labels, standing, location_of(known), known.decisions, parts);
  merge_statements(records, merged, parts);
  merge_known(known, labels, parts);
  Graph graph = parts.build();
  derive(graph);
  return graph;
}

void widen(std::optional<Day>& first, std::optional<Day>& last, const std::optional<Day>& day) {
  if (!day) return;
  first = first ? std::min(*first, *day) : *day;
  last = last ? std::max(*last, *day) : *day;
}

std::string edge_key(EdgeKind kind, std::string_view special) {
  return std::string(to_string(kind)) + "/" + std::string(special);
}

}  // namespace diplograph
