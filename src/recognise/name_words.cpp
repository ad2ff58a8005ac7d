#include "recognise/name_words.hpp"

#include <algorithm>
#include <string_view>

#include "base/unicode.hpp"
#include "recognise/name_openings.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kShortRemainder = 3;
// A name may begin with the letters of a preposition and the article, if little follows.
constexpr std::size_t kLongRemainder = 5;
constexpr std::size_t kShortestVerb = 4;
constexpr std::size_t kShortestGlued = 3;
constexpr std::size_t kShortestOwned = 5;  // letters of a word with a pronoun at its end

bool is_hidden(const Text& text, const Match& match) {
  return text.brief(match).name_class() == NameClass::titled;
}

bool belongs_to_names(WordClass word_class) {
  return word_class == WordClass::name_particle || word_class == WordClass::name_suffix ||
         word_class == WordClass::house;
}

// A phrase that begins at the token is longer than a name there: "good neighbourliness", "Ramadan
// last", where the first word is a name as well.
bool opens_longer_phrase(const Text& text, std::uint32_t token, std::uint32_t name_last) {
  const auto matches = text.matches_at(token);
  if (matches.front().last <= name_last) return false;  // the longest
  return std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
    const auto term_class = text.brief(match).term_class;
    return match.last > name_last &&
           (term_class == TermClass::common || term_class == TermClass::calendar);
  });
}

bool ends_with_one_of(std::u32string_view word, const std::vector<std::u32string>& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](const std::u32string& ending) { return word.ends_with(ending); });
}

// "its intentions": an unknown word with a pronoun at its end.
bool is_owned(const Text& text, std::uint32_t token) {
  const auto word = text.folded(token);
  return word.size() >= kShortestOwned && text.matches_at(token).empty() &&
         ends_with_one_of(word, text.pack->switches().pronoun_endings);
}

// What the term class says of a word that might go on a name.
bool claims_word(const Text& text, const Match& match) {
  const auto& brief = text.brief(match);
  switch (brief.term_class) {
    case TermClass::given_name:
    case TermClass::person:
      return false;
    case TermClass::word:
      return !belongs_to_names(brief.word_class());
    default:
      return true;
  }
}

bool is_actor(TermClass term_class) {
  return term_class == TermClass::state || term_class == TermClass::place ||
         term_class == TermClass::organization || term_class == TermClass::demonym;
}

// What opens a clause or a phrase: a preposition, a conjunction, a verb.
bool opens_phrase(const Text& text, std::u32string_view word) {
  const auto entries = text.pack->lexicon().entries_of(word);
  return std::any_of(entries.begin(), entries.end(), [&](const Lexicon::Entry& entry) {
    const auto word_class = entry.brief.word_class();
    return word_class == WordClass::preposition || word_class == WordClass::conjunction ||
           (entry.features & (kPast | kPresent)) != 0;
  });
}

// An ordinary word of the lexicon, no name.
bool is_plain_word(const Text& text, std::u32string_view word) {
  const auto entries = text.pack->lexicon().entries_of(word);
  return std::any_of(entries.begin(), entries.end(), [&](const Lexicon::Entry& entry) {
    const auto term_class = entry.brief.term_class;
    return term_class != TermClass::given_name && term_class != TermClass::person;
  });
}

// The conjunction glued to the word does not join names.
bool joins_clauses_only(const Text& text, const Clitics& clitics) {
  if (clitics.conjunction == 0 || clitics.preposition != 0) return false;
  return !text.pack->lexicon().proclitics()[clitics.conjunction - 1U].ends_names;
}

}  // namespace

std::uint32_t given_name_end(const Text& text, std::uint32_t token) {
  if (!text.has_any(token, bit_of(TermClass::given_name) | bit_of(TermClass::person))) return token;
  for (const auto& match : text.matches_at(token)) {
    const auto term_class = text.brief(match).term_class;
    const bool given = term_class == TermClass::given_name;
    if ((!given && term_class != TermClass::person) || match.clitics.any()) continue;
    if (opens_longer_phrase(text, token, match.last)) continue;
    if (given && !is_hidden(text, match)) return match.last;
    if (!given && ((match.features & kShort) == 0 || !is_other_word(text, token, match.clitics))) {
      return token + 1;
    }
  }
  return token;
}

bool is_hidden_name(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::given_name, [&](const Match& match) {
           if (match.clitics.any() || !is_hidden(text, match) ||
               opens_longer_phrase(text, token, match.last))
             return false;
           const auto& term = text.term(match);
           return !term.has("exact", "yes") ||
                  is_same(slice(text.source, text.tokens[token].span), term.label);
         }) != nullptr;
}

const Match* joined_name(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::given_name, [&](const Match& match) {
    return match.clitics.any() && match.clitics.future == 0 && !is_hidden(text, match);
  });
}

bool is_particle(const Text& text, std::uint32_t token) {
  if (!text.has(token, WordClass::name_particle)) return false;
  for (const auto& match : text.matches_at(token)) {
    const auto& brief = text.brief(match);
    const auto& term = text.term(match);
    if (brief.term_class != TermClass::word || match.clitics.any()) continue;
    if (!belongs_to_names(brief.word_class())) return false;
    if (brief.word_class() != WordClass::name_particle) continue;
    // Spelt like "so that": a particle only where it is written as one, letter by letter.
    if (is_word(text, token, WordClass::that) &&
        !is_same(slice(text.source, text.tokens[token].span), term.label))
      return false;
    if (match.last >= text.tokens.size()) return false;
    if (term.needs.empty() || term.needs.has(text.folded(match.last))) return true;
  }
  return false;
}

bool is_glued_particle(const Text& text, std::uint32_t token) {
  if (!is_particle(text, token)) return false;
  const auto matches = text.matches_at(token);
  return std::any_of(matches.begin(), matches.end(), [&text](const Match& match) {
    const auto& brief = text.brief(match);
    const auto& term = text.term(match);
    return brief.word_class() == WordClass::name_particle && term.value("sense") == "glued";
  });
}

bool is_name_suffix(const Text& text, std::uint32_t token) {
  const auto* suffix = word_match(text, token, WordClass::name_suffix);
  return suffix != nullptr && !suffix->clitics.any() && suffix->last == token + 1;
}

bool is_claimed(const Text& text, std::uint32_t token) {
  for (const auto& match : text.matches_at(token)) {
    if (!match.clitics.any()) {
      if (claims_word(text, match)) return true;
      continue;
    }
    // Behind a split proclitic even a name ends the one before it; short remainders are chance,
    // actors' names are not.
    const auto split = text.tokens[token].fold_size;
    const auto term_class = text.brief(match).term_class;
    const bool name = term_class == TermClass::given_name || term_class == TermClass::person;
    const bool people = term_class == TermClass::demonym && !has_article(text, token);
    // Nobody is "like Ahmad" or "like a Yemeni" there: "John Kimani".
    if ((name || people) && slot_of(text, match.clitics) == Slot::like) continue;
    // "Daniel Fried": a letter that joins clauses, but no names, is the name's own.
    if ((name || is_actor(term_class)) && joins_clauses_only(text, match.clitics)) continue;
    if (is_actor(term_class) || match.last > token + 1 || match.clitics.conjunction != 0 ||
        split > kShortRemainder) {
      return true;
    }
  }
  return is_two_words(text, token) || is_owned(text, token);
}

bool is_two_words(const Text& text, std::uint32_t token) {
  const auto word = text.folded(token);
  for (std::size_t cut = kShortestGlued; cut + kShortestGlued + 1 <= word.size(); ++cut) {
    const auto head = word.substr(0, cut);
    const auto tail = word.substr(cut);
    if (opens_phrase(text, head) && is_plain_word(text, tail)) return true;
    if (cut >= kLongRemainder && opens_phrase(text, tail) &&
        text.pack->lexicon().find(head) != kNoWord) {
      return true;
    }
  }
  return false;
}

bool begins_with_article(const Text& text, std::uint32_t token) {
  return has_article(text, token) &&
         text.folded(token).size() > text.pack->lexicon().article().size() + 1;
}

bool is_joined_word(const Text& text, std::uint32_t token) {
  const auto word = text.folded(token);
  const auto& proclitics = text.pack->lexicon().proclitics();
  return std::any_of(proclitics.begin(), proclitics.end(), [&](const Proclitic& proclitic) {
    return proclitic.ends_names && word.size() > kShortRemainder &&
           word.starts_with(proclitic.form);
  });
}

bool begins_with_joined_article(const Text& text, std::uint32_t token) {
  const auto& article = text.pack->lexicon().article();
  if (article.empty()) return false;
  const auto word = text.folded(token);
  for (const auto& proclitic : text.pack->lexicon().proclitics()) {
    if (!word.starts_with(proclitic.form)) continue;
    if (!proclitic.joins_article.empty()) {
      if (word.starts_with(proclitic.joins_article) && word.size() > kLongRemainder) return true;
      continue;
    }
    if (!word.substr(proclitic.form.size()).starts_with(article)) continue;
    const auto left = word.size() - proclitic.form.size() - article.size();
    if (proclitic.ends_names
            ? left > 1
            : proclitic.kind == ProcliticKind::preposition && left >= kLongRemainder) {
      return true;
    }
  }
  return false;
}

bool begins_with_glued_article(const Text& text, std::uint32_t token) {
  const auto& article = text.pack->lexicon().article();
  const auto word = text.folded(token);
  const auto& proclitics = text.pack->lexicon().proclitics();
  return !article.empty() &&
         std::any_of(proclitics.begin(), proclitics.end(), [&](const Proclitic& proclitic) {
           return proclitic.kind == ProcliticKind::preposition &&
                  word.starts_with(proclitic.form) &&
                  word.substr(proclitic.form.size()).starts_with(article) &&
                  word.size() > proclitic.form.size() + article.size() + 1;
         });
}

bool looks_like_verb(const Text& text, std::uint32_t token) {
  const auto word = text.folded(token);
  const auto& prefixes = text.pack->switches().verb_prefixes;
  return word.size() >= kShortestVerb &&
         std::any_of(prefixes.begin(), prefixes.end(),
                     [&](const std::u32string& prefix) { return word.starts_with(prefix); });
}

bool may_end_foreign_name(const Text& text, std::uint32_t token) {
  return token < text.tokens.size() && text.tokens[token].kind == TokenKind::word &&
         !is_claimed(text, token) && !is_joined_word(text, token) &&
         !begins_with_article(text, token) && !begins_with_joined_article(text, token) &&
         !looks_like_verb(text, token) &&
         !ends_with_one_of(text.folded(token), text.pack->switches().state_endings);
}

}  // namespace diplograph
