#include "extract/waiting.hpp"

#include <algorithm>
#include <vector>

#include "extract/governor.hpp"
#include "extract/noun_phrase.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

// Where "in reception of" begins, the noun with its preposition; kNone where it has none.
std::uint32_t first_of_phrase(const Text& text, const Match& noun) {
  if (noun.clitics.preposition != 0) return noun.first;
  const bool behind = noun.first > 0 && preposition_slot(text, noun.first - 1) == Slot::in;
  return behind ? noun.first - 1 : kNone;
}

// Nobody stands ahead of the auxiliary: "and was in reception of".
bool opens_with_auxiliary(const Reading& reading, std::uint32_t phrase) {
  const auto* auxiliary =
      longest_match(reading.text, phrase - 1, TermClass::common, [&](const Match& match) {
        return reading.text.brief(match).common_class() == CommonClass::auxiliary;
      });
  if (auxiliary == nullptr) return false;
  return phrase - 1 == reading.text.sentences[reading.sentence_of[phrase - 1]].first ||
         auxiliary->clitics.conjunction != 0;
}

// "The minister A and B were in reception of": those between the auxiliary and the phrase.
std::vector<std::uint32_t> waiting_ahead(const Reading& reading, std::uint32_t phrase) {
  std::vector<std::uint32_t> waiting;
  auto i = phrase;
  while (i > 0 && reading.mention_of[i - 1] != kNone) {
    const auto m = reading.mention_of[i - 1];
    if (!is_people(reading.mentions[m].kind)) return {};
    waiting.push_back(m);
    i = reading.mentions[m].first;
  }
  return i > 0 && is_auxiliary(reading.text, i - 1) ? waiting : std::vector<std::uint32_t>();
}

// Somebody who stands free: no owner, joined to nobody, behind no preposition.
bool stands_free(const Reading& reading, std::uint32_t m) {
  const auto& text = reading.text;
  const auto& mention = reading.mentions[m];
  if (!is_people(mention.kind) || mention.inner || mention.clitics.any()) return false;
  const auto before = mention.first - 1;
  return !is_word(text, before, WordClass::preposition) &&
         (!is_word_token(text, before) || reading.mention_of[before] != kNone ||
          reading.date_of[before] != kNone || !can_own(text, before));
}

// The first who stands free behind the guest, and those who are joined to him.
std::vector<std::uint32_t> waiting_behind(const Reading& reading, std::uint32_t guest) {
  const auto first = reading.mentions[guest].last;
  const auto end = reading.text.sentences[reading.sentence_of[first - 1]].last;
  std::vector<std::uint32_t> waiting;
  for (auto i = first; i < end; ++i) {
    const auto m = reading.mention_at[i];
    if (m == kNone) continue;
    const bool joined =
        is_people(reading.mentions[m].kind) && reading.mentions[m].clitics.conjunction != 0;
    if (waiting.empty() ? stands_free(reading, m) : joined)
      waiting.push_back(m);
    else if (!waiting.empty())
      break;
  }
  return waiting;
}

}  // namespace

const EventRule* rule_of_waiting(const Reading& reading, const EventRules& rules,
                                 const Match& noun) {
  const auto& text = reading.text;
  if (text.brief(noun).event_class() != EventClass::receive || !text.pack->switches().verb_first ||
      !text.term(noun).value("sense").empty() || (noun.features & kPronoun) != 0)
    return nullptr;
  const auto phrase = first_of_phrase(text, noun);
  const bool waits =
      phrase != kNone && phrase > 0 &&
      (opens_with_auxiliary(reading, phrase) || !waiting_ahead(reading, phrase).empty());
  if (!waits) return nullptr;
  const auto rule = std::find_if(rules.begin(), rules.end(), [](const EventRule& one) {
    return std::find(one.senses.begin(), one.senses.end(), "arrive") != one.senses.end() &&
           one.type == EventType::meeting;
  });
  return rule == rules.end() ? nullptr : &*rule;
}

bool add_those_waiting(const Reading& reading, const Match& noun, DraftEvent& event) {
  const auto& text = reading.text;
  if (text.brief(noun).event_class() != EventClass::receive || !text.pack->switches().verb_first ||
      event.participants.size() != 1 || event.participants.front().ref.kind != Ref::Kind::mention)
    return false;
  const auto phrase = first_of_phrase(text, noun);
  if (phrase == kNone || phrase == 0) return false;
  auto waiting = waiting_ahead(reading, phrase);
  if (opens_with_auxiliary(reading, phrase))
    waiting = waiting_behind(reading, event.participants.front().ref.mention);
  for (const auto m : waiting)
    event.participants.push_back({Ref::of(m), event.rule->governor_role});
  return !waiting.empty();
}

}  // namespace diplograph
