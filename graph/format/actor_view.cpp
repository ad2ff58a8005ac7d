#include "graph/format/actor_view.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace diplograph {
namespace {

using Key = std::tuple<std::string, std::string, ActorTie::Kind>;

bool ahead(Status status) { return status == Status::planned || status == Status::possible; }

bool shown(Status status) { return status != Status::denied && status != Status::cancelled; }

class Viewer {
 public:
  Viewer(const Graph& graph, const std::optional<std::set<std::string>>& only)
      : graph_(graph), only_(only) {}

  void read() {
    for (const Graph::Vertex vertex : graph_.sorted_vertices()) {
      const Node& node = graph_[vertex];
      if (!is_event(node.kind) || !shown(node.event().status)) continue;
      if (node.kind == NodeKind::meeting) read_meeting(vertex);
      if (node.kind == NodeKind::visit) read_visit(vertex);
    }
  }

  [[nodiscard]] ActorView view(std::size_t most_nodes) const {
    std::map<Graph::Vertex, std::size_t> weight;
    for (const auto& [key, tie] : ties_) {
      weight[tie.from] += tie.count;
      weight[tie.to] += tie.count;
    }
    ActorView view;
    for (const auto& [vertex, count] : weight) view.nodes.push_back(vertex);
    const auto by_id = [this](Graph::Vertex a, Graph::Vertex b) {
      return graph_[a].id < graph_[b].id;
    };
    std::sort(view.nodes.begin(), view.nodes.end(), by_id);
    std::stable_sort(view.nodes.begin(), view.nodes.end(),
                     [&weight](Graph::Vertex a, Graph::Vertex b) { return weight[a] > weight[b]; });
    if (view.nodes.size() > most_nodes) view.nodes.resize(most_nodes);
    std::sort(view.nodes.begin(), view.nodes.end(), by_id);
    const std::set<Graph::Vertex> kept(view.nodes.begin(), view.nodes.end());
    std::set<Graph::Vertex> tied;
    for (const auto& [key, tie] : ties_) {
      if (kept.contains(tie.from) && kept.contains(tie.to)) {
        view.ties.push_back(tie);
        tied.insert({tie.from, tie.to});
      } else {
        ++view.ties_left_out;
      }
    }
    std::erase_if(view.nodes, [&tied](Graph::Vertex vertex) { return !tied.contains(vertex); });
    view.nodes_left_out = weight.size() - view.nodes.size();
    return view;
  }

 private:
  // Sorted by id, each once.
  std::vector<Graph::Vertex> participants(Graph::Vertex event) const {
    std::vector<Graph::Vertex> who = graph_.targets(event, EdgeKind::participant);
    std::sort(who.begin(), who.end(),
              [this](Graph::Vertex a, Graph::Vertex b) { return graph_[a].id < graph_[b].id; });
    who.erase(std::unique(who.begin(), who.end()), who.end());
    return who;
  }

  void read_meeting(Graph::Vertex event) {
    const auto who = participants(event);
    const auto kind =
        ahead(graph_[event].event().status) ? ActorTie::Kind::planned : ActorTie::Kind::met;
    for (std::size_t i = 0; i < who.size(); ++i) {
      for (std::size_t j = i + 1; j < who.size(); ++j) {
        if (!acts_for(who[i], who[j]) && !acts_for(who[j], who[i])) {
          add(who[i], who[j], kind, event);
        }
      }
    }
  }

  void read_visit(Graph::Vertex event) {
    const auto kind =
        ahead(graph_[event].event().status) ? ActorTie::Kind::planned_visit : ActorTie::Kind::visit;
    std::set<Graph::Vertex> destinations;
    for (const Graph::Vertex at : graph_.targets(event, EdgeKind::at)) destinations.insert(at);
    std::vector<Graph::Vertex> visitors;
    for (const Graph::Link& link : graph_.out(event)) {
      if (graph_[link].kind != EdgeKind::participant) continue;
      if (graph_[link].role() == ParticipantRole::host) {
        if (graph_[graph_.target(link)].kind == NodeKind::state) {
          destinations.insert(graph_.target(link));
        }
      } else {
        visitors.push_back(graph_.target(link));
      }
    }
    drop_wider(destinations);
    for (const Graph::Vertex visitor : visitors) {
      for (const Graph::Vertex at : destinations) {
        if (visitor != at) add(visitor, at, kind, event);
      }
    }
  }

  // A visit to a city and to its state is drawn to the city.
  void drop_wider(std::set<Graph::Vertex>& places) const {
    std::set<Graph::Vertex> wider;
    for (const Graph::Vertex place : places) {
      for (const Graph::Vertex above : graph_.targets(place, EdgeKind::located_in)) {
        wider.insert(above);
      }
    }
    for (const Graph::Vertex place : wider) places.erase(place);
  }

  [[nodiscard]] bool acts_for(Graph::Vertex who, Graph::Vertex body) const {
    for (const EdgeKind kind : {EdgeKind::holds_office, EdgeKind::body_of}) {
      const auto bodies = graph_.targets(who, kind);
      if (std::find(bodies.begin(), bodies.end(), body) != bodies.end()) return true;
    }
    return false;
  }

  void add(Graph::Vertex from, Graph::Vertex to, ActorTie::Kind kind, Graph::Vertex event) {
    const bool somewhere = graph_[to].kind == NodeKind::place;
    if (only_ && !only_->contains(graph_[from].id)) return;
    if (only_ && !somewhere && !only_->contains(graph_[to].id)) return;
    ActorTie& tie = ties_[{graph_[from].id, graph_[to].id, kind}];
    tie.from = from;
    tie.to = to;
    tie.kind = kind;
    ++tie.count;
    tie.events.push_back(graph_[event].id);
    const auto& date = graph_[event].event().date;
    if (!date || !date->from || !date->to) return;
    tie.first = tie.first ? std::min(*tie.first, *date->from) : *date->from;
    tie.last = tie.last ? std::max(*tie.last, *date->to) : *date->to;
  }

  const Graph& graph_;
  const std::optional<std::set<std::string>>& only_;
  std::map<Key, ActorTie> ties_;
};

}  // namespace

ActorView actor_view(const Graph& graph, std::size_t most_nodes,
                     const std::optional<std::set<std::string>>& only) {
  Viewer viewer(graph, only);
  viewer.read();
  return viewer.view(most_nodes);
}

}  // namespace diplograph
