#include "tools/diplograph/deciding.hpp"

#include <set>

#include "base/files.hpp"
#include "tools/diplograph/console.hpp"

namespace diplograph {
namespace {

// All ids by which the graph knows its nodes: their own, those of the same entity, those under
// which articles tell of them.
std::set<std::string> ids_of(const Graph& graph) {
  std::set<std::string> ids;
  for (const Graph::Vertex vertex : graph.vertices()) {
    const Node& node = graph[vertex];
    ids.insert(node.id);
    if (!is_entity(node.kind)) continue;
    ids.insert(node.entity().same_as.begin(), node.entity().same_as.end());
  }
  for (const Graph::Link& link : graph.links()) {
    if (graph[link].kind == EdgeKind::reported_in) ids.insert(graph[link].report().told_as);
  }
  return ids;
}

}  // namespace

void add_decisions_option(const CommandLine& command, std::string& path) {
  command
      .add_option("--decisions", path,
                  "Judgements that override the resolver, one a line: same or different, two ids, "
                  "why")
      .type_name("FILE");
}

std::vector<Decision> decisions_in(const std::string& path) {
  if (path.empty()) return {};
  return read_decisions(read_file(path), path);
}

void tell_idle(const std::vector<Decision>& decisions, const Graph& graph,
               const std::string& path) {
  if (decisions.empty()) return;
  const std::set<std::string> known = ids_of(graph);
  for (const Decision& decision : decisions) {
    for (const std::string& id : {decision.one, decision.other}) {
      if (known.contains(id)) continue;
      tell(printable(path) + ":" + std::to_string(decision.line) + ": no article tells of " +
           printable(id));
    }
  }
}

}  // namespace diplograph
