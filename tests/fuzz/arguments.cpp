#include <CLI/CLI.hpp>
#include <algorithm>
#include <vector>

#include "base/error.hpp"
#include "base/record_json.hpp"
#include "fuzz/support.hpp"
#include "fuzz/targets.hpp"
#include "graph/ask/ask.hpp"
#include "graph/format/json_format.hpp"
#include "graph/merge.hpp"
#include "graph/names.hpp"
#include "tools/diplograph/commands.hpp"
#include "tools/diplograph/options.hpp"

namespace diplograph::fuzz {
namespace {

Graph toy_graph() {
  Merger merger;
  std::ifstream file(source_dir + "/tests/graph/records.jsonl");
  for (std::string line; std::getline(file, line);) merger.add(record_from_json(line, "fuzz"));
  return merger.finish();
}

template <typename Part>
void attempt(const Part& part) {
  try {
    part();
  } catch (const Error&) {
    return;
  }
}

}  // namespace

void arguments(std::string_view bytes) {
  static const Graph graph = toy_graph();
  static const NameIndex names(graph, fold_plain);
  std::vector<std::string> lines;
  while (!bytes.empty() && lines.size() < 40) {
    const auto end = std::min(bytes.find('\n'), bytes.size());
    lines.emplace_back(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  for (const auto& line : lines) {
    attempt([&] { (void)first_day_option("--since", line); });
    attempt([&] { (void)last_day_option("--until", line); });
    (void)names.resolve(line, [](NodeKind) { return true; });
    (void)search(graph, line, {});
  }
  CLI::App app{"fuzz", "diplograph"};
  Program program;
  for (const auto add : commands) add(CommandLine(app), program);
  std::reverse(lines.begin(), lines.end());  // as CLI11 wants them
  try {
    app.parse(lines);
  } catch (const CLI::ParseError&) {
    return;
  }
}

}  // namespace diplograph::fuzz
