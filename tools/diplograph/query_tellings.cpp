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
std::optional<Word> word_option(const std::string& name) {
  return name.empty() ? std::nullopt : parse<Word>(name);
}

// All words of a list, whose last is given.
template <typename Word>
std::vector<std::string> words_up_to(Word last) {
  std::vector<std::string> words;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    words.emplace_back(to_string(static_cast<Word>(i)));
  }
  return words;
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

using Ids = std::vector<std::optional<std::string>>;

// "Oman (state:OMN)" of those who are named.
std::string title_of(Askable& source, const Ids& ids, const std::string& lang) {
  std::string title;
  for (const auto& id : ids) {
    if (!id) continue;
    const Graph& graph = source.around({*id}, {}, {});
    title += (title.empty() ? "" : " - ") + name_of(graph[*graph.find(*id)], lang).label + " (" +
             *id + ")";
  }
  return title;
}

Answer titled(std::string title, Answer answer) {
  answer.about = std::move(title);
  return answer;
}

Answer ask_meetings(Askable& source, const Options& options, const Filter& filter) {
  const auto actor = id_option(source, options.actor, is_actor);
  return titled(title_of(source, {actor}, filter.lang),
                meetings(part(source, {actor}, {NodeKind::meeting}, filter), actor, filter));
}

Answer ask_visits(Askable& source, const Options& options, const Filter& filter) {
  const auto actor = id_option(source, options.actor, is_actor);
  return titled(title_of(source, {actor}, filter.lang),
                visits(part(source, {actor}, {NodeKind::visit}, filter), actor, filter));
}

Answer ask_statements(Askable& source, const Options& options, const Filter& filter) {
  const StatementQuestion question{
      id_option(source, options.by, is_actor), id_option(source, options.to, is_entity),
      id_option(source, options.about, is_entity), word_option<Act>(options.act)};
  // The rarer of those named is enough to read; which that is, the source need not know.
  const Graph& graph = part(source,
                            {question.by      ? question.by
                             : question.about ? question.about
                                              : question.to},
                            {NodeKind::statement}, filter);
  return statements(graph, question, filter);
}

Answer ask_offices(Askable& source, const Options& options, const Filter& filter) {
  if (!options.at.empty() && (filter.since || filter.until)) {
    throw Error(Error::Code::usage, "--at", "is one day, --since and --until are many",
                "ask for one or the other");
  }
  const OfficeQuestion question{id_option(source, options.actor, is_actor),
                                word_option<Role>(options.role), day_option("--at", options.at)};
  return titled(title_of(source, {question.actor}, filter.lang),
                offices(part(source, {question.actor}, {}, filter), question, filter));
}

Answer ask_timeline(Askable& source, const Options& options, const Filter& filter) {
  const std::string actor = the_one(source, options.actor, is_actor).id;
  return titled(title_of(source, {actor}, filter.lang),
                timeline(source.around({actor}, every_telling, filter), actor, filter));
}

Answer ask_relations(Askable& source, const Options& options, const Filter& filter) {
  const std::string one = the_one(source, options.actor, is_state).id;
  const std::string other = the_one(source, options.other, is_state).id;
  return titled(title_of(source, {one, other}, filter.lang),
                relations(source.between(one, other, every_telling, filter), one, other, filter));
}

Answer ask_search(Askable& source, const Options& options, const Filter& filter) {
  return source.search(options.actor, filter);
}

Answer ask_stats(Askable& source, const Options& /*options*/, const Filter& /*filter*/) {
  return source.stats();
}

// What narrows a verb's answer: all that may, or days and sources, or nothing.
enum class Narrowing : std::uint8_t { all, some, none };

struct Verb {
  const char* name;
  const char* about;
  Ask ask;
  const char* argument;  // what ACTOR is; null: there is none
  bool needed;
  Narrowing narrowing = Narrowing::all;
};

constexpr Verb verbs[] = {
    {"meetings", "Meetings: who, when, where, told by whom", ask_meetings, "ACTOR", false},
    {"visits", "Visits: who came to whom, when, where", ask_visits, "ACTOR", false},
    {"statements", "Who said what to whom about what", ask_statements, nullptr, false},
    {"offices", "Who holds which office, when", ask_offices, "ACTOR", false, Narrowing::some},
    {"timeline", "All that an actor did, said and underwent, by date", ask_timeline, "ACTOR", true},
    {"relations", "What two states did and said to each other, by month and type", ask_relations,
     "STATE", true},
    {"search", "Names, headlines, statements and sentences with these words", ask_search, "TEXT",
     true},
    {"stats", "How much of what is in the graph", ask_stats, nullptr, false, Narrowing::none},
};

void add_shared_options(const CommandLine& sub, const Verb& verb, Options& options) {
  if (verb.narrowing == Narrowing::all) {
    const bool search = std::string_view(verb.name) == "search";
    add_asking_options(sub, options, search ? words_up_to(NodeKind::article) : actor_kinds());
    return;
  }
  add_answer_options(sub, options);
  if (verb.narrowing == Narrowing::none) return;
  add_days_options(sub, options);
  add_sources_option(sub, options);
}

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
    sub.add_option("--act", options.act, "What kind of words")
        .one_of(words_up_to(Act::agree))
        .type_name("ACT");
  } else if (name == "offices") {
    sub.add_option("--role", options.role, "Which office")
        .one_of(words_up_to(Role::official))
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
    add_shared_options(sub, verb, *options);
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
