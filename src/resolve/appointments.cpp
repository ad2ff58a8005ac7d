#include "resolve/appointments.hpp"

#include <algorithm>

#include "extract/governor.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"
#include "resolve/acting_state.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kReach = 8;  // tokens from the verb to the title, names aside

std::uint32_t mention_with(const DraftEvent& event, ParticipantRole role) {
  for (const auto& participant : event.participants) {
    if (participant.role == role && participant.ref.kind == Ref::Kind::mention)
      return participant.ref.mention;
  }
  return kNone;
}

bool is_as(const Text& text, std::uint32_t token) {
  const auto* preposition = word_match(text, token, WordClass::preposition);
  return preposition != nullptr && text.term(*preposition).slot == Slot::as;
}

// "the credentials of Mr Mika, as ambassador of": the token behind his name and a comma, where "as"
// stands there; else the one behind the verb.
std::uint32_t first_behind(const Text& text, const DraftEvent& event, const Mention& appointee) {
  const auto name = appointee.last;
  const auto behind = name < text.tokens.size() && is_comma(text, name) ? name + 1 : name;
  return behind < text.tokens.size() && is_as(text, behind) ? behind : event.trigger_last;
}

// The title that the verb gives: right behind it or behind whom it names; behind anybody else only
// after "as" ("succeeded Holm as minister").
std::uint32_t given_title(const Reading& reading, const DraftEvent& event, std::uint32_t appointee,
                          std::uint32_t appointer) {
  const auto& text = reading.text;
  const auto end = text.sentences[reading.sentence_of[event.trigger_first]].last;
  bool as = false;
  bool passed_other = false;
  std::uint32_t words = 0;
  for (auto i = first_behind(text, event, reading.mentions[appointee]);
       i < end && words < kReach;) {
    if (const auto m = reading.mention_at[i]; m != kNone) {
      const auto& mention = reading.mentions[m];
      if (m == appointer) {  // where verbs stand first
        i = mention.last;
        continue;
      }
      // "sworn in as deputy to His Majesty the King"
      if (mention.kind == MentionKind::title && slot_of(text, mention.clitics) == Slot::dative)
        return kNone;
      if (mention.kind == MentionKind::title && !mention.titles.empty() &&
          !mention.titles.back().plural)
        return as || !passed_other ? m : kNone;
      if (as || !is_people(mention.kind)) return kNone;
      passed_other = passed_other || m != appointee;
      i = mention.last;
      continue;
    }
    const bool passes = reading.date_of[i] != kNone || is_word(text, i, WordClass::article) ||
                        is_word(text, i, WordClass::pronoun) || is_adverb(text, i) ||
                        longest_match(text, i, TermClass::common) != nullptr || is_as(text, i);
    if (!passes) return kNone;
    passed_other = passed_other || is_word(text, i, WordClass::pronoun);
    as = as || is_as(text, i);
    ++words;
    ++i;
  }
  return kNone;
}

// "appointed A ambassador to B": the title that stands behind the name, and whose owner it does not
// tell; nullptr if there is none.
const TitleMention* title_behind_name(const Mention& mention) {
  const auto title =
      std::find_if(mention.titles.begin(), mention.titles.end(), [&](const TitleMention& one) {
        return one.first >= mention.name_last && one.of.empty() && !one.plural;
      });
  return mention.has_name() && title != mention.titles.end() ? &*title : nullptr;
}

// The state for which the one of a mention acts.
Id state_of_mention(const People& people, std::uint32_t m) {
  if (m == kNone || people.ids_of[m].size() != 1) return {};
  return state_for(people, people.ids_of[m].front());
}

// The office of that role that the person already has; nullptr if there is none.
HeldOffice* held_by(Person& person, const TitleMention& title) {
  const auto office = std::find_if(person.offices.begin(), person.offices.end(),
                                   [&](const HeldOffice& held) { return held.role == title.role; });
  return office == person.offices.end() ? nullptr : &*office;
}

}  // namespace

void add_appointed(const Reading& reading, const std::vector<DraftEvent>& events, People& people) {
  for (const auto& event : events) {
    const bool gives = event.rule->type == EventType::appointment &&
                       (event.mode == Mode::appointed || event.mode == Mode::elected) &&
                       event.status == Status::occurred;
    const auto appointee = mention_with(event, ParticipantRole::appointee);
    if (!gives || appointee == kNone || people.person_of[appointee] == kNone) continue;
    const auto appointer = mention_with(event, ParticipantRole::appointer);
    auto m = given_title(reading, event, appointee, appointer);
    const auto* own = title_behind_name(reading.mentions[appointee]);
    if (m == kNone && own == nullptr) continue;
    const auto& title = m == kNone ? *own : reading.mentions[m].titles.front();
    if (m == kNone) m = appointee;
    auto& person = people.persons[people.person_of[appointee]];
    Id of = title.of;
    if (of.empty()) of = state_of_mention(people, appointer);
    if (of.empty()) of = state_of_mention(people, appointee);
    if (of.empty()) continue;
    if (auto* held = held_by(person, title); held != nullptr) {
      if (held->of.empty()) held->of = of;
      continue;
    }
    person.offices.push_back({title.role, of, m, title.first, title.last});
  }
}

}  // namespace diplograph
