// Reports in a language whose speaker stands before the verb of saying, or right behind it:
//
//   "Lavrov said on Monday that ..."   "'...', Lavrov said"   "Talks went well, said the minister."
#pragma once

#include "extract/report.hpp"

namespace diplograph {

// As read_report_of, for such a language. The content is kNone where none follows the verb.
[[nodiscard]] Report read_speaker_first(const Reading& reading, const Match& verb);

}  // namespace diplograph
