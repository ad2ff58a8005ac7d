// diplograph query: the net of who met whom.
#include <memory>

#include "base/error.hpp"
#include "tools/diplograph/asking.hpp"
#include "tools/diplograph/console.hpp"
#include "tools/diplograph/query.hpp"

namespace diplograph {
namespace {

struct Options : AskOptions {
  std::string actor;
  std::string other;
  std::size_t best = 1;
  std::uint32_t hops = 1;
  std::string by = "pagerank";
};

using Ask = Answer (*)(Askable&, const Options&, const Filter&);

// The number in the net of an actor that the user named; nothing where it met nobody.
std::optional<std::uint32_t> number_of(const Net& net, Askable& source, const std::string& text) {
  const Name name = the_one(source, text, is_actor);
  const auto number = net.find(name.id);
  if (!number) tell(printable(name.label) + " met nobody");
  return number;
}

Answer ask_path(Askable& source, const Options& options, const Filter& filter) {
  const Net net = source.net(filter);
  const auto from = number_of(net, source, options.actor);
  const auto to = number_of(net, source, options.other);
  return from && to ? path(net, *from, *to, options.best) : Answer();
}

Answer ask_neighbours(Askable& source, const Options& options, const Filter& filter) {
  const Net net = source.net(filter);
  const auto actor = number_of(net, source, options.actor);
  return actor ? neighbours_of(net, *actor, options.hops) : Answer();
}

Answer ask_top(Askable& source, const Options& options, const Filter& filter) {
  return source.top(*measure_from(options.by), filter);
}

Answer ask_communities(Askable& source, const Options& /*options*/, const Filter& filter) {
  return source.communities(filter);
}

CommandLine add_verb(const CommandLine& query, Program& program, const char* name,
                     const char* about, Ask ask, const std::shared_ptr<Options>& options) {
  const CommandLine sub = query.add_subcommand(name, about);
  add_asking_options(sub, *options);
  sub.callback([&program, options, ask] {
    program.run = [options, ask] {
      return answered(*options, [&](Askable& source, const Filter& filter) {
        return ask(source, *options, filter);
      });
    };
  });
  return sub;
}

void add_actor(const CommandLine& sub, const char* name, std::string& value) {
  sub.add_option(name, value, "Any name that the graph knows, or an id").type_name("").required();
}

}  // namespace

void add_net_verbs(const CommandLine& query, Program& program) {
  auto options = std::make_shared<Options>();
  CommandLine sub = add_verb(query, program, "path", "The shortest ways from one actor to another",
                             ask_path, options);
  add_actor(sub, "ACTOR", options->actor);
  add_actor(sub, "OTHER", options->other);
  sub.add_option("--best", options->best, "So many ways, the best first")
      .type_name("K")
      .in_range(1, 100)
      .capture_default_str();
  sub.footer("Each step is a tie of meetings: fewest steps first, then the oftenest met.");

  options = std::make_shared<Options>();
  sub = add_verb(query, program, "neighbours", "Whom an actor met, and whom those met",
                 ask_neighbours, options);
  add_actor(sub, "ACTOR", options->actor);
  sub.add_option("--hops", options->hops, "How far")
      .in_range(1, 1000)
      .type_name("N")
      .capture_default_str();

  options = std::make_shared<Options>();
  options->limit = 20;
  sub = add_verb(query, program, "top", "The actors that matter most in the net of meetings",
                 ask_top, options);
  sub.add_option("--by", options->by, "degree, betweenness, pagerank or meetings")
      .one_of({"degree", "betweenness", "pagerank", "meetings"})
      .type_name("MEASURE")
      .capture_default_str();

  options = std::make_shared<Options>();
  add_verb(query, program, "communities", "Actors who meet each other more than others",
           ask_communities, options);
}

}  // namespace diplograph
