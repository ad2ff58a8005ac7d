// Who holds an office by what articles tell, and under which names. For identities.cpp.
#pragma once

#include <compare>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "graph/merge.hpp"

namespace diplograph {

struct HeldRole {
  std::string of;  // a state, or a body of none
  Role role = Role::official;

  friend auto operator<=>(const HeldRole&, const HeldRole&) = default;
};

struct OfficeHolder {
  std::map<std::string, std::set<std::string>> names;  // by language
  std::set<HeldRole> offices;
  std::vector<std::size_t> records;  // that name the person, ascending
};
using OfficeHolders = std::map<std::string, OfficeHolder>;  // by id

[[nodiscard]] OfficeHolders office_holders(const std::vector<const KeptRecord*>& records,
                                           const KnownWorld& known);

}  // namespace diplograph
