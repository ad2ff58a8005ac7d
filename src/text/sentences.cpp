#include "text/sentences.hpp"

#include <algorithm>

#include "base/marks.hpp"
#include "text/capitals.hpp"

namespace diplograph {
namespace {

bool is_abbreviation(const Text& text, std::uint32_t token) {
  const auto& known = text.pack->switches().abbreviations;
  return std::find(known.begin(), known.end(), text.folded(token)) != known.end();
}

// "wrote on X. He": a word of a closed class with a capital begins what follows; no name goes on
// so.
bool opens_sentence(const Text& text, std::uint32_t token, std::uint32_t last) {
  if (token >= last || text.tokens[token].glued || !is_capital(text, token)) return false;
  const auto entries = text.pack->lexicon().entries_of(text.folded(token));
  return std::any_of(entries.begin(), entries.end(), [](const Lexicon::Entry& entry) {
    const auto word_class = entry.brief.word_class();
    return word_class == WordClass::pronoun || word_class == WordClass::article ||
           word_class == WordClass::demonstrative || word_class == WordClass::conjunction ||
           word_class == WordClass::preposition;
  });
}

// "$200m. Lund": a letter that a number bears is no initial.
bool is_of_number(const Text& text, std::uint32_t letter) {
  return letter > 0 && text.tokens[letter].glued &&
         text.tokens[letter - 1].kind == TokenKind::number;
}

// "18.5", "d. Ahmad", "U.S.": a dot that ends no sentence.
bool is_inner_dot(const Text& text, std::uint32_t dot, std::uint32_t last) {
  const auto& token = text.tokens[dot];
  if (token.mark != U'.' || token.span.size() > 1) return false;
  if (dot == 0) return false;
  const auto& before = text.tokens[dot - 1];
  if (before.kind == TokenKind::word && token.glued) {
    if (is_abbreviation(text, dot - 1)) return true;
    if (before.fold_size == 1)
      return !is_of_number(text, dot - 1) && !opens_sentence(text, dot + 1, last);
  }
  if (dot + 1 >= last) return false;
  const auto& after = text.tokens[dot + 1];
  return after.glued && (before.kind == TokenKind::number || before.kind == TokenKind::word) &&
         after.kind == before.kind && token.glued &&
         (before.kind == TokenKind::number || before.span.size() <= 2);
}

}  // namespace

void split_sentences(const Text& text, std::uint32_t first, std::uint32_t last, std::uint32_t part,
                     std::uint32_t most, std::vector<Sentence>& sentences) {
  auto start = first;
  const auto close = [&](std::uint32_t end) {
    for (; end - start > most; start += most) sentences.push_back({start, start + most, part});
    if (end > start) sentences.push_back({start, end, part});
    start = end;
  };
  for (auto i = first; i < last; ++i) {
    const auto& token = text.tokens[i];
    if (token.kind == TokenKind::word) continue;
    if (token.kind == TokenKind::punctuation && is_stop_mark(token.mark) &&
        !is_inner_dot(text, i, last)) {
      auto end = i + 1;
      while (end < last && text.tokens[end].kind == TokenKind::punctuation &&
             text.tokens[end].glued &&
             (is_closing_mark(text.tokens[end].mark) || is_stop_mark(text.tokens[end].mark))) {
        ++end;
      }
      close(end);
      i = end - 1;
    }
  }
  close(last);
}

}  // namespace diplograph
