// The two who met: whom "the two sides" and "the two leaders" mean where a verb has them for its
// subject.
//
//   "The minister met his counterpart. ... The two sides affirmed"
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/draft.hpp"
#include "resolve/people.hpp"

namespace diplograph {

// Refers to the reading and the events. A look-up is linear in the events of a few sentences.
class Parties {
 public:
  Parties(const Reading& reading, const std::vector<DraftEvent>& events);

  // Whom mention `m`, "the two sides" or the like right behind its verb, stands for: the two of the
  // meeting or agreement told last before it, by their states unless it speaks of people; else
  // those whom such words meant a moment ago. Empty if the text does not tell. Mentions come in the
  // order of the text, with `people` as far as it is known by then.
  [[nodiscard]] Ids meant_by(const People& people, std::uint32_t m);

 private:
  [[nodiscard]] Ids before(const People& people, std::uint32_t m) const;

  const Reading& reading_;
  std::vector<const DraftEvent*> events_;  // by trigger
  Ids last_;                               // whom "the two sides" meant last
  std::uint32_t last_sentence_ = 0;
};

}  // namespace diplograph
