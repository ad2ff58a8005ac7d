// Who is who within one article: full and short names, titles without a name, counterparts, "the
// latter".
//
//   const People people = resolve_people(reading);
//   people.entities_of(mention);   // ids, in order: "the two countries" is two
//
// A person whom no lexicon knows is kept apart by name: a shorter name joins the longer one of the
// article that it is part of. A title without a name is the one who holds it in the article;
// failing that, the state or body acts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/draft.hpp"
#include "extract/reading.hpp"
#include "model/date.hpp"

namespace diplograph {

// An office a person holds, by one report of it.
struct HeldOffice {
  Role role = Role::official;
  std::string of;
  std::uint32_t mention = 0;
  std::uint32_t first = 0;  // tokens of the title
  std::uint32_t last = 0;
  std::uint32_t body_kind = 0;  // as in TitleMention
};

struct Person {
  std::string id;
  std::uint32_t name_first =
      0;  // tokens of the fullest name; empty where only a lexicon id is known
  std::uint32_t name_last = 0;
  std::vector<HeldOffice> offices;
  Gender gender = Gender::unknown;      // by titles and given name
  std::string state;                    // by the lexicon, "" if it does not tell
  std::vector<std::uint32_t> mentions;  // those that name the person
};

struct People {
  std::vector<Person> persons;                              // in order of first mention
  std::unordered_map<std::string, std::uint32_t> place_of;  // of a person in `persons`, by id
  std::vector<std::uint32_t> person_of;                     // of a mention, or kNone
  std::vector<std::vector<std::string>>
      ids_of;  // of a mention: entity ids; empty where nothing is known

  void add(Person person);
  // nullptr if the article does not name the person. Constant time.
  [[nodiscard]] const Person* find(const std::string& id) const;
};

// `day`: the article's own, which tells who holds an office that the lexicon knows.
// `events`: those told, which tell who "the two sides" are.
[[nodiscard]] People resolve_people(const Reading& reading, std::optional<Day> day,
                                    const std::vector<DraftEvent>& events);

}  // namespace diplograph
