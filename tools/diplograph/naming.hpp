// Names as the user writes them, found in a graph.
#pragma once

#include <functional>
#include <string>

#include "graph/names.hpp"

namespace diplograph {

// How letters are folded when names are compared: as all languages of a packs folder want it, one
// after the other (found as packs_folder() does); plainly where there are no packs.
[[nodiscard]] Fold32 fold_of_packs(const std::string& given);

// The one node that was found for `text`. Throws Error(usage) as below.
[[nodiscard]] Name the_one(const NameResolution& found, const std::string& text);

// The one node that `text` names. Throws Error(usage): nothing of that name, with suggestions;
// several of that name, with their ids.
[[nodiscard]] Name the_one(const NameIndex& names, const std::string& text,
                           const std::function<bool(NodeKind)>& wanted);

}  // namespace diplograph
