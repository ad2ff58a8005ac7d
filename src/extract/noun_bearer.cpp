#include "extract/noun_bearer.hpp"

#include <algorithm>

#include "extract/phrases.hpp"
#include "recognise/professions.hpp"
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
  if (reading.mention_of[noun] != kNone || !(heads_office(text, noun) || is_profession(text, noun)))
    return kNone;
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
      // "said a journalist to his excellency the minister X": no X.
      const bool own = heads_office(text, noun) || is_profession_of(text, noun, i);
      return apart && own && mention.has_name() && !mention.clitics.any() ? m : kNone;
    }
    const bool thing = mention.kind == MentionKind::place || mention.kind == MentionKind::capital ||
                       mention.kind == MentionKind::state ||
                       mention.kind == MentionKind::organization;
    if (!thing || mention.clitics.conjunction != 0) return kNone;
    i = mention.last;
  }
  return kNone;
}

bool owns_bearer(const Reading& reading, std::uint32_t m) {
  const auto& text = reading.text;
  const auto& mention = reading.mentions[m];
  if (mention.kind != MentionKind::person || !mention.has_name() || mention.clitics.any() ||
      mention.first == 0)
    return false;
  return longest_match(text, mention.first - 1, TermClass::common, [&](const Match& match) {
           return !match.clitics.any() && text.term(match).has("sense", "kin");
         }) != nullptr;
}

bool goes_on_to_bearer(const Reading& reading, std::uint32_t title_end, std::uint32_t token,
                       std::uint32_t end) {
  const auto& text = reading.text;
  const auto title =
      title_end == kNone || title_end == 0 ? kNone : reading.mention_of[title_end - 1];
  if (title == kNone || reading.mentions[title].kind != MentionKind::title || token != title_end)
    return false;
  for (auto i = token; i < std::min(end, token + kReach); ++i) {
    const auto m = reading.mention_at[i];
    if (m == kNone || !reading.mentions[m].has_name()) {
      if (reading.mention_of[i] == kNone && !goes_on(reading, i, i == token)) return false;
      continue;
    }
    const bool apart =
        i > token && (has_article(text, i - 1) || reading.mention_of[i - 1] != kNone);
    return apart && are_people_at(reading, i) &&
           reaches_that(reading, reading.mentions[m].last - 1, end);
  }
  return false;
}

}  // namespace diplograph
