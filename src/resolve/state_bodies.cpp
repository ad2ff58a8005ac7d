#include "resolve/state_bodies.hpp"

#include <algorithm>
#include <string>

#include "recognise/bodies.hpp"
#include "recognise/title_role.hpp"
#include "recognise/words.hpp"
#include "resolve/acting_state.hpp"
#include "resolve/held_offices.hpp"
#include "resolve/home_state.hpp"
#include "resolve/office_tally.hpp"
#include "resolve/owner_state.hpp"
#include "resolve/told_state.hpp"

namespace diplograph {
namespace {

// "the Foreign Office": the state that the words themselves tell; "" if none.
Id state_of_words(const Reading& reading, std::uint32_t m) {
  const auto& text = reading.text;
  const auto& mention = reading.mentions[m];
  const auto* body = longest_match(text, mention.first, TermClass::body, [&](const Match& match) {
    return match.last == mention.last && !text.term(match).value("of_state").empty();
  });
  return body == nullptr ? Id() : Id(text.term(*body).value("of_state"));
}

// The article names the state, or somebody who serves it.
bool is_named(const People& people, Id state) {
  return std::any_of(people.ids_of.begin(), people.ids_of.end(),
                     [&](const Ids& ids) { return !ids.empty() && ids.front() == state; }) ||
         std::any_of(people.persons.begin(), people.persons.end(), [&](const Person& person) {
           return state_of(people.common, person) == state;
         });
}

// "the United States denounced it, and the foreign ministry": the state that acts right behind a
// verb, earlier in the sentence.
Id state_acting_before(const Reading& reading, std::uint32_t m) {
  const auto& text = reading.text;
  const auto first = reading.mentions[m].first;
  const auto sentence = reading.sentence_of[first];
  if (first == 0 || !is_finite_verb(text, first - 1)) return {};
  for (auto i = m; i > 0; --i) {
    const auto& mention = reading.mentions[i - 1];
    if (reading.sentence_of[mention.first] != sentence) break;
    if (mention.kind != MentionKind::state || mention.adjective || mention.inner ||
        mention.clitics.any() || mention.first == 0)
      continue;
    const auto before = mention.first - 1;
    const bool opens = before == text.sentences[sentence].first &&
                       text.tokens[before].kind == TokenKind::word &&
                       !is_word(text, before, WordClass::preposition);
    if (reading.mention_of[before] == kNone && (opens || is_finite_verb(text, before)))
      return mention.id;
  }
  return {};
}

// "Moscow blamed Israel, and the envoy was summoned to the foreign ministry": the state that opens
// the sentence, where subjects stand first.
Id state_opening(const Reading& reading, const People& people, std::uint32_t m) {
  const auto& text = reading.text;
  const auto first = text.sentences[reading.sentence_of[reading.mentions[m].first]].first;
  const auto head = reading.mention_at[skip_article(text, first)];
  if (text.pack->switches().verb_first || head == kNone || head >= m ||
      reading.mentions[head].adjective || people.ids_of[head].size() != 1)
    return {};
  const auto id = people.ids_of[head].front();
  return id.starts_with("state:") ? id : Id();
}

// "the government of the premier David Cameron": the state of whoever stands right behind.
Id state_of_head(const Reading& reading, const People& people, std::uint32_t m) {
  const auto head = m + 1;  // it is inner
  if (reading.mentions[m].part != "government" || head >= reading.mentions.size() ||
      reading.mentions[head].first != reading.mentions[m].last ||
      reading.mentions[head].titles.empty())
    return {};
  const auto p = people.person_of[head];
  if (p != kNone) return state_of(people.common, people.persons[p]);
  const Id of = reading.mentions[head].titles.back().of;
  return of.starts_with("state:") ? of : Id();
}

// A ministry or the government itself: of the state that the news is about.
bool governs(const Reading& reading, std::uint32_t m) {
  const auto* body = longest_match(reading.text, reading.mentions[m].first, TermClass::body);
  if (body == nullptr) return false;
  const auto type = reading.text.term(*body).value("type");
  return type == "ministry" || type == "government";
}

// "the foreign ministry in Tehran", "the health ministry in Gaza": the state whose capital or
// region stands right behind. Embassies, forces and parties may be another's.
Id state_of_seat(const Reading& reading, std::uint32_t m) {
  if (!governs(reading, m)) return {};
  const auto& text = reading.text;
  const auto behind = reading.mentions[m].last;
  const auto city = preposition_slot(text, behind) == Slot::in ? behind + 1 : behind;
  if (city >= text.tokens.size() || reading.mention_of[city] == kNone) return {};
  const auto& seat = reading.mentions[reading.mention_of[city]];
  if ((seat.kind != MentionKind::capital && seat.kind != MentionKind::place) || seat.first != city)
    return {};
  const bool within = city > behind ? !seat.clitics.any()
                                    : slot_of(text, seat.clitics) == Slot::instrumental &&
                                          seat.clitics.conjunction == 0;
  if (!within) return {};
  const auto& common = text.pack->common();
  if (seat.kind == MentionKind::capital) return common.state_of_capital(seat.id);
  const auto* place = common.find(seat.id);
  const Id land = place == nullptr ? Id() : Id(place->value("in"));
  return land.starts_with("state:") ? land : Id();
}

// The body of that kind ("mfa") that the article names in full nearest to mention `m`.
Id named_in_full(const Reading& reading, std::uint32_t m, std::string_view part) {
  Id found;
  std::uint32_t gap = kNone;
  for (std::uint32_t other = 0; other < reading.mentions.size(); ++other) {
    const auto& mention = reading.mentions[other];
    if (mention.kind != MentionKind::organization || !is_such_body(mention.id, part)) continue;
    const auto now = other < m ? m - other : 2 * (other - m);
    if (now >= gap) continue;
    gap = now;
    found = mention.id;
  }
  return found;
}

// The state of whose foreign affairs somebody is minister.
Id ministered(const Person& person) {
  for (const auto& office : person.offices) {
    if (office.role == Role::foreign_minister && !state_code(office.of).empty()) return office.of;
  }
  return {};
}

// The state whose foreign minister was named last before mention `m`.
Id state_of_last_minister(const People& people, std::uint32_t m) {
  for (auto i = m; i > 0; --i) {
    const auto p = people.person_of[i - 1];
    if (p == kNone) continue;
    if (auto state = ministered(people.persons[p]); !state.empty()) return state;
  }
  return {};
}

// The only state whose foreign minister the article names other than as a counterpart.
Id state_of_only_minister(const Reading& reading, const People& people) {
  std::vector<bool> counterpart(people.persons.size());
  for (std::uint32_t m = 0; m < reading.mentions.size(); ++m) {
    const auto p = people.person_of[m];
    if (p != kNone && reading.mentions[m].kind == MentionKind::counterpart) counterpart[p] = true;
  }
  Id only;
  for (std::uint32_t p = 0; p < people.persons.size(); ++p) {
    const auto state = counterpart[p] ? Id() : ministered(people.persons[p]);
    if (state.empty() || state == only) continue;
    if (!only.empty()) return {};
    only = state;
  }
  return only;
}

// The state of which an id tells: of a person the one that he serves, whatever his nationality.
Id state_told(const People& people, Id id) {
  const auto* person = people.find(id);
  if (person == nullptr) return state_for(people, id);
  const auto office = std::find_if(person->offices.begin(), person->offices.end(),
                                   [](const auto& held) { return !state_code(held.of).empty(); });
  return office == person->offices.end() ? Id() : state_of_id(people.common, office->of);
}

// The only state that the article names, itself or by what is its own.
Id only_state(const People& people) {
  Id only;
  for (const auto& ids : people.ids_of) {
    for (const auto& id : ids) {
      const auto state = state_told(people, id);
      if (state.empty() || state == only) continue;
      if (!only.empty()) return {};
      only = state;
    }
  }
  return only;
}

// "ISLAMABAD: ... the foreign ministry said": the land whose capital the news is told from, where a
// leader goes by his title alone, or where the words tell another land that the news is not about.
Id home_of_telling(const Reading& reading, const People& people, std::uint32_t m) {
  const auto home = home_by_dateline(reading);
  if (home.empty() || !reading.text.pack->switches().owner_first || !governs(reading, m)) return {};
  const bool elsewhere = !state_of_words(reading, m).empty() && is_named(people, home);
  return elsewhere || home_by_leaders(reading, people) == home ? home : Id();
}

// The land that the news is told in, by its dateline or by leaders whose titles name no state; "the
// foreign one" alone is often an adjective.
Id home_told(const Reading& reading, const People& people, std::uint32_t m) {
  const auto home = home_by_place_line(reading);
  if (!home.empty() && is_named(people, home)) return home;
  const auto& body = reading.mentions[m];
  return body.last > body.first + 1 ? home_by_leaders(reading, people) : Id();
}

// "the ministry summoned the Kenyan ambassador": it is not Kenya's.
bool sends_in_sentence(const Reading& reading, std::uint32_t m, Id state) {
  const auto sentence = reading.sentence_of[reading.mentions[m].first];
  for (auto i = m + 1; i < reading.mentions.size(); ++i) {
    const auto& mention = reading.mentions[i];
    if (reading.sentence_of[mention.first] != sentence) break;
    const bool sent =
        std::any_of(mention.titles.begin(), mention.titles.end(), [&](const TitleMention& title) {
          return is_diplomat(title.role) && Id(title.of) == state;
        });
    if (sent) return true;
  }
  return false;
}

// What the ministers, or the states, of the whole article tell.
Id state_of_article(const Reading& reading, const People& people, std::uint32_t m,
                    std::string_view part) {
  const bool foreign = part == "mfa";
  if (const auto home = home_by_agency(reading); !home.empty() && governs(reading, m)) return home;
  if (const auto home = home_of_telling(reading, people, m); !home.empty()) return home;
  if (reading.text.pack->switches().owner_first) {
    auto home = foreign ? home_by_envoys(reading, reading.mentions[m].first) : Id();
    if (foreign && home.empty()) home = home_by_spokesman(people);
    if (foreign && home.empty()) home = state_of_last_minister(people, m);
    return home.empty() && governs(reading, m) ? only_state(people) : home;
  }
  auto state = foreign ? home_told(reading, people, m) : Id();
  if (foreign && state.empty()) state = state_of_only_minister(reading, people);
  if (state.empty() ? !governs(reading, m) : !sends_in_sentence(reading, m, state)) return state;
  if (!state.empty()) return home_by_envoys(reading, reading.mentions[m].first);
  state = only_state(people);
  if (state.empty() && foreign) state = home_by_envoys(reading, reading.mentions[m].first);
  if (state.empty() && part == "cabinet")
    return home_by_leader(reading, people, Role::prime_minister);
  // "the joint presidency of a party" is none.
  const auto& body = reading.mentions[m];
  if (state.empty() && part == "presidency" && body.last > body.first + 1)
    return home_by_leader(reading, people, Role::president);
  return state;
}

}  // namespace

bool is_such_body(Id id, std::string_view part) {
  return id.size() > part.size() && id.ends_with(part) && id[id.size() - part.size() - 1] == '.';
}

Id body_of(Id state, std::string_view part, People& people) {
  auto id = "org:" + std::string(state_code(state)) + ".";
  id += part;
  const auto* known = people.common.find(id);
  return known == nullptr ? people.keep(id) : Id(known->id);
}

Id state_body(const Reading& reading, std::uint32_t m, People& people) {
  const auto& part = reading.mentions[m].part;
  if (part.empty()) return {};
  auto state = state_of_head(reading, people, m);
  if (state.empty()) state = state_of_seat(reading, m);
  if (state.empty() && governs(reading, m)) state = state_of_stand(reading, m);
  if (state.empty() && governs(reading, m))
    state = owner_ahead(reading, people, reading.mentions[m].first);
  if (!state.starts_with("state:")) state = {};
  const auto told = state_of_words(reading, m);
  if (state.empty() && !told.empty() && is_named(people, told)) state = told;
  if (state.empty()) state = state_acting_before(reading, m);
  if (state.empty() && governs(reading, m)) state = state_opening(reading, people, m);
  if (state.empty()) {
    if (const auto named = named_in_full(reading, m, part); !named.empty()) return named;
    state = state_of_article(reading, people, m, part);
    if (state.empty() && part == "mfa") state = state_speaking_before(reading, m);
    if (state.empty()) state = told;
  }
  return state.empty() ? Id() : body_of(state, part, people);
}

Id body_within(const Reading& reading, std::uint32_t m, People& people) {
  if (!reading.text.pack->switches().owner_first) return {};
  const auto& title = reading.mentions[m];
  const auto inside = mentions_within(reading.mentions, title.first, title.last);
  for (auto i = inside.first; i < inside.last; ++i) {
    if (reading.mentions[i].kind != MentionKind::organization) continue;
    const auto& ids = people.ids_of[i];
    if (ids.size() == 1) return ids.front();
    if (ids.empty()) return state_body(reading, i, people);
  }
  return {};
}

}  // namespace diplograph
