// Whether a person of the article is a man or a woman, as titles and given names tell.
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

  [[nodiscard]] bool is_man(const std::string& id) const { return men_.contains(id); }
  [[nodiscard]] bool is_woman(const std::string& id) const { return women_.contains(id); }

 private:
  std::set<std::string> men_;
  std::set<std::string> women_;
};

}  // namespace diplograph
