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
#include <forward_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/draft.hpp"
#include "extract/reading.hpp"
#include "model/date.hpp"
#include "pack/hash_table.hpp"
#include "resolve/ids.hpp"

namespace diplograph {

// An office a person holds, by one report of it.
struct HeldOffice {
  Role role = Role::official;
  Id of;
  std::uint32_t mention = 0;
  std::uint32_t first = 0;  // tokens of the title
  std::uint32_t last = 0;
  std::uint32_t body_kind = 0;  // as in TitleMention
};

struct Person {
  Id id;
  const CommonEntity* known = nullptr;  // what the lexicon has of him, if anything
  std::uint32_t name_first =
      0;  // tokens of the fullest name; empty where only a lexicon id is known
  std::uint32_t name_last = 0;
  std::vector<HeldOffice> offices;
  Gender gender = Gender::unknown;      // by titles and given name
  Id state;                             // by the lexicon, "" if it does not tell
  std::vector<std::uint32_t> mentions;  // those that name the person
};

struct People {
  explicit People(const Reading& reading);
  // Ids are views into what it has made.
  People(const People&) = delete;
  People& operator=(const People&) = delete;
  People(People&&) = default;
  People& operator=(People&&) = delete;
  ~People() = default;

  const Common& common;
  std::vector<Person> persons;           // in order of first mention
  std::vector<std::uint32_t> person_of;  // of a mention: a place in `persons`, or kNone
  std::vector<Ids> ids_of;               // of a mention; empty where nothing is known

  void add(Person person);
  // The place of a person in `persons`, kNone if the article does not name him. Constant time.
  [[nodiscard]] std::uint32_t place_of(Id id) const;
  // The person, or nullptr.
  [[nodiscard]] const Person* find(Id id) const;
  // An id that was made for this article, to last as long as this.
  [[nodiscard]] Id keep(std::string_view id);

 private:
  static constexpr std::size_t kUsual = 8;  // persons

  HashTable places_;                     // in `persons`, by id
  std::forward_list<std::string> made_;  // ids one behind the other, in strings that never grow
};

// `day`: the article's own, which tells who holds an office that the lexicon knows.
// `events`: those told, which tell who "the two sides" are.
[[nodiscard]] People resolve_people(const Reading& reading, std::optional<Day> day,
                                    const std::vector<DraftEvent>& events);

}  // namespace diplograph
