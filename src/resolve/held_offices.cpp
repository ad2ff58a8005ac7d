#include "resolve/held_offices.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "recognise/words.hpp"

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
  return {title.role, title.of, m, title.first, title.last};
}

// "Minister Judeh" of one who is foreign minister says nothing new.
bool holds_fuller(const Person& person, const TitleMention& title) {
  return std::any_of(person.offices.begin(), person.offices.end(), [&](const HeldOffice& office) {
    return office.role != title.role && answers_to(office.role, title.role);
  });
}

void add_offices(const Reading& reading, People& people, std::uint32_t m) {
  const auto& mention = reading.mentions[m];
  for (const auto& title : mention.titles) {
    if (title.former || title.plural) continue;
    if (title.alone && holds_fuller(people.persons[people.person_of[m]], title)) continue;
    auto role = title.role;
    if (mention.kind == MentionKind::counterpart && &title == &mention.titles.front()) {
      const auto model = office_before(reading, people, m);
      if (!model) continue;
      role = model->role;
    }
    people.persons[people.person_of[m]].offices.push_back(
        {role, title.of, m, title.first, title.last});
  }
}

using Counts = std::map<std::string, int>;

std::pair<std::string, int> most_named(const Counts& counts) {
  const auto best =
      std::max_element(counts.begin(), counts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  if (best == counts.end()) return {};
  return {best->first, best->second};
}

// "Minister Fennek met the Iranian president": what names a state in the office's own sentence only
// as part of another's title says nothing of the office.
void drop_states_of_others(const Reading& reading, const People& people, const HeldOffice& own,
                           Counts& counts) {
  const auto sentence = reading.sentence_of[own.first];
  std::uint32_t title_last = 0;
  for (std::uint32_t m = 0; m < reading.mentions.size(); ++m) {
    const auto& mention = reading.mentions[m];
    if (reading.sentence_of[mention.first] != sentence) continue;
    if (mention.kind == MentionKind::title && m != own.mention) title_last = mention.last;
    if (mention.last > title_last) continue;
    for (const auto& id : people.ids_of[m]) {
      const auto count = counts.find(id);
      if (count != counts.end() && --count->second <= 0) counts.erase(count);
    }
  }
}

// The state named most often that no other person of the article stands for. Where owners stand
// first, the one that the article is about, named first and most often, is meant if nobody else
// holds the same office of it: the news of one state names many of its officials.
std::string article_state(const Reading& reading, const People& people, const Person& person,
                          const HeldOffice& own, bool owner_first) {
  Counts counts;
  std::string subject;
  for (const auto& ids : people.ids_of) {
    for (const auto& id : ids) {
      if (!id.starts_with("state:")) continue;
      if (subject.empty()) subject = id;
      ++counts[id];
    }
  }
  drop_states_of_others(reading, people, own, counts);
  if (!owner_first || !counts.contains(subject) || most_named(counts).second > counts[subject])
    subject.clear();
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

// "plans to visit Italy and meet President Scalfaro", "King Birendra left Nepal": the state named
// last before the office in its sentence, else the first behind it. A spokesman speaks for the body
// that spoke last before him, in whatever sentence.
std::string state_of_sentence(const Reading& reading, const People& people, const Person& person,
                              const HeldOffice& office) {
  const auto sentence = reading.sentence_of[office.first];
  const bool speaks = office.role == Role::spokesperson;
  const auto usable = [&](std::uint32_t m) {
    const auto& mention = reading.mentions[m];
    if (people.ids_of[m].empty() || mention.inner) return false;
    const auto& id = people.ids_of[m].front();
    const bool fits = speaks ? id.starts_with("org:") && id.find('.') != std::string::npos
                             : id.starts_with("state:");
    return fits && !is_held_by_another(people, person, office, id);
  };
  for (auto m = office.mention; m > 0; --m) {
    if (!speaks && reading.sentence_of[reading.mentions[m - 1].first] != sentence) break;
    if (usable(m - 1)) return people.ids_of[m - 1].front();
  }
  for (auto m = office.mention + 1; !speaks && m < reading.mentions.size(); ++m) {
    if (reading.sentence_of[reading.mentions[m].first] != sentence) break;
    const bool title = reading.mentions[m].kind == MentionKind::title;
    if (!reading.mentions[m].adjective && !title && usable(m)) return people.ids_of[m].front();
  }
  return {};
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

std::optional<Role> role_of_office(std::string_view office) {
  return parse<Role>(office.substr(0, office.find(':')));
}

void collect_offices(const Reading& reading, People& people) {
  for (const bool counterparts : {false, true}) {
    for (std::uint32_t m = 0; m < reading.mentions.size(); ++m) {
      const bool is_counterpart = reading.mentions[m].kind == MentionKind::counterpart;
      if (people.person_of[m] != kNone && is_counterpart == counterparts)
        add_offices(reading, people, m);
    }
  }
}

void complete_offices(const Reading& reading, People& people) {
  const auto& common = reading.text.pack->common();
  const bool near = reading.text.pack->switches().owner_first;
  for (auto& person : people.persons) {
    std::string state;
    for (const auto& office : person.offices) {
      if (office.of.starts_with("state:")) state = office.of;
    }
    if (state.empty()) state = person.state;
    for (const auto& office : person.offices) {
      if (const auto* body = common.find(office.of); state.empty() && body != nullptr) {
        if (body->value("of").starts_with("state:")) state = body->value("of");
      }
    }
    // "Minister Dini" of a foreign minister says nothing new.
    const bool special =
        std::any_of(person.offices.begin(), person.offices.end(), [](const HeldOffice& held) {
          return held.role != Role::minister && answers_to(held.role, Role::minister);
        });
    if (near && special) {
      std::erase_if(person.offices, [](const HeldOffice& office) {
        return office.of.empty() && office.role == Role::minister;
      });
    }
    for (auto& office : person.offices) {
      if (!office.of.empty()) continue;
      // Of a body, which the text does not name here.
      const bool of_body =
          office.role == Role::secretary_general || office.role == Role::party_official;
      if (near && of_body) continue;
      office.of = state;
      if (office.of.empty() && is_consort(people, person, office)) continue;
      if (office.of.empty() && near) office.of = state_of_sentence(reading, people, person, office);
      if (office.of.empty()) office.of = article_state(reading, people, person, office, near);
    }
  }
}

std::optional<HeldOffice> office_before(const Reading& reading, const People& people,
                                        std::uint32_t m) {
  const auto other = not_owner(reading, m);
  const bool hers = other == Gender::masculine && names_woman_before(people, m);
  for (auto i = m; i > 0; --i) {
    const auto& mention = reading.mentions[i - 1];
    const auto bearer = people.person_of[i - 1];
    if (bearer != kNone) {
      const auto gender = people.persons[bearer].gender;
      if (hers ? gender != Gender::feminine : other != Gender::unknown && gender == other) continue;
    } else if (hers && !mention.titles.empty() &&
               mention.titles.back().gender != Gender::feminine) {
      continue;
    }
    if (mention.kind == MentionKind::title && !mention.titles.empty()) {
      return office_of_title(people, i - 1, mention.titles.back());
    }
    const auto p = people.person_of[i - 1];
    if (p == kNone) continue;
    // Of two offices the last and most special: "deputy prime minister, foreign minister".
    const auto& offices = people.persons[p].offices;
    const auto here = std::find_if(offices.rbegin(), offices.rend(), [&](const HeldOffice& office) {
      return office.mention == i - 1;
    });
    if (here != offices.rend()) return *here;
    if (!offices.empty()) return offices.front();
  }
  return std::nullopt;
}

}  // namespace diplograph
