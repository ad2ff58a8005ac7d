// One article under the eyes of the extractors: its text, what was recognised in it, and tables by
// token.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "recognise/dates.hpp"
#include "recognise/mention.hpp"
#include "recognise/quotations.hpp"
#include "text/text.hpp"

namespace diplograph {

inline constexpr std::uint32_t kNone = 0xFFFFFFFF;

// A number for each of the first `tokens` tokens, kNone for all others and for those that the text
// does not have: before the first, behind the last.
class TokenTable {
 public:
  explicit TokenTable(std::size_t tokens) : numbers_(tokens, kNone) {}
  [[nodiscard]] std::uint32_t operator[](std::uint32_t token) const {
    return token < numbers_.size() ? numbers_[token] : kNone;
  }
  [[nodiscard]] const std::uint32_t* data() const { return numbers_.data(); }
  void fill(std::uint32_t first, std::uint32_t last, std::uint32_t number);

 private:
  std::vector<std::uint32_t> numbers_;
};

struct Reading {
  const Text& text;
  const std::vector<Mention>& mentions;
  const std::vector<Quotation>& quotations;
  const std::vector<DateMention>& dates;

  TokenTable mention_at;   // outer mention that begins at a token, or kNone
  TokenTable mention_of;   // outer mention that covers a token, or kNone
  TokenTable quote_of;     // quotation whose inside a token is, or kNone
  TokenTable date_of;      // date that covers a token, or kNone
  TokenTable sentence_of;  // sentence of a token, or kNone

  Reading(const Text& text, const std::vector<Mention>& mentions,
          const std::vector<Quotation>& quotations, const std::vector<DateMention>& dates);

  // The words that a term needs behind it stand there, before the clause ends; true if it needs
  // none.
  [[nodiscard]] bool has_needs(const Match& match) const {
    return !text.brief(match).has_needs || meets_needs(match);
  }
  // Where a term holds only so: "first", at the head of a clause; "apart", there or conjoined.
  [[nodiscard]] bool is_spelt(const Match& match, const Term& term) const;
  [[nodiscard]] bool stands_as_told(const Match& match, std::string_view where) const;
  // "met A here today": "here" right behind an actor and before a date, whatever else is written
  // like it.
  [[nodiscard]] bool means_here(std::uint32_t token) const {
    return text.has(token, WordClass::demonstrative) && points_here(token);
  }
  // A verb that is finite and means an event or a saying here stands at `token`.
  [[nodiscard]] bool opens_clause(std::uint32_t token) const {
    return text.has_form(token, kPast | kPresent) && has_finite_verb(token) && !means_here(token);
  }

 private:
  [[nodiscard]] bool meets_needs(const Match& match) const;
  [[nodiscard]] bool points_here(std::uint32_t token) const;
  [[nodiscard]] bool has_finite_verb(std::uint32_t token) const;
};

}  // namespace diplograph
