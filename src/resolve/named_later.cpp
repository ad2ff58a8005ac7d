#include "resolve/named_later.hpp"

#include <algorithm>

#include "recognise/professions.hpp"
#include "recognise/words.hpp"
#include "resolve/held_offices.hpp"
#include "resolve/terms_of_office.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kReach = 2;  // sentences from the title to the name

// A finite verb of saying stands right before the mention.
bool speaks(const Reading& reading, const Mention& mention) {
  return mention.first > 0 && !begins_line(reading.text, mention.first) &&
         longest_match(reading.text, mention.first - 1, TermClass::saying, [](const Match& match) {
           return (match.features & (kPast | kPresent)) != 0;
         }) != nullptr;
}

// Whom a title names by itself: no head of a state, who is known, and no official of any kind.
bool may_be_told_later(const Mention& mention) {
  if (mention.kind != MentionKind::title || mention.inner || mention.titles.empty() ||
      mention.clitics.preposition != 0)
    return false;
  const auto& title = mention.titles.back();
  const bool role = title.role == Role::spokesperson || title.role == Role::envoy ||
                    title.role == Role::ambassador || title.role == Role::minister ||
                    title.role == Role::foreign_minister || title.role == Role::deputy_minister;
  return role && !title.of.empty() && !title.former && !title.plural;
}

// "Omar Fahmi, the analyst": what he is stands behind the name.
bool is_told_behind(const Text& text, const Mention& mention) {
  const auto behind = is_comma(text, mention.last) ? mention.last + 1 : mention.last;
  return behind < text.tokens.size() &&
         (is_profession(text, behind) || longest_match(text, behind, TermClass::office) != nullptr);
}

bool is_held(const People& people, const TitleMention& title) {
  return std::any_of(people.persons.begin(), people.persons.end(), [&](const Person& person) {
    return std::any_of(person.offices.begin(), person.offices.end(), [&](const HeldOffice& held) {
      return answers_to(held.role, title.role) && held.of == title.of;
    });
  });
}

// The title whose bearer mention `m` names: that of whoever spoke last before; kNone if a person
// did.
std::uint32_t title_before(const Reading& reading, const People& people, std::uint32_t m) {
  const auto sentence = reading.sentence_of[reading.mentions[m].first];
  for (auto i = m; i > 0; --i) {
    const auto& mention = reading.mentions[i - 1];
    if (reading.sentence_of[mention.first] + kReach < sentence) break;
    if (!speaks(reading, mention)) continue;
    if (people.person_of[i - 1] != kNone || !may_be_told_later(mention)) break;
    return reading.sentence_of[mention.first] == sentence ? kNone : i - 1;
  }
  return kNone;
}

}  // namespace

void name_title_holders(const Reading& reading, People& people) {
  if (!reading.text.pack->switches().verb_first) return;
  for (auto& person : people.persons) {
    if (!person.offices.empty() || !person.id.starts_with("person:x-") || person.mentions.empty())
      continue;
    const auto m = *std::min_element(person.mentions.begin(), person.mentions.end());
    const auto& mention = reading.mentions[m];
    if (!mention.titles.empty() || mention.inner || !speaks(reading, mention) ||
        is_told_behind(reading.text, mention))
      continue;
    const auto told = title_before(reading, people, m);
    if (told == kNone) continue;
    const auto& title = reading.mentions[told].titles.back();
    if (!agrees(person, title) || is_held(people, title)) continue;
    person.offices.push_back({title.role, title.of, told, title.first, title.last});
  }
}

}  // namespace diplograph
