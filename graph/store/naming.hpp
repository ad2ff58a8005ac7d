// Whom a text names in a store: as NameIndex does in a graph, without reading the graph.
#pragma once

#include <functional>
#include <string_view>

#include "graph/names.hpp"
#include "graph/store/sqlite.hpp"

namespace diplograph {

// `words` are those of the text, folded as those of the store are.
[[nodiscard]] NameResolution named(Database& db, std::string_view text, std::u32string_view words,
                                   const std::function<bool(NodeKind)>& wanted);

}  // namespace diplograph
