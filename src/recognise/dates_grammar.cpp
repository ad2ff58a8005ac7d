#include "recognise/dates_grammar.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <tuple>
#include <utility>

#include "base/error.hpp"

namespace diplograph {
namespace {

constexpr int deepest_slot = 12;  // deeper ones name each other in a ring

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  while (true) {
    const auto start = text.find_first_not_of(' ');
    if (start == std::string_view::npos) return words;
    text.remove_prefix(start);
    const auto end = std::min(text.find(' '), text.size());
    words.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
}

auto key(const DateGrammar::Arc& arc) { return std::tuple(arc.kind, arc.same, arc.context); }

void sort_unique(std::vector<DateGrammar::State>& states) {
  std::sort(states.begin(), states.end());
  states.erase(std::unique(states.begin(), states.end()), states.end());
}

}  // namespace

void DateGrammar::add_slot(const std::string& name, std::vector<std::string> patterns) {
  slots_[name] = std::move(patterns);
}

DateGrammar::Kind DateGrammar::intern(std::string_view name) {
  return kinds_.try_emplace(std::string(name), static_cast<Kind>(kinds_.size() + 1)).first->second;
}

DateGrammar::Kind DateGrammar::find(std::string_view name) const {
  const auto found = kinds_.find(std::string(name));
  return found == kinds_.end() ? no_kind : found->second;
}

DateGrammar::State DateGrammar::draft_state(std::uint16_t rule) {
  draft_.push_back({{}, rule});
  return static_cast<State>(draft_.size() - 1);
}

DateGrammar::Arc DateGrammar::read_element(std::string_view element) {
  Arc arc;
  if (element.size() > 2 && element.front() == '<' && element.back() == '>') {
    arc.context = true;
    element = element.substr(1, element.size() - 2);
  }
  if (element.size() > 1 && element.back() == '=') {
    arc.same = true;
    element.remove_suffix(1);
  }
  arc.kind = intern(element);
  return arc;
}

void DateGrammar::compile(std::string_view pattern, State from, State to, const std::string& place,
                          int depth) {
  const auto elements = split_words(pattern);
  if (elements.empty()) throw Error(Error::Code::pack, place, "a pattern is empty");
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const auto next = i + 1 == elements.size() ? to : draft_state(no_rule);
    if (elements[i].front() != '$') {
      auto arc = read_element(elements[i]);
      arc.target = next;
      draft_[from].arcs.push_back(arc);
    } else {
      const std::string name(elements[i].substr(1));
      const auto slot = slots_.find(name);
      if (slot == slots_.end() || depth == deepest_slot) {
        throw Error(Error::Code::pack, place, "there is no slot '" + name + "'",
                    "write it under \"slots\", without itself in it");
      }
      for (const auto& inner : slot->second) compile(inner, from, next, place, depth + 1);
    }
    from = next;
  }
}

void DateGrammar::add_pattern(std::string_view pattern, std::uint16_t rule,
                              const std::string& place) {
  const auto end = ends_.find(rule);
  const auto to = end != ends_.end() ? end->second : draft_state(rule);
  ends_.emplace(rule, to);
  compile(pattern, root, to, place, 0);
}

// The subset construction: a state of the automaton is the set of draft states that one reading
// leads to.
void DateGrammar::finish() {
  std::map<std::vector<State>, State> known;
  std::vector<std::vector<State>> sets;
  const auto state_of = [&](std::vector<State> set) {
    sort_unique(set);
    const auto [at, fresh] = known.try_emplace(set, static_cast<State>(sets.size()));
    if (fresh) sets.push_back(std::move(set));
    return at->second;
  };
  state_of({root});
  // NOLINTNEXTLINE(modernize-loop-convert): state_of() adds to `sets` meanwhile.
  for (std::size_t i = 0; i < sets.size(); ++i) {
    std::vector<Arc> arcs;
    auto rule = no_rule;
    for (const auto state : sets[i]) {
      rule = std::min(rule, draft_[state].rule);
      arcs.insert(arcs.end(), draft_[state].arcs.begin(), draft_[state].arcs.end());
    }
    std::sort(arcs.begin(), arcs.end(), [](const Arc& a, const Arc& b) { return key(a) < key(b); });
    rules_.push_back(rule);
    first_.push_back(static_cast<std::uint32_t>(arcs_.size()));
    kinds_at_.push_back(0);
    for (const auto& arc : arcs) kinds_at_.back() |= bit_of(arc.kind);
    for (std::size_t a = 0; a < arcs.size();) {
      std::vector<State> targets;
      auto arc = arcs[a];
      for (; a < arcs.size() && arcs[a].reads_as(arc); ++a) targets.push_back(arcs[a].target);
      arc.target = state_of(std::move(targets));
      arcs_.push_back(arc);
    }
  }
  first_.push_back(static_cast<std::uint32_t>(arcs_.size()));
  number_root();
  draft_.clear();
  slots_.clear();
}

void DateGrammar::number_root() {
  std::uint32_t at = 0;
  for (std::size_t kind = no_kind; kind <= kinds_.size() + 1; ++kind) {
    while (at < first_[root + 1] && arcs_[at].kind < kind) ++at;
    root_first_.push_back(at);
  }
  behind_opening_.assign(kinds_.size() + 1, 0);
  for (const auto& arc : std::span(arcs_).first(first_[root + 1])) {
    const bool ends = rules_[arc.target] != no_rule;
    behind_opening_[arc.kind] |= ends ? any_kinds : kinds_at_[arc.target];
  }
}

std::span<const DateGrammar::Arc> DateGrammar::find_arcs(State state, Kind kind) const {
  const auto begin = arcs_.begin() + first_[state];
  const auto end = arcs_.begin() + first_[state + 1];
  const auto from =
      std::lower_bound(begin, end, kind, [](const Arc& arc, Kind k) { return arc.kind < k; });
  auto to = from;
  while (to != end && to->kind == kind) ++to;
  return {from, to};
}

}  // namespace diplograph
