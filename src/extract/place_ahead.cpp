#include "extract/noun_phrase.hpp"
#include "extract/subject.hpp"
#include "extract/verb_service.hpp"
#include "recognise/words.hpp"

namespace diplograph {

namespace {

// "In Oslo on Monday, the minister met", "On Monday in Oslo, ...".
std::uint32_t place_that_opens(const Reading& reading, std::uint32_t start, std::uint32_t token) {
  const auto& text = reading.text;
  auto at = start;
  while (at < token && (reading.date_of[at] != kNone || is_comma(text, at))) ++at;
  const auto* in = word_match(text, at, WordClass::preposition);
  if (in == nullptr || text.term(*in).value("sense") != "in" || in->last >= token) return kNone;
  const auto m = reading.mention_at[in->last];
  if (m == kNone) return kNone;
  const auto& mention = reading.mentions[m];
  const bool place = mention.kind == MentionKind::place || mention.kind == MentionKind::capital ||
                     mention.kind == MentionKind::state;
  if (!place || mention.adjective) return kNone;
  at = mention.last;
  while (at < token && reading.date_of[at] != kNone) ++at;
  if (!is_comma(text, at)) return kNone;
  // Whoever acts stands right behind it, and the first verb is what happens there.
  const auto actor = skip_article(text, at + 1);
  if (reading.mention_of[actor] == kNone && !is_word(text, actor, WordClass::pronoun) &&
      actor != token)
    return kNone;
  for (auto i = at; i < token; ++i) {
    if (reading.mention_of[i] == kNone && reading.opens_clause(i)) return kNone;
  }
  return m;
}

}  // namespace

std::uint32_t place_in_front(const Reading& reading, std::uint32_t start, std::uint32_t token) {
  if (const auto m = place_that_opens(reading, start, token); m != kNone) return m;
  const auto scene = scene_before(reading, start, token);
  return scene ? scene->place : kNone;
}

}  // namespace diplograph
