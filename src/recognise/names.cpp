#include "recognise/names.hpp"

#include <algorithm>

#include "base/unicode.hpp"
#include "pack/segment.hpp"
#include "recognise/capital_names.hpp"
#include "recognise/family_names.hpp"
#include "recognise/name_openings.hpp"
#include "recognise/name_words.hpp"
#include "recognise/title_parts.hpp"
#include "recognise/words.hpp"
#include "text/capitals.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kMostNameWords = 5;
constexpr std::uint32_t kMostParticles = 7;  // each with the word behind it
constexpr std::size_t kLongestVerb = 7;
constexpr std::uint32_t kArticleReach = 1500;  // tokens on both sides

bool has_given_name(const Text& text, std::uint32_t token) {
  return given_name_end(text, token) != token;
}

// Accusative and other case endings that are written out: no name bears them.
bool has_case_ending(const Text& text, const Token& token) {
  for (const char32_t c : slice(text.source, token.span)) {
    if (c == 0x64B || c == 0x64C || c == 0x64D) return true;
  }
  return false;
}

// A word of a cased script is a name only where it is written like one; a modifier letter, as of
// "\u02BFAbbas", is of neither case.
bool is_lower_case(const Text& text, const Token& token) {
  const char32_t c = text.source[token.span.start];
  const bool modifier = c >= 0x2B0 && c < 0x370;
  return is_cased(c) && !modifier && !is_upper(c);
}

class NameReader {
 public:
  NameReader(const Text& text, std::uint32_t first, bool titled)
      : text_(text), first_(first), at_(first), titled_(titled) {}

  std::uint32_t run() {
    while (holds(at_) && has_room() && (read_particle() || read_word())) {
      skip_initial_dot();
      skip_hyphen();
    }
    if (words_ == 0) return first_;
    if (titled_) return known_start_ || words_ > 1 || recurs() ? end_ : first_;
    const bool goes_on = words_ > 1 || particles_ > 0;
    return known_start_ && goes_on && !opens_with_family_name() ? end_ : first_;
  }

 private:
  bool holds(std::uint32_t token) const { return token < text_.tokens.size(); }
  bool is_word_token(std::uint32_t token) const {
    return holds(token) && text_.tokens[token].kind == TokenKind::word;
  }

  bool has_room() const {
    return words_ - particles_ < kMostNameWords && particles_ < kMostParticles;
  }

  // An article names a man again; one unknown word behind a title that stands nowhere else may be
  // anything.
  bool recurs() const {
    const auto hash = text_.tokens[first_].hash;
    const auto from = first_ - std::min(first_, kArticleReach);
    const auto to = std::min<std::size_t>(text_.tokens.size(), first_ + kArticleReach);
    for (auto i = from; i < to; ++i) {
      if (text_.tokens[i].hash != hash || i == first_) continue;
      if (text_.folded(i) == text_.folded(first_)) return true;
    }
    return false;
  }

  // "Kerry ruled out": a family name opens none, unless a name follows.
  bool opens_with_family_name() const {
    return opened_by_word_ && is_family_name(text_, first_) && !has_given_name(text_, first_ + 1);
  }

  void take(std::uint32_t last) {
    ++words_;
    at_ = last;
    end_ = last;
  }

  // The word behind a particle belongs to it, whatever else it means.
  bool read_particle() {
    if (!is_particle(text_, at_) || !is_word_token(at_ + 1)) return false;
    if (is_two_words(text_, at_ + 1) && !has_given_name(text_, at_ + 1)) return false;
    if (is_finite_verb(text_, at_ + 1) && !has_given_name(text_, at_ + 1) && !needs_name())
      return false;
    // "bin Abd al-Malik": the word behind the second particle goes with it.
    const bool pair = is_glued_particle(text_, at_ + 1) && is_word_token(at_ + 2);
    ++particles_;
    known_start_ = true;
    take(pair ? at_ + 3 : at_ + 2);
    return true;
  }

  // "Ahmad bin", "Ahmad abu": behind a name nothing but a name follows, though spelt like a verb.
  bool needs_name() const {
    const auto* particle = word_match(text_, at_, WordClass::name_particle);
    if (words_ == 0 || particle == nullptr) return false;
    const auto sense = text_.term(*particle).value("sense");
    return sense == "child" || sense == "parent";
  }

  bool read_word() {
    if (words_ > 0 && begins_line(text_, at_)) return false;
    const auto given = given_name_end(text_, at_);
    if (words_ == 0 && !titled_ && are_two_adjectives(text_, at_)) return false;
    if (given == at_ && !is_name_word() && !closes_with_word()) return false;
    if (words_ == 0) opened_by_word_ = true;
    if (words_ == 0) known_start_ = given != at_ || is_hidden_name(text_, at_) || joined_start_;
    const auto joined = words_ == 0 && joined_start_ ? joined_last_ : at_ + 1;
    take(given == at_ ? joined : given);
    return true;
  }

  bool is_name_word() {
    const auto& token = text_.tokens[at_];
    if (token.kind != TokenKind::word || is_lower_case(text_, token)) return false;
    if (opens_hidden_name() || opens_joined_name()) return true;
    if (words_ == 0 && !titled_ && is_hidden_name(text_, at_)) return false;
    const bool opened = words_ > 1 || (words_ == 1 && !begins_with_article(text_, at_ - 1));
    if (known_start_ && opened && is_name_suffix(text_, at_)) return true;
    if (has_case_ending(text_, token) || is_claimed(text_, at_)) return false;
    if (begins_with_joined_article(text_, at_)) return false;
    return words_ == 0 ? !begins_with_article(text_, at_) || closes_name(at_ + 1) : may_go_on();
  }

  // "the forces (of) Saleh the rebellious": a definite adjective for things behind the name of a
  // man, which the noun before him is described by.
  bool describes_owned() const {
    if (titled_ || first_ == 0 || !begins_with_article(text_, at_) || !ends_feminine(text_, at_))
      return false;
    const auto owned = first_ - 1;
    if (!is_word_token(owned) || begins_with_article(text_, owned) ||
        longest_match(text_, owned, TermClass::common) == nullptr || is_finite_verb(text_, owned))
      return false;
    const auto names = text_.matches_at(first_);
    return std::none_of(names.begin(), names.end(), [&](const Match& match) {
      return text_.brief(match).name_class() == NameClass::feminine;
    });
  }

  // An unknown word behind others of a name.
  bool may_go_on() const {
    if (describes_owned()) return false;
    const bool complete = words_ >= 2 || particles_ > 0;
    if (complete && begins_with_glued_article(text_, at_)) return false;
    if (complete && (is_joined_word(text_, at_) || looks_like_verb(text_, at_))) return false;
    if (words_ == 1 && known_start_ && opens_clause(at_)) return false;
    // Behind two foreign words an article begins something else: an adjective, a noun.
    return !begins_with_article(text_, at_) || words_ < 2 || particles_ > 0 || known_start_ ||
           has_given_name(text_, at_ - 1);
  }

  // "King Salman pursues (a) policy": behind one given name, what looks like a verb is one where an
  // ordinary word follows, which is its object.
  bool opens_clause(std::uint32_t token) const {
    if (!looks_like_verb(text_, token) || text_.folded(token).size() > kLongestVerb ||
        !is_word_token(token + 1))
      return false;
    return begins_with_article(text_, token + 1) ||
           (longest_match(text_, token + 1, TermClass::common) != nullptr &&
            !is_finite_verb(text_, token + 1));
  }

  // A word that a name goes on with, for all that the lexicons know.
  bool may_be_name(std::uint32_t token) const {
    if (!is_word_token(token) || glued_that(text_, token) != 0) return false;
    return has_given_name(text_, token) || is_particle(text_, token) ||
           (!is_claimed(text_, token) && !is_joined_word(text_, token) &&
            !begins_with_joined_article(text_, token));
  }

  // A name that is an ordinary word as well: a title stands before it, or a name, or it is certain
  // from what follows; and the name goes on.
  bool opens_hidden_name() const {
    if (!is_hidden_name(text_, at_)) return false;
    if (words_ == 1 && known_start_ && titled_ && closes_name_of_two(at_ + 1)) return true;
    if (titled_ || words_ > 0) return may_be_name(at_ + 1);
    return is_word_token(at_ + 1) &&
           (is_particle(text_, at_ + 1) || has_given_name(text_, at_ + 1));
  }

  // "and Ahmad Salih", "to Ahmad Salih": nobody's title before it, and the name goes on.
  bool opens_joined_name() {
    if (titled_ || words_ != 0) return false;
    const auto* name = joined_name(text_, at_);
    if (name == nullptr || is_other_word(text_, at_, name->clitics)) return false;
    joined_last_ = name->last;
    joined_start_ = may_be_name(joined_last_) &&
                    (name->clitics.preposition == 0 || !begins_with_article(text_, joined_last_));
    return joined_start_;
  }

  // What may stand right behind a name of one word with the article: no adjective is followed so.
  bool closes_name(std::uint32_t token) const {
    return !is_word_token(token) || is_finite_verb(text_, token) ||
           longest_match(text_, token, TermClass::calendar) != nullptr;
  }

  // "Firas al-Abyad,": behind one given name and closed by a comma or a verb an ordinary word is a
  // family name; an adjective of one man is one behind given names wherever a title opens them.
  bool closes_with_word() const {
    if (!titled_ || words_ == 0 || !is_word_token(at_)) return false;
    if (words_ <= 2 && known_start_ && is_adjective_of_one(text_, at_)) return true;
    if (words_ != 1 || particles_ != 0) return false;
    if (known_start_ && is_bare_adjective(text_, at_) && closes_name_of_two(at_ + 1)) return true;
    if (known_start_ && is_comma(text_, at_ + 1) && is_only_verb(text_, at_)) return true;
    if (known_start_ && is_bare_demonym(text_, at_)) return closes_name(at_ + 1);
    const bool ends =
        !is_word_token(at_ + 1) && !ends_feminine(text_, at_) && !is_weekday(text_, at_);
    return may_be_family_name(text_, at_) && (ends || closes_clause(at_ + 1));
  }

  // The same where no attribute can stand: also a preposition, a title, or nothing.
  bool closes_name_of_two(std::uint32_t token) const {
    return !is_word_token(token) || closes_clause(token) || title_head(text_, token) != nullptr ||
           is_word(text_, token, WordClass::preposition);
  }

  // What stands right behind a whole name: a comma, a verb, "that", its bearer's title.
  bool closes_clause(std::uint32_t token) const {
    return is_comma(text_, token) ||
           (holds(token) && (is_finite_verb(text_, token) ||
                             is_word(text_, token, WordClass::that) || is_definite_title(token)));
  }

  // "the spokesman": right behind a name its bearer's own.
  bool is_definite_title(std::uint32_t token) const {
    return has_article(text_, token) && title_head(text_, token) != nullptr;
  }

  // The dot of an initial: "J. Kennedy".
  void skip_initial_dot() {
    const auto& token = text_.tokens[at_ - 1];
    if (token.fold_size == 1 && is_mark(text_, at_, U'.') && text_.tokens[at_].glued) ++at_;
  }

  // "Jean-Luc": a name goes on behind a hyphen that touches both its words.
  void skip_hyphen() {
    if (!is_mark(text_, at_, U'-') || !is_word_token(at_ + 1)) return;
    if (!text_.tokens[at_].glued || !text_.tokens[at_ + 1].glued) return;
    if (may_be_name(at_ + 1) && !begins_with_article(text_, at_ + 1)) ++at_;
  }

  const Text& text_;
  std::uint32_t first_;
  std::uint32_t at_;
  bool titled_;
  bool opened_by_word_ = false;
  bool known_start_ = false;
  bool joined_start_ = false;
  std::uint32_t joined_last_ = 0;
  std::uint32_t end_ = 0;
  std::uint32_t words_ = 0;
  std::uint32_t particles_ = 0;
};

}  // namespace

std::uint32_t name_end(const Text& text, std::uint32_t first, bool titled) {
  if (first >= text.tokens.size()) return first;
  if (text.pack->switches().capitals) return capital_name_end(text, first, titled);
  return NameReader(text, first, titled).run();
}

std::uint32_t stretched_name_end(const Text& text, std::uint32_t last) {
  while (last + 1 < text.tokens.size() && is_particle(text, last)) {
    const auto next = is_joint(text, last + 1) ? last + 2 : last + 1;  // "Al-Jaber Al-Sabah"
    if (next >= text.tokens.size() || text.tokens[next].kind != TokenKind::word ||
        is_claimed(text, next))
      break;
    last = std::max(next + 1, given_name_end(text, next));
  }
  return last;
}

}  // namespace diplograph
