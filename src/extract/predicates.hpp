// What is told around an event: the finite verbs and the event nouns of its sentence, and which of
// them tell of one occasion.
//
//   "said during his talks with"    the talks are the occasion of the saying
//   "arrived in Doha and met"       one verb goes on the other
//   "the talks that were held"      a clause that tells of its noun
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/reading.hpp"

namespace diplograph {

struct Predicate {
  const Match* match = nullptr;
  bool verb = false;  // else a noun that names an event
};

class Predicates {
 public:
  // Of the sentence of `trigger`, as far as it can matter. Refers to both.
  Predicates(const Reading& reading, const Match& trigger);

  // Tokens that were looked at, half open.
  [[nodiscard]] std::uint32_t first() const { return first_; }
  [[nodiscard]] std::uint32_t last() const { return last_; }
  [[nodiscard]] const std::vector<Predicate>& list() const { return predicates_; }
  [[nodiscard]] const Match& operator[](std::uint32_t p) const { return *predicates_[p].match; }
  // The predicate that is the trigger.
  [[nodiscard]] std::uint32_t own() const { return own_; }

  // The predicate is a verb of saying.
  [[nodiscard]] bool says(std::uint32_t p) const;

  // The predicate is a verb that goes on another: "and met", "also met".
  [[nodiscard]] bool goes_on(std::uint32_t p) const;
  // "that" or a colon stands in [from, to).
  [[nodiscard]] bool is_cut(std::uint32_t from, std::uint32_t to) const;
  // [from, to), behind a verb or a noun, leads away from it: "after the agreement of", "the effort
  // which". What follows a noun at once tells of the noun.
  [[nodiscard]] bool is_aside(std::uint32_t from, std::uint32_t to, bool noun) const;
  // "the envoy who foreran the arrival of": in [from, to) a relative clause opens.
  [[nodiscard]] bool is_in_relative(std::uint32_t from, std::uint32_t to) const;
  // The token stands in an aside that the trigger is not in.
  [[nodiscard]] bool is_told_aside(std::uint32_t token) const;
  // The slot of the preposition right before a token.
  [[nodiscard]] Slot slot_before(std::uint32_t token) const;

  // The predicate whose occasion is also this one's; kNone if it has one of its own.
  [[nodiscard]] std::uint32_t up(std::uint32_t p) const;
  // How many steps up lead from one to the other, either way; kNone if none do.
  [[nodiscard]] std::uint32_t distance(std::uint32_t a, std::uint32_t b) const;

 private:
  // How a noun stands to the predicate ahead of it.
  // "Behind": words said after his meeting are said on its day, other deeds may be done later.
  enum class Tie : std::uint8_t { bare, same_occasion, behind, apart };

  void find(const Match& trigger);
  // What stands at `token`, behind an aside, is no part of it.
  [[nodiscard]] bool parts_at(std::uint32_t token) const;
  [[nodiscard]] const Match* event_noun_at(std::uint32_t token) const;
  [[nodiscard]] Tie tie_of(const Match& noun) const;
  [[nodiscard]] bool carries(const Match& verb) const;
  [[nodiscard]] bool is_where(std::uint32_t verb) const;
  [[nodiscard]] bool is_held(const Match& verb, std::uint32_t from) const;
  [[nodiscard]] bool tells_of_noun(std::uint32_t p) const;
  [[nodiscard]] std::uint32_t up_from_noun(std::uint32_t p) const;
  [[nodiscard]] std::uint32_t ahead_of_noun(std::uint32_t p, Tie tie) const;
  [[nodiscard]] std::uint32_t behind_noun(std::uint32_t p, Tie tie) const;
  [[nodiscard]] std::uint32_t up_from_verb(std::uint32_t p) const;
  [[nodiscard]] std::uint32_t climbs(std::uint32_t from, std::uint32_t to) const;

  const Reading& reading_;
  const Text& text_;
  const Match* held_ = nullptr;  // the verb behind the trigger by which it took place
  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
  std::uint32_t own_ = 0;
  std::vector<Predicate> predicates_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> asides_;  // tokens, half open
};

}  // namespace diplograph
