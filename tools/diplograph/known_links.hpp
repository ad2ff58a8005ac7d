// What the language-neutral lexicon knows of its actors, as the graph wants to be told.
#pragma once

#include <memory>
#include <set>
#include <string>

#include "graph/merge.hpp"
#include "pack/common.hpp"

namespace diplograph {

// packs/common, as far as the graph needs it.
struct CommonWorld {
  Common common;
  std::shared_ptr<const Sounds> sounds;
};

// Throws Error(pack): what is at fault, and where. A folder without sounds.txt gives no sounds.
[[nodiscard]] CommonWorld load_world(const std::string& packs);

// Which place lies in which state, which body is whose, who is a member of what, who held which
// office in which years; and, of
// `organizations` (ids seen in records), the bodies that the lexicon makes by rule: "org:CHN.mfa"
// is a body of "state:CHN".
[[nodiscard]] KnownWorld known_links(const CommonWorld& world,
                                     const std::set<std::string>& organizations);

}  // namespace diplograph
