// diplograph query met: who met whom.
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

std::string no_meetings_of(const std::string& whom) {
  return "no meetings of " + whom + " that the question lets through";
}

Exit run_all(const Options& options, Askable& source, const MetFilter& filter) {
  auto meetings = all_meetings(source.all({NodeKind::meeting}, filter), filter);
  if (options.limit > 0 && meetings.size() > options.limit) meetings.resize(options.limit);
  const Forms forms{[&] { return shown(table_of(meetings)); }, [&] { return json_of(meetings); },
                    [&] { return json_lines_of(meetings); },
                    [&] { return as_csv(table_of(meetings)); }};
  return print(forms, meetings.empty(), no_meetings_of("anybody"), options);
}

Exit run_one(const Options& options, Askable& source, const Name& actor, const MetFilter& filter) {
  std::vector<std::string> ids{actor.id};
  if (filter.with) ids.push_back(*filter.with);
  const MetAnswer answer = met(source.around(ids, {NodeKind::meeting}, filter), actor.id, filter);
  const auto table = [&answer] {
    std::string text =
        printable(answer.actor.label) + " (" + answer.actor.id + ")\n\n" + shown(table_of(answer));
    if (!answer.counterparts.empty()) text += "\n" + shown(counterparts_of(answer));
    return text;
  };
  const Forms forms{table, [&] { return json_of(answer); }, [&] { return json_lines_of(answer); },
                    [&] { return as_csv(table_of(answer)); }};
  return print(forms, answer.rows.empty(), no_meetings_of(printable(answer.actor.label)), options);
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

void add_met(const CommandLine& query, Program& program) {
  const auto options = std::make_shared<Options>();
  const CommandLine sub =
      query.add_subcommand("met", "Who met whom, when, where, how often, told by whom");
  add_asking_options(sub, *options);
  sub.add_option("ACTOR", options->actor,
                 "A person, state or organization: any name that the graph knows, or an id")
      .type_name("");
  sub.add_flag("--all", options->all, "The meetings of everybody");
  sub.add_option("--with", options->with, "Only meetings with this actor").type_name("ACTOR");
  sub.footer(
      "A meeting of a state or body is also one that its office holders had for it.\n"
      "Exit code 1: no such meeting.\n\n"
      "Examples:\n"
      "  diplograph query met graph.json \"Wang Yi\" --since 2023 --status occurred\n"
      "  diplograph query met graph.json --all --format csv");
  sub.callback([&program, options] {
    program.run = [options] { return answered(*options, [&] { return run(*options); }); };
  });
}

}  // namespace diplograph
