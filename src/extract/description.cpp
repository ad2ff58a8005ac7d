#include "extract/description.hpp"

#include "extract/noun_phrase.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kDescriptionReach = 5;  // tokens of adjectives behind a noun

}  // namespace

const Match* description_of(const Reading& reading, const Match& noun) {
  const auto& text = reading.text;
  const auto end = text.sentences[reading.sentence_of[noun.first]].last;
  auto reach = noun.last + kDescriptionReach;
  bool named = false;
  for (auto i = noun.last; i < end && i < reach; ++i) {
    const auto* verb = longest_match(text, i, TermClass::event, [&](const Match& match) {
      const auto& brief = text.brief(match);
      const auto& term = text.term(match);
      return (match.features & (kPast | kPresent)) != 0 && match.clitics.conjunction == 0 &&
             (term.has("light", "yes") || brief.event_class() == EventClass::take_place);
    });
    const bool relative = i > noun.last && (is_word(text, i - 1, WordClass::relative) ||
                                            is_word(text, i - 1, WordClass::planned));
    if (verb != nullptr) return relative || !named ? verb : nullptr;
    if (is_comma(text, i) && i + 1 < end &&
        (is_word(text, i + 1, WordClass::relative) || is_word(text, i + 1, WordClass::planned)))
      continue;
    const auto m = reading.mention_of[i];
    // "the meeting of the ministers, which will be held"
    if (m != kNone && !reading.mentions[m].adjective && !named) {
      named = true;
      reach += reading.mentions[m].last - i;
      i = reading.mentions[m].last - 1;
      continue;
    }
    const bool adjective = (m != kNone && reading.mentions[m].adjective) ||
                           is_attribute(reading, i, i + 1) ||
                           is_word(text, i, WordClass::relative) ||
                           (is_word(text, i, WordClass::planned) && has_article(text, i));
    if (!adjective) return nullptr;
  }
  return nullptr;
}

}  // namespace diplograph
