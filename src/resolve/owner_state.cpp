#include "resolve/owner_state.hpp"

#include "recognise/words.hpp"
#include "resolve/acting_state.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kReach = 3;  // sentences

// The state of whoever a mention names; "" where that tells none.
Id state_of_mention(const Reading& reading, const People& people, std::uint32_t m) {
  const auto p = people.person_of[m];
  if (p != kNone) return state_of(people.common, people.persons[p]);
  return reading.mentions[m].id.empty() ? Id() : state_of_id(people.common, reading.mentions[m].id);
}

// The mention opens its sentence, or a verb stands right behind it.
bool acts(const Reading& reading, const Mention& mention) {
  const auto start = reading.text.sentences[reading.sentence_of[mention.first]].first;
  return mention.first == start || skip_article(reading.text, start) == mention.first ||
         is_finite_verb(reading.text, mention.last);
}

}  // namespace

Id state_of_owner(const Reading& reading, const People& people, std::uint32_t token) {
  const auto& text = reading.text;
  if (token == 0 || !is_word(text, token - 1, WordClass::pronoun) ||
      reading.quote_of[token] != kNone || !text.pack->switches().owner_first)
    return {};
  const auto here = reading.sentence_of[token];
  for (auto m = static_cast<std::uint32_t>(reading.mentions.size()); m > 0; --m) {
    const auto& mention = reading.mentions[m - 1];
    if (mention.last >= token || mention.inner || mention.adjective) continue;
    if (reading.sentence_of[mention.first] + kReach <= here) break;
    if (!acts(reading, mention)) continue;
    if (auto state = state_of_mention(reading, people, m - 1); !state.empty()) return state;
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
