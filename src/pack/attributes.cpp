#include "pack/attributes.hpp"

#include <algorithm>

namespace diplograph {

const std::vector<std::string>& Attributes::none() {
  static const std::vector<std::string> none;
  return none;
}

const std::vector<std::string>& Attributes::find(std::string_view key) const {
  const auto found = std::find_if(all_.begin(), all_.end(),
                                  [&](const Attribute& attribute) { return attribute.key == key; });
  return found == all_.end() ? none() : found->values;
}

bool Attributes::is_among(std::string_view value, const std::vector<std::string>& all) {
  return std::find(all.begin(), all.end(), value) != all.end();
}

}  // namespace diplograph
