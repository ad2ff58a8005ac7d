// Who acts for whom, and what lies in what: links that one follows upwards.
//
// A minister acts for his ministry and his state, a palace lies in a city and its state. Bodies of
// states stand below them by their ids alone: "org:CHN.mfa" is below "state:CHN".
//
//   Upward standing;
//   standing.add("person:wang-yi", "org:CHN.mfa");
//   standing.above("person:wang-yi");   // {"org:CHN.mfa", "state:CHN"}
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/graph.hpp"

namespace diplograph {

// Answers are remembered, so one object is for one thread.
class Upward {
 public:
  // Circles and repetitions do no harm. Forgets the answers given so far.
  void add(const std::string& below, const std::string& above);
  // Everything above `id`, sorted, `id` itself not among it. Linear in the answer, then constant.
  // The reference holds until add() is called.
  [[nodiscard]] const std::vector<std::string>& above(std::string_view id) const;
  [[nodiscard]] bool is_above(std::string_view high, std::string_view low) const;
  // The states above `id`, or `id` itself where it is a state.
  [[nodiscard]] std::vector<std::string> states_of(std::string_view id) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  [[nodiscard]] std::vector<std::string> climb(std::string_view id) const;

  using Links = std::unordered_map<std::string, std::vector<std::string>, Hash, std::equal_to<>>;
  Links up_;
  mutable Links known_;
};

// The state of a body by its id, "state:CHN" of "org:CHN.mfa"; empty if the id names none.
[[nodiscard]] std::string state_in_id(std::string_view id);

// From a graph's edges: offices and bodies; places.
[[nodiscard]] Upward standing_of(const Graph& graph);
[[nodiscard]] Upward location_of(const Graph& graph);

}  // namespace diplograph
