#include <algorithm>
#include <map>
#include <tuple>

#include "graph/ask/ask.hpp"
#include "graph/ask/rows.hpp"

namespace diplograph {
namespace {

std::vector<std::u32string> split(const std::u32string& words) {
  std::vector<std::u32string> parts(1);
  for (const char32_t letter : words) {
    if (letter == U' ') {
      parts.emplace_back();
    } else {
      parts.back().push_back(letter);
    }
  }
  return parts;
}

// Whether every word wanted is a word of the text, or how one begins.
bool has_all(std::string_view text, const std::vector<std::u32string>& wanted, const Fold32& fold) {
  const std::u32string words = U" " + words_of(text, fold);
  return std::ranges::all_of(wanted, [&words](const std::u32string& word) {
    return words.find(U" " + word) != std::u32string::npos;
  });
}

// The first text of a node that has the words; empty if none.
class Searcher {
 public:
  Searcher(const Graph& graph, const std::vector<std::u32string>& wanted, const Fold32& fold)
      : graph_(graph), wanted_(wanted), fold_(fold) {}

  [[nodiscard]] std::string found_in(Graph::Vertex vertex) const {
    const Node& node = graph_[vertex];
    if (is_entity(node.kind)) return found_in_names(node);
    if (node.kind == NodeKind::statement) return if_found(node.statement().text);
    if (node.kind == NodeKind::article) return if_found(node.label);
    for (const Graph::Link& link : graph_.out(vertex)) {
      if (graph_[link].kind != EdgeKind::reported_in) continue;
      std::string quote = if_found(graph_[link].report().quote);
      if (!quote.empty()) return quote;
    }
    return if_found(node.label);
  }

 private:
  [[nodiscard]] std::string if_found(const std::string& text) const {
    return has_all(text, wanted_, fold_) ? text : "";
  }
  [[nodiscard]] std::string found_in_names(const Node& node) const {
    const std::string label = if_found(node.label);
    if (!label.empty()) return label;
    for (const auto& [lang, name] : node.entity().labels) {
      if (has_all(name, wanted_, fold_)) return name;
    }
    for (const std::string& name : node.entity().aliases) {
      if (has_all(name, wanted_, fold_)) return name;
    }
    return "";
  }

  const Graph& graph_;
  const std::vector<std::u32string>& wanted_;
  const Fold32& fold_;
};

std::optional<Day> day_of(const Graph& graph, Graph::Vertex vertex) {
  const Node& node = graph[vertex];
  if (node.kind == NodeKind::article) return node.article().published;
  if (is_event(node.kind)) return node.event().date ? node.event().date->from : std::nullopt;
  return is_entity(node.kind) ? std::nullopt : days_told(graph, vertex).first;
}

}  // namespace

Answer search(const Graph& graph, std::string_view text, const Filter& filter, const Fold32& fold,
              const ToldOften& told_often) {
  Answer answer{"", {"kind", "when", "what", "id"}, {}};
  const std::u32string words = words_of(text, fold);
  if (words.empty()) return answer;
  const std::vector<std::u32string> wanted = split(words);
  const Searcher searcher(graph, wanted, fold);
  const Sieve sieve(graph, filter);
  using Rank = std::tuple<bool, std::ptrdiff_t, bool, std::chrono::sys_days::rep, std::string>;
  std::map<Rank, std::vector<Cell>> sorted;
  for (const Graph::Vertex vertex : graph.vertices()) {
    const Node& node = graph[vertex];
    const bool entity = is_entity(node.kind);
    if (entity ? !filter.wants(node.kind) : !filter.kinds.empty() && !filter.wants(node.kind)) {
      continue;
    }
    const auto day = day_of(graph, vertex);
    if (entity                           ? filter.narrows_events()
        : node.kind == NodeKind::article ? !filter.in_time(day, day)
                                         : !sieve.passes(vertex)) {
      continue;
    }
    std::string what = searcher.found_in(vertex);
    if (what.empty()) continue;
    const auto told = static_cast<std::ptrdiff_t>(told_often && entity ? told_often(vertex)
                                                                       : graph.in_degree(vertex));
    const auto late = day ? std::chrono::sys_days(*day).time_since_epoch().count() : 0;
    sorted.emplace(
        Rank{!entity, entity ? -told : 0, !day, -late, node.id},
        std::vector<Cell>{std::string(to_string(node.kind)), cell(day), std::move(what), node.id});
  }
  for (auto& [rank, row] : sorted) answer.rows.push_back(std::move(row));
  answer.cut(filter.limit);
  return answer;
}

}  // namespace diplograph
