#include "extract/main_verb.hpp"

#include "extract/clause.hpp"
#include "extract/governor.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {

const Match* main_verb_of(const Reading& reading, const Match& participle) {
  const auto& text = reading.text;
  if (!text.pack->switches().verb_first || (participle.features & kParticiple) == 0 ||
      (participle.features & (kPast | kPresent)) != 0 || participle.clitics.any())
    return nullptr;
  const auto start = text.sentences[reading.sentence_of[participle.first]].first;
  for (auto i = participle.first; i > start; --i) {
    const auto token = i - 1;
    if (text.tokens[token].kind != TokenKind::word || is_word(text, token, WordClass::that) ||
        is_word(text, token, WordClass::relative))
      return nullptr;
    if (reading.mention_of[token] != kNone || reading.date_of[token] != kNone) continue;
    if (const auto* verb = finite_verb(reading, token)) return verb;
  }
  return nullptr;
}

std::uint32_t subject_of_main_verb(const Reading& reading, const Match& participle) {
  const auto* main = main_verb_of(reading, participle);
  if (main == nullptr) return kNone;
  const auto ahead = subject_ahead(reading, main->first);
  const auto clause = read_clause(reading, *main);
  const auto* subject = clause.find(Slot::subject);
  if (ahead.empty() && subject == nullptr) return kNone;
  const auto m = ahead.empty() ? subject->mentions.front() : ahead.front();
  // "before (he) left Kuwait heading for": no state leaves.
  return is_people(reading.mentions[m].kind) ? m : kNone;
}

}  // namespace diplograph
