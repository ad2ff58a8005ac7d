#include "graph/elements.hpp"

#include <functional>
#include <set>

namespace diplograph {
namespace {

using Texts = std::set<std::string, std::less<>>;

Texts usual_keys() {
  Texts keys;
  for (auto kind = 0; kind <= static_cast<int>(EdgeKind::contradicts); ++kind) {
    keys.emplace(to_string(static_cast<EdgeKind>(kind)));
  }
  const std::string participant(to_string(EdgeKind::participant));
  for (auto role = 0; role <= static_cast<int>(ParticipantRole::recipient); ++role) {
    keys.insert(participant + "/" + std::string(to_string(static_cast<ParticipantRole>(role))));
  }
  return keys;
}

}  // namespace

EdgeKey::EdgeKey(std::string_view text) {
  static const Texts usual = usual_keys();
  const auto found = usual.find(text);
  // What is kept for all needs no count of those who share it.
  text_ = found == usual.end()
              ? std::make_shared<const std::string>(text)
              : std::shared_ptr<const std::string>(std::shared_ptr<void>(), &*found);
}

}  // namespace diplograph
