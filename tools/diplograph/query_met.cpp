// diplograph query met: who met whom.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "base/error.hpp"
#include "base/files.hpp"
#include "graph/query.hpp"
#include "tools/diplograph/asking.hpp"
#include "tools/diplograph/console.hpp"
#include "tools/diplograph/met_table.hpp"
#include "tools/diplograph/query.hpp"

namespace diplograph {
namespace {

struct Options : AskOptions {
  std::string actor;
  bool all = false;
  std::string with;
};

std::string as_table(const Table& table) {
  return as_text(table, {.width = terminal_columns(), .isolate = is_terminal()});
}

Exit print_met(const std::string& text, bool any, const std::string& whose) {
  write_file("-", text);
  if (any) return Exit::done;
  tell("no meetings of " + printable(whose) + " that the question lets through");
  return Exit::nothing;
}

Exit run_all(const Options& options, Askable& source, const MetFilter& filter) {
  auto meetings = all_meetings(source.all({NodeKind::meeting}, filter), filter);
  if (options.limit > 0 && meetings.size() > options.limit) meetings.resize(options.limit);
  const std::string text = options.format == "json"    ? json_of(meetings)
                           : options.format == "jsonl" ? json_lines_of(meetings)
                           : options.format == "csv"   ? as_csv(table_of(meetings))
                           : meetings.empty()          ? ""
                                                       : as_table(table_of(meetings));
  return print_met(text, !meetings.empty(), "anybody");
}

Exit run_one(const Options& options, Askable& source, const Name& actor, const MetFilter& filter) {
  std::vector<std::string> ids{actor.id};
  if (filter.with) ids.push_back(*filter.with);
  const MetAnswer answer = met(source.around(ids, {NodeKind::meeting}, filter), actor.id, filter);
  std::string text;
  if (options.format == "json") {
    text = json_of(answer);
  } else if (options.format == "jsonl") {
    text = json_lines_of(answer);
  } else if (options.format == "csv") {
    text = as_csv(table_of(answer));
  } else if (!answer.rows.empty()) {
    text = printable(answer.actor.label) + " (" + answer.actor.id + ")\n\n" +
           as_table(table_of(answer));
    if (!answer.counterparts.empty()) text += "\n" + as_table(counterparts_of(answer));
  }
  return print_met(text, !answer.rows.empty(), answer.actor.label);
}

Exit run(const Options& options) {
  if (options.actor.empty() != options.all) {
    throw Error(Error::Code::usage, "query met", "needs an actor or --all, and not both",
                "see diplograph query met --help");
  }
  const auto source = open_source(options);
  MetFilter filter{filter_of(options, *source), id_option(*source, options.with, is_actor)};
  if (options.all) return run_all(options, *source, filter);
  return run_one(options, *source, the_one(*source, options.actor, is_actor), filter);
}

}  // namespace

void add_met(CLI::App& query, Program& program) {
  const auto options = std::make_shared<Options>();
  CLI::App* sub = query.add_subcommand("met", "Who met whom, when, where, how often, told by whom");
  add_asking_options(*sub, *options);
  sub->add_option("ACTOR", options->actor,
                  "A person, state or organization: any name that the graph knows, or an id")
      ->type_name("");
  sub->add_flag("--all", options->all, "The meetings of everybody");
  sub->add_option("--with", options->with, "Only meetings with this actor")->type_name("ACTOR");
  sub->footer(
      "A meeting of a state or body is also one that its office holders had for it.\n"
      "Exit code 1: no such meeting.\n\n"
      "Examples:\n"
      "  diplograph query met graph.json \"Wang Yi\" --since 2023 --status occurred\n"
      "  diplograph query met graph.json --all --format csv");
  sub->callback([&program, options] { program.run = [options] { return run(*options); }; });
}

}  // namespace diplograph
