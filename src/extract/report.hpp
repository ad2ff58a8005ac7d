// A verb of saying and what follows it, up to where the content begins.
//
//   "stressed Lavrov during the talks that ...": subject Lavrov, content behind "that"
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/draft.hpp"
#include "extract/reading.hpp"

namespace diplograph {

// What follows a verb of saying: its subject, its addressees, and where the content begins.
struct Report {
  std::vector<std::uint32_t> subject;
  std::vector<std::uint32_t> to;
  std::uint32_t content = kNone;
  std::string rule;
  std::uint32_t glued = 0;  // characters of the content's first word that are not the content's
  bool by_words = false;    // "the statement said": the verb agrees with no speaker
  bool pronoun = false;     // "he said": a pronoun ahead of the verb, or words of theirs
  std::uint32_t looks_back = kNone;  // "He left, saying": the verb whose pronoun it is
  Ref::Who who = Ref::Who::any;      // "quoted him as saying": the form of the pronoun
  bool unnamed = false;              // "sources said": somebody speaks whom the text does not name
};

// Reads from the verb to its content, within its sentence. Linear in the words between.
[[nodiscard]] Report read_report_of(const Reading& reading, const Match& verb);

}  // namespace diplograph
