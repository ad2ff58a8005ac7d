// The longest date pattern that begins at a token.
//
// Walks the grammar's automaton over every reading of the tokens: numbers, marks, calendar terms,
// and proclitics as words of their own. Patterns are short, so a walk is; no allocation.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "recognise/dates_rules.hpp"
#include "text/text.hpp"

namespace diplograph {

// One element of a pattern as the text has it.
struct DateBinding {
  DateGrammar::Kind kind = DateGrammar::no_kind;
  DateField field = DateField::none;
  bool same = false;
  bool context = false;
  int value = 0;
  std::uint32_t first = 0;  // tokens, half open
  std::uint32_t last = 0;
  Clitics clitics;  // what is glued to its front
};

struct DateParse {
  static constexpr std::size_t most_bindings = 32;
  std::uint16_t rule = 0;
  std::uint32_t first = 0;  // tokens of the date, half open, without context
  std::uint32_t last = 0;
  std::size_t size = 0;
  std::array<DateBinding, most_bindings> bindings;
};

// Looks for the dates of one text; what it walks with is kept from token to token.
class DateWalk {
 public:
  // Both outlive it.
  DateWalk(const Text& text, const DateRules& rules) : text_(text), rules_(rules) {}

  // The parse stands until the next call; nullptr if no pattern begins at `token` and ends by
  // `end`. Most tokens are no part of a date: they cost no more than `may_begin`.
  [[nodiscard]] const DateParse* longest(std::uint32_t token, std::uint32_t end) {
    return may_begin(token) ? walk(token, end) : nullptr;
  }

 private:
  using State = DateGrammar::State;

  using Kinds = DateGrammar::Kinds;

  [[nodiscard]] bool may_begin(std::uint32_t token) const {
    const auto& t = text_.tokens[token];
    if (t.kind == TokenKind::word)
      return text_.has(token, TermClass::calendar) && may_begin_with_word(token);
    if (t.kind == TokenKind::number) return has_any(token + 1, rules_.numbers().behind_opening);
    return rules_.may_open_dates(t.mark) &&
           has_any(token + 1, rules_.grammar().behind_opening(rules_.mark_kind(t.mark)));
  }
  [[nodiscard]] bool may_begin_with_word(std::uint32_t token) const;
  [[nodiscard]] bool opens_dates(const Match& match) const;
  // Something that is of those kinds stands at `token`, where they are not any.
  [[nodiscard]] bool has_any(std::uint32_t token, Kinds kinds) const {
    if (kinds == DateGrammar::any_kinds) return true;
    return is_element(token) && (kinds & kinds_at(token)) != 0;
  }
  // False of most tokens.
  [[nodiscard]] bool is_element(std::uint32_t token) const {
    return token < text_.tokens.size() &&
           (text_.tokens[token].kind != TokenKind::word || text_.has(token, TermClass::calendar));
  }
  // REQUIRES: is_element(token).
  [[nodiscard]] Kinds kinds_at(std::uint32_t token) const;
  [[nodiscard]] const DateParse* walk(std::uint32_t token, std::uint32_t end);
  void arrive(State state, std::uint32_t token);
  void keep(std::uint16_t rule);
  void take(State state, DateGrammar::Kind kind, DateBinding binding);
  [[nodiscard]] bool repeats(const DateBinding& binding) const;
  void read_token(State state, std::uint32_t token);
  void read_number(State state, std::uint32_t token, const Token& t);
  void read_match(State state, const Match& match, const DateRules::TermKinds& kinds);
  void read_clitics(State state, const Match& match, const DateRules::TermKinds& kinds,
                    Clitics left);
  void read_term(State state, const Match& match, const DateRules::TermKinds& kinds,
                 Clitics clitics);
  [[nodiscard]] bool is_sure(const Match& match, const DateRules::TermKinds& kinds) const;
  [[nodiscard]] bool is_among(const Match& match, const std::vector<std::u32string>& forms) const;

  const Text& text_;
  const DateRules& rules_;
  std::uint32_t end_ = 0;
  DateParse path_;
  DateParse best_;
  bool found_ = false;
};

}  // namespace diplograph
