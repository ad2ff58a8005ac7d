#include "extract/actor.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "extract/arguments.hpp"
#include "extract/clause.hpp"
#include "extract/governor.hpp"
#include "extract/stance.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

// "said that negotiators will go to": the clause behind "that" has a subject, though no actor we
// know.
bool opens_with_noun(const Reading& reading, std::uint32_t token) {
  const auto& sentence = reading.text.sentences[reading.sentence_of[token]];
  for (auto i = token; i > sentence.first; --i) {
    if (!is_word(reading.text, i - 1, WordClass::that) || reading.mention_of[i - 1] != kNone)
      continue;
    if (i >= token || reading.text.tokens[i].kind != TokenKind::word ||
        reading.mention_of[i] != kNone)
      return false;
    return longest_match(reading.text, i, TermClass::common, [&](const Match& match) {
             return reading.text.term(match).id == "noun" && match.clitics.preposition == 0;
           }) != nullptr;
  }
  return false;
}

void add_all(const Argument& argument, ParticipantRole role, DraftEvent& event) {
  for (const auto m : argument.mentions) event.participants.push_back({Ref::of(m), role});
}

// "refused to meet", "invited him to visit": who of the verb's actors takes part.
void add_sharing(const Reading& reading, const Match& noun, const Match& verb, DraftEvent& event) {
  const auto role = event.rule->governor_role;
  const auto clause = read_clause(reading, verb);
  const auto ahead = [&](const Argument* argument) {
    return argument != nullptr && reading.mentions[argument->mentions.front()].first < noun.first;
  };
  const auto& shares = reading.text.term(verb).values("shares");
  if (shares.empty()) {
    const auto* subject = clause.find(U"subject");
    if (!ahead(subject)) return add_left_out(reading, verb, event, role);
    add_all(*subject, role, event);
    event.subject = subject->mentions.front();
    return;
  }
  for (const auto& slot : shares) {
    const auto* argument = clause.find(std::u32string(slot.begin(), slot.end()));
    if (!ahead(argument)) continue;
    add_all(*argument, role, event);
    return;
  }
}

// What decides whether the noun's event happens; nullopt where nothing does.
std::optional<Match> add_stance(const Reading& reading, const Match& noun, const Match& verb,
                                bool complete, DraftEvent& event) {
  const bool passive = reading.text.term(verb).has("voice", "passive");
  if (verb.first > noun.first) {
    if (is_stance(reading.text, verb) && passive) return verb;
    return std::nullopt;
  }
  const Match* stance = nullptr;
  if (is_stance(reading.text, verb) && governs(reading, verb, noun)) {
    stance = &verb;
  } else {
    stance = stance_noun_over(reading, verb, noun);
  }
  if (stance == nullptr) return std::nullopt;
  if (!complete && !passive) add_sharing(reading, noun, verb, event);
  return *stance;
}

}  // namespace

void add_left_out(const Reading& reading, const Match& verb, DraftEvent& event,
                  ParticipantRole role) {
  const bool drops = reading.text.pack->switches().dropped_subjects;
  if (!drops && !may_drop_subject(reading, verb)) return;
  const auto topic = clause_topic(reading, verb.first);
  if (topic == kNone && opens_with_noun(reading, verb.first)) return;
  event.participants.push_back({topic != kNone ? Ref::of(topic) : Ref::dropped(verb.first), role});
}

Match add_governor(const Reading& reading, const Match& trigger, bool complete, DraftEvent& event) {
  const auto role = event.rule->governor_role;
  Match governor = trigger;
  complete = complete || (event.rule->type == EventType::visit && !event.participants.empty());
  const auto* verb = governor_of(reading, trigger);
  if (verb != nullptr) {
    if (const auto stance = add_stance(reading, trigger, *verb, complete, event)) return *stance;
  }
  if (const auto owner = owner_before(reading, trigger);
      !complete && owner != kNone && event.rule->type == EventType::visit) {
    event.participants.push_back({Ref::of(owner), role});
    event.subject = owner;
    return governor;
  }
  if (verb == nullptr) {
    if (!complete && (trigger.features & kPronoun) != 0)
      add_left_out(reading, trigger, event, role);
    return governor;
  }
  const bool saying =
      reading.text.term(*verb).term_class != TermClass::event || is_stance(reading.text, *verb);
  if (saying && !is_tied(reading, trigger)) return governor;
  // "received him so that they attend the meeting with": a purpose is the traveller's alone.
  const bool purpose = sense_of(reading.text, trigger.clitics) == U"li" &&
                       !reading.text.term(*verb).id.starts_with("visit");
  complete = complete || purpose;
  if (verb->first < trigger.first && (!saying || verb->clitics.future != 0)) governor = *verb;
  const auto clause = read_clause(reading, *verb);
  if (!saying && event.places.empty()) add_scene(reading, clause, event);
  const auto* subject = clause.find(U"subject");
  // "this came during his meeting with": an actor behind the noun is the noun's.
  const bool behind = subject != nullptr && verb->first < trigger.first &&
                      reading.mentions[subject->mentions.front()].first > trigger.first;
  if (subject == nullptr || behind) {
    if (!complete) add_left_out(reading, *verb, event, role);
    return governor;
  }
  for (const auto m : subject->mentions) {
    const auto kind = reading.mentions[m].kind;
    // "the capital saw talks between": where, not who.
    if (kind == MentionKind::place ||
        (kind == MentionKind::capital && event.rule->type == EventType::meeting &&
         event.participants.size() > 1)) {
      event.places.push_back(m);
      continue;
    }
    if (complete) continue;
    const bool already = std::any_of(
        event.participants.begin(), event.participants.end(), [&](const DraftParticipant& p) {
          return p.ref.kind == Ref::Kind::mention && p.ref.mention == m;
        });
    if (!already) event.participants.push_back({Ref::of(m), role});
  }
  return governor;
}

}  // namespace diplograph
