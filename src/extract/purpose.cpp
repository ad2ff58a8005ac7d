#include "extract/purpose.hpp"

#include <algorithm>
#include <string_view>

#include "extract/governor.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/status.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

bool has_sense(const Text& text, std::uint32_t token, std::string_view sense) {
  const auto* word = word_match(text, token, WordClass::preposition);
  return word != nullptr && text.term(*word).value("sense") == sense;
}

// The preposition that opens the purpose: "[to] meet", "[for] two-day talks"; kNone if none does.
std::uint32_t opening_of(const Reading& reading, const Match& trigger, std::uint32_t start) {
  const auto& text = reading.text;
  if (is_infinitive(text, trigger)) return trigger.first - 1;
  if ((trigger.features & (kPast | kPresent | kParticiple)) != 0) return kNone;
  for (auto i = trigger.first; i > start; --i) {
    const auto m = reading.mention_of[i - 1];
    if (has_sense(text, i - 1, "for")) return i - 1;
    const auto before = m == kNone ? adjective_start(text, i) : i;
    const bool adjective = m == kNone ? is_determiner(text, i - 1) : reading.mentions[m].adjective;
    if (before == i && !adjective) return kNone;
    if (before != i) i = before + 1;
  }
  return kNone;
}

// The verb of travel ahead of the purpose, in its clause.
const Match* journey_before(const Reading& reading, const Match& trigger) {
  const auto& text = reading.text;
  const auto start = text.sentences[reading.sentence_of[trigger.first]].first;
  const auto opening = opening_of(reading, trigger, start);
  if (opening == kNone) return nullptr;
  for (auto i = opening; i > start; --i) {
    const auto token = i - 1;
    if (reading.mention_of[token] != kNone || reading.date_of[token] != kNone) continue;
    if (text.tokens[token].kind != TokenKind::word || is_word(text, token, WordClass::relative) ||
        is_word(text, token, WordClass::that))
      return nullptr;
    if (!reading.opens_clause(token)) continue;
    return longest_match(text, token, TermClass::event, [&](const Match& match) {
      const auto& id = text.term(match).id;
      return (id == "visit" || id == "leave") && (match.features & (kPast | kPresent)) != 0;
    });
  }
  return nullptr;
}

bool takes_part(const DraftEvent& event, const DraftParticipant& one) {
  return std::any_of(event.participants.begin(), event.participants.end(), [&](const auto& other) {
    return one.ref.kind == Ref::Kind::mention && other.ref.kind == Ref::Kind::mention &&
           one.ref.mention == other.ref.mention;
  });
}

}  // namespace

bool is_matter_of_meeting(const Reading& reading, const Match& trigger,
                          const std::vector<DraftEvent>& events, const DraftEvent& event) {
  const auto& text = reading.text;
  if (text.pack->switches().verb_first || text.term(trigger).id != "talk" ||
      !is_infinitive(text, trigger) || trigger.first < 2 ||
      is_finite_verb(text, trigger.first - 2) || events.empty())
    return false;
  const auto& before = events.back();
  return before.rule->type == EventType::meeting &&
         reading.sentence_of[before.trigger_first] == reading.sentence_of[trigger.first] &&
         std::all_of(event.participants.begin(), event.participants.end(),
                     [&](const auto& one) { return takes_part(before, one); });
}

void take_from_journey(const Reading& reading, const Match& trigger,
                       const std::vector<DraftEvent>& events, DraftEvent& event) {
  if (reading.text.pack->switches().verb_first || event.rule->type != EventType::meeting) return;
  const auto* verb = journey_before(reading, trigger);
  if (verb == nullptr) return;
  // "was in Accra for talks": he is there, and may have held them.
  const bool stays = longest_match(reading.text, verb->first, TermClass::common) != nullptr;
  if (event.status == Status::occurred && !stays) event.status = Status::planned;
  const auto journey = std::find_if(events.rbegin(), events.rend(), [&](const DraftEvent& other) {
    return other.trigger_first == verb->first;
  });
  if (journey == events.rend()) return;
  event.awaited = event.date == kNone;
  if (event.awaited) event.date = journey->date;
  if (event.places.empty()) event.places = journey->places;
}

bool is_purpose_on_spot(const Reading& reading, const Match& noun) {
  const auto& text = reading.text;
  if (text.pack->switches().verb_first) return false;
  const auto start = text.sentences[reading.sentence_of[noun.first]].first;
  const auto opening = opening_of(reading, noun, start);
  if (opening == kNone || opening < start + 3 || is_infinitive(text, noun)) return false;
  const auto m = reading.mention_of[opening - 1];
  if (m == kNone || reading.mentions[m].first < start + 2) return false;
  const auto kind = reading.mentions[m].kind;
  const bool place = kind == MentionKind::place || kind == MentionKind::capital ||
                     (kind == MentionKind::state && !reading.mentions[m].adjective);
  const auto in = reading.mentions[m].first - 1;
  return place && preposition_slot(text, in) == Slot::in && is_comma(text, in - 1);
}

}  // namespace diplograph
