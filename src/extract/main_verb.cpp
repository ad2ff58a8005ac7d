#include "extract/main_verb.hpp"

#include "extract/clause.hpp"
#include "extract/governor.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

// "after he had attended", "before he goes to"
bool is_told_behind(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  if (verb.first < 2 || verb.clitics.any() || (verb.features & kFirstPerson) != 0 ||
      !is_word(text, verb.first - 1, WordClass::that))
    return false;
  const auto slot = preposition_slot(text, verb.first - 2);
  return slot == Slot::after || slot == Slot::before;
}

}  // namespace

const Match* main_verb_of(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  const bool finite = (verb.features & (kPast | kPresent)) != 0;
  const bool leans = finite ? is_told_behind(reading, verb)
                            : (verb.features & kParticiple) != 0 && !verb.clitics.any();
  if (!text.pack->switches().verb_first || !leans) return nullptr;
  const auto start = text.sentences[reading.sentence_of[verb.first]].first;
  for (auto i = finite ? verb.first - 2 : verb.first; i > start; --i) {
    const auto token = i - 1;
    if (text.tokens[token].kind != TokenKind::word || is_word(text, token, WordClass::that) ||
        is_word(text, token, WordClass::relative))
      return nullptr;
    if (reading.mention_of[token] != kNone || reading.date_of[token] != kNone) continue;
    if (const auto* main = finite_verb(reading, token)) return main;
  }
  return nullptr;
}

std::uint32_t subject_of_main_verb(const Reading& reading, const Match& verb) {
  const auto* main = main_verb_of(reading, verb);
  if (main == nullptr) return kNone;
  const auto ahead = subject_ahead(reading, main->first);
  const auto clause = read_clause(reading, *main);
  const auto* subject = clause.find(Slot::subject);
  if (ahead.empty() && subject == nullptr) return kNone;
  // "received B after he had come back": A or B
  const auto* object = clause.find(Slot::object);
  if ((verb.features & kParticiple) == 0 && object != nullptr &&
      is_people(reading.mentions[object->mentions.front()].kind))
    return kNone;
  const auto m = ahead.empty() ? subject->mentions.front() : ahead.front();
  // "before (he) left Kuwait heading for": no state leaves.
  return is_people(reading.mentions[m].kind) ? m : kNone;
}

}  // namespace diplograph
