#include "graph/kinds.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace diplograph {
namespace {

// In the order of the enumerators.
constexpr std::array<std::string_view, 11> node_names{
    "person",    "state",       "organization", "place",     "meeting", "visit",
    "agreement", "appointment", "action",       "statement", "article"};
constexpr std::array<std::string_view, 15> edge_names{
    "participant", "speaker",      "addressee",  "about",    "at",
    "during",      "holds_office", "located_in", "body_of",  "member_of",
    "reported_in", "mentioned_in", "met",        "relation", "contradicts"};
static_assert(node_names.size() == static_cast<std::size_t>(NodeKind::article) + 1);
static_assert(edge_names.size() == static_cast<std::size_t>(EdgeKind::contradicts) + 1);

template <typename Kind, std::size_t Size>
std::optional<Kind> kind_from(const std::array<std::string_view, Size>& names,
                              std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Kind>(found - names.begin());
}

}  // namespace

std::string_view to_string(NodeKind kind) { return node_names[static_cast<std::size_t>(kind)]; }
std::string_view to_string(EdgeKind kind) { return edge_names[static_cast<std::size_t>(kind)]; }

std::optional<NodeKind> node_kind_from(std::string_view name) {
  return kind_from<NodeKind>(node_names, name);
}
std::optional<EdgeKind> edge_kind_from(std::string_view name) {
  return kind_from<EdgeKind>(edge_names, name);
}

NodeKind node_kind_of(EntityKind kind) { return *node_kind_from(to_string(kind)); }
NodeKind node_kind_of(EventType type) { return *node_kind_from(to_string(type)); }

bool may_tie(EdgeKind kind, NodeKind from, NodeKind to) {
  const auto body = [](NodeKind node) {
    return node == NodeKind::state || node == NodeKind::organization;
  };
  switch (kind) {
    case EdgeKind::participant:
      return is_event(from) && is_actor(to);
    case EdgeKind::speaker:
    case EdgeKind::addressee:
    case EdgeKind::about:
      return from == NodeKind::statement && is_entity(to);
    case EdgeKind::at:
      return is_event(from) && is_entity(to);
    case EdgeKind::during:
      return (from == NodeKind::statement || is_event(from)) && is_event(to);
    case EdgeKind::holds_office:
      return from == NodeKind::person && body(to);
    case EdgeKind::located_in:
      return is_entity(from) && is_entity(to);
    case EdgeKind::body_of:
      return from == NodeKind::organization && body(to);
    case EdgeKind::member_of:
      return body(from) && to == NodeKind::organization;
    case EdgeKind::reported_in:
      return (from == NodeKind::statement || is_event(from)) && to == NodeKind::article;
    case EdgeKind::mentioned_in:
      return is_entity(from) && to == NodeKind::article;
    case EdgeKind::met:
      return is_actor(from) && is_actor(to);
    case EdgeKind::relation:
      return from == NodeKind::state && to == NodeKind::state;
    case EdgeKind::contradicts:
      return is_event(from) && is_event(to);
  }
  return false;
}

}  // namespace diplograph
