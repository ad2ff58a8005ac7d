#include "extract/circumstances.hpp"

#include <algorithm>
#include <utility>

#include "extract/governor.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kModifierReach = 12;

// A term of events that `accept` takes stands in the clause, or right behind it.
template <typename Accept>
bool has_event_word(const Reading& reading, const Clause& clause, const Accept& accept) {
  const auto& text = reading.text;
  const auto& sentence = text.sentences[reading.sentence_of[clause.first]];
  for (auto i = clause.first; i < std::min(clause.last + 2, sentence.last); ++i) {
    const auto* found = longest_match(text, i, TermClass::event,
                                      [&](const Match& match) { return accept(text.term(match)); });
    if (found != nullptr) return true;
  }
  return false;
}

// "discussed it with A and B in two calls": a verb of talking, and the calls behind a preposition.
bool is_told_in_several(const Reading& reading, const Match& trigger, const Clause& clause) {
  const auto& text = reading.text;
  if (text.brief(trigger).event_class() != EventClass::talk &&
      !text.term(trigger).has("mode", "call"))
    return false;
  const auto& sentence = text.sentences[reading.sentence_of[clause.first]];
  for (auto i = trigger.last; i < std::min(clause.last + 2, sentence.last); ++i) {
    const auto* several = longest_match(text, i, TermClass::event, [&](const Match& match) {
      return text.term(match).has("each", "apart") && text.term(match).has("noun", "yes");
    });
    if (several != nullptr &&
        (several->clitics.preposition != 0 || is_word(text, i - 1, WordClass::preposition)))
      return true;
  }
  return false;
}

// "In separate calls, A discussed it with B and C": what opens the sentence tells it.
const Term* told_at_the_head(const Reading& reading, const Clause& clause) {
  const auto& text = reading.text;
  const auto start = text.sentences[reading.sentence_of[clause.first]].first;
  const auto* match = longest_match(text, start, TermClass::event, [&](const Match& other) {
    return text.term(other).has("each", "apart") && !text.term(other).value("adverb").empty();
  });
  return match == nullptr ? nullptr : &text.term(*match);
}

// "received A, then B": a word of its own tells that each came in his turn.
bool is_in_turn(const Reading& reading, const Argument& argument) {
  return std::any_of(argument.mentions.begin(), argument.mentions.end(), [&](std::uint32_t m) {
    const auto first = reading.mentions[m].first;
    return first > 0 && conjunction_of(reading.text, first - 1, "next") != nullptr;
  });
}

// "called A and (called) B", with the preposition written again onto B: a call to each.
std::vector<std::uint32_t> called_in_turn(const Reading& reading, const Clause& clause,
                                          const DraftEvent& event) {
  std::vector<std::uint32_t> called;
  if (event.mode != Mode::call || !reading.text.pack->switches().verb_first) return called;
  for (const auto& argument : clause.arguments) {
    const auto m = argument.mentions.front();
    const auto& mention = reading.mentions[m];
    if (argument.slot != Slot::instrumental || argument.topic || !is_people(mention.kind)) continue;
    if (!called.empty() && mention.clitics.conjunction == 0) return {};
    called.insert(called.end(), argument.mentions.begin(), argument.mentions.end());
  }
  return called.size() > 1 ? called : std::vector<std::uint32_t>();
}

// "two meetings, the first with A, and the second with B": whom the preposition behind a number
// names.
std::vector<std::uint32_t> met_by_number(const Reading& reading, const Clause& clause) {
  const auto& text = reading.text;
  std::vector<std::uint32_t> met;
  for (const auto& argument : clause.arguments) {
    const auto m = argument.mentions.front();
    const auto& mention = reading.mentions[m];
    const auto apart = mention.clitics.preposition == 0 ? 2U : 1U;
    if (!is_people(mention.kind) || mention.first < apart ||
        !is_word(text, mention.first - apart, WordClass::ordinal))
      continue;
    if (apart == 1 || is_word(text, mention.first - 1, WordClass::preposition)) met.push_back(m);
  }
  return met.size() > 1 ? met : std::vector<std::uint32_t>();
}

// Whoever else is named behind the trigger is in their company at most.
void keep_by_number(const Reading& reading, DraftEvent& event) {
  std::erase_if(event.participants, [&](const DraftParticipant& participant) {
    if (participant.ref.kind != Ref::Kind::mention) return false;
    const auto m = participant.ref.mention;
    return reading.mentions[m].first > event.trigger_first &&
           std::find(event.one_by_one.begin(), event.one_by_one.end(), m) == event.one_by_one.end();
  });
}

}  // namespace

void add_mode(const Reading& reading, const Clause& clause, DraftEvent& event) {
  if (event.rule->type != EventType::meeting) return;
  const auto& sentence = reading.text.sentences[reading.sentence_of[clause.first]];
  const auto end = std::min(std::max(clause.last, event.last) + 1, sentence.last);
  const auto start = sentence.first;
  for (auto i = clause.first; i > start && clause.first - i < kModifierReach; --i) {
    if (is_word(reading.text, i - 1, WordClass::that)) break;
    if (is_word(reading.text, i - 1, WordClass::sidelines)) event.mode = Mode::sidelines;
  }
  for (auto i = clause.first; i < end; ++i) {
    if (is_word(reading.text, i, WordClass::sidelines)) event.mode = Mode::sidelines;
    for (const auto& match : reading.text.matches_at(i)) {
      const auto& brief = reading.text.brief(match);
      const auto& term = reading.text.term(match);
      if (brief.term_class != TermClass::event) continue;
      if (brief.event_class() == EventClass::sidelines) event.mode = Mode::sidelines;
      // "talked in a video call"
      const auto mode = parse<Mode>(term.value("mode"));
      const bool remote = mode == Mode::call || mode == Mode::video;
      const bool whole = match.last == reading.text.matches_at(i).front().last;
      if (remote && whole && term.has("noun", "yes") && event.rule->kind == TriggerKind::verb &&
          is_tied(reading, match))
        event.mode = mode;
      if (!term.value("adverb").empty() || brief.event_class() == EventClass::video) {
        if (mode) event.mode = mode;
      }
    }
  }
}

void add_one_by_one(const Reading& reading, const Match& trigger, const Clause& clause,
                    DraftEvent& event) {
  const bool two = (trigger.features & kDual) != 0 &&
                   (trigger.features & (kPast | kPresent | kParticiple | kPronoun)) == 0;
  const bool told = has_event_word(
      reading, clause, [](const Term& term) { return term.event_class == EventClass::apart; });
  const auto* opening = told_at_the_head(reading, clause);
  const bool in_several = is_told_in_several(reading, trigger, clause);
  if (opening != nullptr && !opening->value("mode").empty())
    event.mode = parse<Mode>(opening->value("mode"));
  const bool each = two || told || in_several || opening != nullptr ||
                    reading.text.term(trigger).has("each", "apart");
  for (const auto& argument : clause.arguments) {
    if (!each && !is_in_turn(reading, argument)) continue;
    const bool lists = argument.slot != Slot::between && argument.slot != Slot::subject &&
                       argument.mentions.size() > 1;
    // "discussed the crisis with A and B": behind a topic, too, they are met.
    const bool met =
        !argument.topic || (argument.slot == Slot::with &&
                            reading.text.brief(trigger).event_class() == EventClass::talk);
    if (lists && met) event.one_by_one = argument.mentions;
  }
  if (auto met = met_by_number(reading, clause); each && !met.empty()) {
    event.one_by_one = std::move(met);
    keep_by_number(reading, event);
  }
  if (event.one_by_one.empty()) event.one_by_one = called_in_turn(reading, clause, event);
  // "A and B met C separately"
  const auto* subject = clause.find(Slot::subject);
  if (told && subject != nullptr && event.one_by_one.empty()) event.one_by_one = subject->mentions;
}

bool has_noun(const Reading& reading, const Clause& clause, const std::string& trigger_class) {
  return has_event_word(reading, clause,
                        [&](const Term& term) { return term.id == trigger_class; });
}

bool has_noun(const Reading& reading, const Clause& clause, EventClass event_class) {
  return has_event_word(reading, clause,
                        [&](const Term& term) { return term.event_class == event_class; });
}

}  // namespace diplograph
