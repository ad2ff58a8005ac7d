// The part of a store's graph that a few articles change, made of these and of what the tables keep
// of the others (told_tables.hpp).
//
// Events, offices, what lies in what and all that follows from them are merged as a whole, for any
// report may change who acts for whom and what is one event; of entities, statements and mentions
// those alone that the articles touch. What comes out is what a merge of all articles would make.
#pragma once

#include <optional>
#include <string>

#include "graph/graph.hpp"
#include "graph/merge.hpp"
#include "graph/store/sync.hpp"
#include "graph/store/told_tables.hpp"

namespace diplograph {

struct Partial {
  Graph graph;
  Scope scope;
};

// Nothing where other entities than those of `identities` are taken for one: then all is to be
// merged. REQUIRES: the tables say of the touched articles what they say now.
[[nodiscard]] std::optional<Partial> merge_touched(Database& db, ToldTables& told,
                                                   const KnownWorld& known, Touched touched,
                                                   std::int64_t identities);

// All records of an article, into a merger.
void add_records(Database& db, const std::string& article, Merger& merger);

}  // namespace diplograph
