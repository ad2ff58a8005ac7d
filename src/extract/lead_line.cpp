#include "extract/lead_line.hpp"

#include <algorithm>

#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kLeadingSentences = 2;

// The first finite verb behind a token; it is written alone and in the present.
std::uint32_t first_verb(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  const auto end = text.sentences[reading.sentence_of[token]].last;
  for (; token < end; ++token) {
    if (reading.mention_of[token] != kNone || !is_finite_verb(text, token)) continue;
    const auto matches = text.matches_at(token);
    const bool fits = std::any_of(matches.begin(), matches.end(), [](const Match& match) {
      return (match.features & kPresent) != 0 && !match.clitics.any();
    });
    return fits ? token : kNone;
  }
  return kNone;
}

}  // namespace

bool reads_as_headline(const Reading& reading, const Match& trigger, std::uint32_t headline_parts) {
  if ((trigger.features & kPresent) == 0 || trigger.clitics.future != 0 ||
      trigger.clitics.preposition != 0)
    return false;
  const auto& sentences = reading.text.sentences;
  const auto index = reading.sentence_of[trigger.first];
  const bool leads =
      index < kLeadingSentences || sentences[index - kLeadingSentences].part < headline_parts;
  const auto m = reading.mention_at[sentences[index].first];
  if (!leads || m == kNone || reading.mentions[m].last > trigger.first) return false;
  const auto verb = trigger.clitics.conjunction == 0
                        ? trigger.first
                        : first_verb(reading, reading.mentions[m].last);
  return verb <= trigger.first && !subject_ahead(reading, verb).empty();
}

}  // namespace diplograph
