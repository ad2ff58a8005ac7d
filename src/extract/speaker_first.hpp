// Reports in a language whose speaker stands before the verb of saying, or right behind it:
//
//   "Lavrov said on Monday that ..."   "'...', Lavrov said"   "Talks went well, said the minister."
#pragma once

#include "extract/content.hpp"
#include "extract/report.hpp"

namespace diplograph {

// As read_report_of, for such a language. The content is kNone where none follows the verb.
[[nodiscard]] Report read_speaker_first(const Reading& reading, const Match& verb);

// The content that stands before the speaker and the verb: a quotation that ends there, else the
// words from the start of the sentence to the comma. Empty if there is none.
[[nodiscard]] Content content_ahead(const Reading& reading, const Match& verb,
                                    const Report& report);

// The quotation that opens at `first` and fills its sentences alone: no verb of saying stands by
// it. Empty if there is none.
[[nodiscard]] Content content_alone(const Reading& reading, std::uint32_t first);

}  // namespace diplograph
