// Small questions about single tokens that many stages ask.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/marks.hpp"
#include "pack/slot.hpp"
#include "text/text.hpp"

namespace diplograph {

// The longest match at `token` of the given class, or nullptr; only matches for which `accept`
// holds.
template <typename Accept>
[[nodiscard]] const Match* longest_match(const Text& text, std::uint32_t token,
                                         TermClass term_class, const Accept& accept) {
  if (!text.has(token, term_class)) return nullptr;
  for (const auto& match : text.matches_at(token)) {
    if (text.brief(match).term_class == term_class && accept(match)) return &match;
  }
  return nullptr;
}
[[nodiscard]] inline const Match* longest_match(const Text& text, std::uint32_t token,
                                                TermClass term_class) {
  return longest_match(text, token, term_class, [](const Match&) { return true; });
}

// The longest match at `token` of a closed word class, or nullptr: of most tokens at once.
[[nodiscard]] const Match* find_word(const Text& text, std::uint32_t token, WordClass word_class);
[[nodiscard]] inline const Match* word_match(const Text& text, std::uint32_t token,
                                             WordClass word_class) {
  return text.has(token, word_class) ? find_word(text, token, word_class) : nullptr;
}
[[nodiscard]] inline bool is_word(const Text& text, std::uint32_t token, WordClass word_class) {
  return word_match(text, token, word_class) != nullptr;
}

// A conjunction of that sense, "but" of "contrast", or nullptr.
[[nodiscard]] const Match* find_conjunction(const Text& text, std::uint32_t token,
                                            std::string_view sense);
[[nodiscard]] inline const Match* conjunction_of(const Text& text, std::uint32_t token,
                                                 std::string_view sense) {
  return text.has(token, WordClass::conjunction) ? find_conjunction(text, token, sense) : nullptr;
}

// The longest match at `token` of a class of common words, or nullptr.
[[nodiscard]] inline const Match* common_match(const Text& text, std::uint32_t token,
                                               CommonClass common_class) {
  if (!text.has(token, common_class)) return nullptr;
  return longest_match(text, token, TermClass::common, [&](const Match& match) {
    return text.brief(match).common_class() == common_class;
  });
}

[[nodiscard]] inline bool is_mark(const Text& text, std::uint32_t token, char32_t mark) {
  return token < text.tokens.size() && text.tokens[token].kind == TokenKind::punctuation &&
         text.tokens[token].mark == mark;
}
// A comma of any script.
[[nodiscard]] inline bool is_comma(const Text& text, std::uint32_t token) {
  return token < text.tokens.size() && text.tokens[token].kind == TokenKind::punctuation &&
         is_comma_mark(text.tokens[token].mark);
}
// Any quotation mark.
[[nodiscard]] inline bool is_quote(const Text& text, std::uint32_t token) {
  return token < text.tokens.size() && text.tokens[token].kind == TokenKind::punctuation &&
         is_quote_mark(text.tokens[token].mark);
}
// A word, no mark and no number.
[[nodiscard]] inline bool is_word_token(const Text& text, std::uint32_t token) {
  return token < text.tokens.size() && text.tokens[token].kind == TokenKind::word;
}
// A verb that serves another: "had", "continued to".
[[nodiscard]] inline bool is_auxiliary(const Text& text, std::uint32_t token) {
  return text.has(token, CommonClass::auxiliary);
}
// A finite verb stands at `token`, whatever class of terms it is of.
[[nodiscard]] bool is_finite_verb(const Text& text, std::uint32_t token);
// A finite verb of saying, no noun: "said".
[[nodiscard]] bool is_finite_saying(const Text& text, std::uint32_t token);
// The proclitic preposition of a match as the pack writes it, "" if none; and the slot it opens.
[[nodiscard]] std::u32string_view preposition_of(const Text& text, const Clitics& clitics);
[[nodiscard]] Slot slot_of(const Text& text, const Clitics& clitics);
// The slot that a preposition which stands at `token` opens.
[[nodiscard]] Slot preposition_slot(const Text& text, std::uint32_t token);
// A preposition that can mean "on behalf of" stands at `token`: "signed | for | Kenya".
[[nodiscard]] bool means_on_behalf(const Text& text, std::uint32_t token);

// The language writes its article onto words, and does so at `token`.
[[nodiscard]] bool has_article(const Text& text, std::uint32_t token);

// The word at `token` ends as words for women, and most names of things, do; never in a language
// without such endings.
[[nodiscard]] bool ends_feminine(const Text& text, std::uint32_t token);

// Where the word at `token` begins in the source behind its proclitics, without invisible signs
// before it. A preposition that is one with the article stays.
[[nodiscard]] std::uint32_t source_behind(const Text& text, std::uint32_t token,
                                          const Clitics& clitics);

// `token` opens a part of the text on a line of its own, whatever stands between it and the one
// before: a headline or a dateline is no token.
[[nodiscard]] bool begins_line(const Text& text, std::uint32_t token);

// The first token of the next line, where the token ends one; else the token itself.
[[nodiscard]] std::uint32_t past_line_end(const Text& text, std::uint32_t token);

// The token behind an article that stands at `token`, else `token`.
[[nodiscard]] std::uint32_t skip_article(const Text& text, std::uint32_t token);
// The token behind the mark of possession that stands at `token`, else `token`.
[[nodiscard]] std::uint32_t skip_possessive(const Text& text, std::uint32_t token);

// "that" run together with the word behind it, as a doubling mark shows: its characters, else 0.
[[nodiscard]] std::uint32_t glued_that(const Text& text, std::uint32_t i);

}  // namespace diplograph
