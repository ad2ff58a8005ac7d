// diplograph explain: the sentences and rules behind a node or an edge.
#include "graph/explain.hpp"

#include <memory>
#include <sstream>
#include <string>

#include "base/error.hpp"
#include "base/files.hpp"
#include "tools/diplograph/commands.hpp"
#include "tools/diplograph/console.hpp"
#include "tools/diplograph/graph_file.hpp"
#include "tools/diplograph/naming.hpp"

namespace diplograph {
namespace {

struct Options {
  std::string graph;
  std::string id;
  std::string other;
  std::string packs;
};

// What the user named: an id as it stands, else a name.
std::string id_of(const Graph& graph, const NameIndex& names, const std::string& text) {
  if (explain(graph, text)) return text;
  return the_one(names, text, [](NodeKind) { return true; }).id;
}

void print(const Explanation& explanation) {
  std::istringstream lines(to_text(explanation));
  AtomicFile out("-");
  for (std::string line; std::getline(lines, line);) {
    // Blanks at the front are the layout, not the document's.
    const std::size_t text = std::min(line.find_first_not_of(' '), line.size());
    out.write(line.substr(0, text) + printable(line.substr(text)) + "\n");
  }
  out.commit();
}

Exit run(const Options& options) {
  const Graph graph = load_graph(options.graph);
  const NameIndex names(graph, fold_of_packs(options.packs));
  const std::string id = id_of(graph, names, options.id);
  if (options.other.empty()) {
    print(*explain(graph, id));
    return Exit::done;
  }
  const std::string other = id_of(graph, names, options.other);
  const auto between = explain_between(graph, id, other);
  if (!between) {
    tell("nothing stands between " + id + " and " + other +
         "; what office holders did for a state or body is found by diplograph query met");
    return Exit::nothing;
  }
  print(*between);
  return Exit::done;
}

}  // namespace

void add_explain(const CommandLine& app, Program& program) {
  const auto options = std::make_shared<Options>();
  const CommandLine sub =
      app.add_subcommand("explain", "Show the sentences and rules behind a node or an edge");
  sub.add_option("GRAPH", options->graph, "Graph, as build wrote it, or store, as add filled it")
      .type_name("")
      .required();
  sub.add_option("ID", options->id, "Id or name of a node").type_name("").required();
  sub.add_option("OTHER", options->other, "Id or name of another: what stands between the two")
      .type_name("");
  sub.add_option("--packs", options->packs, "Folder of the language packs").type_name("DIR");
  sub.footer(
      "Examples:\n"
      "  diplograph explain graph.json \"Wang Yi\"\n"
      "  diplograph explain news.db \"Wang Yi\" \"Sergey Lavrov\"\n"
      "  diplograph explain graph.json ID   # of an event: the last column of diplograph query");
  sub.callback([&program, options] { program.run = [options] { return run(*options); }; });
}

}  // namespace diplograph
