// diplograph build: texts and records to one graph.
#include <chrono>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "graph/merge.hpp"
#include "tools/diplograph/commands.hpp"
#include "tools/diplograph/console.hpp"
#include "tools/diplograph/deciding.hpp"
#include "tools/diplograph/graph_file.hpp"
#include "tools/diplograph/inputs.hpp"
#include "tools/diplograph/known_links.hpp"
#include "tools/diplograph/reading.hpp"

namespace diplograph {
namespace {

struct Options {
  std::vector<std::string> files;
  std::string output;
  std::string format = "json";
  std::string decisions;
  ReadingOptions reading;
};

// Records on their way into the graph.
struct Collected {
  Merger merger;
  std::set<std::string> organizations;
  std::set<std::string> read;  // the texts of this run, by their SHA-256
  std::vector<Record> earlier;

  void add(Record&& record) {
    for (const Entity& entity : record.entities) {
      if (entity.kind == EntityKind::organization) organizations.insert(entity.id);
    }
    merger.add(std::move(record));
  }
  void add_read(Record&& record) {
    read.insert(record.sha256);
    add(std::move(record));
  }
  // What was read now counts, not what an earlier run made of the same text.
  void add_earlier() {
    for (Record& record : earlier) {
      if (!read.contains(record.sha256)) add(std::move(record));
    }
    earlier.clear();
  }
};

// What a user looks for first: whether it took in what it was given, and how much is in it.
std::string summary(const Graph& graph, double seconds) {
  std::size_t articles = 0;
  std::size_t actors = 0;
  std::size_t events = 0;
  std::size_t statements = 0;
  for (const Graph::Vertex vertex : graph.vertices()) {
    const NodeKind kind = graph[vertex].kind;
    if (kind == NodeKind::article) ++articles;
    if (kind == NodeKind::statement) ++statements;
    if (is_actor(kind)) ++actors;
    if (is_event(kind)) ++events;
  }
  return counted(articles, "article") + ", " + counted(actors, "actor") + ", " +
         counted(events, "event") + ", " + counted(statements, "statement") + " in " +
         tenths(seconds) + " s";
}

Exit run(const Options& options) {
  const auto began = std::chrono::steady_clock::now();
  const Format& format = format_named(options.format);
  check_output(format, options.output);
  check_apart(options.files, options.output);
  check_apart({options.decisions}, options.output);
  const CommonWorld world = load_world(options.reading.packs);
  const std::vector<Decision> decisions = decisions_in(options.decisions);
  Collected collected;
  const ReadingResult result =
      read_inputs(options.files, options.reading,
                  {[&](Record&& record) { collected.add_read(std::move(record)); },
                   [&](Record&& record) { collected.earlier.push_back(std::move(record)); }});
  collected.add_earlier();
  if (result.articles > 0) {
    KnownWorld known = known_links(world, collected.organizations);
    known.decisions = decisions;
    if (!decisions.empty()) tell_idle(decisions, collected.merger.told_ids(), options.decisions);
    const Graph graph = collected.merger.finish(known);
    save_graph(graph, format, options.output);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    // Who reads the graph from a pipe wants nothing else on the terminal.
    if (!options.reading.quiet && options.output != "-") tell(summary(graph, took.count()));
  }
  return exit_of(result, options.files);
}

}  // namespace

void add_build(const CommandLine& app, Program& program) {
  const auto options = std::make_shared<Options>();
  const CommandLine sub =
      app.add_subcommand("build", "Make a graph of texts, of records, or of both");
  add_files(sub, options->files,
            "Texts, as extract takes them, and records, as extract writes them (.jsonl, or on "
            "standard input)");
  sub.add_option("-o,--output", options->output, "Where to write the graph; - is standard output")
      .type_name("FILE")
      .required()
      .named();
  sub.add_option("--format", options->format, "As export writes; other commands read json")
      .type_name("NAME")
      .capture_default_str();
  add_decisions_option(sub, options->decisions);
  add_reading_options(sub, options->reading);
  sub.footer(
      "The same articles give the same bytes, in any order, on any number of threads. A text that "
      "is\n"
      "given beside its records is read anew, and they are passed over; so are graphs in "
      "folders.\n" +
      reading_help() +
      "\nExamples:\n"
      "  diplograph build articles/ -o graph.json\n"
      "  diplograph build monday.jsonl tuesday.jsonl -o week.json\n"
      "  diplograph extract articles/ | diplograph build - -o graph.json");
  sub.callback([&program, options] { program.run = [options] { return run(*options); }; });
}

}  // namespace diplograph
