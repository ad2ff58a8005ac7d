#include "extract/sharing.hpp"

#include <string>

#include "extract/clause.hpp"
#include "extract/governor.hpp"
#include "extract/left_out.hpp"
#include "extract/stance.hpp"

namespace diplograph {
namespace {

void add_all(const Argument& argument, ParticipantRole role, DraftEvent& event) {
  for (const auto m : argument.mentions) event.participants.push_back({Ref::of(m), role});
}

// "refused to meet", "invited him to visit": who of the verb's actors takes part.
void add_sharing(const Reading& reading, const Match& noun, const Match& verb, DraftEvent& event) {
  const auto role = event.rule->governor_role;
  if (const auto owner = owner_of_stance(reading, verb, noun.first); owner != kNone) {
    if (event.rule->type != EventType::visit || is_people(reading.mentions[owner].kind))
      event.participants.push_back({Ref::of(owner), role});
    return;
  }
  const auto clause = read_clause(reading, verb);
  const auto ahead = [&](const Argument* argument) {
    return argument != nullptr && reading.mentions[argument->mentions.front()].first < noun.first;
  };
  // "announced his intention to visit"
  const auto* own = stance_noun_over(reading, verb, noun);
  const bool announces = own != nullptr && !is_stance(reading.text, verb);
  const auto& shares = reading.text.term(verb).values("shares");
  if (shares.empty() || announces) {
    const auto* subject = clause.find(Slot::subject);
    if (!ahead(subject)) return add_left_out(reading, verb, event, role);
    add_all(*subject, role, event);
    event.subject = subject->mentions.front();
    return;
  }
  for (const auto& share : shares) {
    const auto slot = slot_of(share);
    const auto* argument = slot ? clause.find(*slot) : nullptr;
    if (!ahead(argument)) continue;
    add_all(*argument, role, event);
    return;
  }
}

}  // namespace

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

}  // namespace diplograph
