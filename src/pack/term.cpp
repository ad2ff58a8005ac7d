#include "pack/term.hpp"

#include <algorithm>

namespace diplograph {

const std::vector<std::string>& Term::values(std::string_view key) const {
  static const std::vector<std::string> none;
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [&](const Attribute& a) { return a.key == key; });
  return found == attributes.end() ? none : found->values;
}

std::string_view Term::value(std::string_view key) const {
  const auto& all = values(key);
  return all.empty() ? std::string_view() : std::string_view(all.front());
}

bool Term::has(std::string_view key, std::string_view value) const {
  const auto& all = values(key);
  return std::find(all.begin(), all.end(), value) != all.end();
}

}  // namespace diplograph
