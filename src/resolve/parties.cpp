#include "resolve/parties.hpp"

#include <algorithm>

#include "recognise/words.hpp"
#include "resolve/acting_state.hpp"
#include "resolve/held_offices.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kReach = 6;      // sentences from those who met to "the two sides"
constexpr std::uint32_t kPairReach = 4;  // sentences from one "the two sides" to the next

bool joins_two(const DraftEvent& draft) {
  return draft.rule->type == EventType::meeting || draft.rule->type == EventType::agreement;
}

// "A and B talked with C": A and B, whom "and" alone ties, ahead of C.
Ids joint_pair(const Reading& reading, const People& people, const DraftEvent& draft) {
  std::uint32_t first = kNone;
  for (const auto& participant : draft.participants) {
    if (participant.ref.kind == Ref::Kind::mention)
      first = std::min(first, participant.ref.mention);
  }
  if (first == kNone) return {};
  const auto last = reading.mentions[first].last;
  const auto next = last < reading.text.tokens.size() ? reading.mention_at[last] : kNone;
  if (next == kNone || reading.mentions[next].clitics.conjunction == 0 ||
      reading.mentions[next].clitics.preposition != 0)
    return {};
  auto ids = people.ids_of[first];
  for (const auto id : people.ids_of[next]) ids.push_back(id);
  return ids.size() == 2 && ids.front() != ids.back() ? ids : Ids{};
}

// Right behind a finite verb or "that", as a subject stands where verbs come first; a verb for a
// woman has such words for its object: "she urged the two sides".
bool is_subject(const Reading& reading, const Mention& mention) {
  const auto& text = reading.text;
  if (!text.pack->switches().verb_first || mention.first == 0 || mention.clitics != Clitics{})
    return false;
  auto before = mention.first - 1;
  if (is_word(text, before, WordClass::that)) return true;
  // "the meeting, in which affirmed (in it) the two sides"
  if (before > 0 && is_word(text, before, WordClass::preposition_pronoun)) --before;
  if (!is_finite_verb(text, before)) return false;
  const auto matches = text.matches_at(before);
  return std::none_of(matches.begin(), matches.end(), [](const Match& match) {
    return (match.features & kPast) != 0 && (match.features & kFeminine) != 0;
  });
}

// Their states, where both have one and those differ; else the two themselves.
Ids sides_of(const People& people, const Ids& parties) {
  Ids states;
  for (const auto id : parties) {
    const auto* person = people.find(id);
    auto state = person == nullptr ? Id() : state_of(people.common, *person);
    if (person == nullptr && id.starts_with("state:")) state = id;
    if (state.empty() || states.contains(state)) return parties;
    states.push_back(state);
  }
  return states;
}

// "the two leaders" may be any people; of "the two ministers" each is one, for all that is known.
bool may_be_called(const People& people, Id id, Role role) {
  const auto* person = people.find(id);
  if (person == nullptr) return false;
  const auto& offices = person->offices;
  return role == Role::official || offices.empty() ||
         std::any_of(offices.begin(), offices.end(),
                     [&](const HeldOffice& held) { return answers_to(held.role, role); });
}

}  // namespace

Parties::Parties(const Reading& reading, const std::vector<DraftEvent>& events)
    : reading_(reading) {
  for (const auto& draft : events) {
    if (joins_two(draft)) events_.push_back(&draft);
  }
  std::stable_sort(events_.begin(), events_.end(), [](const DraftEvent* a, const DraftEvent* b) {
    return a->trigger_first < b->trigger_first;
  });
}

Ids Parties::before(const People& people, std::uint32_t m) const {
  const auto at = reading_.mentions[m].first;
  const auto here = reading_.sentence_of[at];
  auto draft = std::partition_point(events_.begin(), events_.end(), [&](const DraftEvent* event) {
    return event->trigger_first < at;
  });
  while (draft != events_.begin()) {
    --draft;
    if (reading_.sentence_of[(*draft)->trigger_first] + kReach < here) break;
    Ids ids;
    bool known = true;
    for (const auto& participant : (*draft)->participants) {
      const auto& ref = participant.ref;
      // Whom a later sentence lists was there, and is no side.
      if (ref.kind == Ref::Kind::mention &&
          reading_.sentence_of[reading_.mentions[ref.mention].first] >
              reading_.sentence_of[(*draft)->trigger_first])
        continue;
      if (ref.kind != Ref::Kind::mention || people.ids_of[ref.mention].size() != 1) {
        known = false;
        continue;
      }
      add_id(people.ids_of[ref.mention].front(), ids);
    }
    if (ids.size() > 2) return joint_pair(reading_, people, **draft);
    if (known && ids.size() == 2) return ids;
  }
  return {};
}

Ids Parties::meant_by(const People& people, std::uint32_t m) {
  const auto& mention = reading_.mentions[m];
  if (!is_subject(reading_, mention)) return {};
  auto ids = before(people, m);
  if (!mention.titles.empty()) {
    const bool fit = std::all_of(ids.begin(), ids.end(), [&](Id id) {
      return may_be_called(people, id, mention.titles.front().role);
    });
    return fit ? ids : Ids{};
  }
  // "the two men": no states
  const auto* word = word_match(reading_.text, mention.first, WordClass::both_sides);
  if (word != nullptr && reading_.text.term(*word).has("sense", "man"))
    return std::all_of(ids.begin(), ids.end(), [](Id id) { return id.starts_with("person:"); })
               ? ids
               : Ids{};
  const auto here = reading_.sentence_of[mention.first];
  ids = sides_of(people, ids);
  if (ids.empty() && last_sentence_ + kPairReach >= here) ids = last_;
  if (ids.empty()) return ids;
  last_ = ids;
  last_sentence_ = here;
  return ids;
}

}  // namespace diplograph
