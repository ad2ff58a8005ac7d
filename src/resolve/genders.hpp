// Whether a person of the article is a man or a woman, as titles, given names and
// verbs tell.
//
//   "the minister (f.) Maria Zupan": a woman     "Sergey": a man     unknown names: neither
#pragma once

#include <set>
#include <string>

#include "resolve/people.hpp"

namespace diplograph {

class Genders {
 public:
  Genders(const Reading& reading, const People& people);

  // A verb agrees with its subject: the first that does tells more than a given name, less than a
  // title.
  void learn(const std::string& id, bool woman);

  [[nodiscard]] bool is_man(const std::string& id) const { return men_.contains(id); }
  [[nodiscard]] bool is_woman(const std::string& id) const { return women_.contains(id); }

 private:
  std::set<std::string> men_;
  std::set<std::string> women_;
  std::set<std::string> titled_;  // women by their titles
  std::set<std::string> learnt_;
};

}  // namespace diplograph
