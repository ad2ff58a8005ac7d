// What an office deals with: words that no lexicon of actors claims.
//
//   "envoy | for the affairs of Afghanistan | Hasan ..."   -> no office of Afghanistan
//   "member | of the board of governors ..."
#pragma once

#include <cstdint>

#include "recognise/title_parts.hpp"
#include "text/text.hpp"

namespace diplograph {

constexpr std::uint32_t kMostFreeWords = 7;

// A name opens at `token`, perhaps behind an honorific.
[[nodiscard]] bool opens_name(const Text& text, std::uint32_t token);

// "for ... affairs": what a glued preposition ties to the title.
[[nodiscard]] bool opens_tail(const Text& text, std::uint32_t token);

// "the minister welcomed (with) the deal": a tail at `token` opens with a letter that goes with
// verbs as often. It is the title's where a name follows its words.
[[nodiscard]] bool may_be_of_verb(const Text& text, std::uint32_t token);

// A name, a verb or the next title begins here.
[[nodiscard]] bool ends_free_words(const Text& text, std::uint32_t token);

// A word that a title may go on with, whoever's it is. `opening`: the first one.
[[nodiscard]] bool is_free_word(const Text& text, std::uint32_t token, bool opening);

// Reads the land behind "the affairs of", which is what the office deals with and not whose it is;
// false if there is none.
bool read_scope(const Text& text, TitleParts& parts);

// Reads the tail behind the owner of an office that may have one, where a name follows: "the
// American envoy | for peace in Afghanistan | John ...".
void read_tail(const Text& text, TitleParts& parts);

// Reads what one is charged with, set off or not, up to the name: "the minister delegate, in charge
// of African affairs, Salma ...".
void read_charge(const Text& text, TitleParts& parts);

}  // namespace diplograph
