// diplograph query: questions to a graph or a store.
#include "tools/diplograph/query.hpp"

#include "tools/diplograph/commands.hpp"

namespace diplograph {

void add_query(const CommandLine& app, Program& program) {
  const CommandLine query = app.add_subcommand("query", "Ask a graph or a store");
  query.require_subcommand();
  query.footer(
      "Actors are named in any language that the graph has, by a part of the name or by id.\n"
      "Exit code 1: nothing answers the question.\n\n"
      "Examples:\n"
      "  diplograph query met graph.json \"Wang Yi\"\n"
      "  diplograph query statements store.db --by Lavrov --about Syria --act accuse\n"
      "  diplograph query path graph.json \"Wang Yi\" Oman --best 3");
  add_met(query, program);
  add_tellings(query, program);
  add_net_verbs(query, program);
}

}  // namespace diplograph
