// The subject of a verb in a language whose subjects stand before their verbs.
//
//   "Dini, in Cairo for talks, on Monday met"     Dini
//   "Kornblum arrived in Belgrade to meet"        Kornblum, whom the verb before names
//   "He met"                                      nobody by name: the text points back
#pragma once

#include <cstdint>
#include <vector>

#include "extract/reading.hpp"

namespace diplograph {

struct SubjectBefore {
  std::vector<std::uint32_t> mentions;  // in order; empty where no actor is named
  bool points_back = false;             // a pronoun stands for it
  const Term* pronoun = nullptr;        // that pronoun
};

[[nodiscard]] SubjectBefore subject_before(const Reading& reading, std::uint32_t verb);

}  // namespace diplograph
