#include "resolve/held_offices.hpp"

#include <algorithm>

#include "recognise/person_names.hpp"
#include "recognise/title_parts.hpp"
#include "recognise/titles.hpp"
#include "recognise/words.hpp"
#include "resolve/acting_state.hpp"
#include "resolve/called_president.hpp"

namespace diplograph {
namespace {

// "the Russian minister" is the office of the one whom the article names so.
HeldOffice office_of_title(const People& people, std::uint32_t m, const TitleMention& title) {
  for (const auto& person : people.persons) {
    for (const auto& office : person.offices) {
      if (answers_to(office.role, title.role) && (title.of.empty() || office.of == title.of))
        return office;
    }
  }
  return {title.role, title.of, m, title.first, title.last, title.body_kind};
}

// "Minister Judeh" of one who is foreign minister says nothing new.
bool holds_fuller(const Person& person, const TitleMention& title) {
  return std::any_of(person.offices.begin(), person.offices.end(), [&](const HeldOffice& office) {
    return office.role != title.role && answers_to(office.role, title.role);
  });
}

// "her counterpart": of no man.
Gender not_owner(const Reading& reading, std::uint32_t m) {
  const auto& titles = reading.mentions[m].titles;
  if (titles.empty()) return Gender::unknown;
  const auto* word = word_match(reading.text, titles.front().first, WordClass::counterpart);
  const auto owner = word == nullptr ? std::string_view() : reading.text.term(*word).value("owner");
  if (owner.empty()) return Gender::unknown;
  return owner == "f" ? Gender::masculine : Gender::feminine;
}

// A woman with an office is named before mention `m`.
bool names_woman_before(const People& people, std::uint32_t m) {
  return std::any_of(people.persons.begin(), people.persons.end(), [&](const Person& person) {
    return person.gender == Gender::feminine && !person.offices.empty() &&
           std::any_of(person.mentions.begin(), person.mentions.end(),
                       [&](std::uint32_t mention) { return mention < m; });
  });
}

// Ranks that go with an office.
bool is_rank(Role role) { return role == Role::royal || role == Role::military_officer; }

// Of two offices at mention `m` the last and most special: "deputy prime minister, foreign
// minister"; but "Foreign Minister Prince ..." is a minister.
std::optional<HeldOffice> told_office(const Person& person, std::uint32_t m) {
  std::optional<HeldOffice> told;
  for (const auto& office : person.offices) {
    if (office.mention == m && (!is_rank(office.role) || !told)) told = office;
  }
  if (!told && !person.offices.empty()) told = person.offices.front();
  return told;
}

// Whose counterpart mention `m` is: who stands before it with an office.
class OwnerSearch {
 public:
  OwnerSearch(const Reading& reading, const People& people, std::uint32_t m)
      : reading_(reading),
        people_(people),
        m_(m),
        other_(not_owner(reading, m)),
        hers_(other_ == Gender::masculine && names_woman_before(people, m)) {}

  // The nearest office of which `accepts` holds.
  template <typename Accepts>
  std::optional<HeldOffice> nearest(const Accepts& accepts) const {
    for (auto i = m_; i > 0; --i) {
      if (!may_own(i - 1)) continue;
      const auto office = office_at(i - 1);
      if (office && accepts(office->role) && is_elsewhere(*office, i - 1)) return office;
    }
    return std::nullopt;
  }

 private:
  bool may_own(std::uint32_t i) const {
    const auto& titles = reading_.mentions[i].titles;
    const auto bearer = people_.person_of[i];
    if (bearer == kNone)
      return !hers_ || titles.empty() || titles.back().gender == Gender::feminine;
    const auto gender = people_.persons[bearer].gender;
    return hers_ ? gender == Gender::feminine : other_ == Gender::unknown || gender != other_;
  }

  std::optional<HeldOffice> office_at(std::uint32_t i) const {
    const auto& mention = reading_.mentions[i];
    const auto bearer = people_.person_of[i];
    if (mention.kind == MentionKind::title && !mention.titles.empty()) {
      // A spokesman without a name has no counterpart.
      if (bearer == kNone && mention.titles.back().role == Role::spokesperson) return std::nullopt;
      return office_of_title(people_, i, mention.titles.back());
    }
    auto told = bearer == kNone ? std::nullopt : told_office(people_.persons[bearer], i);
    return told && told->role == Role::spokesperson ? std::nullopt : told;
  }

  // "met the president of Zambia, then his Zambian counterpart": no other of the same state.
  bool is_elsewhere(const HeldOffice& office, std::uint32_t i) const {
    const auto& titles = reading_.mentions[m_].titles;
    const auto bearer = people_.person_of[i];
    return titles.empty() || titles.front().of.empty() || office.of != titles.front().of ||
           (bearer != kNone && bearer == people_.person_of[m_]);
  }

  const Reading& reading_;
  const People& people_;
  std::uint32_t m_;
  Gender other_;  // nobody of it
  bool hers_;     // a woman's
};

// What a person never held of whom the lexicon tells offices is not meant: "the king received
// Lavrov with his counterpart Kerry".
std::optional<HeldOffice> office_of_counterpart(const Reading& reading, const People& people,
                                                std::uint32_t m) {
  const auto& id = people.persons[people.person_of[m]].id;
  const auto held = [&](Role role) { return holds_by_lexicon(reading.text, id, role); };
  if (auto office = OwnerSearch(reading, people, m).nearest(held)) return office;
  const auto* known = people.common.find(id);
  return known == nullptr || known->offices.empty() ? office_before(reading, people, m)
                                                    : std::nullopt;
}

// "his deputy": what the office of whoever was named last makes him; official of others.
Role role_of_deputy(const People& people, std::uint32_t m) {
  for (auto i = m; i > 0; --i) {
    const auto p = people.person_of[i - 1];
    if (p == kNone || p == people.person_of[m]) continue;
    const auto& offices = people.persons[p].offices;
    const auto has = [&](Role role) {
      return std::any_of(offices.begin(), offices.end(),
                         [&](const HeldOffice& office) { return office.role == role; });
    };
    if (has(Role::president)) return Role::vice_president;
    const bool minister = has(Role::prime_minister) || has(Role::foreign_minister) ||
                          has(Role::defence_minister) || has(Role::minister);
    return minister ? Role::deputy_minister : Role::official;
  }
  return Role::official;
}

// "its king Idris", "his deputy Wina": the state named last before mention `m` in its sentence, or
// that of the person, where it may be his; "its spokesman Badr" is of a body as well. "" if none
// is.
Id owner_named(const Reading& reading, const People& people, std::uint32_t m, Role role,
               bool of_person) {
  const auto sentence = reading.sentence_of[reading.mentions[m].first];
  for (auto i = m; i > 0; --i) {
    const auto& mention = reading.mentions[i - 1];
    if (reading.sentence_of[mention.first] != sentence) break;
    if (const auto p = people.person_of[i - 1]; p != kNone)
      return of_person ? state_of(people.common, people.persons[p]) : Id();
    if (mention.adjective || mention.inner) continue;
    if (role == Role::spokesperson && mention.kind == MentionKind::organization)
      return people.ids_of[i - 1].empty() ? Id() : people.ids_of[i - 1].front();
    return mention.kind == MentionKind::state ? Id(mention.id) : Id();
  }
  return {};
}

// The head of the title says that it is somebody's own.
bool is_own(const Text& text, const TitleMention& title) {
  const auto* head = title_head(text, title.first);
  return head != nullptr && text.term(*head).has("own", "yes");
}

// The only state that, by the lexicon, the person has ever been president of: two lands may bear
// one name. "" of others.
Id state_led(const Person& person, Role role) {
  if (role != Role::president || person.known == nullptr) return {};
  Id only;
  for (const auto& office : person.known->offices) {
    if (office.role != role || !Id(office.of).starts_with("state:")) continue;
    if (!only.empty() && only != office.of) return {};
    only = office.of;
  }
  return only;
}

void add_offices(const Reading& reading, People& people, std::uint32_t m) {
  const auto& mention = reading.mentions[m];
  for (const auto& title : mention.titles) {
    if (title.former || title.plural) continue;
    if (title.alone && holds_fuller(people.persons[people.person_of[m]], title)) continue;
    auto role = title.role;
    if (mention.kind == MentionKind::counterpart && &title == &mention.titles.front()) {
      const auto model = office_of_counterpart(reading, people, m);
      if (!model) continue;
      role = model->role;
    }
    Id of = title.of;
    if (is_own(reading.text, title)) {
      if (role == Role::official) role = role_of_deputy(people, m);
      // The lexicon knows better of whom it knows.
      const auto& person = people.persons[people.person_of[m]];
      // "her president" is of a body as often.
      const bool of_person = role != Role::president || title.last > title.first + 1;
      if (of.empty() && person.state.empty()) of = owner_named(reading, people, m, role, of_person);
      if (of.empty() && person.state.empty() && !of_person) continue;
    }
    auto& person = people.persons[people.person_of[m]];
    if (const auto own = state_led(person, role); of.starts_with("state:") && !own.empty())
      of = own;
    person.offices.push_back({role, of, m, title.first, title.last, title.body_kind});
  }
}

// "the office of the premier | Lars Holm": the title within the name of a body, right behind which
// the name of one stands whom the lexicon tells to have held it.
void add_office_in_body(const Reading& reading, People& people, std::uint32_t m) {
  const auto& mention = reading.mentions[m];
  const auto before = mention.first == 0 ? kNone : reading.mention_of[mention.first - 1];
  if (!mention.titles.empty() || before == kNone) return;
  const auto& body = reading.mentions[before];
  if (body.kind != MentionKind::organization || body.last != mention.first) return;
  const auto phrase = read_title(reading.text, body.first + 1);
  if (!phrase || phrase->last != body.last) return;
  const auto& title = phrase->titles.front();
  auto& person = people.persons[people.person_of[m]];
  if (title.of.empty() || !holds_by_lexicon(reading.text, person.id, title.role)) return;
  person.offices.push_back({title.role, people.keep(title.of), m, title.first, title.last, 0});
}

}  // namespace

bool answers_to(Role held, Role called) {
  if (held == called) return true;
  switch (called) {
    case Role::minister:
      return held == Role::foreign_minister || held == Role::defence_minister;
    case Role::royal:
      return held == Role::monarch;
    case Role::official:
      return held != Role::president && held != Role::monarch;
    default:
      return false;
  }
}

void collect_offices(const Reading& reading, std::optional<Day> day, People& people) {
  for (const bool counterparts : {false, true}) {
    for (std::uint32_t m = 0; m < reading.mentions.size(); ++m) {
      const bool is_counterpart = reading.mentions[m].kind == MentionKind::counterpart;
      if (people.person_of[m] == kNone || is_counterpart != counterparts) continue;
      add_offices(reading, people, m);
      if (!is_counterpart) add_office_in_body(reading, people, m);
    }
    if (!counterparts) settle_called_presidents(reading, day, people);
  }
}

std::optional<HeldOffice> office_before(const Reading& reading, const People& people,
                                        std::uint32_t m) {
  return OwnerSearch(reading, people, m).nearest([](Role) { return true; });
}

}  // namespace diplograph
