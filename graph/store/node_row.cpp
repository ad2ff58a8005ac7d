#include "graph/store/node_row.hpp"

#include "base/json.hpp"
#include "base/unicode.hpp"
#include "graph/filter.hpp"
#include "graph/format/facts_json.hpp"
#include "graph/names.hpp"
#include "graph/store/sync.hpp"

namespace diplograph {
namespace {

std::optional<std::string> iso(const std::optional<Day>& day) {
  if (!day) return std::nullopt;
  return to_iso(*day);
}

// All text by which a node may be searched.
std::string text_of(const Graph& graph, Graph::Vertex vertex) {
  const Node& node = graph[vertex];
  if (node.kind == NodeKind::statement) return node.statement().text;
  std::string text = node.label;
  if (is_entity(node.kind)) {
    for (const std::string& name : all_names(node)) text += "\n" + name;
  } else if (is_event(node.kind)) {
    for (const Graph::Link& link : graph.out(vertex)) {
      if (graph[link].kind == EdgeKind::reported_in) text += "\n" + graph[link].report().quote;
    }
  }
  return text;
}

}  // namespace

NodeRow row_of(const Graph& graph, Graph::Vertex vertex) {
  const Node& node = graph[vertex];
  NodeRow row;
  row.node = &node;
  if (is_event(node.kind)) {
    const EventFacts& event = node.event();
    if (event.date) {
      row.first = iso(event.date->from);
      row.last = iso(event.date->to);
    }
    row.status = std::string(to_string(event.status));
    row.sources = event.sources;
  } else if (node.kind == NodeKind::statement) {
    const DaysTold told = days_told(graph, vertex);
    row.first = iso(told.first);
    row.last = iso(told.last);
    row.sources = node.statement().sources;
  } else if (node.kind == NodeKind::article) {
    row.first = row.last = iso(node.article().published);
  }
  JsonWriter out;
  out.begin_object();
  write_facts(out, node);
  row.facts = out.end_object().take();
  return row;
}

std::int64_t NodeRow::hash() const {
  std::string all(to_string(node->kind));
  for (const std::string& part : {node->label, facts, first.value_or(""), last.value_or("")}) {
    all += '\n' + part;
  }
  return stable_hash(all);
}

Query& NodeRow::bind(Query& query, std::int64_t num) const {
  query.bind(1, num).bind(2, node->id).bind(3, static_cast<std::int64_t>(node->kind));
  query.bind(4, node->label).bind(5, first).bind(6, last).bind(7, status).bind(8, sources);
  return query.bind(9, hash()).bind(10, facts);
}

EdgeRow row_of(const Edge& edge) {
  EdgeRow row;
  if (edge.kind == EdgeKind::met) {
    row.count = edge.met().count;
    row.first = iso(edge.met().first);
    row.last = iso(edge.met().last);
  } else if (edge.kind == EdgeKind::mentioned_in) {
    row.count = edge.mention().count;
  } else if (edge.kind == EdgeKind::relation) {
    row.count = 0;
    for (const auto& [plover, count] : edge.relation().counts) *row.count += count;
    row.first = iso(edge.relation().first);
    row.last = iso(edge.relation().last);
  } else if (edge.kind == EdgeKind::holds_office) {
    row.count = static_cast<std::int64_t>(edge.office().articles.size());
    row.first = iso(edge.office().first);
    row.last = iso(edge.office().last);
  }
  JsonWriter out;
  out.begin_object();
  write_facts(out, edge);
  row.facts = out.end_object().take();
  row.hash = stable_hash(row.facts);
  return row;
}

Query& EdgeRow::bind(Query& query, int place) const {
  query.bind(place, count).bind(place + 1, first).bind(place + 2, last);
  return query.bind(place + 3, hash).bind(place + 4, facts);
}

WordTables::WordTables(Database& db, Fold32 fold)
    : db_(db),
      fold_(std::move(fold)),
      add_name_(db, "INSERT INTO name(node, words, letters) VALUES(?, ?, ?)"),
      add_name_word_(db, "INSERT OR IGNORE INTO name_word(word, name, node) VALUES(?, ?, ?)"),
      add_words_(db, "INSERT INTO words(rowid, text) VALUES(?, ?)"),
      remove_name_word_(db, "DELETE FROM name_word WHERE word = ? AND name = ?"),
      names_(db, "SELECT num, words FROM name WHERE node = ?"),
      remove_names_(db, "DELETE FROM name WHERE node = ?"),
      remove_words_(db, "DELETE FROM words WHERE rowid = ?") {}

void WordTables::add(const Graph& graph, Graph::Vertex vertex, std::int64_t num) {
  if (is_entity(graph[vertex].kind)) add_names(graph[vertex], num);
  const std::string words = to_utf8(words_of(text_of(graph, vertex), fold_));
  if (!words.empty()) add_words_.bind(1, num).bind(2, words).run();
}

void WordTables::add_names(const Node& node, std::int64_t num) {
  for (const std::string& name : all_names(node)) {
    const std::string words = to_utf8(words_of(name, fold_));
    if (words.empty()) continue;
    std::string letters = words;
    std::erase(letters, ' ');
    add_name_.bind(1, num).bind(2, words).bind(3, letters).run();
    const std::int64_t row = db_.last_row();
    for (const std::string_view word : split_words(words)) {
      add_name_word_.bind(1, word).bind(2, row).bind(3, num).run();
    }
  }
}

void WordTables::remove(std::int64_t num) {
  remove_words_.bind(1, num).run();
  for (names_.bind(1, num); names_.step();) {
    for (const std::string_view word : split_words(names_.text(1))) {
      remove_name_word_.bind(1, word).bind(2, names_.integer(0)).run();
    }
  }
  remove_names_.bind(1, num).run();
}

std::vector<std::string_view> split_words(std::string_view words) {
  std::vector<std::string_view> parts;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    parts.push_back(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return parts;
}

}  // namespace diplograph
