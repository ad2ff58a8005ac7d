#include "pack/slot.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/error.hpp"

namespace diplograph {
namespace {

// In the order of the enumerators, from the first behind Slot::none on.
constexpr auto kNames = std::to_array<std::string_view>(
    {"subject", "object",  "genitive",     "nisba",  "other",   "presence", "sidelines", "within",
     "about",   "after",   "against",      "as",     "aside",   "at",       "because",   "before",
     "behalf",  "between", "by",           "dative", "despite", "during",   "for",       "from",
     "in",      "instead", "instrumental", "like",   "near",    "of",       "on",        "since",
     "to",      "until",   "via",          "with",   "without"});
static_assert(kNames.size() == static_cast<std::size_t>(Slot::without));

}  // namespace

std::optional<Slot> slot_of(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Slot>(found - kNames.begin() + 1);
}

Slot read_slot(std::string_view name, const std::string& place) {
  const auto slot = slot_of(name);
  if (!slot) {
    throw Error(Error::Code::pack, place, "'" + std::string(name) + "' is no slot",
                "docs/packs.md lists them");
  }
  return *slot;
}

}  // namespace diplograph
