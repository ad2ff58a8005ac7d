// A record whose actors go by the ids that stand for them.
#pragma once

#include <deque>

#include "graph/identities.hpp"

namespace diplograph {

// Whether the record has an id that another stands for.
[[nodiscard]] bool has_other_names(const KeptRecord& kept, const Identities& identities);

// The record with the ids that stand for those in it; what is now named twice stands once.
// Entities renamed are kept in `entities`, to which the record points.
[[nodiscard]] KeptRecord renamed(const KeptRecord& kept, const Identities& identities,
                                 std::deque<Entity>& entities);

}  // namespace diplograph
