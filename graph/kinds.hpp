// The kinds of nodes and edges of the graph, and their names in every export. docs/model.md has the
// tables: what each comes from and which kinds it ties together.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "model/vocabulary.hpp"

namespace diplograph {

enum class NodeKind : std::uint8_t {
  person,
  state,
  organization,
  place,
  meeting,
  visit,
  agreement,
  appointment,
  action,
  statement,
  article
};

enum class EdgeKind : std::uint8_t {
  participant,   // event -> actor
  speaker,       // statement -> entity
  addressee,     // statement -> entity
  about,         // statement -> entity
  at,            // event -> place or state
  during,        // statement or meeting -> meeting or visit
  holds_office,  // person -> state or organization
  located_in,    // place -> place or state
  body_of,       // organization -> state or organization
  member_of,     // state or organization -> organization
  reported_in,   // event, statement -> article
  mentioned_in,  // entity -> article
  met,           // derived: actor - actor, from the smaller id to the greater
  relation,      // derived: state -> state
  contradicts    // an event that is denied -> the event of which others say that it took place
};

[[nodiscard]] std::string_view to_string(NodeKind kind);
[[nodiscard]] std::string_view to_string(EdgeKind kind);
[[nodiscard]] std::optional<NodeKind> node_kind_from(std::string_view name);
[[nodiscard]] std::optional<EdgeKind> edge_kind_from(std::string_view name);

[[nodiscard]] NodeKind node_kind_of(EntityKind kind);
[[nodiscard]] NodeKind node_kind_of(EventType type);

// Whether an edge of that kind may go from a node of one kind to one of the other.
[[nodiscard]] bool may_tie(EdgeKind kind, NodeKind from, NodeKind to);

// Persons, states and organizations: who takes part in events.
[[nodiscard]] constexpr bool is_actor(NodeKind kind) { return kind <= NodeKind::organization; }
[[nodiscard]] constexpr bool is_entity(NodeKind kind) { return kind <= NodeKind::place; }
[[nodiscard]] constexpr bool is_event(NodeKind kind) {
  return kind >= NodeKind::meeting && kind <= NodeKind::action;
}

}  // namespace diplograph
