#include "recognise/names.hpp"

#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kMostNameWords = 5;
constexpr std::uint32_t kShortRemainder = 3;

bool has_whole_given_name(const Text& text, std::uint32_t token) {
  for (const auto& match : text.matches_at(token)) {
    const auto term_class = text.term(match).term_class;
    if (match.clitics.any()) continue;
    if (term_class == TermClass::given_name) return true;
    if (term_class == TermClass::person) {
      return (match.features & kShort) == 0 || !is_other_word(text, token, match.clitics);
    }
  }
  return false;
}

bool begins_with_article(const Text& text, std::uint32_t token) {
  const auto& article = text.pack->lexicon().article();
  const auto word = text.folded(token);
  return !article.empty() && word.size() > article.size() + 1 && word.starts_with(article);
}

// What the term class says of a word that might go on a name.
bool claims_word(const Text& text, const Match& match) {
  const auto& term = text.term(match);
  switch (term.term_class) {
    case TermClass::given_name:
    case TermClass::person:
      return false;
    case TermClass::word:
      return term.word_class != WordClass::name_particle;
    default:
      return true;
  }
}

// An ordinary noun or adjective with the article: also the family name of many.
bool may_be_family_name(const Text& text, std::uint32_t token) {
  if (!begins_with_article(text, token)) return false;
  for (const auto& match : text.matches_at(token)) {
    if (match.clitics.any()) continue;
    const auto& term = text.term(match);
    const bool plain =
        term.term_class == TermClass::common && (term.id == "noun" || term.id == "adjective");
    if (!plain && term.term_class != TermClass::demonym && term.term_class != TermClass::calendar &&
        term.term_class != TermClass::given_name && term.term_class != TermClass::person) {
      return false;
    }
  }
  return true;
}

// A lexicon claims the word at `token` for something that is no name.
bool is_claimed(const Text& text, std::uint32_t token) {
  for (const auto& match : text.matches_at(token)) {
    if (!match.clitics.any()) {
      if (claims_word(text, match)) return true;
      continue;
    }
    // Behind a split proclitic even a name ends the one before it; short remainders are chance,
    // actors' names are not.
    const auto term_class = text.term(match).term_class;
    const bool actor = term_class == TermClass::state || term_class == TermClass::place ||
                       term_class == TermClass::organization || term_class == TermClass::demonym;
    const auto split = text.tokens[token].fold_size;
    if (actor || match.last > token + 1 || match.clitics.conjunction != 0 ||
        split > kShortRemainder + 1)
      return true;
  }
  return false;
}

// Accusative and other case endings that are written out: no name bears them.
bool has_case_ending(const Text& text, const Token& token) {
  for (const char32_t c : slice(text.source, token.span)) {
    if (c == 0x64B || c == 0x64C || c == 0x64D) return true;
  }
  return false;
}

// Particles that need a certain word behind them ("Abd al-Rahman") are none without it.
bool is_particle(const Text& text, std::uint32_t token) {
  for (const auto& match : text.matches_at(token)) {
    const auto& term = text.term(match);
    if (term.term_class != TermClass::word || match.clitics.any()) continue;
    if (term.word_class != WordClass::name_particle) return false;
    if (match.last >= text.tokens.size()) return false;
    if (term.needs.empty()) return true;
    const auto next = text.folded(match.last);
    for (const auto& need : term.needs) {
      if (next == need) return true;
    }
  }
  return false;
}

// A word of a cased script is a name only where it is written like one.
bool is_lower_case(const Text& text, const Token& token) {
  const char32_t c = text.source[token.span.start];
  return (c >= U'a' && c <= U'z');
}

class NameReader {
 public:
  NameReader(const Text& text, std::uint32_t first) : text_(text), first_(first), at_(first) {}

  std::uint32_t run(bool titled) {
    bool known_start = false;
    while (at_ < text_.tokens.size() && words_ < kMostNameWords) {
      if (is_particle(text_, at_) && at_ + 1 < text_.tokens.size() && is_word_token(at_ + 1)) {
        ++at_;  // the word behind it belongs to it, whatever else it means
        ++particles_;
        if (is_finite_verb(text_, at_) && !has_whole_given_name(text_, at_)) break;
        ++words_;
        ++at_;
        end_ = at_;
        known_start = true;
        continue;
      }
      if (!is_name_word() && !is_family_name(titled)) break;
      if (words_ == 0) known_start = has_whole_given_name(text_, at_) || particles_ > 0;
      ++words_;
      ++at_;
      end_ = at_;
      skip_initial_dot();
    }
    if (words_ == 0) return first_;
    if (titled) return end_;
    return known_start && (words_ > 1 || particles_ > 0) ? end_ : first_;
  }

 private:
  bool is_word_token(std::uint32_t token) const {
    return text_.tokens[token].kind == TokenKind::word;
  }

  bool is_name_word() const {
    const auto& token = text_.tokens[at_];
    if (token.kind != TokenKind::word || is_lower_case(text_, token)) return false;
    if (has_whole_given_name(text_, at_)) return true;
    if (has_case_ending(text_, token) || is_claimed(text_, at_)) return false;
    if (words_ == 0 && begins_with_article(text_, at_) && !closes_name(at_ + 1)) return false;
    // Behind two foreign words an article begins something else: an adjective, a noun.
    if (begins_with_article(text_, at_) && words_ >= 2 && particles_ == 0 &&
        !has_whole_given_name(text_, first_)) {
      return false;
    }
    return true;
  }

  // What may stand right behind a name of one word with the article: no adjective is followed so.
  bool closes_name(std::uint32_t token) const {
    if (token >= text_.tokens.size()) return true;
    return text_.tokens[token].kind != TokenKind::word || is_finite_verb(text_, token) ||
           longest_match(text_, token, TermClass::calendar) != nullptr;
  }

  // "Firas al-Abyad,": behind one given name and closed by a comma or a verb an ordinary word is a
  // family name.
  bool is_family_name(bool titled) const {
    if (!titled || words_ != 1 || particles_ != 0) return false;
    if (text_.tokens[at_].kind != TokenKind::word || !may_be_family_name(text_, at_)) return false;
    const auto next = at_ + 1;
    return next < text_.tokens.size() && (is_comma(text_, next) || is_finite_verb(text_, next));
  }

  // The dot of an initial: "J. Kennedy".
  void skip_initial_dot() {
    const auto& token = text_.tokens[at_ - 1];
    if (token.fold_size == 1 && is_mark(text_, at_, U'.') && text_.tokens[at_].glued) ++at_;
  }

  const Text& text_;
  std::uint32_t first_;
  std::uint32_t at_;
  std::uint32_t end_ = 0;
  std::uint32_t words_ = 0;
  std::uint32_t particles_ = 0;
};

}  // namespace

std::uint32_t name_end(const Text& text, std::uint32_t first, bool titled) {
  if (first >= text.tokens.size()) return first;
  return NameReader(text, first).run(titled);
}

std::uint32_t stretched_name_end(const Text& text, std::uint32_t last) {
  while (last + 1 < text.tokens.size() && is_particle(text, last) &&
         text.tokens[last + 1].kind == TokenKind::word && !is_claimed(text, last + 1)) {
    last += 2;
  }
  return last;
}

bool is_other_word(const Text& text, std::uint32_t token, const Clitics& clitics) {
  for (const auto& match : text.matches_at(token)) {
    const auto term_class = text.term(match).term_class;
    if (term_class == TermClass::person || term_class == TermClass::given_name) continue;
    if (!match.clitics.any() || match.clitics == clitics) return true;
  }
  return false;
}

bool is_given_name(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::given_name, [](const Match& match) {
           return match.clitics.preposition == 0 && match.clitics.future == 0;
         }) != nullptr;
}

}  // namespace diplograph
