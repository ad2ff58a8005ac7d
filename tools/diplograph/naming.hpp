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

// The one node that was found for `text`. Throws UnclearName as below.
[[nodiscard]] Name the_one(const NameResolution& found, const std::string& text);

// The one node that `text` names. Throws UnclearName: nothing of that name, with suggestions;
// several of that name, with their ids.
[[nodiscard]] Name the_one(const NameIndex& names, const std::string& text,
                           const std::function<bool(NodeKind)>& wanted);

}  // namespace diplograph
