// Which entities are one by what the tables of a store keep of its articles.
#pragma once

#include <cstdint>
#include <deque>

#include "graph/identities.hpp"
#include "graph/store/told_tables.hpp"

namespace diplograph {

// As identities_of the articles' records; `offices` as the tables give them.
[[nodiscard]] Identities identities_of(ToldTables& told, const std::deque<KeptRecord>& offices,
                                       const KnownWorld& known);

// What tells sets of identities apart.
[[nodiscard]] std::int64_t hash_of(const Identities& identities);

}  // namespace diplograph
