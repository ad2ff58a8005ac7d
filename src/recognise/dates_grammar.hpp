// The patterns of a date grammar, made into one automaton when they are loaded.
//
// A pattern is a sequence of elements with a space between:
//   month         anything of that kind: a class of calendar terms, a number, a mark
//   month:9       a term of that id
//   month!        not a form that is also another word
//   month~        not one of these that stay another word behind a preposition
//   month=        the same value as the last of its field ("Aylul/September"); adds nothing
//   <in>          must stand there, but is no part of the date; at the ends of a pattern only
//   $slot         any of the patterns of that slot
//
// The automaton is deterministic: reading a text never tries a common beginning twice.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace diplograph {

class DateGrammar {
 public:
  using Kind = std::uint16_t;
  using Kinds = std::uint64_t;  // a bit for each, which seldom two share
  using State = std::uint32_t;
  static constexpr Kind no_kind = 0;
  static constexpr State root = 0;
  static constexpr std::uint16_t no_rule = 0xFFFF;
  static constexpr Kinds any_kinds = ~Kinds{0};

  struct Arc {
    Kind kind = no_kind;
    bool same = false;
    bool context = false;
    State target = 0;

    [[nodiscard]] bool reads_as(const Arc& other) const {
      return kind == other.kind && same == other.same && context == other.context;
    }
  };

  // Building. Throws Error(pack) naming `place`: an unknown or empty slot, an empty pattern.
  void add_slot(const std::string& name, std::vector<std::string> patterns);
  void add_pattern(std::string_view pattern, std::uint16_t rule, const std::string& place);
  void finish();

  // The kind of that name; no_kind if no pattern has it.
  [[nodiscard]] Kind find(std::string_view name) const;
  [[nodiscard]] const std::unordered_map<std::string, Kind>& kinds() const { return kinds_; }

  // Reading. The rule whose pattern ends at `state`, the first of several.
  [[nodiscard]] std::uint16_t rule_at(State state) const { return rules_[state]; }
  [[nodiscard]] std::span<const Arc> arcs(State state, Kind kind) const {
    if (state == root) return arcs_at_root(kind);
    if ((kinds_at_[state] & bit_of(kind)) == 0) return {};  // so of most that is asked
    return find_arcs(state, kind);
  }
  // The kinds one of which must stand second where that kind opens a pattern: any, or nothing,
  // where it is a pattern alone; none where it opens no pattern.
  [[nodiscard]] Kinds behind_opening(Kind kind) const { return behind_opening_[kind]; }
  [[nodiscard]] static Kinds bit_of(Kind kind) { return Kinds{1} << (kind % 64); }
  [[nodiscard]] std::size_t size() const { return rules_.size(); }

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.kinds_, self.rules_, self.first_, self.arcs_, self.kinds_at_, self.root_first_,
          self.behind_opening_);
  }

 private:
  struct Draft {
    std::vector<Arc> arcs;
    std::uint16_t rule = no_rule;
  };
  void compile(std::string_view pattern, State from, State to, const std::string& place, int depth);
  State draft_state(std::uint16_t rule);
  Kind intern(std::string_view name);
  [[nodiscard]] std::span<const Arc> find_arcs(State state, Kind kind) const;
  [[nodiscard]] std::span<const Arc> arcs_at_root(Kind kind) const {
    const auto first = root_first_[kind];
    return std::span(arcs_).subspan(first, root_first_[std::size_t{kind} + 1] - first);
  }
  void number_root();
  Arc read_element(std::string_view element);

  std::unordered_map<std::string, Kind> kinds_;
  std::unordered_map<std::string, std::vector<std::string>> slots_;
  std::vector<Draft> draft_{1};
  std::unordered_map<std::uint16_t, State> ends_;
  // The finished automaton: arcs of state s are arcs_[first_[s], first_[s + 1]), sorted by kind.
  std::vector<std::uint16_t> rules_;
  std::vector<std::uint32_t> first_;
  std::vector<Arc> arcs_;
  std::vector<Kinds> kinds_at_;  // those that a state has arcs of
  // The root has more arcs than any other state, and is asked most: where those of each kind begin;
  // they end where the next kind's begin.
  std::vector<std::uint32_t> root_first_;
  std::vector<Kinds> behind_opening_;  // of each kind
};

}  // namespace diplograph
