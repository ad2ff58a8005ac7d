// What lets a short name of the lexicon stand for its bearer.
//
//   const NameSupport support(reading, day);
//   support.supports(mention)          // "Minister Lavrov": he holds such an office
//   support.known_by_office(mention)   // "person:kerry" of a bare "Kerry", "" of most names
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "extract/reading.hpp"
#include "model/date.hpp"
#include "resolve/ids.hpp"
#include "resolve/person_name.hpp"

namespace diplograph {

class NameSupport {
 public:
  // One walk over the mentions. `day`: the article's own.
  NameSupport(const Reading& reading, std::optional<Day> day);

  // A title beside the short name is one that its bearer holds. "Minister" is many a man's: the
  // article has to speak of his state.
  [[nodiscard]] bool supports(const Mention& mention) const;

  // By the lexicon the person has once held an office that a title of the mention tells.
  [[nodiscard]] static bool has_held(const CommonEntity& person, const Mention& mention);

  // "Kerry" in news of his state, whom no title tells and nobody names in full: of those whom the
  // lexicon calls so the only one who leads a state or its affairs abroad that day. Anybody else,
  // and who is called by a given name ("Abbas"), needs the title of his office elsewhere in the
  // article. "" if there is none.
  [[nodiscard]] Id known_by_office(const Mention& mention) const;

  // "King Abdullah of Jordan", "the Emir of Qatar Sheikh Tamim": of those who, by the lexicon, hold
  // that day the office of a title of the mention the only one whose name begins or ends with
  // `name`; "" if there is none.
  [[nodiscard]] Id holder_called(const Mention& mention, const PersonName& name) const;

 private:
  [[nodiscard]] bool names_state(Id state) const;
  [[nodiscard]] bool tells_of(const CommonEntity& person, bool given) const;

  const Reading& reading_;
  const Common& common_;
  std::optional<Day> day_;
  std::vector<Id> states_;                    // that some word of the article names
  std::vector<std::pair<Role, Id>> unnamed_;  // offices that stand without a name
};

}  // namespace diplograph
