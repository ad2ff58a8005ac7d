#include "text/apart.hpp"

#include <algorithm>

#include "base/unicode.hpp"
#include "pack/fold.hpp"
#include "pack/word_hash.hpp"

namespace diplograph {
namespace {

// The letter that words begin with where "and" is written onto them; 0 if there is none.
char32_t joined_letter(const Lexicon& lexicon) {
  const auto& all = lexicon.proclitics();
  const auto one = std::find_if(all.begin(), all.end(), [](const Proclitic& proclitic) {
    return proclitic.kind == ProcliticKind::conjunction && proclitic.ends_names &&
           proclitic.form.size() == 1;
  });
  return one == all.end() ? 0 : one->form.front();
}

// Nothing stands there but spaces.
bool is_blank(const Text& text, std::uint32_t first, std::uint32_t last) {
  const auto between = text.source.substr(first, last - first);
  return std::all_of(between.begin(), between.end(), [&](char32_t sign) {
    return text.pack->fold().class_of(sign) == CharClass::space;
  });
}

// Nothing but a blank stands between the letter and a word of the same script, which is no letter.
bool is_joined(const Text& text, std::uint32_t token, char32_t letter) {
  const auto& tokens = text.tokens;
  const auto& own = tokens[token];
  if (own.fold_size != 1 || text.letters[own.fold_start] != letter || token + 1 >= tokens.size())
    return false;
  const auto& next = tokens[token + 1];
  return own.kind == TokenKind::word && next.kind == TokenKind::word && next.fold_size > 1 &&
         !next.glued && !is_cased(text.letters[next.fold_start]) &&
         is_blank(text, own.span.end, next.span.start);
}

}  // namespace

void join_apart(Text& text, std::uint32_t first) {
  const auto letter = joined_letter(text.pack->lexicon());
  auto& tokens = text.tokens;
  auto kept = first;
  for (auto i = first; i < tokens.size(); ++i, ++kept) {
    const bool joined = letter != 0 && is_joined(text, i, letter);
    if (kept != i) tokens[kept] = tokens[i];
    if (!joined) continue;
    const auto& word = tokens[++i];
    auto& token = tokens[kept];
    token.span.end = word.span.end;
    token.fold_size += word.fold_size;
    token.end_inside = word.end_inside;
    token.hash = hash_of_word(text.folded(kept));
  }
  tokens.resize(kept);
}

}  // namespace diplograph
