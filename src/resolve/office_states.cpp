#include "resolve/office_states.hpp"

#include <algorithm>
#include <optional>

#include "recognise/bodies.hpp"
#include "recognise/title_parts.hpp"
#include "recognise/title_role.hpp"
#include "recognise/words.hpp"
#include "resolve/deputies.hpp"
#include "resolve/held_offices.hpp"
#include "resolve/home_state.hpp"
#include "resolve/office_context.hpp"
#include "resolve/owner_state.hpp"
#include "resolve/state_bodies.hpp"
#include "resolve/terms_of_office.hpp"

namespace diplograph {
namespace {

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

// Where one serves whom another state sends tells nothing of his neighbour.
bool is_sent(Role role) { return is_diplomat(role) || role == Role::envoy; }

// The token behind a conjunction that stands at `token` as a word of its own, else `token`.
std::uint32_t behind_and(const Text& text, std::uint32_t token) {
  const auto* word = word_match(text, token, WordClass::conjunction);
  return word != nullptr && !word->clitics.any() && text.term(*word).value("sense").empty()
             ? word->last
             : token;
}

// "signed for Kenya the minister": on whose behalf somebody signs stands at the token.
bool signs_for(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  if (token == 0 || !means_on_behalf(text, token - 1)) return false;
  for (auto i = text.sentences[reading.sentence_of[token]].first; i + 1 < token; ++i) {
    const auto* sign = longest_match(text, i, TermClass::event, [&](const Match& match) {
      return text.brief(match).event_class() == EventClass::sign;
    });
    if (sign != nullptr) return true;
  }
  return false;
}

// The mention that "and" or a comma joins to mention `m`, or the state whose side it is on ("for
// the Jordanian side the minister ..."); kNone if there is none.
// `minister`: where the names of a government stand in a list, "and" is a word of its own.
std::uint32_t joined_before(const Reading& reading, std::uint32_t m, bool minister) {
  const auto& text = reading.text;
  const auto& mention = reading.mentions[m];
  for (auto i = m; i > 0; --i) {
    const auto& before = reading.mentions[i - 1];
    if (before.inner || before.last > mention.first) continue;
    auto gap = before.last;
    if (is_comma(text, gap)) ++gap;
    const bool tied = minister || before.kind == MentionKind::counterpart;
    if (tied && text.pack->switches().owner_first) gap = behind_and(text, gap);
    const bool side =
        before.kind == MentionKind::state &&
        (is_word(text, before.first, WordClass::side) || signs_for(reading, before.first));
    const bool joined = side || gap > before.last || mention.clitics.conjunction != 0;
    return joined && gap == mention.first ? i - 1 : kNone;
  }
  return kNone;
}

// The same words are the title of another person.
bool is_shared(const People& people, const Person& person, const HeldOffice& own) {
  return std::any_of(people.persons.begin(), people.persons.end(), [&](const Person& other) {
    return other.id != person.id &&
           std::any_of(other.offices.begin(), other.offices.end(), [&](const HeldOffice& office) {
             return office.role == own.role && office.first == own.first;
           });
  });
}

// "the Lebanese president Aoun and the speaker Berri": the state of the office it is joined to.
Id state_of_joined(const Reading& reading, const People& people, const OfficeTally& tally,
                   const Person& person, const HeldOffice& office) {
  if (is_sent(office.role) || office.role == Role::royal) return {};
  const bool near = reading.text.pack->switches().owner_first;
  const auto before = joined_before(reading, office.mention, office.role == Role::minister);
  // "met his Norwegian counterpart and Prime Minister Solberg": both are the other side.
  const bool counterpart =
      before != kNone && reading.mentions[before].kind == MentionKind::counterpart;
  if (before == kNone || (counterpart && !near)) return {};
  Id state;
  const auto take = [&](Role role, Id of) {
    if (!is_sent(role) && of.starts_with("state:")) state = of;
  };
  // "gives aid to Mali, Foreign Minister Holm said": the comma ends what he says.
  if (!near && reading.mentions[before].kind == MentionKind::state)
    state = reading.mentions[before].id;
  for (const auto& title : reading.mentions[before].titles) take(title.role, title.of);
  if (const auto other = people.person_of[before]; state.empty() && other != kNone) {
    for (const auto& held : people.persons[other].offices) take(held.role, held.of);
  }
  // "the two speakers Fayez and Dughmi": one title is of both.
  const bool taken =
      is_held_by_another(tally, person, office, state) && !is_shared(people, person, office);
  return taken ? Id() : state;
}

// The state that another title of the person, the lexicon, or the body that he serves tells.
Id own_state(const LanguagePack& pack, const Person& person) {
  Id state;
  for (const auto& office : person.offices) {
    if (office.of.starts_with("state:")) state = office.of;
  }
  if (state.empty()) state = person.state;
  if (!state.empty()) return state;
  for (const auto& office : person.offices) {
    const auto* body = pack.common().find(office.of);
    if (body != nullptr && body->value("of").starts_with("state:")) return body->value("of");
  }
  return {};
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
Id state_by_context(const Reading& reading, const People& people, const OfficeTally& tally,
                    const Person& person, const HeldOffice& office) {
  if (is_consort(people, person, office)) return {};
  const bool near = reading.text.pack->switches().owner_first;
  auto state = owner_ahead(reading, people, office.first);
  if (state.empty() && office.role == Role::official)
    state = state_of_served(reading, people, office.last);
  if (state.empty()) state = state_of_joined(reading, people, tally, person, office);
  if (state.empty() && near && !is_sent(office.role)) state = home_by_envoys(reading, office.first);
  if (state.empty() && near) state = state_of_sentence(reading, people, tally, person, office);
  if (state.empty() && near) state = state_of_dateline(reading, people, tally, person, office);
  if (!state.empty()) return state;
  if (near) return subject_state(reading, people, tally, person, office);
  // "the deputy minister X saw him off": of whose sultan received him.
  if (office.role == Role::deputy_minister) state = home_by_leaders(reading, people);
  if (!state.empty()) return state;
  state = article_state(reading, people, tally, person, office);
  if (state.empty() && (office.role == Role::foreign_minister || office.role == Role::minister))
    return home_by_envoys(reading, office.first);
  return state;
}

// An office of that role in a body that belongs to no state.
bool holds_of_body(const Person& person, Role role) {
  return std::any_of(person.offices.begin(), person.offices.end(), [&](const HeldOffice& office) {
    return office.role == role && office.of.starts_with("org:") && office.of.find('.') == Id::npos;
  });
}

// "General Brandt" of the commander of an army.
bool is_bare_rank(const Person& person, const HeldOffice& own) {
  return own.role == Role::military_officer &&
         std::any_of(person.offices.begin(), person.offices.end(), [&](const HeldOffice& office) {
           return office.role == own.role && office.of.starts_with("org:");
         });
}

// "Ambassador Nasser, the spokesman": a rank, which he keeps wherever he works.
bool is_rank_alone(const Person& person, const HeldOffice& own) {
  if (own.role != Role::ambassador || !own.of.empty() || own.last - own.first > 1) return false;
  if (person.known == nullptr) return person.offices.size() > 1;
  const auto& terms = person.known->offices;
  return std::none_of(terms.begin(), terms.end(),
                      [](const TermOfOffice& term) { return term.role == Role::ambassador; });
}

// "Ayatollah Raisi" of a president.
bool is_cleric_in_office(const Person& person, const HeldOffice& own) {
  return own.role == Role::religious_leader && own.of.empty() &&
         std::any_of(person.offices.begin(), person.offices.end(), [](const HeldOffice& office) {
           return office.role == Role::president || office.role == Role::parliament_speaker ||
                  office.role == Role::minister;
         });
}

// The title is of an aide of a secretary-general, whose body the text does not name here.
bool serves_secretary(const Text& text, const HeldOffice& office) {
  const auto* head = title_head(text, office.first);
  return head != nullptr && text.term(*head).has("owner", to_string(Role::secretary_general));
}

// The body whose secretary-general the article names; "" if none.
Id body_of_secretary(const People& people) {
  for (const auto& person : people.persons) {
    for (const auto& held : person.offices) {
      if (held.role == Role::secretary_general && held.of.starts_with("org:")) return held.of;
    }
  }
  return {};
}

// "the spokesman of the foreign ministry": the body that stands within the title, of the state that
// the article tells; "" if none.
Id body_inside(const Reading& reading, const HeldOffice& office, People& people) {
  for (std::uint32_t m = 0; m < reading.mentions.size(); ++m) {
    const auto& body = reading.mentions[m];
    if (body.first >= office.last) break;
    if (!body.inner || body.part.empty() || body.first < office.first || body.last > office.last)
      continue;
    if (const auto id = state_body(reading, m, people); !id.empty()) return id;
    const auto home = home_by_leaders(reading, people);
    if (!home.empty()) return body_of(home, body.part, people);
  }
  return {};
}

// "Foreign Ministry Spokeswoman Maria Zakharova": the ministry right before the title, or within
// what names her, is that which she serves.
void tell_body(const Reading& reading, const HeldOffice& office, People& people) {
  const auto& bearer = reading.mentions[office.mention];
  for (auto m = office.mention; m > 0; --m) {
    const auto& body = reading.mentions[m - 1];
    if (body.last < bearer.first) return;
    if (body.id.empty() && !body.part.empty() && is_such_body(office.of, body.part))
      people.ids_of[m - 1] = {office.of};
  }
}

// What an office is of by the words of its title, the lexicon and what the person serves otherwise;
// true where only the rest of the article may tell that.
bool needs_context(const Reading& reading, const Person& person, People& people,
                   HeldOffice& office) {
  const auto& pack = *reading.text.pack;
  if (office.body_kind != 0) {
    office.of = body_of_kind(reading, people, office);
    if (office.of.empty()) office.of = body_by_lexicon(person, office.role);
    return false;
  }
  if (serves_secretary(reading.text, office)) {
    office.of = body_by_lexicon(person, office.role);
    if (office.of.empty()) office.of = body_of_secretary(people);
    return false;
  }
  // Of a body, which the text does not name here.
  const bool of_body =
      office.role == Role::secretary_general || office.role == Role::party_official;
  if (of_body || office.role == Role::spokesperson || office.role == Role::envoy)
    office.of = body_by_lexicon(person, office.role);
  if (office.of.empty() && office.role == Role::spokesperson)
    office.of = body_inside(reading, office, people);
  tell_body(reading, office, people);
  return office.of.empty() && !(of_body && pack.switches().owner_first);
}

}  // namespace

void complete_offices(const Reading& reading, People& people) {
  const bool near = reading.text.pack->switches().owner_first;
  std::optional<OfficeTally> tally;  // of no use to most articles
  for (auto& person : people.persons) {
    const auto state = own_state(*reading.text.pack, person);
    if (near) drop_plain_ministers(person);
    // "President Vik" of the president of a body says nothing new either.
    std::erase_if(person.offices, [&](const HeldOffice& office) {
      return office.of.empty() &&
             (holds_of_body(person, office.role) || (near && is_bare_rank(person, office)) ||
              is_rank_alone(person, office) || is_cleric_in_office(person, office));
    });
    for (auto& office : person.offices) {
      if (!office.of.empty()) {
        name_deputy(reading.text, office);
        continue;
      }
      if (needs_context(reading, person, people, office)) {
        office.of = is_sent(office.role) ? Id() : state_by_lexicon(person, office.role);
        if (office.of.empty()) office.of = state;
        if (office.of.empty()) {
          if (!tally) tally.emplace(reading, people);
          office.of = state_by_context(reading, people, *tally, person, office);
        }
      }
      name_deputy(reading.text, office);
      if (tally) tally->add(person, office);
    }
  }
}

}  // namespace diplograph
