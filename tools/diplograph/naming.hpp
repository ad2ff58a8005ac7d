// Names as the user writes them, found in a graph.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "graph/names.hpp"

namespace diplograph {

// How letters are folded when names are compared: as all languages of a packs folder want it, one
// after the other (found as packs_folder() does); plainly where there are no packs.
[[nodiscard]] Fold32 fold_of_packs(const std::string& given);

// A name that several nodes bear, or none: an Error(usage) that knows who may be meant.
class UnclearName : public Error {
 public:
  UnclearName(const std::string& text, const std::string& problem, const std::string& remedy,
              std::vector<Name> candidates)
      : Error(Code::usage, text, problem, remedy), candidates_(std::move(candidates)) {}

  // Those of the name, or where there are none those of similar names.
  [[nodiscard]] const std::vector<Name>& candidates() const { return candidates_; }

 private:
  std::vector<Name> candidates_;
};

using Wanted = std::function<bool(NodeKind)>;

// The one node that `text` names, of the kinds wanted; `resolve` looks it up. Throws UnclearName:
// nothing of that name, with suggestions, or with what else has the name; several of that name,
// with their ids.
[[nodiscard]] Name the_one(const std::function<NameResolution(const Wanted&)>& resolve,
                           const std::string& text, const Wanted& wanted);
[[nodiscard]] Name the_one(const NameIndex& names, const std::string& text, const Wanted& wanted);

}  // namespace diplograph
