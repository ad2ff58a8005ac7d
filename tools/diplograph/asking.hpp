// What all questions share: the graph or store, what narrows the answer, how it is printed.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "graph/ask/source.hpp"
#include "tools/diplograph/command.hpp"

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

// Adds the graph or store, and all options above, to a verb.
void add_asking_options(CLI::App& verb, AskOptions& options);

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

// Prints an answer in the format asked for. Exit::nothing, said on standard error, if it is empty.
[[nodiscard]] Exit print(const Answer& answer, const AskOptions& options);

}  // namespace diplograph
