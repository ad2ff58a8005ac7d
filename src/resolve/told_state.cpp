#include "resolve/told_state.hpp"

#include <algorithm>

#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kSpokenReach = 3;  // sentences from who spoke to the ministry

// "condemned (the state of) Qatar", or a headline's "Qatar condemns".
bool speaks(const Reading& reading, const Mention& mention) {
  const auto& text = reading.text;
  if (mention.kind != MentionKind::state || mention.adjective || mention.inner ||
      mention.clitics.any())
    return false;
  if (begins_line(text, mention.first)) return is_finite_saying(text, mention.last);
  return mention.first > 0 && reading.mention_of[mention.first - 1] == kNone &&
         is_finite_saying(text, mention.first - 1);
}

}  // namespace

Id state_of_stand(const Reading& reading, std::uint32_t m) {
  constexpr std::uint32_t kReach = 6;  // tokens
  const auto& text = reading.text;
  const auto first = reading.mentions[m].last;
  for (auto i = first; i < std::min<std::size_t>(first + kReach, text.tokens.size()); ++i) {
    if (reading.mention_of[i] != kNone) {
      const auto& state = reading.mentions[reading.mention_of[i]];
      const bool owns = state.kind == MentionKind::state && !state.adjective &&
                        !state.clitics.any() && text.has(i - 1, TermClass::cue);
      return owns ? state.id : Id();
    }
    const bool leads = text.has(i, TermClass::saying) || text.has(i, TermClass::cue) ||
                       is_word(text, i, WordClass::preposition);
    if (!leads) return {};
  }
  return {};
}

Id state_speaking_before(const Reading& reading, std::uint32_t m) {
  if (!reading.text.pack->switches().verb_first) return {};
  const auto here = reading.sentence_of[reading.mentions[m].first];
  for (auto i = m; i > 0; --i) {
    const auto& mention = reading.mentions[i - 1];
    if (reading.sentence_of[mention.first] + kSpokenReach < here) break;
    if (speaks(reading, mention)) return mention.id;
  }
  return {};
}

}  // namespace diplograph
