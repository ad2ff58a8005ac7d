// diplograph query: what happened, was said, and who held which office.
#include <memory>

#include "base/error.hpp"
#include "tools/diplograph/asking.hpp"
#include "tools/diplograph/options.hpp"
#include "tools/diplograph/query.hpp"

namespace diplograph {
namespace {

struct Options : AskOptions {
  std::string actor;
  std::string other;
  std::string by;
  std::string to;
  std::string about;
  std::string act;
  std::string role;
  std::string at;
};

using Ask = Answer (*)(Askable&, const Options&, const Filter&);

const std::set<NodeKind> every_telling{NodeKind::meeting,   NodeKind::visit,
                                       NodeKind::agreement, NodeKind::appointment,
                                       NodeKind::action,    NodeKind::statement};

bool is_state(NodeKind kind) { return kind == NodeKind::state; }

template <typename Word>
std::optional<Word> word_option(const std::string& option, const std::string& name) {
  if (name.empty()) return std::nullopt;
  const auto word = parse<Word>(name);
  if (!word) {
    throw Error(Error::Code::usage, option, "there is no '" + name + "'",
                "docs/model.md lists them");
  }
  return word;
}

// The part of the graph around those who are named; all of the kinds where nobody is.
const Graph& part(Askable& source, const std::vector<std::optional<std::string>>& named,
                  const std::set<NodeKind>& kinds, const Filter& filter) {
  std::vector<std::string> ids;
  for (const auto& id : named) {
    if (id) ids.push_back(*id);
  }
  return ids.empty() ? source.all(kinds, filter) : source.around(ids, kinds, filter);
}

std::string title_of(Askable& source, const std::string& id, const std::string& lang) {
  const Graph& graph = source.around({id}, {}, {});
  return name_of(graph[*graph.find(id)], lang).label + " (" + id + ")";
}

Answer ask_meetings(Askable& source, const Options& options, const Filter& filter) {
  const auto actor = id_option(source, options.actor, is_actor);
  return meetings(part(source, {actor}, {NodeKind::meeting}, filter), actor, filter);
}

Answer ask_visits(Askable& source, const Options& options, const Filter& filter) {
  const auto actor = id_option(source, options.actor, is_actor);
  return visits(part(source, {actor}, {NodeKind::visit}, filter), actor, filter);
}

Answer ask_statements(Askable& source, const Options& options, const Filter& filter) {
  const StatementQuestion question{
      id_option(source, options.by, is_actor), id_option(source, options.to, is_entity),
      id_option(source, options.about, is_entity), word_option<Act>("--act", options.act)};
  // The rarer of those named is enough to read; which that is, the source need not know.
  const Graph& graph = part(source,
                            {question.by      ? question.by
                             : question.about ? question.about
                                              : question.to},
                            {NodeKind::statement}, filter);
  return statements(graph, question, filter);
}

Answer ask_offices(Askable& source, const Options& options, const Filter& filter) {
  const OfficeQuestion question{id_option(source, options.actor, is_actor),
                                word_option<Role>("--role", options.role),
                                day_option("--at", options.at)};
  return offices(part(source, {question.actor}, {}, filter), question, filter);
}

Answer ask_timeline(Askable& source, const Options& options, const Filter& filter) {
  const std::string actor = the_one(source, options.actor, is_actor).id;
  std::string title = title_of(source, actor, filter.lang);
  Answer answer = timeline(source.around({actor}, every_telling, filter), actor, filter);
  answer.about = std::move(title);
  return answer;
}

Answer ask_relations(Askable& source, const Options& options, const Filter& filter) {
  const std::string one = the_one(source, options.actor, is_state).id;
  const std::string other = the_one(source, options.other, is_state).id;
  std::string title =
      title_of(source, one, filter.lang) + " - " + title_of(source, other, filter.lang);
  Answer answer = relations(source.between(one, other, every_telling, filter), one, other, filter);
  answer.about = std::move(title);
  return answer;
}

Answer ask_search(Askable& source, const Options& options, const Filter& filter) {
  return source.search(options.actor, filter);
}

Answer ask_stats(Askable& source, const Options& /*options*/, const Filter& /*filter*/) {
  return source.stats();
}

struct Verb {
  const char* name;
  const char* about;
  Ask ask;
  const char* argument;  // what ACTOR is; null: there is none
  bool needed;
};

constexpr Verb verbs[] = {
    {"meetings", "Meetings: who, when, where, told by whom", ask_meetings, "ACTOR", false},
    {"visits", "Visits: who came to whom, when, where", ask_visits, "ACTOR", false},
    {"statements", "Who said what to whom about what", ask_statements, nullptr, false},
    {"offices", "Who holds which office, when", ask_offices, "ACTOR", false},
    {"timeline", "All that an actor did, said and underwent, by date", ask_timeline, "ACTOR", true},
    {"relations", "What two states did and said to each other, by month and type", ask_relations,
     "STATE", true},
    {"search", "Names, headlines, statements and sentences with these words", ask_search, "TEXT",
     true},
    {"stats", "How much of what is in the graph", ask_stats, nullptr, false},
};

void add_own_options(const CommandLine& sub, const Verb& verb, Options& options) {
  if (verb.argument != nullptr) {
    const CommandOption argument =
        sub.add_option(verb.argument, options.actor, "Any name that the graph knows, or an id");
    argument.type_name("");
    if (verb.needed) argument.required();
  }
  const std::string_view name = verb.name;
  if (name == "relations") {
    sub.add_option("OTHER", options.other, "The other state").type_name("").required();
  } else if (name == "statements") {
    sub.add_option("--by", options.by, "Who speaks").type_name("ACTOR");
    sub.add_option("--to", options.to, "Who is spoken to").type_name("ACTOR");
    sub.add_option("--about", options.about, "Who or what is spoken of").type_name("NAME");
    sub.add_option("--act", options.act,
                   "say, praise, promise, request, propose, accuse, reject, deny, threaten, "
                   "apologise or agree")
        .type_name("ACT");
  } else if (name == "offices") {
    sub.add_option("--role", options.role, "foreign_minister, president, ambassador, ...")
        .type_name("ROLE");
    sub.add_option("--at", options.at, "Who held it that day").type_name("DAY");
    sub.footer(
        "Who holds it: diplograph query offices graph.json China --role foreign_minister "
        "--at 2023-09-18");
  }
}

}  // namespace

void add_tellings(const CommandLine& query, Program& program) {
  for (const Verb& verb : verbs) {
    const auto options = std::make_shared<Options>();
    const CommandLine sub = query.add_subcommand(verb.name, verb.about);
    add_asking_options(sub, *options);
    add_own_options(sub, verb, *options);
    sub.callback([&program, options, &verb] {
      program.run = [options, &verb] {
        return answered(*options, [&](Askable& source, const Filter& filter) {
          return verb.ask(source, *options, filter);
        });
      };
    });
  }
}

}  // namespace diplograph
