// What must stand at a token for a reader of mentions to find anything there: most tokens open no
// mention, and are passed over at once.
#pragma once

#include <cstdint>

#include "text/text.hpp"

namespace diplograph {

struct Openings {
  std::uint32_t terms = 0;   // a term of one of these classes
  std::uint64_t words = 0;   // a word of one of these
  bool unknown = false;      // a token at which no term begins
  bool capitals = false;     // anything, in a language with capitals
  bool owner_first = false;  // anything, where owners stand before what they own

  [[nodiscard]] bool may_stand(const ClassesAt& classes, const Switches& switches) const {
    return (terms & classes.terms) != 0 || (words & classes.words) != 0 ||
           (unknown && classes.terms == 0) || (capitals && switches.capitals) ||
           (owner_first && switches.owner_first);
  }
  friend constexpr Openings operator|(const Openings& a, const Openings& b) {
    return {a.terms | b.terms, a.words | b.words, a.unknown || b.unknown, a.capitals || b.capitals,
            a.owner_first || b.owner_first};
  }
};

// Of names of bodies, states and places, of names of people, of words that stand for either.
inline constexpr auto kBodyTerms = bit_of(TermClass::organization) | bit_of(TermClass::body) |
                                   bit_of(TermClass::state) | bit_of(TermClass::metonym) |
                                   bit_of(TermClass::place) | bit_of(TermClass::demonym);
inline constexpr auto kNameTerms = bit_of(TermClass::person) | bit_of(TermClass::given_name);
inline constexpr auto kPointingWords =
    bit_of(WordClass::own_state) | bit_of(WordClass::both_states) | bit_of(WordClass::both_sides) |
    bit_of(WordClass::latter) | bit_of(WordClass::capital) | bit_of(WordClass::side) |
    bit_of(WordClass::honour);

}  // namespace diplograph
