#include "text/text.hpp"

#include <algorithm>

#include "base/marks.hpp"
#include "base/unicode.hpp"
#include "pack/segment.hpp"
#include "text/capitals.hpp"
#include "text/glued.hpp"
#include "text/limits.hpp"
#include "text/look_up.hpp"
#include "text/sentences.hpp"

namespace diplograph {
namespace {

constexpr int kMostAdverbs = 3;
constexpr std::size_t kLettersOfToken = 4;  // fewer are seldom, with the space behind it

bool is_all_capitals(const Text& text, std::uint32_t token) {
  const auto word = slice(text.source, text.tokens[token].span);
  return std::all_of(word.begin(), word.end(), is_upper);
}

// A word whose matches are known already.
bool is_adverb(const Text& text, std::uint32_t token) {
  const auto matches = text.matches_at(token);
  return std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
    const auto& term = text.pack->term(match.term);
    return term.common_class == CommonClass::adverb;
  });
}

// The capitals that a term's form has.
bool has_capitals(const Text& text, std::uint32_t i, const Lexicon::Entry& entry) {
  if ((entry.features & kCapital) == 0) return true;
  return (entry.features & kAllCapitals) != 0 ? is_all_capitals(text, i)
                                              : is_upper(text.source[text.tokens[i].span.start]);
}

// What a term asks of its surroundings: its capitals and the word before it in its part, which
// begins at `first`. The matches of the tokens before `i` are known.
bool may_stand(const Text& text, std::uint32_t first, std::uint32_t i,
               const Lexicon::Entry& entry) {
  if (!has_capitals(text, i, entry)) return false;
  if (!entry.brief.has_after) return true;
  const auto& after = text.pack->term(entry.term).after;
  // "was formally named": adverbs may stand between.
  for (int adverbs = 0; adverbs < kMostAdverbs && i > first && is_adverb(text, i - 1); ++adverbs)
    --i;
  if (i == first) return false;
  if (std::find(after.begin(), after.end(), U"^") != after.end() && is_capital(text, i - 1))
    return true;
  return std::find(after.begin(), after.end(), text.folded(i - 1)) != after.end();
}

bool is_apostrophe(const Token& token) {
  return token.kind == TokenKind::punctuation && token.glued && is_apostrophe_mark(token.mark);
}

// The pack has the word of the token with an apostrophe behind it as a word of its own: "l'", "d'".
bool is_elided(const Text& text, const Token& token, const Token& mark) {
  const auto& lexicon = text.pack->lexicon();
  const auto letters = std::u32string_view(text.letters);
  const TokenWords words{lexicon.find(letters.substr(token.fold_start, token.fold_size)),
                         lexicon.find(letters.substr(mark.fold_start, mark.fold_size))};
  if (words.apostrophe == kNoWord) return false;
  const auto node = step(lexicon, Lexicon::kRoot, words);
  if (node == Lexicon::kNoNode) return false;
  const auto entries = lexicon.entries(node);
  return std::any_of(entries.begin(), entries.end(), [&](const Lexicon::Entry& entry) {
    const auto& term = text.pack->term(entry.term);
    return term.term_class == TermClass::word && term.word_class != WordClass::name_particle;
  });
}

// Makes one token of an elided word and its apostrophe: "l'" before "Iran".
void join_elided(Text& text, std::uint32_t first) {
  auto& tokens = text.tokens;
  auto kept = first;
  for (auto i = first; i < tokens.size(); ++i) {
    auto token = tokens[i];
    const bool followed = i + 2 < tokens.size() && token.kind == TokenKind::word &&
                          is_apostrophe(tokens[i + 1]) && tokens[i + 2].glued &&
                          tokens[i + 2].kind == TokenKind::word;
    if (followed && is_elided(text, token, tokens[i + 1])) {
      ++i;
      token.span.end = tokens[i].span.end;
      token.fold_size += tokens[i].fold_size;
    }
    tokens[kept++] = token;
  }
  tokens.resize(kept);
}

// The tokens of one part, in which a term stands whole.
struct PartTokens {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

// Finds the terms that begin at token `i`: one walk down the trie for each reading of the token.
void match_from(Text& text, const LookUp& looked, PartTokens part, std::uint32_t i) {
  const auto& lexicon = text.pack->lexicon();
  const auto& words = looked.words;
  for (auto r = looked.reading_at[i]; r < looked.reading_at[i + 1]; ++r) {
    const auto& reading = looked.readings[r];
    auto node = step(lexicon, Lexicon::kRoot, {reading.word, words[i].apostrophe});
    for (auto last = i + 1; node != Lexicon::kNoNode; ++last) {
      for (const auto& entry : lexicon.entries(node)) {
        if (Lexicon::fits(reading.clitics, entry.features) &&
            may_stand(text, part.first, i, entry)) {
          text.matches.push_back({i, last, entry.term, entry.features, entry.brief, reading.clitics,
                                  Match::kNothingInside});
        }
      }
      if (last == part.last) break;
      node = step(lexicon, node, words[last]);
    }
  }
}

// The token behind a state's adjective at `token`, else `token`. What stands before it is the term
// that it splits.
std::uint32_t behind_demonym(const Text& text, const std::vector<TokenWords>& words,
                             PartTokens part, std::uint32_t token) {
  const auto& lexicon = text.pack->lexicon();
  auto behind = token;
  auto node = Lexicon::kRoot;
  for (auto last = token; last < part.last;) {
    node = step(lexicon, node, words[last++]);
    if (node == Lexicon::kNoNode) break;
    for (const auto& entry : lexicon.entries(node)) {
      if (entry.brief.term_class == TermClass::demonym && has_capitals(text, token, entry))
        behind = last;
    }
  }
  return behind;
}

// "the ministry (Russian) of foreign affairs": titles and bodies that begin at token `i` and that
// the adjective of a state splits in two.
void match_split(Text& text, const std::vector<TokenWords>& words, PartTokens part,
                 std::uint32_t i) {
  const auto& lexicon = text.pack->lexicon();
  auto head = step(lexicon, Lexicon::kRoot, words[i]);
  for (auto inside = i + 1; head != Lexicon::kNoNode && inside < part.last; ++inside) {
    if (!lexicon.goes_on(head)) return;
    auto last = behind_demonym(text, words, part, inside);
    auto node =
        last == inside || last == part.last ? Lexicon::kNoNode : step(lexicon, head, words[last]);
    while (node != Lexicon::kNoNode) {
      ++last;
      for (const auto& entry : lexicon.entries(node)) {
        const auto term_class = entry.brief.term_class;
        if ((term_class == TermClass::office || term_class == TermClass::body) &&
            may_stand(text, part.first, i, entry))
          text.matches.push_back({i, last, entry.term, entry.features, entry.brief, {}, inside});
      }
      node = last == part.last ? Lexicon::kNoNode : step(lexicon, node, words[last]);
    }
    head = step(lexicon, head, words[inside]);
  }
}

// Longest first, equal ones as they came. They are few, mostly in order but for a step or two.
void sort_by_length(std::vector<Match>& matches, std::size_t start) {
  for (auto i = start + 1; i < matches.size(); ++i) {
    const auto match = matches[i];
    auto at = i;
    for (; at > start && matches[at - 1].last < match.last; --at) matches[at] = matches[at - 1];
    matches[at] = match;
  }
}

// "Ban Ki-moon", whose first word may be spelt like "that": where the name of a person stands
// whole, its first word is no such particle.
void drop_that_of_name(std::vector<Match>& matches, std::size_t start) {
  if (start == matches.size()) return;
  const auto& longest = matches[start];
  if (longest.brief.term_class != TermClass::person || longest.last < longest.first + 2 ||
      longest.clitics.any())
    return;
  const auto from = matches.begin() + static_cast<std::ptrdiff_t>(start);
  matches.erase(std::remove_if(from, matches.end(),
                               [](const Match& match) {
                                 return match.brief.term_class == TermClass::word &&
                                        match.brief.word_class() == WordClass::that;
                               }),
                matches.end());
}

// The classes of the matches from `start` on, all at one token.
void note_classes(Text& text, std::size_t start) {
  static_assert(static_cast<int>(WordClass::body_link) < 64);
  auto& classes = text.classes_at.emplace_back();
  for (auto at = start; at < text.matches.size(); ++at) {
    const auto& brief = text.matches[at].brief;
    classes.terms |= bit_of(brief.term_class);
    if (brief.term_class == TermClass::word) classes.words |= bit_of(brief.word_class());
  }
}

// The terms of a part, whose tokens are looked up.
void find_matches(Text& text, const LookUp& looked, PartTokens part) {
  for (auto i = part.first; i < part.last; ++i) {
    const auto start = text.matches.size();
    text.match_at.push_back(static_cast<std::uint32_t>(start));
    if (text.tokens[i].kind != TokenKind::newline) {
      match_from(text, looked, part, i);
      if (text.pack->switches().adjective_inside) match_split(text, looked.words, part, i);
    }
    sort_by_length(text.matches, start);
    drop_that_of_name(text.matches, start);
    note_classes(text, start);
  }
}

}  // namespace

Text make_text(std::u32string_view source, const std::vector<Span>& parts,
               const LanguagePack& pack) {
  return make_text(source, parts, pack, {});
}

Text make_text(std::u32string_view source, const std::vector<Span>& parts, const LanguagePack& pack,
               const TextLimits& limits) {
  Text text;
  text.source = source;
  text.pack = &pack;
  std::size_t size = 0;
  for (const auto& part : parts) size += part.size();
  text.letters.reserve(size);
  text.tokens.reserve(size / kLettersOfToken);
  text.matches.reserve(size / kLettersOfToken);
  text.match_at.reserve(size / kLettersOfToken);
  text.classes_at.reserve(size / kLettersOfToken);
  LookUp looked;
  looked.words.reserve(size / kLettersOfToken);
  looked.readings.reserve(size / kLettersOfToken);
  looked.reading_at.reserve(size / kLettersOfToken);
  for (std::uint32_t part = 0; part < parts.size(); ++part) {
    const auto first = static_cast<std::uint32_t>(text.tokens.size());
    segment(source, parts[part], pack.fold(), text.tokens, text.letters);
    join_elided(text, first);
    look_up(text, looked);
    if (split_glued(source, pack, first, looked, text.tokens, text.letters)) {
      looked.keep(first);
      look_up(text, looked);
    }
    split_sentences(text, first, static_cast<std::uint32_t>(text.tokens.size()), part,
                    limits.sentence, text.sentences);
    find_matches(text, looked, {first, static_cast<std::uint32_t>(text.tokens.size())});
  }
  text.match_at.push_back(static_cast<std::uint32_t>(text.matches.size()));
  if (pack.switches().capitals) text.lone_capitals = find_lone_capitals(text);
  return text;
}

}  // namespace diplograph
