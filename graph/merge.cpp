#include "graph/merge.hpp"

#include <algorithm>

#include "base/record_json.hpp"
#include "graph/derive.hpp"
#include "graph/merge_steps.hpp"

namespace diplograph {
namespace {

// Of two records of one article: one that knows its date, then the first by file and place.
bool preferred(const Record& left, const Record& right) {
  const auto rank = [](const Record& record) {
    return std::make_tuple(!record.published, std::string_view(record.file), record.index);
  };
  if (rank(left) != rank(right)) return rank(left) < rank(right);
  return left != right && to_json_line(left) < to_json_line(right);
}

// Names beyond those that the record itself has, behind them.
void append_missing(std::vector<std::string>& names, const std::set<std::string>& all) {
  for (const std::string& name : all) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
}

Upward standing_of(const Records& records, const Known& known) {
  Upward standing;
  for (const KnownLink& link : known.links) {
    if (link.kind == EdgeKind::body_of) standing.add(link.from, link.to);
  }
  for (const Record* record : records) {
    for (const Office& office : record->offices) {
      if (!office.of.empty()) standing.add(office.person, office.of);
    }
  }
  return standing;
}

Upward location_of(const Known& known) {
  Upward location;
  for (const KnownLink& link : known.links) {
    if (link.kind == EdgeKind::located_in) location.add(link.from, link.to);
  }
  return location;
}

}  // namespace

void Merger::add(Record record) {
  const std::string id = record.article;
  const auto [place, is_new] = articles_.try_emplace(id);
  Held& held = place->second;
  held.publishers.insert(record.publisher.begin(), record.publisher.end());
  held.agencies.insert(record.relayed_from.begin(), record.relayed_from.end());
  if (is_new || preferred(record, held.record)) held.record = std::move(record);
}

Graph Merger::finish(const Known& known) const {
  std::vector<Record> united;  // records whose publishers differ from file to file
  united.reserve(articles_.size());
  Records records;
  for (const auto& [id, held] : articles_) {
    const Record& record = held.record;
    if (held.publishers.size() > record.publisher.size() ||
        held.agencies.size() > record.relayed_from.size()) {
      Record& whole = united.emplace_back(record);
      append_missing(whole.publisher, held.publishers);
      append_missing(whole.relayed_from, held.agencies);
      records.push_back(&whole);
    } else {
      records.push_back(&record);
    }
  }
  const Upward standing = standing_of(records, known);
  Parts parts;
  merge_articles(records, parts);
  const Labels labels = merge_entities(records, parts);
  merge_offices(records, parts);
  const auto merged = merge_events(records, labels, standing, location_of(known), parts);
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
