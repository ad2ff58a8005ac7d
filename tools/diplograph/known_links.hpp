// What the language-neutral lexicon knows of its actors, as the graph wants to be told.
#pragma once

#include <set>
#include <string>

#include "graph/merge.hpp"
#include "pack/common.hpp"

namespace diplograph {

// Which place lies in which state, which body is whose, who is a member of what, who held which
// office in which years; and, of
// `organizations` (ids seen in records), the bodies that the lexicon makes by rule: "org:CHN.mfa"
// is a body of "state:CHN".
[[nodiscard]] KnownWorld known_links(const Common& common,
                                     const std::set<std::string>& organizations);

}  // namespace diplograph
