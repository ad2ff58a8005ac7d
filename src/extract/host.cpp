#include "extract/host.hpp"

#include <algorithm>

#include "extract/clause.hpp"
#include "extract/governor.hpp"
#include "extract/waiting.hpp"
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

void add_where_told(const Reading& reading, const Match& verb, DraftEvent& event) {
  const auto& text = reading.text;
  if (!event.places.empty() || (verb.features & (kPast | kPresent)) == 0 ||
      (verb.features & kObject) == 0 || verb.first < 2 ||
      !is_word(text, verb.first - 1, WordClass::relative))
    return;
  auto before = verb.first - 2;
  if ((is_comma(text, before) || is_quote(text, before)) && before > 0) --before;
  const auto m = reading.mention_of[before];
  if (m == kNone || reading.mentions[m].adjective) return;
  const auto kind = reading.mentions[m].kind;
  if (kind == MentionKind::state || kind == MentionKind::capital || kind == MentionKind::place)
    event.places.push_back(m);
}

void add_origin(const Reading& reading, const Clause& clause, bool back, DraftEvent& event) {
  const auto* left = clause.find(back ? Slot::from : Slot::object);
  if (left == nullptr) return;
  const auto kind = reading.mentions[left->mentions.front()].kind;
  if (kind == MentionKind::place || kind == MentionKind::capital || kind == MentionKind::state)
    event.places.push_back(left->mentions.front());
}

void add_traveller(const Reading& reading, const Match& noun, const Match& verb,
                   DraftEvent& event) {
  const auto& text = reading.text;
  const auto role = event.rule->governor_role;
  for (auto i = text.sentences[reading.sentence_of[noun.first]].first; i < noun.first; ++i) {
    const auto* visit = longest_match(text, i, TermClass::event, [&](const Match& match) {
      return text.brief(match).event_class() == EventClass::visit_noun;
    });
    if (visit == nullptr || reading.mention_of[i] != kNone) continue;
    const auto m = reading.mention_at[visit->last];
    if (m != kNone && is_people(reading.mentions[m].kind) &&
        reading.mentions[m].clitics == Clitics{}) {
      event.participants.push_back({Ref::of(m), role});
    } else if ((visit->features & kDefinite) != 0) {
      event.participants.push_back({Ref::dropped(verb.first, Ref::Who::man), role});
    }
    return;
  }
}

const EventRule* rule_of_call(const Reading& reading, const EventRules& rules, const Match& verb) {
  if (const auto* welcome = rule_of_waiting(reading, rules, verb)) return welcome;
  if ((verb.features & (kPast | kPresent)) == 0 || !reading.text.term(verb).has("sense", "visit") ||
      !reading.text.term(verb).has("with", "object"))
    return nullptr;
  const auto clause = read_clause(reading, verb);
  const auto* subject = clause.find(Slot::subject);
  const auto* object = clause.find(Slot::object);
  const auto are_people = [&](const Argument* one) {
    return one != nullptr && !one->topic && is_people(reading.mentions[one->mentions.front()].kind);
  };
  if (!are_people(subject) || !are_people(object)) return nullptr;
  const auto met = std::find_if(rules.begin(), rules.end(), [](const EventRule& rule) {
    return std::find(rule.senses.begin(), rule.senses.end(), "call-on") != rule.senses.end();
  });
  return met == rules.end() ? nullptr : &*met;
}

void add_company(const Reading& reading, const Clause& clause, const Match& noun,
                 DraftEvent& event) {
  for (const auto& argument : clause.arguments) {
    if (argument.slot != Slot::with || argument.topic || argument.behind_noun ||
        reading.mentions[argument.mentions.front()].first > noun.first)
      continue;
    for (const auto m : argument.mentions) {
      if (reading.mentions[m].kind != MentionKind::place)
        event.participants.push_back({Ref::of(m), event.rule->governor_role});
    }
  }
}

}  // namespace diplograph
