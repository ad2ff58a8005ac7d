// What must stand at a token for a reader of mentions to find anything there: most tokens open no
// mention, and are passed over at once.
#pragma once

#include <cstdint>
#include <limits>

#include "text/text.hpp"

namespace diplograph {

struct Openings {
  std::uint32_t terms = 0;   // a term of one of these classes
  std::uint64_t words = 0;   // a word of one of these
  bool told = false;         // a word that no term has, soon behind what tells of one who speaks
  bool capitals = false;     // anything, in a language with capitals
  bool owner_first = false;  // anything, where owners stand before what they own
};

// No TermClass has that bit: no term begins at a token.
inline constexpr std::uint32_t kNoTerm = std::uint32_t{1} << 31U;

// The same in one language: two masks.
class Doors {
 public:
  Doors() = default;
  Doors(const Openings& openings, const Switches& switches)
      : terms_(openings.terms | (openings.told ? kNoTerm : 0)), words_(openings.words) {
    const bool anything =
        (openings.capitals && switches.capitals) || (openings.owner_first && switches.owner_first);
    if (anything) terms_ = kAnything;
  }
  void add(const Doors& other) {
    terms_ |= other.terms_;
    words_ |= other.words_;
  }
  [[nodiscard]] std::uint32_t terms() const { return terms_; }
  [[nodiscard]] std::uint64_t words() const { return words_; }
  [[nodiscard]] bool let_nothing_in() const { return terms_ == 0 && words_ == 0; }
  [[nodiscard]] bool let_all_in() const { return terms_ == kAnything; }
  // Where no term begins, kNoTerm is to stand for one.
  [[nodiscard]] bool let_in(const ClassesAt& classes) const {
    return ((classes.terms & terms_) | (classes.words & words_)) != 0;
  }

 private:
  static constexpr auto kAnything = std::numeric_limits<std::uint32_t>::max();

  std::uint32_t terms_ = 0;
  std::uint64_t words_ = 0;
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
