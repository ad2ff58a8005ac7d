// Whether a person of the article is a man or a woman, as titles, given names and
// verbs tell.
//
//   "the minister (f.) Maria Zupan": a woman     "Sergey": a man     unknown names: neither
#pragma once

#include <cstdint>
#include <vector>

#include "resolve/people.hpp"

namespace diplograph {

// Refers to `people`, which must outlive it.
class Genders {
 public:
  Genders(const Reading& reading, const People& people);

  // A verb agrees with its subject: the first that does tells more than a given name, less than a
  // title.
  void learn(Id id, bool woman);

  [[nodiscard]] bool is_man(Id id) const { return is(id, Gender::masculine); }
  [[nodiscard]] bool is_woman(Id id) const { return is(id, Gender::feminine); }

 private:
  struct Told {
    Gender gender = Gender::unknown;
    bool sure = false;  // by a title, or a verb
  };
  [[nodiscard]] bool is(Id id, Gender gender) const {
    const auto person = people_.place_of(id);
    return person != kNone && of_[person].gender == gender;
  }

  const People& people_;
  std::vector<Told> of_;  // each person
};

}  // namespace diplograph
