#include "extract/quoted_content.hpp"

#include <algorithm>

#include "extract/content_ends.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kJoinedReach = 3;  // words from "and the need for" to its mark

// A conjunction of one letter that a mark parts from its word.
bool is_letter_and(const Text& text, std::uint32_t token) {
  if (token >= text.tokens.size() || text.tokens[token].kind != TokenKind::word) return false;
  const auto word = text.folded(token);
  const auto& letters = text.pack->lexicon().proclitics();
  return std::any_of(letters.begin(), letters.end(), [&](const Proclitic& letter) {
    return letter.kind == ProcliticKind::conjunction && letter.form == word;
  });
}

// "'the fight against terror' and the need for 'unity'": the token behind the noun that "and"
// joins, with its preposition; kNone where a clause or somebody follows.
std::uint32_t behind_joined_noun(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  if (!is_word_token(text, token) || reading.mention_of[token] != kNone ||
      reading.opens_clause(token))
    return kNone;
  const auto matches = text.matches_at(token);
  if (std::none_of(matches.begin(), matches.end(), [](const Match& match) {
        return match.clitics.conjunction != 0 && (match.features & kParticiple) == 0;
      }))
    return kNone;
  auto i = token + 1;
  while (i < text.tokens.size() && i < token + kJoinedReach && is_word_token(text, i) &&
         reading.mention_of[i] == kNone && !reading.opens_clause(i) &&
         !is_word(text, i, WordClass::that))
    ++i;
  return i;
}

// The quotation that "and" joins behind the mark at `close`, if it ends its clause: kNone where
// something is told of what stands in its marks.
std::uint32_t joined_quotation(const Reading& reading, std::uint32_t close) {
  const auto& text = reading.text;
  const auto joint = is_comma(text, close + 1) ? close + 2 : close + 1;
  const auto open = is_letter_and(text, joint) ? joint + 1 : behind_joined_noun(reading, joint);
  const auto q = open < text.tokens.size() ? quotation_at(reading, open) : kNone;
  if (q == kNone || !reading.quotations[q].closed ||
      reading.sentence_of[reading.quotations[q].close] == kNone)
    return kNone;
  const auto behind = reading.quotations[q].close + 1;
  const bool ends =
      behind >= text.tokens.size() || text.tokens[behind].kind != TokenKind::word ||
      (reading.mention_of[behind] == kNone && is_word(text, behind, WordClass::preposition));
  return ends ? q : kNone;
}

// "on", "against", "because of": what follows belongs to what was said; "in", "during" and "to" may
// tell where and to whom.
bool opens_complement(const Text& text, std::uint32_t token) {
  const auto* preposition = word_match(text, token, WordClass::preposition);
  if (preposition == nullptr || preposition->clitics.conjunction != 0) return false;
  const auto slot = text.term(*preposition).slot;
  return slot == Slot::about || slot == Slot::against || slot == Slot::because ||
         slot == Slot::for_;
}

}  // namespace

void continue_quotation(const Reading& reading, Content& content) {
  const auto& text = reading.text;
  const auto count = static_cast<std::uint32_t>(text.tokens.size());
  if (!text.pack->switches().verb_first || content.last >= count) return;
  for (auto q = joined_quotation(reading, content.last); q != kNone;
       q = joined_quotation(reading, content.last)) {
    content.last = reading.quotations[q].close;
    content.resume = std::min(content.last + 1, count);
  }
  const auto behind = content.last + 1;
  if (behind >= count || reading.sentence_of[behind] != reading.sentence_of[content.last] ||
      !opens_complement(text, behind))
    return;
  const auto end = text.sentences[reading.sentence_of[behind]].last;
  auto i = behind;
  while (i < end && text.tokens[i].kind == TokenKind::word &&
         (i == behind || !(begins_report(reading, i, false) || reading.opens_clause(i))))
    ++i;
  content.last = content.resume = i;
}

}  // namespace diplograph
