#include "graph/store/slice.hpp"

#include <unordered_map>

#include "base/error.hpp"
#include "base/json.hpp"
#include "graph/format/facts_json.hpp"

namespace diplograph {
namespace {

[[noreturn]] void fail_damaged(const std::string& what) {
  throw Error(Error::Code::input, "the store", "is damaged: " + what,
              "make it again from the articles");
}

// A number of the file as the kind that it stands for, `last` being the last one.
template <typename Kind>
Kind kind_at(const Query& row, int column, Kind last) {
  const std::int64_t number = row.integer(column);
  if (number < 0 || number > static_cast<std::int64_t>(last))
    fail_damaged("no kind has the number " + std::to_string(number));
  return static_cast<Kind>(number);
}

bool has_facts(EdgeKind kind) {
  switch (kind) {
    case EdgeKind::participant:
    case EdgeKind::holds_office:
    case EdgeKind::reported_in:
    case EdgeKind::mentioned_in:
    case EdgeKind::met:
    case EdgeKind::relation:
      return true;
    default:
      return false;
  }
}

// Edges that lead from an entity to what it stands for or lies in.
bool leads_up(EdgeKind kind) {
  return kind == EdgeKind::holds_office || kind == EdgeKind::body_of ||
         kind == EdgeKind::located_in || kind == EdgeKind::member_of;
}

template <typename Element>
void read_facts_in(std::string_view text, const std::string& place, Element& element) {
  FlatJson flat;
  try {
    if (flat.read(text)) return read_facts(FlatNode(flat), element);
  } catch (const NotFlat&) {
  }
  const Json facts = parse_json(text, place);
  read_facts(JsonNode(facts, place + ": "), element);
}

}  // namespace

NodeKind node_kind_at(const Query& row, int column) {
  return kind_at<NodeKind>(row, column, NodeKind::article);
}

EdgeKind edge_kind_at(const Query& row, int column) {
  return kind_at<EdgeKind>(row, column, EdgeKind::contradicts);
}

Role role_at(const Query& row, int column) { return kind_at<Role>(row, column, Role::official); }

Plover plover_at(const Query& row, int column) {
  return kind_at<Plover>(row, column, Plover::CRIME);
}

Node node_from_row(const Query& row, int column, const std::string& place) {
  Node node;
  node.id = row.text(column);
  node.kind = node_kind_at(row, column + 1);
  node.label = row.text(column + 2);
  read_facts_in(row.text(column + 3), place, node);
  return node;
}

Edge edge_from_row(const Query& row, int column, const std::string& place) {
  Edge edge;
  edge.key = std::string(row.text(column));
  edge.kind = edge_kind_at(row, column + 1);
  const std::string_view text = row.text(column + 2);
  if (text == "{}" && !has_facts(edge.kind)) return edge;
  read_facts_in(text, place, edge);
  return edge;
}

Slice::Slice(Database& db)
    : db_(db),
      find_(db, "SELECT num FROM node WHERE id = ?"),
      node_(db, "SELECT id, kind, label, facts FROM node WHERE num = ?"),
      out_(db, "SELECT target, key, kind, facts FROM edge WHERE source = ?") {}

Num Slice::find(const std::string& id) {
  find_.bind(1, id);
  const Num num = find_.step() ? find_.integer(0) : 0;
  find_.reset();
  return num;
}

std::vector<Num> Slice::side_of(Num actor) {
  std::vector<Num> climbing{actor};
  std::unordered_set<Num> seen{actor};
  // Offices known from the lexicon alone (no article counts) let nobody act for anybody.
  Query below_of(
      db_,
      "SELECT source FROM edge WHERE target = ?1 AND kind = 8 UNION "
      "SELECT e.source FROM edge e JOIN edge o ON o.source = e.source AND o.kind = 6 AND "
      "o.target = e.target AND o.key = e.key WHERE e.target = ?1 AND e.kind = 6 AND "
      "o.count > 0");
  while (!climbing.empty()) {
    const Num at = climbing.back();
    climbing.pop_back();
    for (below_of.bind(1, at); below_of.step();) {
      const Num below = below_of.integer(0);
      if (seen.insert(below).second) climbing.push_back(below);
    }
  }
  return {seen.begin(), seen.end()};
}

void Slice::add_occasions() {
  std::vector<Num> occasions;
  for (const Link& link : links_) {
    if (link.edge.kind == EdgeKind::during) occasions.push_back(link.to);
  }
  for (const Num occasion : occasions) add_telling(occasion);
}

void Slice::add_contradictions() {
  Query all(db_, "SELECT source, target FROM edge WHERE kind = 14");
  std::vector<Num> partners;
  while (all.step()) {
    const Num denial = all.integer(0);
    const Num told = all.integer(1);
    if (tellings_.contains(denial)) partners.push_back(told);
    if (tellings_.contains(told)) partners.push_back(denial);
  }
  for (const Num partner : partners) add_telling(partner);
}

void Slice::add_telling(Num node) {
  if (!tellings_.insert(node).second) return;
  nodes_.insert(node);
  for (out_.bind(1, node); out_.step();) {
    Link link{node, out_.integer(0), edge_from_row(out_, 1, db_.path())};
    add(link.to);
    links_.push_back(std::move(link));
  }
}

void Slice::add_upward() {
  Query up(db_,
           "SELECT target, key, kind, facts FROM edge WHERE source = ? AND kind IN (6, 7, 8, 9)");
  while (!fresh_.empty()) {
    const Num at = fresh_.back();
    fresh_.pop_back();
    for (up.bind(1, at); up.step();) {
      Link link{at, up.integer(0), edge_from_row(up, 1, db_.path())};
      if (!leads_up(link.edge.kind)) continue;
      add(link.to);
      links_.push_back(std::move(link));
    }
  }
}

Graph Slice::build() {
  Parts parts;
  std::unordered_map<Num, std::string> ids;
  for (const Num num : nodes_) {
    node_.bind(1, num);
    if (!node_.step()) continue;
    Node node = node_from_row(node_, 0, db_.path());
    node_.reset();
    ids.emplace(num, node.id);
    parts.add(std::move(node));
  }
  for (Link& link : links_) {
    parts.tie(ids[link.from], ids[link.to], std::move(link.edge));
  }
  nodes_.clear();
  tellings_.clear();
  fresh_.clear();
  links_.clear();
  return parts.build();
}

}  // namespace diplograph
