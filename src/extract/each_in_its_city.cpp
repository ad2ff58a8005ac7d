#include "extract/each_in_its_city.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "extract/governor.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

struct NextMet {
  std::uint32_t who = kNone;  // mentions
  std::uint32_t where = kNone;
  std::uint32_t date = kNone;  // of Reading::dates
  std::uint32_t last = 0;      // the token behind
};

// The token behind a date at `token`, which becomes `date`; `token` itself where none stands.
std::uint32_t behind_date(const Reading& reading, std::uint32_t token, std::uint32_t& date) {
  if (token >= reading.text.tokens.size() || reading.date_of[token] == kNone) return token;
  date = reading.date_of[token];
  return std::max(token + 1, reading.dates[date].last);
}

// The token behind ", and with the" at `token`; `token` where nothing joins.
std::uint32_t behind_joint(const Text& text, std::uint32_t token, std::uint32_t end) {
  auto at = token;
  if (at < end && is_comma(text, at)) ++at;
  if (at < end && is_word(text, at, WordClass::conjunction)) {
    if (conjunction_of(text, at, "contrast") != nullptr) return token;
    ++at;
  }
  if (at == token) return token;
  if (at < end && preposition_slot(text, at) == Slot::with) ++at;
  return at < end ? skip_article(text, at) : token;
}

// ", and with B in Berlin on Tuesday" at `token`.
std::optional<NextMet> next_met(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  const auto end = text.sentences[reading.sentence_of[token - 1]].last;
  const auto at = behind_joint(text, token, end);
  if (at == token || at >= end) return std::nullopt;
  NextMet next;
  next.who = reading.mention_at[at];
  if (next.who == kNone || !is_people(reading.mentions[next.who].kind) ||
      reading.mentions[next.who].kind == MentionKind::both_sides)
    return std::nullopt;
  const auto in = behind_date(reading, reading.mentions[next.who].last, next.date);
  if (in + 1 >= end || preposition_slot(text, in) != Slot::in) return std::nullopt;
  const auto city = skip_article(text, in + 1);
  next.where = city < end ? reading.mention_at[city] : kNone;
  if (next.where == kNone) return std::nullopt;
  const auto kind = reading.mentions[next.where].kind;
  if (kind != MentionKind::place && kind != MentionKind::capital) return std::nullopt;
  next.last = behind_date(reading, reading.mentions[next.where].last, next.date);
  return next;
}

// Those of `event` who stand ahead of its trigger, with the next whom they met.
DraftEvent met_there(const Reading& reading, const DraftEvent& event, const NextMet& next) {
  auto other = event;
  std::erase_if(other.participants, [&](const DraftParticipant& participant) {
    return participant.ref.kind == Ref::Kind::mention &&
           reading.mentions[participant.ref.mention].first > event.trigger_first;
  });
  other.participants.push_back({Ref::of(next.who), ParticipantRole::participant});
  other.places = {next.where};
  const bool ahead = event.date != kNone && reading.dates[event.date].first < event.trigger_first;
  other.date = next.date == kNone && ahead ? event.date : next.date;
  other.last = std::max(other.last, next.last);
  return other;
}

}  // namespace

void add_each_in_its_city(const Reading& reading, DraftEvent event,
                          std::vector<DraftEvent>& events) {
  std::vector<DraftEvent> others;
  const bool told = event.rule->type == EventType::meeting && !event.places.empty() &&
                    !reading.text.pack->switches().verb_first;
  const auto city = told ? event.places.front() : kNone;
  auto day = kNone;
  auto at = city == kNone || reading.mentions[city].first < event.trigger_first
                ? kNone
                : behind_date(reading, reading.mentions[city].last, day);
  while (at != kNone && at < reading.text.tokens.size()) {
    const auto next = next_met(reading, at);
    if (!next) break;
    others.push_back(met_there(reading, event, *next));
    at = next->last;
  }
  for (const auto& other : others) {
    std::erase_if(event.participants, [&](const DraftParticipant& participant) {
      return participant.ref.kind == Ref::Kind::mention &&
             participant.ref.mention == other.participants.back().ref.mention;
    });
  }
  if (!others.empty()) {
    event.places = {city};
    event.one_by_one.clear();
  }
  events.push_back(std::move(event));
  std::move(others.begin(), others.end(), std::back_inserter(events));
}

}  // namespace diplograph
