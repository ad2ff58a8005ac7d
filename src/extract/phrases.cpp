#include "extract/phrases.hpp"

#include <algorithm>

#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kNounReach = 16;  // tokens of "official sources in Damascus"
constexpr std::uint32_t kDashReach = 8;   // tokens between dashes

}  // namespace

bool is_definite_saying_noun(const Text& text, std::uint32_t i) {
  return longest_match(text, i, TermClass::saying, [&](const Match& match) {
           return text.term(match).value("kind") == "noun" && (match.features & kDefinite) != 0;
         }) != nullptr;
}

bool reaches_that(const Reading& reading, std::uint32_t i, std::uint32_t end) {
  const auto& text = reading.text;
  end = std::min(end, i + kNounReach);
  for (++i; i < end; ++i) {
    if (const auto* that = word_match(text, i, WordClass::that))
      return that->clitics.conjunction == 0;
    if (reading.mention_of[i] != kNone || reading.date_of[i] != kNone) continue;
    if (is_comma(text, i)) continue;
    const bool goes_on = longest_match(text, i, TermClass::saying, [](const Match& match) {
                           return (match.features & kParticiple) != 0;
                         }) != nullptr;
    if (text.tokens[i].kind != TokenKind::word || reading.opens_clause(i) || goes_on ||
        is_word(text, i, WordClass::relative))
      return false;
  }
  return false;
}

bool follows_turn(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  auto i = token;
  if (i > 0 && is_comma(text, i - 1)) --i;
  const auto first = text.sentences[reading.sentence_of[token]].first;
  for (std::uint32_t back = 1; back <= 3 && i >= first + back; ++back) {
    const auto* turn = word_match(text, i - back, WordClass::turn);
    if (turn != nullptr && turn->last == i) return true;
  }
  return false;
}

bool goes_on_behind(const Reading& reading, std::uint32_t i, std::uint32_t end) {
  const auto& text = reading.text;
  if (i + 1 >= end || text.folded(i).size() < 2) return false;
  const auto* longer = word_match(text, i, WordClass::preposition);
  if (longer == nullptr || longer->last > i + 1 || is_word(text, i, WordClass::sidelines))
    return false;
  const auto* fixed = longest_match(text, i, TermClass::cue);
  if (fixed != nullptr && fixed->last > i + 1) return false;
  const auto m = reading.mention_at[i + 1];
  return m == kNone || (reading.mentions[m].kind != MentionKind::place &&
                        reading.mentions[m].kind != MentionKind::capital &&
                        reading.mentions[m].kind != MentionKind::state);
}

bool heads_content(const Text& text, std::uint32_t i) {
  return longest_match(text, i, TermClass::cue, [&](const Match& match) {
           return text.term(match).value("at") == "head" && !match.clitics.any();
         }) != nullptr;
}

std::uint32_t behind_dashes(const Text& text, std::uint32_t i, std::uint32_t end) {
  const auto is_dash = [&](std::uint32_t token) {
    return is_mark(text, token, U'-') || is_mark(text, token, 0x2013);
  };
  if (!is_dash(i)) return i + 1;
  for (auto token = i + 2; token < end && token < i + kDashReach; ++token) {
    if (is_dash(token)) return token + 1;
  }
  return i + 1;
}

bool stands_for_all(const Reading& reading, std::uint32_t i, std::uint32_t end) {
  const auto& text = reading.text;
  const auto* pointer = word_match(text, i, WordClass::demonstrative);
  if (pointer == nullptr || pointer->last >= end) return false;
  const auto& article = text.pack->lexicon().article();
  const auto next = pointer->last;
  return text.tokens[next].kind != TokenKind::word ||
         (reading.mention_of[next] == kNone && !text.folded(next).starts_with(article));
}

bool follows_letter(const Text& text, std::uint32_t i) {
  if (i == 0 || text.tokens[i - 1].kind != TokenKind::word) return false;
  const auto before = text.folded(i - 1);
  const auto& letters = text.pack->lexicon().proclitics();
  return before.size() == 1 && std::any_of(letters.begin(), letters.end(), [&](const auto& letter) {
           return letter.form == before;
         });
}

}  // namespace diplograph
