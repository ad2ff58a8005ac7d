#include "resolve/owner_state.hpp"

#include <algorithm>

#include "recognise/bodies.hpp"
#include "recognise/words.hpp"
#include "resolve/acting_state.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kReach = 3;  // sentences

// The body at whose head somebody is told to stand, else his state.
Id served_by(const People& people, const Person& person) {
  const auto body =
      std::find_if(person.offices.begin(), person.offices.end(), [](const HeldOffice& office) {
        return office.of.starts_with("org:") && state_code(office.of).empty();
      });
  return body != person.offices.end() ? body->of : state_of(people.common, person);
}

// Of whoever a mention names; "" where that tells none.
Id owner_of_mention(const Reading& reading, const People& people, std::uint32_t m) {
  const auto p = people.person_of[m];
  if (p != kNone) return served_by(people, people.persons[p]);
  return reading.mentions[m].id.empty() ? Id() : state_of_id(people.common, reading.mentions[m].id);
}

// The mention opens its sentence, or a verb stands right behind it.
bool acts(const Reading& reading, const Mention& mention) {
  const auto start = reading.text.sentences[reading.sentence_of[mention.first]].first;
  return mention.first == start || skip_article(reading.text, start) == mention.first ||
         is_finite_verb(reading.text, mention.last);
}

// "Otieno's adviser": of whom the possessive right before the token is.
Id possessor_before(const Reading& reading, const People& people, std::uint32_t token) {
  constexpr std::uint32_t longest = 2;  // tokens of a possessive
  for (std::uint32_t back = 1; back <= longest && back < token; ++back) {
    const auto m = reading.mention_of[token - back - 1];
    if (m == kNone || people.person_of[m] == kNone) continue;
    const bool owns = reading.mentions[m].last == token - back &&
                      skip_possessive(reading.text, token - back) == token;
    if (owns) return served_by(people, people.persons[people.person_of[m]]);
  }
  return {};
}

}  // namespace

Id owner_ahead(const Reading& reading, const People& people, std::uint32_t token) {
  const auto& text = reading.text;
  if (token == 0 || !text.pack->switches().owner_first) return {};
  if (auto owner = possessor_before(reading, people, token); !owner.empty()) return owner;
  if (!is_word(text, token - 1, WordClass::pronoun) || reading.quote_of[token] != kNone) return {};
  const auto here = reading.sentence_of[token];
  for (auto m = static_cast<std::uint32_t>(reading.mentions.size()); m > 0; --m) {
    const auto& mention = reading.mentions[m - 1];
    if (mention.last >= token || mention.inner || mention.adjective) continue;
    if (reading.sentence_of[mention.first] + kReach <= here) break;
    if (!acts(reading, mention)) continue;
    if (auto owner = owner_of_mention(reading, people, m - 1); !owner.empty()) return owner;
  }
  return {};
}

Id state_of_served(const Reading& reading, const People& people, std::uint32_t token) {
  const auto& text = reading.text;
  if (!text.pack->switches().owner_first || token + 1 >= text.tokens.size() ||
      preposition_slot(text, token) != Slot::to)
    return {};
  const auto m = reading.mention_at[token + 1];
  const auto p = m == kNone ? kNone : people.person_of[m];
  return p == kNone ? Id() : state_of(people.common, people.persons[p]);
}

}  // namespace diplograph
