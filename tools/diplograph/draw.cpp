// diplograph draw: a diagram of who met whom.
#include "graph/format/draw.hpp"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/files.hpp"
#include "graph/ask/paths.hpp"
#include "graph/format/drawing_words.hpp"
#include "graph/query.hpp"
#include "tools/diplograph/asking.hpp"
#include "tools/diplograph/commands.hpp"
#include "tools/diplograph/console.hpp"
#include "tools/diplograph/graph_file.hpp"
#include "tools/diplograph/inputs.hpp"
#include "tools/diplograph/naming.hpp"
#include "tools/diplograph/packs_folder.hpp"

namespace diplograph {
namespace {

struct Options {
  std::string graph;
  std::string output;
  std::string format;
  std::string title;
  std::string labels;
  std::size_t most_nodes = DrawOptions().most_nodes;
  std::string focus;
  std::uint32_t hops = 1;
  std::vector<std::string> path;
  std::size_t best = 3;
  bool events = false;
  std::string timeline;
  std::string packs;
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

// An actor and all who act for it: what a state did is drawn at its people.
std::set<std::string> side_ids(const Graph& graph, const std::string& id) {
  std::set<std::string> ids{id};
  const auto vertex = graph.find(id);
  if (!vertex) return ids;
  for (const Graph::Vertex one : side_of(graph, *vertex)) ids.insert(graph[one].id);
  return ids;
}

// The actors around one, and the places to which they went.
std::set<std::string> around(const Graph& graph, const std::string& id, std::uint32_t hops) {
  const Net net = net_of(graph, {});
  std::set<std::string> ids = side_ids(graph, id);
  for (const std::string& own : side_ids(graph, id)) {
    const auto number = net.find(own);
    if (!number) continue;
    for (const Neighbour& one : neighbours(net, *number, hops)) {
      ids.insert(net.actors()[one.actor].id);
    }
  }
  return ids;
}

// Those by whom the sides of two neighbours on a way met: the ministers who make states meet.
void add_meeting(const Net& net, const std::set<std::string>& side,
                 const std::set<std::string>& other_side, std::set<std::string>& ids) {
  for (const NetTie& tie : net.ties()) {
    const std::string& from = net.actors()[tie.from].id;
    const std::string& to = net.actors()[tie.to].id;
    const bool between = (side.contains(from) && other_side.contains(to)) ||
                         (side.contains(to) && other_side.contains(from));
    if (between) ids.insert({from, to});
  }
}

// The actors on the best ways from one to the other, and who met for them; nobody where there is
// none.
std::set<std::string> between(const Graph& graph, const std::string& from, const std::string& to,
                              std::size_t best) {
  const Net net = net_of(graph, {});
  std::set<std::string> ids;
  const auto start = net.find(from);
  const auto end = net.find(to);
  if (!start || !end) return {};
  for (const Path& path : best_paths(net, *start, *end, best)) {
    for (std::size_t i = 0; i < path.actors.size(); ++i) {
      const std::string& actor = net.actors()[path.actors[i]].id;
      ids.insert(actor);
      if (i == 0) continue;
      add_meeting(net, side_ids(graph, net.actors()[path.actors[i - 1]].id), side_ids(graph, actor),
                  ids);
    }
  }
  return ids;
}

// The drawing's own words in a language, from its pack where it has them.
std::map<std::string, std::string> words_in(const std::string& packs, const std::string& lang) {
  if (lang.empty()) return {};
  const std::string path = packs_folder(packs) + "/" + lang + "/drawing.txt";
  return file_exists(path) ? drawing_words(read_file(path), path)
                           : std::map<std::string, std::string>();
}

// What to draw of the graph, names found.
DrawOptions drawn(const Options& options, const Graph& graph, const std::string& format) {
  DrawOptions draw;
  draw.format = format;
  draw.title = options.title;
  draw.lang = options.labels;
  draw.words = words_in(options.packs, options.labels);
  draw.most_nodes = options.most_nodes;
  draw.events = options.events;
  if (options.focus.empty() && options.path.empty() && options.timeline.empty()) return draw;
  const NameIndex names(graph, fold_of_packs(options.packs));
  if (!options.timeline.empty()) draw.timeline = the_one(names, options.timeline, is_actor).id;
  if (!options.focus.empty()) {
    draw.focus = the_one(names, options.focus, is_actor).id;
    draw.only = around(graph, draw.focus, options.hops);
  } else if (!options.path.empty()) {
    draw.focus = the_one(names, options.path[0], is_actor).id;
    draw.only =
        between(graph, draw.focus, the_one(names, options.path[1], is_actor).id, options.best);
  }
  return draw;
}

// Why nothing was drawn.
std::string nothing_drawn(const Options& options) {
  if (!options.path.empty()) {
    return "no way of meetings leads from " + options.path[0] + " to " + options.path[1];
  }
  const std::string& of = options.focus.empty() ? options.timeline : options.focus;
  return (of.empty() ? "nobody" : of) + " met or visited " + (of.empty() ? "anybody" : "nobody") +
         " in " + options.graph;
}

Exit run(const Options& options) {
  const std::string format = format_of(options);
  check_apart({options.graph}, options.output);
  const Graph graph = load_graph(options.graph);
  const Drawing drawing = draw(graph, drawn(options, graph, format));
  if (!drawing.note.empty()) tell(printable(drawing.note));
  if (drawing.nodes == 0) {
    tell(printable(nothing_drawn(options)) + ", so nothing was drawn");
    return Exit::nothing;
  }
  write_file(options.output, drawing.bytes);
  return Exit::done;
}

}  // namespace

void add_draw(const CommandLine& app, Program& program) {
  const auto options = std::make_shared<Options>();
  const CommandLine sub = app.add_subcommand("draw", "Draw who met and visited whom");
  sub.add_option("GRAPH", options->graph, "Graph, as build wrote it, or store, as add filled it")
      .required()
      .type_name("");
  sub.add_option("-o,--output", options->output,
                 "Where to write: a name ending in .svg, .png or .pdf")
      .required()
      .named()
      .type_name("FILE");
  sub.add_option("--format", options->format, "svg, png or pdf, whatever the name's ending")
      .type_name("FORMAT");
  sub.add_option("--title", options->title, "What to write above").type_name("TEXT");
  add_labels_option(sub, options->labels);
  const CommandOption focus =
      sub.add_option("--focus", options->focus, "Only this actor and those around it")
          .type_name("ACTOR");
  sub.add_option("--hops", options->hops, "How far around it")
      .in_range(1, 1000)
      .needs(focus)
      .type_name("N")
      .capture_default_str();
  const CommandOption path =
      sub.add_option("--path", options->path, "Only the ways from one to the other")
          .expected(2)
          .type_name("ACTOR ACTOR");
  sub.add_option("--best", options->best, "So many of these ways")
      .in_range(1, 100)
      .needs(path)
      .type_name("K")
      .capture_default_str();
  sub.add_flag("--events", options->events, "Events as nodes between those who took part");
  const CommandOption timeline =
      sub.add_option("--timeline", options->timeline, "The events of this actor, by month")
          .type_name("ACTOR");
  focus.excludes(path).excludes(timeline);
  path.excludes(timeline);
  sub.add_option("--packs", options->packs, "Folder of the language packs").type_name("DIR");
  sub.add_option("--nodes,--top", options->most_nodes,
                 "At most so many actors: those with the most meetings; of a timeline, events")
      .in_range(1, 100000)
      .type_name("N")
      .capture_default_str();
  sub.footer(
      "Exit code 1: there is nothing to draw.\n\n"
      "Examples:\n"
      "  diplograph draw graph.json --title \"September 2023\" -o graph.svg\n"
      "  diplograph draw news.db --focus Oman --hops 2 --labels en -o oman.png\n"
      "  diplograph draw news.db --timeline \"Wang Yi\" -o wang.svg");
  sub.callback([&program, options] { program.run = [options] { return run(*options); }; });
}

}  // namespace diplograph
