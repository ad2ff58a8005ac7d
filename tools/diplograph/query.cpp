// diplograph query: questions to a graph. So far: who met whom.
#include "graph/query.hpp"

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/files.hpp"
#include "tools/diplograph/commands.hpp"
#include "tools/diplograph/console.hpp"
#include "tools/diplograph/graph_file.hpp"
#include "tools/diplograph/met_table.hpp"
#include "tools/diplograph/naming.hpp"
#include "tools/diplograph/options.hpp"

namespace diplograph {
namespace {

struct Options {
  std::string graph;
  std::string actor;
  bool all = false;
  std::string with;
  std::string since;
  std::string until;
  std::string in;
  std::vector<std::string> statuses;
  std::string format = "table";
  std::string labels;
  std::string packs;
};

bool is_somewhere(NodeKind kind) { return kind == NodeKind::place || kind == NodeKind::state; }

MetFilter filter_of(const Options& options, const NameIndex& names) {
  MetFilter filter;
  if (!options.with.empty()) filter.with = the_one(names, options.with, is_actor).id;
  if (!options.in.empty()) filter.in = the_one(names, options.in, is_somewhere).id;
  filter.since = first_day_option("--since", options.since);
  filter.until = last_day_option("--until", options.until);
  filter.lang = options.labels;
  for (const std::string& name : options.statuses) {
    const auto status = parse<Status>(name);
    if (!status) {
      throw Error(Error::Code::usage, "--status", "there is no status '" + name + "'",
                  "choose of: occurred, ongoing, planned, possible, denied, cancelled");
    }
    filter.statuses.push_back(*status);
  }
  return filter;
}

std::string as_table(const Table& table) {
  return as_text(table, {.width = terminal_columns(), .isolate = is_terminal()});
}

Exit print(const std::string& text, bool any, const std::string& whose) {
  write_file("-", text);
  if (any) return Exit::done;
  tell("no meetings of " + printable(whose) + " that the question lets through");
  return Exit::nothing;
}

Exit run_all(const Options& options, const Graph& graph, const MetFilter& filter) {
  const auto meetings = all_meetings(graph, filter);
  const std::string text = options.format == "json"  ? json_of(meetings)
                           : options.format == "csv" ? as_csv(table_of(meetings))
                           : meetings.empty()        ? ""
                                                     : as_table(table_of(meetings));
  return print(text, !meetings.empty(), "anybody");
}

Exit run_one(const Options& options, const Graph& graph, const Name& actor,
             const MetFilter& filter) {
  const MetAnswer answer = met(graph, actor.id, filter);
  std::string text;
  if (options.format == "json") {
    text = json_of(answer);
  } else if (options.format == "csv") {
    text = as_csv(table_of(answer));
  } else if (!answer.rows.empty()) {
    text = printable(answer.actor.label) + " (" + answer.actor.id + ")\n\n" +
           as_table(table_of(answer));
    if (!answer.counterparts.empty()) text += "\n" + as_table(counterparts_of(answer));
  }
  return print(text, !answer.rows.empty(), answer.actor.label);
}

Exit run(const Options& options) {
  if (options.all == !options.actor.empty()) {
    throw Error(Error::Code::usage, "query met", "name an actor, or ask for --all",
                "see diplograph query met --help");
  }
  const Graph graph = load_graph(options.graph);
  const NameIndex names(graph, fold_of_packs(options.packs));
  const MetFilter filter = filter_of(options, names);
  if (options.all) return run_all(options, graph, filter);
  return run_one(options, graph, the_one(names, options.actor, is_actor), filter);
}

void add_met(CLI::App& query, Program& program) {
  const auto options = std::make_shared<Options>();
  CLI::App* sub = query.add_subcommand("met", "Who met whom, when, where, how often, told by whom");
  sub->add_option("GRAPH", options->graph, "Graph, as build wrote it")->type_name("")->required();
  sub->add_option("ACTOR", options->actor,
                  "A person, state or organization: any name that the graph knows, or an id")
      ->type_name("");
  sub->add_flag("--all", options->all, "The meetings of everybody");
  sub->add_option("--with", options->with, "Only meetings with this actor")->type_name("ACTOR");
  sub->add_option("--since", options->since, "Not before this day: 2023-09-18, 2023-09 or 2023")
      ->type_name("DAY");
  sub->add_option("--until", options->until, "Not after this day, month or year")->type_name("DAY");
  sub->add_option("--in", options->in, "Only in this place, or in this state")->type_name("PLACE");
  sub->add_option("--status", options->statuses,
                  "Only with this status: occurred, ongoing, planned, possible, denied, cancelled")
      ->delimiter(',')
      ->type_name("STATUS");
  sub->add_option("--format", options->format, "table, json or csv")
      ->check(CLI::IsMember({"table", "json", "csv"}))
      ->type_name("FORMAT")
      ->capture_default_str();
  sub->add_option("--labels", options->labels,
                  "Language of the names where the graph has them: en, ar")
      ->type_name("LANG");
  sub->add_option("--packs", options->packs, "Folder of the language packs")->type_name("DIR");
  sub->footer(
      "A meeting of a state or body is also one that its office holders had for it.\n"
      "Exit code 1: no such meeting.\n\n"
      "Examples:\n"
      "  diplograph query met graph.json \"Wang Yi\" --since 2023 --status occurred\n"
      "  diplograph query met graph.json --all --format csv");
  sub->callback([&program, options] { program.run = [options] { return run(*options); }; });
}

}  // namespace

void add_query(CLI::App& app, Program& program) {
  CLI::App* query = app.add_subcommand("query", "Ask a graph");
  query->require_subcommand(1);
  query->footer("Example: diplograph query met graph.json \"Wang Yi\"");
  add_met(*query, program);
}

}  // namespace diplograph
