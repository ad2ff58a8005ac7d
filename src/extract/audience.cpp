#include "extract/audience.hpp"

#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kNameWords = 3;    // words of its name before "programme"
constexpr std::uint32_t kQuotedWords = 6;  // of its name in quotation marks

bool is_medium(const Text& text, const Match& audience) {
  return text.term(audience).value("sense") == "medium";
}

// "NBC's "Meet the Press"": the token behind a short quotation, else `first`.
std::uint32_t behind_quoted_name(const Text& text, std::uint32_t first) {
  if (!is_quote(text, first)) return first;
  for (auto i = first + 1; i < text.tokens.size() && i <= first + 1 + kQuotedWords; ++i) {
    if (is_quote(text, i)) return i + 1;
    if (!is_word_token(text, i) && !is_mark(text, i, U'.')) break;
  }
  return first;
}

}  // namespace

const Match* audience_at(const Text& text, std::uint32_t token) {
  const auto* audience = word_match(text, token, WordClass::audience);
  return audience == nullptr || is_medium(text, *audience) ? nullptr : audience;
}

bool is_told_pronoun(const Text& text, std::uint32_t token, std::uint32_t end) {
  const auto* pronoun = word_match(text, token, WordClass::pronoun);
  if (pronoun == nullptr || !text.term(*pronoun).value("number").empty()) return false;
  const auto next = token + 1;
  constexpr auto kBehind = bit_of(WordClass::that) | bit_of(WordClass::preposition) |
                           bit_of(WordClass::pronoun) | bit_of(WordClass::article) |
                           bit_of(WordClass::possible);
  return next >= end || text.tokens[next].kind != TokenKind::word ||
         text.has_any_word(next, kBehind);
}

std::uint32_t behind_medium(const Text& text, std::uint32_t first, bool owned) {
  if (owned && first < text.tokens.size()) {
    if (const auto behind = behind_quoted_name(text, first); behind != first) return behind;
  }
  const auto last = first + (owned ? kNameWords : 0);
  for (auto i = first; i <= last && is_word_token(text, i); ++i) {
    const auto* audience = word_match(text, i, WordClass::audience);
    if (audience != nullptr && is_medium(text, *audience)) return audience->last;
    if (is_word(text, i, WordClass::that)) break;
  }
  return first;
}

std::uint32_t add_joined(const Reading& reading, std::uint32_t token,
                         std::vector<std::uint32_t>& told) {
  const auto& text = reading.text;
  std::vector<std::uint32_t> others;
  bool joined = false;
  auto at = token;
  while (!joined && at + 1 < text.tokens.size()) {
    auto next = is_comma(text, at) ? at + 1 : at;
    if (is_word(text, next, WordClass::conjunction)) {
      joined = conjunction_of(text, next, "contrast") == nullptr;
      ++next;
    }
    if (next == at || next >= text.tokens.size()) break;
    next = skip_article(text, next);
    const auto m = next < text.tokens.size() ? reading.mention_at[next] : kNone;
    if (m == kNone || reading.mentions[m].adjective) return token;
    others.push_back(m);
    at = reading.mentions[m].last;
    if (skip_possessive(text, at) != at) return token;
  }
  if (!joined) return token;
  told.insert(told.end(), others.begin(), others.end());
  return at;
}

std::uint32_t behind_name_of_told(const Reading& reading, const std::vector<std::uint32_t>& told,
                                  std::uint32_t comma, std::uint32_t end) {
  if (told.empty() || reading.mentions[told.back()].last != comma || comma + 1 >= end) return comma;
  const auto& who = reading.mentions[told.back()];
  for (auto i = who.first; i < who.last; ++i) {
    if (is_comma(reading.text, i)) return comma + 1;
  }
  const auto m = reading.mention_at[comma + 1];
  if (m == kNone || reading.mentions[m].kind != MentionKind::person) return comma;
  const auto last = reading.mentions[m].last;
  return last < end && is_comma(reading.text, last) ? last + 1 : comma;
}

}  // namespace diplograph
