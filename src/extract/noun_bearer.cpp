#include "extract/noun_bearer.hpp"

#include <algorithm>

#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kReach = 12;  // tokens from the noun to the name

bool heads_office(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::office,
                       [](const Match& match) { return !match.clitics.any(); }) != nullptr;
}

// Goes on the phrase: an actor that is no man, a plain word, a quotation mark.
bool goes_on(const Reading& reading, std::uint32_t token, bool first) {
  const auto& text = reading.text;
  if (is_quote(text, token)) return true;
  if (!is_word_token(text, token) || reading.date_of[token] != kNone ||
      is_word(text, token, WordClass::that) || is_word(text, token, WordClass::relative) ||
      is_word(text, token, WordClass::pronoun) || is_word(text, token, WordClass::turn))
    return false;
  const auto* preposition = word_match(text, token, WordClass::preposition);
  if (preposition != nullptr && text.term(*preposition).slot != Slot::in) return false;
  // Right behind the head a noun may be spelt like a verb.
  return first || !reading.opens_clause(token);
}

}  // namespace

std::uint32_t bearer_of_noun(const Reading& reading, std::uint32_t noun, std::uint32_t end) {
  const auto& text = reading.text;
  if (!heads_office(text, noun) || reading.mention_of[noun] != kNone) return kNone;
  const auto most = std::min(end, noun + kReach);
  for (auto i = noun + 1; i < most;) {
    const auto m = reading.mention_at[i];
    if (m == kNone) {
      if (!goes_on(reading, i, i == noun + 1)) return kNone;
      ++i;
      continue;
    }
    const auto& mention = reading.mentions[m];
    if (mention.kind == MentionKind::person) {
      const auto before = i - 1;
      const bool apart =
          before > noun && (has_article(text, before) || reading.mention_of[before] != kNone ||
                            is_quote(text, before) || text.matches_at(before).empty());
      return apart && mention.has_name() && !mention.clitics.any() ? m : kNone;
    }
    const bool thing = mention.kind == MentionKind::place || mention.kind == MentionKind::capital ||
                       mention.kind == MentionKind::state ||
                       mention.kind == MentionKind::organization;
    if (!thing || mention.clitics.conjunction != 0) return kNone;
    i = mention.last;
  }
  return kNone;
}

}  // namespace diplograph
