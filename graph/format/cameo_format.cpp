#include <algorithm>
#include <array>

#include "graph/deeds.hpp"
#include "graph/format/tsv_formats.hpp"

namespace diplograph {
namespace {

// CAMEO's root code of each PLOVER type, in the order of the list.
constexpr std::array cameo_roots{"03", "04", "05", "06", "07", "08", "08", "02", "11",
                                 "12", "13", "16", "14", "15", "17", "18", "18"};
static_assert(cameo_roots.size() == static_cast<std::size_t>(Plover::CRIME) + 1);

// Codes are digits, whoever wrote the record.
std::string code_of(const Deed& deed, const std::optional<std::string>& cameo) {
  const bool is_code =
      cameo && !cameo->empty() && cameo->find_first_not_of("0123456789") == std::string::npos;
  return is_code ? *cameo : cameo_roots[static_cast<std::size_t>(deed.plover)];
}

}  // namespace

void CameoTsvFormat::write(const Graph& graph, const Sink& sink) const {
  sink("date\tsource\ttarget\tcode\n");
  Deeds deeds(graph);
  std::vector<std::string> lines;
  for (const Graph::Vertex vertex : graph.vertices()) {
    const Node& node = graph[vertex];
    const bool event = is_event(node.kind);
    if (event && !took_place(node.event().status)) continue;
    deeds.of(vertex, [&](const Deed& deed) {
      if (!deed.day) return;
      const std::string code = code_of(deed, event ? node.event().cameo : std::nullopt);
      lines.push_back(to_iso(*deed.day) + "\t" + deed.from.substr(6) + "\t" + deed.to.substr(6) +
                      "\t" + code + "\n");
    });
  }
  std::ranges::sort(lines);
  for (const std::string& line : lines) sink(line);
}

}  // namespace diplograph
