// diplograph export: a graph in another format.
#include <memory>
#include <string>

#include "graph/format/view.hpp"
#include "tools/diplograph/asking.hpp"
#include "tools/diplograph/commands.hpp"
#include "tools/diplograph/graph_file.hpp"
#include "tools/diplograph/inputs.hpp"
#include "tools/diplograph/reading.hpp"

namespace diplograph {
namespace {

struct Options {
  std::string graph;
  std::string format;
  std::string output = "-";
  std::string view = "full";
  std::string lang;
};

Exit run(const Options& options) {
  const Format& format = format_named(options.format);
  check_output(format, options.output);
  check_apart({options.graph}, options.output);
  Graph graph = load_graph(options.graph);
  if (options.view == "actors") graph = actors_only(graph);
  if (!options.lang.empty()) graph = in_language(graph, options.lang);
  save_graph(graph, format, options.output);
  return Exit::done;
}

std::string formats_help() {
  std::string help = "Formats:\n";
  for (const Format* format : formats()) {
    help.append("  ").append(format->name()).append(": ").append(format->about()).append("\n");
  }
  return help + "\nExample: diplograph export graph.json --format dot -o graph.dot";
}

}  // namespace

void add_export(const CommandLine& app, Program& program) {
  const auto options = std::make_shared<Options>();
  const CommandLine sub = app.add_subcommand("export", "Write a graph in another format");
  sub.add_option("GRAPH", options->graph, "Graph, as build wrote it, or store, as add filled it")
      .type_name("")
      .required();
  sub.add_option("--format", options->format, "Name of the format").type_name("NAME").required();
  add_output(sub, options->output);
  sub.add_option("--view", options->view,
                 "full: everything; actors: who met whom, who holds which office, no events")
      .one_of({"full", "actors"})
      .type_name("VIEW")
      .capture_default_str();
  add_labels_option(sub, options->lang);
  sub.footer(formats_help());
  sub.callback([&program, options] { program.run = [options] { return run(*options); }; });
}

}  // namespace diplograph
