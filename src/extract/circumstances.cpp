#include "extract/circumstances.hpp"

#include <algorithm>

#include "extract/governor.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kModifierReach = 12;

}  // namespace

void add_mode(const Reading& reading, const Clause& clause, DraftEvent& event) {
  if (event.rule->type != EventType::meeting) return;
  const auto end = std::max(clause.last, event.last);
  const auto start = reading.text.sentences[reading.sentence_of[clause.first]].first;
  for (auto i = clause.first; i > start && clause.first - i < kModifierReach; --i) {
    if (is_word(reading.text, i - 1, WordClass::that)) break;
    if (is_word(reading.text, i - 1, WordClass::sidelines)) event.mode = Mode::sidelines;
  }
  for (auto i = clause.first; i < end; ++i) {
    if (is_word(reading.text, i, WordClass::sidelines)) event.mode = Mode::sidelines;
    for (const auto& match : reading.text.matches_at(i)) {
      const auto& term = reading.text.term(match);
      if (term.term_class != TermClass::event) continue;
      if (term.id == "sidelines") event.mode = Mode::sidelines;
      if (term.id == "call-noun" && event.rule->kind == TriggerKind::verb &&
          is_tied(reading, match))
        event.mode = Mode::call;
      if (!term.value("adverb").empty() || term.id == "video") {
        if (const auto mode = parse<Mode>(term.value("mode"))) event.mode = mode;
      }
    }
  }
}

bool has_noun(const Reading& reading, const Clause& clause, const std::string& trigger_class) {
  const auto& sentence = reading.text.sentences[reading.sentence_of[clause.first]];
  for (auto i = clause.first; i < std::min(clause.last + 2, sentence.last); ++i) {
    const auto* found = longest_match(reading.text, i, TermClass::event, [&](const Match& match) {
      return reading.text.term(match).id == trigger_class;
    });
    if (found != nullptr) return true;
  }
  return false;
}

}  // namespace diplograph
