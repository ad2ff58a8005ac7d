#include "recognise/dates_match.hpp"

#include <algorithm>

namespace diplograph {
namespace {

constexpr int first_year = 1800;
constexpr int last_year = 2199;
constexpr int first_hijri_year = 1300;
constexpr int last_hijri_year = 1599;
constexpr int first_old_year = 40;  // written with two digits: 1940 to 2039

int full_year(int two_digits) { return two_digits + (two_digits < first_old_year ? 2000 : 1900); }

}  // namespace

const DateParse* DateWalk::walk(std::uint32_t token, std::uint32_t end) {
  end_ = end;
  found_ = false;
  read_token(DateGrammar::root, token);
  return found_ ? &best_ : nullptr;
}

// What the token may be in a date, as a whole or with what is glued to its front.
DateGrammar::Kinds DateWalk::kinds_at(std::uint32_t token) const {
  const auto& t = text_.tokens[token];
  const auto bit_of = [](DateGrammar::Kind kind) {
    return kind == DateGrammar::no_kind ? 0 : DateGrammar::bit_of(kind);
  };
  if (t.kind == TokenKind::number) return rules_.numbers().all;
  if (t.kind != TokenKind::word) return bit_of(rules_.mark_kind(t.mark));
  Kinds kinds = 0;
  for (const auto& match : text_.matches_at(token)) {
    if (match.brief.term_class != TermClass::calendar) continue;
    if (const auto* own = rules_.kinds_of(match.term)) kinds |= own->all;
    if (!match.clitics.any()) continue;
    kinds |= bit_of(rules_.clitic_kind(match.clitics.conjunction)) |
             bit_of(rules_.clitic_kind(match.clitics.preposition));
  }
  return kinds;
}

// Some date begins with the term, or with the preposition glued to it. Most terms that open dates
// are little words, "in", and nothing is known before what follows is one, too.
bool DateWalk::opens_dates(const Match& match) const {
  const auto* kinds = rules_.kinds_of(match.term);
  if (kinds == nullptr) return false;
  if (has_any(match.last, kinds->behind_opening)) return true;
  if (match.clitics.preposition == 0) return false;
  const auto preposition = rules_.clitic_kind(match.clitics.preposition);
  return (rules_.grammar().behind_opening(preposition) & kinds->all) != 0;
}

bool DateWalk::may_begin_with_word(std::uint32_t token) const {
  const auto matches = text_.matches_at(token);
  const auto* end = matches.data() + matches.size();
  for (const auto* match = matches.data(); match != end; ++match) {
    if (match->brief.term_class == TermClass::calendar && opens_dates(*match)) return true;
  }
  return false;
}

void DateWalk::arrive(State state, std::uint32_t token) {
  if (const auto rule = rules_.grammar().rule_at(state); rule != DateGrammar::no_rule) keep(rule);
  if (token < end_ && path_.size < DateParse::most_bindings) read_token(state, token);
}

void DateWalk::keep(std::uint16_t rule) {
  std::size_t first = 0;
  std::size_t last = path_.size;
  while (first < last && path_.bindings[first].context) ++first;
  while (last > first && path_.bindings[last - 1].context) --last;
  if (first == last) return;
  const auto end = path_.bindings[last - 1].last;
  if (found_ && (end < best_.last || (end == best_.last && rule >= best_.rule))) return;
  found_ = true;
  best_.rule = rule;
  best_.first = path_.bindings[first].first;
  best_.last = end;
  best_.size = path_.size;
  std::copy_n(path_.bindings.begin(), path_.size, best_.bindings.begin());
}

// Follows the arcs of one kind, and goes on behind the binding.
void DateWalk::take(State state, DateGrammar::Kind kind, DateBinding binding) {
  if (kind == DateGrammar::no_kind || path_.size == DateParse::most_bindings) return;
  for (const auto& arc : rules_.grammar().arcs(state, kind)) {
    if (arc.same && !repeats(binding)) continue;
    binding.kind = kind;
    binding.same = arc.same;
    binding.context = arc.context;
    path_.bindings[path_.size++] = binding;
    arrive(arc.target, binding.last);
    --path_.size;
  }
}

bool DateWalk::repeats(const DateBinding& binding) const {
  for (auto i = path_.size; i-- > 0;) {
    const auto& before = path_.bindings[i];
    if (before.field == binding.field) return before.value == binding.value;
  }
  return false;
}

void DateWalk::read_token(State state, std::uint32_t token) {
  const auto& t = text_.tokens[token];
  if (t.kind == TokenKind::number) return read_number(state, token, t);
  if (t.kind == TokenKind::punctuation) {
    return take(state, rules_.mark_kind(t.mark),
                {0, DateField::none, false, false, 0, token, token + 1, {}});
  }
  if (!text_.has(token, TermClass::calendar)) return;
  for (const auto& match : text_.matches_at(token)) {
    if (match.brief.term_class != TermClass::calendar || match.last > end_) continue;
    const auto* kinds = rules_.kinds_of(match.term);
    if (kinds != nullptr) read_match(state, match, *kinds);
  }
}

void DateWalk::read_number(State state, std::uint32_t token, const Token& t) {
  if (t.number < 0) return;
  const auto& kinds = rules_.numbers();
  DateBinding binding{0, DateField::none, false, false, 0, token, token + 1, {}};
  if (t.fold_size > 4) return take(state, kinds.number, binding);
  const auto number = static_cast<int>(t.number);
  const auto as = [&](DateGrammar::Kind kind, DateField field, int value) {
    binding.field = field;
    binding.value = value;
    take(state, kind, binding);
  };
  if (t.fold_size <= 2) {
    if (t.fold_size == 2) {
      as(kinds.short_year, DateField::year, full_year(number));
      if (number >= first_old_year) as(kinds.old_year, DateField::year, full_year(number));
    }
    if (number >= 1 && number <= 31) as(kinds.day, DateField::day, number);
    if (number >= 1 && number <= 12) as(kinds.month, DateField::month, number);
    as(kinds.count, DateField::count, number);
  } else if (t.fold_size == 4) {
    if (number >= first_year && number <= last_year) as(kinds.year, DateField::year, number);
    if (number >= first_hijri_year && number <= last_hijri_year) {
      as(kinds.hijri_year, DateField::hijri_year, number);
    }
  }
  as(kinds.number, DateField::none, number);
}

// At the front of a date its proclitics are passed over; further in, each must be an element.
void DateWalk::read_match(State state, const Match& match, const DateRules::TermKinds& kinds) {
  if (state == DateGrammar::root) {
    read_term(state, match, kinds, match.clitics);
    if (match.clitics.preposition == 0) return;
  }
  auto inner = match.clitics;
  if (state == DateGrammar::root) inner.conjunction = 0;
  read_clitics(state, match, kinds, inner);
}

void DateWalk::read_clitics(State state, const Match& match, const DateRules::TermKinds& kinds,
                            Clitics left) {
  if (!left.any()) return read_term(state, match, kinds, match.clitics);
  auto& clitic = left.conjunction != 0 ? left.conjunction : left.preposition;
  const auto kind = rules_.clitic_kind(clitic);
  if (kind == DateGrammar::no_kind) return;
  clitic = 0;
  DateBinding binding{kind, DateField::none, false, false, 0, match.first, match.first, {}};
  for (const auto& arc : rules_.grammar().arcs(state, kind)) {
    if (path_.size == DateParse::most_bindings) return;
    binding.context = arc.context;
    path_.bindings[path_.size++] = binding;
    read_clitics(arc.target, match, kinds, left);
    --path_.size;
  }
}

void DateWalk::read_term(State state, const Match& match, const DateRules::TermKinds& kinds,
                         Clitics clitics) {
  const DateBinding binding{0,           kinds.has_value ? kinds.field : DateField::none,
                            false,       false,
                            kinds.value, match.first,
                            match.last,  clitics};
  take(state, kinds.general, binding);
  take(state, kinds.exact, binding);
  if (kinds.sure != DateGrammar::no_kind && is_sure(match, kinds)) {
    take(state, kinds.sure, binding);
  }
  if (kinds.likely != DateGrammar::no_kind && !is_among(match, kinds.strict)) {
    take(state, kinds.likely, binding);
  }
}

// A preposition in front, too, tells the name of most months from a verb.
bool DateWalk::is_sure(const Match& match, const DateRules::TermKinds& kinds) const {
  return !is_among(match, match.clitics.preposition != 0 ? kinds.strict : kinds.words);
}
bool DateWalk::is_among(const Match& match, const std::vector<std::u32string>& forms) const {
  if (forms.empty() || match.last - match.first > 1) return false;
  const auto word = text_.folded(match.first);
  return std::any_of(forms.begin(), forms.end(),
                     [&](const auto& form) { return word.ends_with(form); });
}

}  // namespace diplograph
