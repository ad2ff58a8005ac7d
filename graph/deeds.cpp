#include "graph/deeds.hpp"

#include <algorithm>
#include <set>

#include "graph/filter.hpp"
#include "graph/merge_steps.hpp"

namespace diplograph {
namespace {

using Ids = std::vector<std::string>;

void sort_unique(Ids& ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

// All ordered pairs of different states.
void relate(const Ids& from, const Ids& to, Deed deed,
            const std::function<void(const Deed&)>& take) {
  for (const std::string& one : from) {
    for (const std::string& other : to) {
      if (one == other) continue;
      deed.from = one;
      deed.to = other;
      take(deed);
    }
  }
}

}  // namespace

Deeds::Deeds(const Graph& graph)
    : graph_(graph), standing_(standing_of(graph)), location_(location_of(graph)) {}

void Deeds::of(Graph::Vertex vertex, const std::function<void(const Deed&)>& take) {
  const NodeKind kind = graph_[vertex].kind;
  if (kind == NodeKind::statement) {
    of_statement(vertex, take);
  } else if (is_event(kind) && kind != NodeKind::appointment && graph_[vertex].event().plover) {
    of_event(vertex, take);
  }
}

void Deeds::of_event(Graph::Vertex vertex, const std::function<void(const Deed&)>& take) {
  const Node& node = graph_[vertex];
  const EventFacts& event = node.event();
  std::map<ParticipantRole, Ids> by_role;
  Ids everyone;
  for (const Graph::Link& link : graph_.out(vertex)) {
    if (graph_[link].kind != EdgeKind::participant) continue;
    const Node& who = graph_[graph_.target(link)];
    if (!is_actor(who.kind)) continue;
    const Ids& states = states_of(who.id);
    Ids& same = by_role[graph_[link].role()];
    same.insert(same.end(), states.begin(), states.end());
    everyone.insert(everyone.end(), states.begin(), states.end());
  }
  sort_unique(everyone);
  for (auto& [role, ids] : by_role) sort_unique(ids);
  const Deed deed{"", "", *event.plover, event.date ? event.date->from : std::nullopt, vertex};
  if (node.kind == NodeKind::action) {
    relate(by_role[ParticipantRole::actor], by_role[ParticipantRole::recipient], deed, take);
  } else if (node.kind == NodeKind::visit) {
    Ids hosts = by_role[ParticipantRole::host];
    for (const Graph::Vertex place : graph_.targets(vertex, EdgeKind::at)) {
      for (std::string& state : location_.states_of(graph_[place].id)) hosts.push_back(state);
    }
    sort_unique(hosts);
    relate(by_role[ParticipantRole::visitor], hosts, deed, take);
  } else {
    relate(everyone, everyone, deed, take);
  }
}

void Deeds::of_statement(Graph::Vertex vertex, const std::function<void(const Deed&)>& take) {
  const auto plover = graph_[vertex].statement().plover;
  if (!plover) return;
  const Ids speakers = states_at(vertex, EdgeKind::speaker);
  Ids to = states_at(vertex, EdgeKind::addressee);
  if (to.empty()) {
    to = states_at(vertex, EdgeKind::about);
    for (const std::string& own : speakers) std::erase(to, own);
    if (to.size() != 1) return;
  }
  relate(speakers, to, {"", "", *plover, days_told(graph_, vertex).first, vertex}, take);
}

std::vector<Deeds::Pair> Deeds::pairs_of(Graph::Vertex meeting) {
  Ids everyone;
  Ids states;
  for (const Graph::Vertex who : graph_.targets(meeting, EdgeKind::participant)) {
    if (!is_actor(graph_[who].kind)) continue;
    everyone.push_back(graph_[who].id);
    const Ids& found = states_of(graph_[who].id);
    states.insert(states.end(), found.begin(), found.end());
  }
  std::vector<Pair> pairs;
  for (Ids* const ids : {&everyone, &states}) {
    sort_unique(*ids);
    for (auto one = ids->begin(); one != ids->end(); ++one) {
      for (auto other = std::next(one); other != ids->end(); ++other) {
        pairs.emplace_back(*one, *other);
      }
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

const std::vector<std::string>& Deeds::states_of(const std::string& id) {
  const auto [place, is_new] = states_.try_emplace(id);
  if (is_new) place->second = standing_.states_of(id);
  return place->second;
}

std::vector<std::string> Deeds::states_at(Graph::Vertex vertex, EdgeKind kind) {
  Ids states;
  for (const Graph::Vertex end : graph_.targets(vertex, kind)) {
    const Ids& found = states_of(graph_[end].id);
    states.insert(states.end(), found.begin(), found.end());
  }
  sort_unique(states);
  return states;
}

std::map<Deeds::Pair, MetFacts> meetings_between(
    const Graph& graph, const std::function<bool(Graph::Vertex meeting)>& wanted) {
  Deeds deeds(graph);
  std::map<Deeds::Pair, MetFacts> found;
  std::map<Deeds::Pair, std::vector<std::string>> events;
  for (const Graph::Vertex vertex : graph.vertices()) {
    const Node& node = graph[vertex];
    if (node.kind != NodeKind::meeting || !wanted(vertex)) continue;
    for (const Deeds::Pair& pair : deeds.pairs_of(vertex)) {
      MetFacts& met = found[pair];
      ++met.count;
      events[pair].push_back(node.id);
      if (!node.event().date) continue;
      widen(met.first, met.last, node.event().date->from);
      widen(met.first, met.last, node.event().date->to);
    }
  }
  for (auto& [pair, ids] : events) {
    std::sort(ids.begin(), ids.end());
    found[pair].events = std::move(ids);
  }
  return found;
}

}  // namespace diplograph
