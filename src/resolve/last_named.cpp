#include "resolve/last_named.hpp"

#include <algorithm>

#include "recognise/bodies.hpp"
#include "recognise/words.hpp"
#include "resolve/acting_state.hpp"
#include "resolve/held_offices.hpp"
#include "resolve/title_holders.hpp"

namespace diplograph {
namespace {

constexpr std::size_t kMostLeaders = 3;
constexpr std::uint32_t kReach = 3;  // sentences from those named to "the leaders"

// A leader is whoever leads a state or its government, or of whom no office is told.
bool may_be(const Person& person, Role role) {
  if (role != Role::president) {
    return std::any_of(person.offices.begin(), person.offices.end(),
                       [&](const HeldOffice& held) { return answers_to(held.role, role); });
  }
  return person.offices.empty() ||
         std::any_of(person.offices.begin(), person.offices.end(), [](const HeldOffice& held) {
           return held.role == Role::president || held.role == Role::prime_minister ||
                  held.role == Role::monarch || held.role == Role::royal ||
                  held.role == Role::party_official || held.role == Role::foreign_minister;
         });
}

// "the envoy of the United Nations": wherever he comes from, he stands for the body.
bool serves_body(const Person& person) {
  const auto of_state = [](const HeldOffice& office) { return !state_code(office.of).empty(); };
  return std::any_of(person.offices.begin(), person.offices.end(),
                     [](const HeldOffice& office) { return office.of.starts_with("org:"); }) &&
         std::none_of(person.offices.begin(), person.offices.end(), of_state);
}

// The state right before mention `m` that speaks: the subject of a finite verb; kNone if none does.
std::uint32_t state_speaking(const Reading& reading, const People& people, std::uint32_t m) {
  const auto& text = reading.text;
  if (m == 0 || people.ids_of[m - 1].size() != 1 ||
      !people.ids_of[m - 1].front().starts_with("state:"))
    return kNone;
  const auto& mention = reading.mentions[m - 1];
  const bool verb_first = text.pack->switches().verb_first;
  if (mention.inner || (verb_first && mention.first == 0) ||
      reading.sentence_of[mention.first] != reading.sentence_of[reading.mentions[m].first])
    return kNone;
  const auto verb = verb_first ? mention.first - 1 : mention.last;
  const bool speaks = verb < text.tokens.size() && is_finite_verb(text, verb);
  return speaks ? m - 1 : kNone;
}

// "Paris urged | the two sides", with nothing but the verb between them.
bool stands_beside(const Reading& reading, const Mention& speaker, const Mention& sides) {
  const auto between = reading.text.pack->switches().verb_first ? 0U : 1U;
  return speaker.last + between == sides.first && sides.clitics == Clitics{};
}

}  // namespace

Ids last_two(const Reading& reading, const People& people, std::uint32_t m,
             std::string_view prefix) {
  Ids found;
  for (auto i = m; i > 0 && found.size() < 2; --i) {
    if (reading.mentions[i - 1].kind == MentionKind::both_states) continue;
    for (const auto& id : people.ids_of[i - 1]) {
      if (!id.starts_with(prefix)) continue;
      if (found.empty() || found.front() != id) found.push_front(id);
      if (found.size() == 2) break;
    }
  }
  if (found.size() < 2) found.clear();
  return found;
}

Ids two_between(const Reading& reading, const People& people, std::uint32_t m) {
  const auto sentence = reading.sentence_of[reading.mentions[m].first];
  for (auto i = m; i > 1; --i) {
    const auto& second = reading.mentions[i - 1];
    if (reading.sentence_of[second.first] + 1 < sentence) break;
    const auto first = second.first == 0 ? kNone : reading.mention_of[second.first - 1];
    if (second.clitics.conjunction == 0 || first == kNone || people.ids_of[i - 1].size() != 1 ||
        people.ids_of[first].size() != 1)
      continue;
    const auto before = reading.mentions[first].first;
    const auto* between =
        before == 0 ? nullptr : word_match(reading.text, before - 1, WordClass::preposition);
    if (between == nullptr || reading.text.term(*between).slot != Slot::between) continue;
    const auto next =
        second.last < reading.text.tokens.size() ? reading.mention_of[second.last] : kNone;
    if (next != kNone && reading.mentions[next].clitics.conjunction != 0) continue;  // three
    return {people.ids_of[first].front(), people.ids_of[i - 1].front()};
  }
  return {};
}

Ids two_represented(const Reading& reading, const People& people, std::uint32_t m) {
  Ids found;
  const auto sentence = reading.sentence_of[reading.mentions[m].first];
  for (auto i = m; i > 0; --i) {
    const auto& mention = reading.mentions[i - 1];
    if (reading.sentence_of[mention.first] + 1 < sentence) break;
    const auto p = people.person_of[i - 1];
    if (p == kNone || mention.inner) continue;
    if (serves_body(people.persons[p])) continue;
    const auto state = state_of(people.common, people.persons[p]);
    if (state.empty() || found.contains(state)) continue;
    found.push_front(state);
  }
  if (found.size() != 2) found.clear();
  return found;
}

Ids two_others(const Reading& reading, const People& people, std::uint32_t m) {
  const auto speaker = state_speaking(reading, people, m);
  if (speaker == kNone) return {};
  const auto own = people.ids_of[speaker].front();
  const bool spoken_to = stands_beside(reading, reading.mentions[speaker], reading.mentions[m]);
  const auto here = reading.sentence_of[reading.mentions[m].first];
  Ids found;
  auto sentence = here;
  for (auto i = speaker; i > 0; --i) {
    const auto at = reading.sentence_of[reading.mentions[i - 1].first];
    if (at + kReach < here) break;
    // Whom it speaks of are two of one sentence, and no more.
    if (!spoken_to && at != sentence && !found.empty()) break;
    sentence = at;
    for (const auto& id : people.ids_of[i - 1]) {
      if (!id.starts_with("state:")) continue;
      if (id == own && !spoken_to) return {};
      if (id == own || found.contains(id)) continue;
      if (found.size() == 2 && !spoken_to) return {};
      if (found.size() < 2) found.push_front(id);
    }
    if (spoken_to && found.size() == 2) break;
  }
  return found.size() == 2 ? found : Ids{};
}

Ids two_states(const Reading& reading, const People& people, std::uint32_t m) {
  auto named = last_two(reading, people, m, "state:");
  auto sides = two_represented(reading, people, m);
  if (named.empty() || sides.empty()) return named;
  const auto acts = [&](Id id) { return id == sides.front() || id == sides.back(); };
  return acts(named.front()) != acts(named.back()) ? sides : named;
}

Ids last_holders(const Reading& reading, const People& people, std::uint32_t m, Role role) {
  Ids found;
  for (auto i = m; i > 0 && found.size() < 2; --i) {
    const auto p = people.person_of[i - 1];
    // "the Swiss president received | the two presidents"
    const bool beside = i == m && reading.mentions[i - 1].last == reading.mentions[m].first;
    if (p == kNone || beside) continue;
    const auto& person = people.persons[p];
    const bool holds =
        std::any_of(person.offices.begin(), person.offices.end(),
                    [&](const HeldOffice& office) { return answers_to(office.role, role); });
    if (holds && (found.empty() || found.front() != person.id)) found.push_front(person.id);
  }
  if (found.size() < 2) found.clear();
  return found;
}

std::uint32_t only_one_sent(const Reading& reading, const People& people, std::uint32_t m,
                            const TitleMention& title) {
  constexpr std::uint32_t longest = 2;  // tokens of "the French envoy"
  if (title.role != Role::envoy || title.of.empty() || title.last - title.first > longest)
    return kNone;
  const auto is_sent = [&](const HeldOffice& held) {
    return held.of == title.of &&
           (held.role == Role::official || held.role == Role::minister ||
            held.role == Role::foreign_minister || held.role == Role::deputy_minister);
  };
  const auto here = reading.sentence_of[reading.mentions[m].first];
  std::uint32_t only = kNone;
  for (auto i = m; i > 0; --i) {
    if (reading.sentence_of[reading.mentions[i - 1].first] + kReach < here) break;
    const auto p = people.person_of[i - 1];
    if (p == kNone || p == only) continue;
    const auto& offices = people.persons[p].offices;
    if (std::none_of(offices.begin(), offices.end(), is_sent)) continue;
    if (only != kNone) return kNone;
    only = p;
  }
  return only;
}

Ids last_leaders(const Reading& reading, const People& people, std::uint32_t m, Role role) {
  const auto here = reading.sentence_of[reading.mentions[m].first];
  Ids found;
  auto sentence = here;
  for (auto i = m; i > 0; --i) {
    const auto& mention = reading.mentions[i - 1];
    const auto p = people.person_of[i - 1];
    const auto at = reading.sentence_of[mention.first];
    if (at + kReach < here) break;
    if (at != sentence && found.size() > 1) break;
    if (at != sentence) found.clear();
    sentence = at;
    if (p == kNone || mention.inner || !may_be(people.persons[p], role)) continue;
    const auto& id = people.persons[p].id;
    if (!found.contains(id)) found.push_front(id);
  }
  if (found.size() < 2 || found.size() > kMostLeaders) found.clear();
  return found;
}

}  // namespace diplograph
