#include "graph/query.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "graph/merge_steps.hpp"
#include "graph/upward.hpp"

namespace diplograph {

std::set<Graph::Vertex> side_of(const Graph& graph, Graph::Vertex actor) {
  std::set<Graph::Vertex> side{actor};
  std::vector<Graph::Vertex> climbing{actor};
  while (!climbing.empty()) {
    const Graph::Vertex at = climbing.back();
    climbing.pop_back();
    for (const Graph::Link& link : graph.in(at)) {
      const Edge& edge = graph[link];
      const bool told = edge.kind == EdgeKind::holds_office && !edge.office().articles.empty();
      if (!told && edge.kind != EdgeKind::body_of) continue;
      const Graph::Vertex below = graph.source(link);
      if (side.insert(below).second) climbing.push_back(below);
    }
  }
  return side;
}

std::vector<ToldBy> told_by(const Graph& graph, Graph::Vertex event) {
  std::vector<ToldBy> all;
  for (const Graph::Link& link : graph.out(event)) {
    if (graph[link].kind != EdgeKind::reported_in) continue;
    const Node& article = graph[graph.target(link)];
    if (!all.empty() && all.back().article == article.id) continue;
    const ArticleFacts& facts = article.article();
    const auto status = graph[link].report().status;
    all.push_back({article.id, article.label, facts.publisher.empty() ? "" : facts.publisher[0],
                   facts.file, facts.relayed_from.empty() ? "" : facts.relayed_from[0],
                   facts.published, status.value_or(Status::occurred)});
  }
  const auto rank = [](const ToldBy& told) {
    return std::make_tuple(!told.published, told.published.value_or(Day{}),
                           std::string_view(told.article));
  };
  std::sort(all.begin(), all.end(),
            [&rank](const ToldBy& a, const ToldBy& b) { return rank(a) < rank(b); });
  return all;
}

namespace {

class MetQuery {
 public:
  MetQuery(const Graph& graph, Graph::Vertex actor, const MetFilter& filter)
      : graph_(graph),
        filter_(filter),
        sieve_(graph, filter),
        actor_(actor),
        side_(side_of(graph, actor)) {
    if (!filter.with) return;
    with_.emplace();
    if (const auto vertex = graph.find(*filter.with)) with_ = side_of(graph, *vertex);
  }

  [[nodiscard]] MetAnswer answer() const {
    MetAnswer answer;
    answer.actor = name_of(graph_[actor_], filter_.lang);
    std::set<Graph::Vertex> meetings;
    for (const Graph::Vertex one : side_) {
      for (const Graph::Vertex event : graph_.sources(one, EdgeKind::participant)) {
        if (graph_[event].kind == NodeKind::meeting) meetings.insert(event);
      }
    }
    for (const Graph::Vertex event : meetings) {
      if (auto row = row_of(event)) answer.rows.push_back(std::move(*row));
    }
    std::sort(answer.rows.begin(), answer.rows.end(), earlier);
    answer.counterparts = counted(answer.rows);
    if (filter_.limit > 0 && answer.rows.size() > filter_.limit) answer.rows.resize(filter_.limit);
    return answer;
  }

 private:
  static bool earlier(const MetRow& left, const MetRow& right) {
    const auto day = [](const MetRow& row) { return row.date ? row.date->from : std::nullopt; };
    const auto left_day = day(left);
    const auto right_day = day(right);
    if (left_day.has_value() != right_day.has_value()) return left_day.has_value();
    if (left_day != right_day) return *left_day < *right_day;
    return left.event < right.event;
  }

  [[nodiscard]] std::optional<MetRow> row_of(Graph::Vertex event) const {
    const EventFacts& facts = graph_[event].event();
    const auto places = graph_.targets(event, EdgeKind::at);
    if (!sieve_.passes(event)) return std::nullopt;
    MetRow row;
    std::set<Graph::Vertex> others;
    std::set<Graph::Vertex> own;
    for (const Graph::Vertex who : graph_.targets(event, EdgeKind::participant)) {
      const bool is_own = side_.contains(who);
      if (is_own || filter_.wants(graph_[who].kind)) (is_own ? own : others).insert(who);
    }
    if (with_ && std::none_of(others.begin(), others.end(),
                              [this](Graph::Vertex who) { return with_->contains(who); })) {
      return std::nullopt;
    }
    if (others.empty() && !filter_.kinds.empty()) return std::nullopt;
    const bool itself = own.contains(actor_);
    if (others.empty() && !itself) return std::nullopt;  // its people among themselves
    row.event = graph_[event].id;
    row.date = facts.date;
    row.date_text = date_text(facts.date);
    row.status = facts.status;
    row.mode = facts.mode;
    row.with = names(others);
    if (!itself) row.through = names(own);
    row.places = names({places.begin(), places.end()});
    row.sources = facts.sources;
    row.told_by = told_by(graph_, event);
    return row;
  }

  [[nodiscard]] std::vector<Name> names(const std::set<Graph::Vertex>& vertices) const {
    std::vector<Name> found;
    found.reserve(vertices.size());
    for (const Graph::Vertex vertex : vertices) {
      found.push_back(name_of(graph_[vertex], filter_.lang));
    }
    std::sort(found.begin(), found.end(), [](const Name& a, const Name& b) { return a.id < b.id; });
    return found;
  }

  static std::vector<Counterpart> counted(const std::vector<MetRow>& rows) {
    std::map<std::string, Counterpart> by_id;
    for (const MetRow& row : rows) {
      for (const Name& who : row.with) {
        Counterpart& counterpart = by_id[who.id];
        counterpart.who = who;
        ++counterpart.meetings;
        if (!row.date) continue;
        widen(counterpart.first, counterpart.last, row.date->from);
        widen(counterpart.first, counterpart.last, row.date->to);
      }
    }
    std::vector<Counterpart> all;
    all.reserve(by_id.size());
    for (auto& [id, counterpart] : by_id) all.push_back(std::move(counterpart));
    std::stable_sort(all.begin(), all.end(), [](const Counterpart& a, const Counterpart& b) {
      return a.meetings > b.meetings;
    });
    return all;
  }

  const Graph& graph_;
  const MetFilter& filter_;
  Sieve sieve_;
  Graph::Vertex actor_;
  std::set<Graph::Vertex> side_;
  std::optional<std::set<Graph::Vertex>> with_;
};

}  // namespace

MetAnswer met(const Graph& graph, std::string_view actor, const MetFilter& filter) {
  const auto vertex = graph.find(actor);
  if (!vertex) return {};
  return MetQuery(graph, *vertex, filter).answer();
}

std::string date_text(const std::optional<Date>& date) {
  if (!date) return "undated";
  if (!date->from || !date->to) return date->text.empty() ? "undated" : "undated: " + date->text;
  const std::string from = to_iso(*date->from);
  return *date->from == *date->to ? from : from + ".." + to_iso(*date->to);
}

}  // namespace diplograph
