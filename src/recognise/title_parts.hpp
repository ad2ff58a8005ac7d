// One title of a phrase while it is read: its head, and what was found behind it.
//
//   TitleParts parts = open_title(text, head, {});   // "minister": every office that is spelt so
//   read_owner(text, parts);                     // title_owner.hpp: "of foreign affairs of Russia"
//   choose_role(text, parts);                    // title_role.hpp: the office whose owner was
//   found
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "recognise/mention.hpp"
#include "text/text.hpp"

namespace diplograph {

struct TitleParts {
  std::vector<const Match*>
      heads;  // readings of one word: heads spelt alike hold different offices
  TitleMention title;
  std::uint32_t at = 0;        // the token behind what has been read
  std::vector<Mention> inner;  // states, bodies and places named in it
  bool found_portfolio = false;
  bool found_body = false;
  bool found_state = false;
  bool found_place = false;
  std::optional<Role> owner_role;  // whose office the owner is: "envoy of the president"
  std::string body_type;           // of the body found: "party"
  bool owner_ahead = false;        // the owner or the portfolio stood before the head
  bool read_freely = false;  // words that no lexicon of actors knows stand between head and owner

  Owners owners = 0;  // what some reading of the head may be of

  // Some reading of the head takes an owner of one of these kinds.
  [[nodiscard]] bool takes(Owners of) const { return (owners & of) != 0; }
  [[nodiscard]] bool takes_any() const { return owners != 0; }
  void add_inner(Mention mention);
};

// "head of the hospital | (of) King Khalid": what stands at `token` is the name of the thing before
// it.
[[nodiscard]] bool is_behind_thing(const Text& text, std::uint32_t token);

// The longest head of a title at `token`, or nullptr. A qualifier ("former") is none.
[[nodiscard]] const Match* title_head(const Text& text, std::uint32_t token);

// Opens the title at `head`, with all its readings, nothing behind it read yet; `ahead` is what
// stands before it.
[[nodiscard]] TitleParts open_title(const Text& text, const Match& head, TitleParts ahead);

// Reads "former", "deputy" and the like at the end of what has been read.
void read_qualifiers(const Text& text, TitleParts& parts);

}  // namespace diplograph
