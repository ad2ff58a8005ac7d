#include "graph/derive.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "graph/merge_steps.hpp"
#include "graph/parts.hpp"
#include "graph/upward.hpp"

namespace diplograph {
namespace {

using Ids = std::set<std::string>;
using Pair = std::pair<std::string, std::string>;

class Deriver {
 public:
  explicit Deriver(const Graph& graph)
      : graph_(graph), standing_(standing_of(graph)), location_(location_of(graph)) {}

  void read() {
    for (const Graph::Vertex vertex : graph_.vertices()) {
      const Node& node = graph_[vertex];
      if (node.kind == NodeKind::statement) {
        read_statement(vertex);
      } else if (is_event(node.kind) && took_place(node.event().status)) {
        read_event(vertex);
      }
    }
  }

  void write(Parts& parts) {
    for (auto& [pair, facts] : met_) {
      parts.tie(pair.first, pair.second,
                {EdgeKind::met, std::string(to_string(EdgeKind::met)), std::move(facts)});
    }
    for (auto& [pair, facts] : relations_) {
      parts.tie(pair.first, pair.second,
                {EdgeKind::relation, std::string(to_string(EdgeKind::relation)), std::move(facts)});
    }
  }

 private:
  static bool took_place(Status status) {
    return status == Status::occurred || status == Status::ongoing;
  }

  const std::vector<std::string>& states_of(const std::string& id) {
    const auto [place, is_new] = states_.try_emplace(id);
    if (is_new) place->second = standing_.states_of(id);
    return place->second;
  }

  Ids states_at(Graph::Vertex vertex, EdgeKind kind) {
    Ids states;
    for (const Graph::Vertex end : graph_.targets(vertex, kind)) {
      const std::vector<std::string>& found = states_of(graph_[end].id);
      states.insert(found.begin(), found.end());
    }
    return states;
  }

  void read_event(Graph::Vertex vertex) {
    const Node& node = graph_[vertex];
    Ids everyone;
    std::map<ParticipantRole, Ids> by_role;
    for (const Graph::Link& link : graph_.out(vertex)) {
      if (graph_[link].kind != EdgeKind::participant) continue;
      const Node& who = graph_[graph_.target(link)];
      if (!is_actor(who.kind)) continue;
      everyone.insert(who.id);
      const std::vector<std::string>& states = states_of(who.id);
      by_role[graph_[link].role()].insert(states.begin(), states.end());
    }
    Ids states;
    for (const auto& [role, ids] : by_role) states.insert(ids.begin(), ids.end());
    if (node.kind == NodeKind::meeting) add_meeting(node, everyone, states);
    const auto plover = node.event().plover;
    const auto day = node.event().date ? node.event().date->from : std::nullopt;
    if (!plover) return;
    if (node.kind == NodeKind::action) {
      relate(by_role[ParticipantRole::actor], by_role[ParticipantRole::recipient], *plover, day);
    } else if (node.kind == NodeKind::visit) {
      Ids hosts = by_role[ParticipantRole::host];
      for (const Graph::Vertex place : graph_.targets(vertex, EdgeKind::at)) {
        for (std::string& state : location_.states_of(graph_[place].id)) hosts.insert(state);
      }
      relate(by_role[ParticipantRole::visitor], hosts, *plover, day);
    } else if (node.kind != NodeKind::appointment) {
      relate(states, states, *plover, day);
    }
  }

  void read_statement(Graph::Vertex vertex) {
    const auto plover = graph_[vertex].statement().plover;
    if (!plover) return;
    const Ids speakers = states_at(vertex, EdgeKind::speaker);
    Ids to = states_at(vertex, EdgeKind::addressee);
    if (to.empty()) {
      to = states_at(vertex, EdgeKind::about);
      for (const std::string& own : speakers) to.erase(own);
      if (to.size() != 1) return;
    }
    std::optional<Day> first, last;
    for (const Graph::Vertex article : graph_.targets(vertex, EdgeKind::reported_in)) {
      widen(first, last, graph_[article].article().published);
    }
    relate(speakers, to, *plover, first);
  }

  void add_meeting(const Node& node, const Ids& everyone, const Ids& states) {
    std::set<Pair> pairs;
    for (const Ids* ids : {&everyone, &states}) {
      for (auto one = ids->begin(); one != ids->end(); ++one) {
        for (auto other = std::next(one); other != ids->end(); ++other) pairs.emplace(*one, *other);
      }
    }
    for (const Pair& pair : pairs) {
      MetFacts& met = met_[pair];
      ++met.count;
      met.events.push_back(node.id);
      if (!node.event().date) continue;
      widen(met.first, met.last, node.event().date->from);
      widen(met.first, met.last, node.event().date->to);
    }
  }

  void relate(const Ids& from, const Ids& to, Plover plover, const std::optional<Day>& day) {
    for (const std::string& one : from) {
      for (const std::string& other : to) {
        if (one == other) continue;
        RelationFacts& relation = relations_[{one, other}];
        ++relation.counts[plover];
        widen(relation.first, relation.last, day);
      }
    }
  }

  const Graph& graph_;
  Upward standing_;
  Upward location_;
  std::unordered_map<std::string, std::vector<std::string>> states_;
  std::map<Pair, MetFacts> met_;
  std::map<Pair, RelationFacts> relations_;
};

}  // namespace

void derive(Graph& graph) {
  Deriver deriver(graph);
  deriver.read();
  Parts parts;
  deriver.write(parts);
  parts.build_into(graph);
}

}  // namespace diplograph
