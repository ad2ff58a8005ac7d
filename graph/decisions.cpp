#include "graph/decisions.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/error.hpp"
#include "base/fields.hpp"
#include "graph/kinds.hpp"
#include "graph/union_find.hpp"

namespace diplograph {
namespace {

constexpr std::string_view blanks = " \t\r";

// What ids of a kind begin with, where it is not the kind's name.
constexpr std::string_view organization_prefix = "org";

std::string_view next_word(std::string_view& rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of(blanks), rest.size()));
  const std::string_view word = rest.substr(0, rest.find_first_of(blanks));
  rest.remove_prefix(word.size());
  return word;
}

std::optional<NodeKind> kind_of_id(std::string_view id) {
  const std::size_t colon = id.find(':');
  if (colon == std::string_view::npos || colon + 1 == id.size()) return std::nullopt;
  const std::string_view prefix = id.substr(0, colon);
  if (prefix == organization_prefix) return NodeKind::organization;
  const auto kind = node_kind_from(prefix);
  if (!kind || *kind == NodeKind::organization) return std::nullopt;
  if (!is_entity(*kind) && !is_event(*kind)) return std::nullopt;
  return kind;
}

[[noreturn]] void fail(const std::string& place, const std::string& problem,
                       const std::string& remedy = "write: same or different, two ids, why") {
  throw Error(Error::Code::input, place, problem, remedy);
}

Decision read_line(std::string_view line, std::size_t number, const std::string& place) {
  Decision decision;
  const std::string_view judgement = next_word(line);
  decision.same = judgement == "same";
  if (!decision.same && judgement != "different") {
    fail(place, "'" + std::string(judgement) + "' is no judgement");
  }
  decision.one = next_word(line);
  decision.other = next_word(line);
  decision.why = trimmed(line);
  decision.line = number;
  for (const std::string& id : {decision.one, decision.other}) {
    if (id.empty()) fail(place, "there are no two ids");
    if (!kind_of_id(id)) fail(place, "'" + id + "' is no id of an entity or event");
  }
  if (kind_of_id(decision.one) != kind_of_id(decision.other)) {
    fail(place, decision.one + " and " + decision.other + " are of different kinds");
  }
  if (decision.one == decision.other) fail(place, "the two ids are one");
  if (decision.why.empty()) fail(place, "there is no reason", "say why behind the ids");
  return decision;
}

void check_whole(const std::vector<Decision>& decisions, const std::string& place) {
  UnionFind sets;
  for (const Decision& one : decisions) {
    if (one.same) sets.unite(one.one, one.other);
  }
  for (const Decision& one : decisions) {
    if (one.same || sets.find(one.one) != sets.find(one.other)) continue;
    fail(place + ":" + std::to_string(one.line),
         one.one + " and " + one.other + " are the same by other lines", "take back one of them");
  }
}

}  // namespace

bool Decision::on_events() const {
  const auto kind = kind_of_id(one);
  return kind && is_event(*kind);
}

std::vector<Decision> read_decisions(std::string_view text, const std::string& place) {
  std::vector<Decision> decisions;
  std::size_t number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trimmed(text.substr(at, end - at));
    at = end + 1;
    ++number;
    if (line.empty() || line.front() == '#') continue;
    decisions.push_back(read_line(line, number, place + ":" + std::to_string(number)));
  }
  check_whole(decisions, place);
  return decisions;
}

std::string to_text(const std::vector<Decision>& decisions) {
  std::string text;
  for (const Decision& one : decisions) {
    text += std::string(one.same ? "same " : "different ") + one.one + " " + one.other + " " +
            one.why + "\n";
  }
  return text;
}

}  // namespace diplograph
