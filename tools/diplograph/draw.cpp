// diplograph draw: a diagram of who met whom.
#include "graph/format/draw.hpp"

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "base/error.hpp"
#include "base/files.hpp"
#include "tools/diplograph/commands.hpp"
#include "tools/diplograph/console.hpp"
#include "tools/diplograph/graph_file.hpp"

namespace diplograph {
namespace {

struct Options {
  std::string graph;
  std::string output;
  std::string format;
  std::string title;
  std::string labels;
  std::size_t most_nodes = DrawOptions().most_nodes;
};

// The format asked for, else that of the output's ending.
std::string format_of(const Options& options) {
  const std::size_t dot = options.output.rfind('.');
  const bool has_ending =
      dot != std::string::npos && options.output.find('/', dot) == std::string::npos;
  const std::string format = !options.format.empty() ? options.format
                             : has_ending            ? options.output.substr(dot + 1)
                                                     : "";
  if (is_drawing_format(format)) return format;
  throw Error(Error::Code::usage, options.output,
              "drawings are svg, png or pdf, not '" + format + "'",
              "end the file's name in one of these, or give --format");
}

Exit run(const Options& options) {
  const std::string format = format_of(options);
  const Drawing drawing = draw(load_graph(options.graph), {.format = format,
                                                           .title = options.title,
                                                           .lang = options.labels,
                                                           .most_nodes = options.most_nodes});
  if (!drawing.note.empty()) tell(printable(drawing.note));
  if (drawing.nodes == 0) {
    tell("nobody met or visited anybody in " + printable(options.graph) + ", so nothing was drawn");
    return Exit::nothing;
  }
  write_file(options.output, drawing.bytes);
  return Exit::done;
}

}  // namespace

void add_draw(CLI::App& app, Program& program) {
  const auto options = std::make_shared<Options>();
  CLI::App* sub = app.add_subcommand("draw", "Draw who met and visited whom");
  sub->add_option("GRAPH", options->graph, "Graph, as build wrote it")->required()->type_name("");
  sub->add_option("-o,--output", options->output,
                  "Where to write: a name ending in .svg, .png or .pdf")
      ->required()
      ->type_name("FILE");
  sub->add_option("--format", options->format, "svg, png or pdf, whatever the name's ending")
      ->type_name("FORMAT");
  sub->add_option("--title", options->title, "What to write above")->type_name("TEXT");
  sub->add_option("--labels", options->labels,
                  "Language of the names where the graph has them: en, ar")
      ->type_name("LANG");
  sub->add_option("--nodes", options->most_nodes,
                  "At most so many actors: those with the most meetings")
      ->type_name("N")
      ->capture_default_str();
  sub->footer(
      "Exit code 1: there is nothing to draw.\n\n"
      "Example: diplograph draw graph.json --title \"September 2023\" -o graph.svg");
  sub->callback([&program, options] { program.run = [options] { return run(*options); }; });
}

}  // namespace diplograph
