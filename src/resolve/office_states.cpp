#include "resolve/office_states.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "recognise/words.hpp"
#include "resolve/held_offices.hpp"

namespace diplograph {
namespace {

using Counts = std::map<std::string, int>;

std::pair<std::string, int> most_named(const Counts& counts) {
  const auto best =
      std::max_element(counts.begin(), counts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  if (best == counts.end()) return {};
  return {best->first, best->second};
}

// "Minister Fennek met the Iranian president": what names a state in the office's own sentence only
// as part of another's title says nothing of the office. `named`: nor does the title of one whose
// name is told.
void drop_states_of_others(const Reading& reading, const People& people, const HeldOffice& own,
                           bool named, Counts& counts) {
  const auto sentence = reading.sentence_of[own.first];
  std::uint32_t title_last = 0;
  for (std::uint32_t m = 0; m < reading.mentions.size(); ++m) {
    const auto& mention = reading.mentions[m];
    if (reading.sentence_of[mention.first] != sentence) continue;
    const bool titled = mention.kind == MentionKind::title ||
                        mention.kind == MentionKind::counterpart ||
                        (named && mention.kind == MentionKind::person);
    if (titled && m != own.mention) title_last = mention.last;
    if (mention.last > title_last) continue;
    for (const auto& id : people.ids_of[m]) {
      const auto count = counts.find(id);
      if (count != counts.end() && --count->second <= 0) counts.erase(count);
    }
  }
}

constexpr int kClearLead = 2;

bool is_held_by_another(const People& people, const Person& person, const HeldOffice& office,
                        const std::string& of) {
  if (office.role == Role::minister || office.role == Role::legislator) return false;
  return std::any_of(people.persons.begin(), people.persons.end(), [&](const Person& other) {
    return other.id != person.id &&
           std::any_of(other.offices.begin(), other.offices.end(), [&](const HeldOffice& held) {
             return held.role == office.role && held.of == of;
           });
  });
}

// Offices that the news of a state names without it; others may be of a firm, a club, a city, or
// long past.
bool is_of_state(Role role, bool in_sentence) {
  switch (role) {
    case Role::president:
    case Role::prime_minister:
    case Role::foreign_minister:
    case Role::defence_minister:
    case Role::minister:
    case Role::parliament_speaker:
      return true;
    case Role::deputy_minister:
    case Role::legislator:
      return !in_sentence;
    default:
      return false;
  }
}

Counts states_named(const Reading& reading, const People& people, const HeldOffice& own,
                    bool in_sentence) {
  Counts counts;
  for (std::uint32_t m = 0; m < people.ids_of.size(); ++m) {
    const auto sentence = reading.sentence_of[reading.mentions[m].first];
    if (in_sentence && sentence != reading.sentence_of[own.first]) continue;
    for (const auto& id : people.ids_of[m]) {
      if (id.starts_with("state:")) ++counts[id];
    }
  }
  drop_states_of_others(reading, people, own, true, counts);
  return counts;
}

// Drops the states that the text gives to other people's offices.
void drop_states_told(const Reading& reading, const People& people, const Person& person,
                      Counts& counts) {
  for (std::uint32_t m = 0; m < reading.mentions.size(); ++m) {
    const auto p = people.person_of[m];
    if (p != kNone && people.persons[p].id == person.id) continue;
    for (const auto& title : reading.mentions[m].titles) counts.erase(title.of);
  }
}

// The only state of the office's sentence, else the one that the article names far more often than
// any other of whom it names no officials; none that has another in that office.
std::string article_state(const Reading& reading, const People& people, const Person& person,
                          const HeldOffice& own) {
  for (const bool in_sentence : {true, false}) {
    if (!is_of_state(own.role, in_sentence)) continue;
    auto counts = states_named(reading, people, own, in_sentence);
    std::erase_if(counts, [&](const auto& count) {
      return is_held_by_another(people, person, own, count.first);
    });
    if (!in_sentence) drop_states_told(reading, people, person, counts);
    const auto [state, most] = most_named(counts);
    counts.erase(state);
    if (!state.empty() && most >= kClearLead * most_named(counts).second) return state;
  }
  return {};
}

// The state named most often that no other person of the article stands for. Where owners stand
// first, the one that the article is about, named first and most often, is meant if nobody else
// holds the same office of it: the news of one state names many of its officials.
std::string subject_state(const Reading& reading, const People& people, const Person& person,
                          const HeldOffice& own) {
  Counts counts;
  std::string subject;
  for (const auto& ids : people.ids_of) {
    for (const auto& id : ids) {
      if (!id.starts_with("state:")) continue;
      if (subject.empty()) subject = id;
      ++counts[id];
    }
  }
  drop_states_of_others(reading, people, own, false, counts);
  if (!counts.contains(subject) || most_named(counts).second > counts[subject]) subject.clear();
  for (const auto& other : people.persons) {
    if (other.id == person.id) continue;
    for (const auto& office : other.offices) {
      counts.erase(office.of);
      if (office.of == subject && office.role == own.role) subject.clear();
    }
  }
  return subject.empty() ? most_named(counts).first : subject;
}

// "King Birendra and Queen Aishwarya": where a king reigns, the queen of whom no state is told is
// his wife.
bool is_consort(const People& people, const Person& person, const HeldOffice& own) {
  if (own.role != Role::monarch || person.gender != Gender::feminine) return false;
  return std::any_of(people.persons.begin(), people.persons.end(), [](const Person& other) {
    return other.gender != Gender::feminine &&
           std::any_of(other.offices.begin(), other.offices.end(),
                       [](const HeldOffice& office) { return office.role == Role::monarch; });
  });
}

// Whom the mention stands for; of a city the land: "flew to Nairobi to meet President Otieno".
std::string state_or_land(const Reading& reading, const People& people, std::uint32_t m) {
  if (people.ids_of[m].empty()) return {};
  const auto& id = people.ids_of[m].front();
  const auto* place = id.starts_with("place:") ? reading.text.pack->common().find(id) : nullptr;
  return place == nullptr ? id : std::string(place->value("in"));
}

// "plans to visit Italy and meet President Scalfaro", "King Birendra left Nepal": the state named
// last before the office in its sentence, else the first behind it. A spokesman speaks for the body
// that spoke last before him, in whatever sentence.
std::string state_of_sentence(const Reading& reading, const People& people, const Person& person,
                              const HeldOffice& office) {
  const auto sentence = reading.sentence_of[office.first];
  const bool speaks = office.role == Role::spokesperson;
  const auto usable = [&](std::uint32_t m, const std::string& id) {
    const bool fits = speaks ? id.starts_with("org:") && id.find('.') != std::string::npos
                             : id.starts_with("state:");
    return fits && !reading.mentions[m].inner && !is_held_by_another(people, person, office, id);
  };
  for (auto m = office.mention; m > 0; --m) {
    if (!speaks && reading.sentence_of[reading.mentions[m - 1].first] != sentence) break;
    auto id = state_or_land(reading, people, m - 1);
    if (usable(m - 1, id)) return id;
  }
  for (auto m = office.mention + 1; !speaks && m < reading.mentions.size(); ++m) {
    if (reading.sentence_of[reading.mentions[m].first] != sentence) break;
    const bool title = reading.mentions[m].kind == MentionKind::title;
    if (!reading.mentions[m].adjective && !title && !people.ids_of[m].empty() &&
        usable(m, people.ids_of[m].front()))
      return people.ids_of[m].front();
  }
  return {};
}

// Where one serves whom another state sends tells nothing of his neighbour.
bool is_sent(Role role) {
  return role == Role::ambassador || role == Role::charge_daffaires || role == Role::attache ||
         role == Role::envoy;
}

// The mention that "and" or a comma joins to mention `m`, or the state whose side it is on ("for
// the Jordanian side the minister ..."); kNone if there is none.
std::uint32_t joined_before(const Reading& reading, std::uint32_t m) {
  const auto& text = reading.text;
  const auto& mention = reading.mentions[m];
  for (auto i = m; i > 0; --i) {
    const auto& before = reading.mentions[i - 1];
    if (before.inner || before.last > mention.first) continue;
    auto gap = before.last;
    if (is_comma(text, gap)) ++gap;
    const bool side =
        before.kind == MentionKind::state && is_word(text, before.first, WordClass::side);
    const bool joined = side || gap > before.last || mention.clitics.conjunction != 0;
    return joined && gap == mention.first ? i - 1 : kNone;
  }
  return kNone;
}

// "the Lebanese president Aoun and the speaker Berri": the state of the office it is joined to.
std::string state_of_joined(const Reading& reading, const People& people, const Person& person,
                            const HeldOffice& office) {
  if (is_sent(office.role) || office.role == Role::royal) return {};
  const auto before = joined_before(reading, office.mention);
  if (before == kNone || reading.mentions[before].kind == MentionKind::counterpart) return {};
  std::string state;
  const auto take = [&](Role role, const std::string& of) {
    if (!is_sent(role) && of.starts_with("state:")) state = of;
  };
  if (reading.mentions[before].kind == MentionKind::state) state = reading.mentions[before].id;
  for (const auto& title : reading.mentions[before].titles) take(title.role, title.of);
  if (const auto other = people.person_of[before]; state.empty() && other != kNone) {
    for (const auto& held : people.persons[other].offices) take(held.role, held.of);
  }
  return is_held_by_another(people, person, office, state) ? std::string() : state;
}

// The state that another title of the person, the lexicon, or the body that he serves tells.
std::string own_state(const LanguagePack& pack, const Person& person) {
  std::string state;
  for (const auto& office : person.offices) {
    if (office.of.starts_with("state:")) state = office.of;
  }
  if (state.empty()) state = person.state;
  for (const auto& office : person.offices) {
    const auto* body = pack.common().find(office.of);
    if (state.empty() && body != nullptr && body->value("of").starts_with("state:"))
      state = body->value("of");
  }
  return state;
}

// "Minister Dini" of a foreign minister says nothing new.
void drop_plain_ministers(Person& person) {
  const bool special =
      std::any_of(person.offices.begin(), person.offices.end(), [](const HeldOffice& held) {
        return held.role != Role::minister && answers_to(held.role, Role::minister);
      });
  if (!special) return;
  std::erase_if(person.offices, [](const HeldOffice& office) {
    return office.of.empty() && office.role == Role::minister;
  });
}

// The state of one office of a person of whom no state is known; "" where nothing tells it.
std::string state_by_context(const Reading& reading, const People& people, const Person& person,
                             const HeldOffice& office) {
  if (is_consort(people, person, office)) return {};
  const bool near = reading.text.pack->switches().owner_first;
  auto state = state_of_joined(reading, people, person, office);
  if (state.empty() && near) state = state_of_sentence(reading, people, person, office);
  if (!state.empty()) return state;
  return near ? subject_state(reading, people, person, office)
              : article_state(reading, people, person, office);
}

// An office of that role in a body that belongs to no state.
bool holds_of_body(const Person& person, Role role) {
  return std::any_of(person.offices.begin(), person.offices.end(), [&](const HeldOffice& office) {
    return office.role == role && office.of.starts_with("org:") &&
           office.of.find('.') == std::string::npos;
  });
}

// "Secretary-General Guterres": the one body that the lexicon knows him to serve so; "" if none.
std::string body_by_lexicon(const LanguagePack& pack, const Person& person, Role role) {
  const auto* entity = pack.common().find(person.id);
  if (entity == nullptr) return {};
  std::string body;
  for (const auto& office : entity->values("office")) {
    const auto first = office.find(':') + 1;
    const auto last = office.rfind(':');
    if (role_of_office(office) != role || last <= first) continue;
    auto of = office.substr(first, last - first);
    if (!of.starts_with("org:") || (!body.empty() && body != of)) return {};
    body = std::move(of);
  }
  return body;
}

}  // namespace

void complete_offices(const Reading& reading, People& people) {
  const bool near = reading.text.pack->switches().owner_first;
  for (auto& person : people.persons) {
    const auto state = own_state(*reading.text.pack, person);
    if (near) drop_plain_ministers(person);
    // "President Vik" of the president of a body says nothing new either.
    std::erase_if(person.offices, [&](const HeldOffice& office) {
      return office.of.empty() && holds_of_body(person, office.role);
    });
    for (auto& office : person.offices) {
      if (!office.of.empty()) continue;
      // Of a body, which the text does not name here.
      const bool of_body =
          office.role == Role::secretary_general || office.role == Role::party_official;
      if (near && of_body) {
        office.of = body_by_lexicon(*reading.text.pack, person, office.role);
        continue;
      }
      office.of = state.empty() ? state_by_context(reading, people, person, office) : state;
    }
  }
}

}  // namespace diplograph
