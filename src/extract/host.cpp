#include "extract/host.hpp"

#include "extract/clause.hpp"
#include "extract/governor.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

bool is_in(const Text& text, const Mention& mention) {
  if (mention.first == 0) return false;
  const auto* preposition = word_match(text, mention.first - 1, WordClass::preposition);
  return preposition != nullptr && text.term(*preposition).slot == Slot::in;
}

// The state named inside the titles of a mention, or ahead of its name: "Kenya's Otieno".
std::uint32_t state_inside(const Reading& reading, const Mention& mention) {
  for (std::uint32_t m = 0; m < reading.mentions.size(); ++m) {
    const auto& inner = reading.mentions[m];
    if (inner.inner && inner.kind == MentionKind::state && inner.first >= mention.first &&
        inner.last <= mention.last)
      return m;
  }
  return kNone;
}

}  // namespace

void add_host(const Reading& reading, DraftEvent& event) {
  if (!event.places.empty() || event.participants.empty()) return;
  const auto guest = event.participants.front().ref;
  if (guest.kind != Ref::Kind::mention) return;
  const auto home = state_inside(reading, reading.mentions[guest.mention]);
  const auto sentence = reading.sentence_of[event.trigger_first];
  const auto behind = reading.mentions[guest.mention].last + 1;  // "the visiting minister in Oslo"
  auto host = kNone;
  auto scene = kNone;
  for (std::uint32_t m = 0; m < reading.mentions.size(); ++m) {
    const auto& mention = reading.mentions[m];
    if (mention.inner || m == guest.mention || reading.sentence_of[mention.first] != sentence)
      continue;
    const bool place = mention.kind == MentionKind::place || mention.kind == MentionKind::capital;
    if (place && is_in(reading.text, mention)) {
      if (scene == kNone || mention.first == behind) scene = m;
      continue;
    }
    if (host != kNone || !is_people(mention.kind)) continue;
    const auto state = state_inside(reading, mention);
    const bool abroad = state != kNone &&
                        (home == kNone || reading.mentions[state].id != reading.mentions[home].id);
    if (abroad) host = state;
  }
  if (scene != kNone) host = scene;
  if (host != kNone) event.places.push_back(host);
}

void add_visited(const Reading& reading, const Match& noun, const Match& verb, DraftEvent& event) {
  if (!event.places.empty() || event.participants.empty() ||
      !reading.text.term(verb).has("sense", "visited") || !is_object_of(reading, verb, noun))
    return;
  const auto clause = read_clause(reading, verb);
  const auto* subject = clause.find(Slot::subject);
  if (subject == nullptr) return;
  const auto kind = reading.mentions[subject->mentions.front()].kind;
  if (kind == MentionKind::state || kind == MentionKind::capital || kind == MentionKind::place)
    event.places.push_back(subject->mentions.front());
}

}  // namespace diplograph
