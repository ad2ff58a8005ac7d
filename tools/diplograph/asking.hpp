// What all questions share: the graph or store, what narrows the answer, how it is printed.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "graph/ask/source.hpp"
#include "tools/diplograph/command.hpp"
#include "tools/diplograph/command_line.hpp"
#include "tools/diplograph/table.hpp"

namespace diplograph {

struct AskOptions {
  std::string path;
  std::string since;
  std::string until;
  std::string in;
  std::vector<std::string> statuses;
  std::uint32_t min_sources = 0;
  std::vector<std::string> kinds;
  std::string lang;
  std::size_t limit = 0;
  std::string format = "table";
  std::string packs;
};

// Adds the graph or store, and how the answer looks, to a verb.
void add_answer_options(const CommandLine& verb, AskOptions& options);
// And what narrows it: all options above.
[[nodiscard]] std::vector<std::string> actor_kinds();
void add_asking_options(const CommandLine& verb, AskOptions& options,
                        const std::vector<std::string>& kinds = actor_kinds());
// Some of them, for verbs that narrow their answer by nothing else.
void add_days_options(const CommandLine& verb, AskOptions& options);
void add_sources_option(const CommandLine& verb, AskOptions& options);

// --lang: a language's code, checked.
void add_labels_option(const CommandLine& verb, std::string& lang);

// The graph that build wrote, or the store that add filled. Throws Error(input): neither.
[[nodiscard]] std::unique_ptr<Askable> open_source(const AskOptions& options);

// Throws Error(usage) naming the option at fault.
[[nodiscard]] Filter filter_of(const AskOptions& options, Askable& source);

// The one node that `text` names. Throws Error(usage): nothing of that name, with suggestions;
// several, with their ids.
[[nodiscard]] Name the_one(Askable& source, const std::string& text,
                           const std::function<bool(NodeKind)>& wanted);
// Its id, or nothing where the option was not given.
[[nodiscard]] std::optional<std::string> id_option(Askable& source, const std::string& text,
                                                   const std::function<bool(NodeKind)>& wanted);

// An answer in each of the forms that --format names; a table only where there is something in it.
struct Forms {
  std::function<std::string()> table;
  std::function<std::string()> json;
  std::function<std::string()> json_lines;
  std::function<std::string()> csv;
};

// What `ask` gives. Where a name in the question is unclear, programs get the candidates in the
// format asked for, columns id, kind and label; the error goes on.
[[nodiscard]] Exit answered(const AskOptions& options, const std::function<Exit()>& ask);
// The same of a question that has an Answer, which is printed.
[[nodiscard]] Exit answered(const AskOptions& options,
                            const std::function<Answer(Askable&, const Filter&)>& ask);

// Prints an answer in the format asked for. Where it is empty, says so on standard error in these
// words and gives Exit::nothing.
[[nodiscard]] Exit print(const Forms& forms, bool is_empty, const std::string& nothing,
                         const AskOptions& options);
[[nodiscard]] Exit print(const Answer& answer, const AskOptions& options);

// A table as wide as the terminal.
[[nodiscard]] std::string shown(const Table& table);

}  // namespace diplograph
