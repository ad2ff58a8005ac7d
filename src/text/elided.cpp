#include "text/elided.hpp"

#include <algorithm>

#include "base/marks.hpp"
#include "text/word_type.hpp"

namespace diplograph {
namespace {

// Only punctuation has a mark.
bool is_apostrophe(const Token& token) { return is_apostrophe_mark(token.mark) && token.glued; }

// The pack has the word of the token with an apostrophe behind it as a word of its own: "l'", "d'".
bool is_known(const Text& text, const Token& token, const Token& mark) {
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

// Between the token and the apostrophe behind it, and between that and a word, stands nothing.
bool is_elided(const Text& text, std::uint32_t token) {
  const auto& tokens = text.tokens;
  return token + 2 < tokens.size() && is_apostrophe(tokens[token + 1]) &&
         tokens[token].kind == TokenKind::word && tokens[token + 2].glued &&
         tokens[token + 2].kind == TokenKind::word &&
         is_known(text, tokens[token], tokens[token + 1]);
}

}  // namespace

bool join_elided(Text& text, std::uint32_t first) {
  auto& tokens = text.tokens;
  // Most parts have no apostrophe.
  if (std::none_of(tokens.begin() + first, tokens.end(),
                   [](const Token& token) { return is_apostrophe(token); }))
    return false;
  auto kept = first;
  for (auto i = first; i < tokens.size(); ++i, ++kept) {
    const bool elided = is_elided(text, i);
    if (kept != i) tokens[kept] = tokens[i];
    if (!elided) continue;
    const auto& mark = tokens[++i];
    auto& token = tokens[kept];
    token.span.end = mark.span.end;
    token.fold_size += mark.fold_size;
    token.hash = hash_of_word(text.folded(kept));
  }
  const bool some = kept < tokens.size();
  tokens.resize(kept);
  return some;
}

}  // namespace diplograph
