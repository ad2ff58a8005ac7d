// "the government of Netanyahu", "Macron's government": bodies by who leads them, where owners
// stand behind.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "recognise/mention.hpp"
#include "text/text.hpp"

namespace diplograph {

// The leader right behind `body`, a match of its words, if the lexicon knows one by more than a
// given name; nullptr if it does not, or the body is none of a leader's.
[[nodiscard]] const Match* leader_behind(const Text& text, const Match& body);

struct NamedOwner {
  std::string_view state;  // its id
  std::uint32_t last = 0;  // behind the name
};

// Whose the body is by the leader or the capital right behind it.
[[nodiscard]] std::optional<NamedOwner> named_owner(const Text& text, const Match& body);

// Somebody's whose name stands right behind it, whoever he is.
[[nodiscard]] bool is_of_somebody(const Text& text, const Match& body);

// Adds who leads the body, as part of its name, to the mentions.
void add_leader(const Text& text, const Mention& body, std::vector<Mention>& mentions);

}  // namespace diplograph
