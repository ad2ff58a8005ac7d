// Who says what a verb of saying reports.
#pragma once

#include <vector>

#include "extract/draft.hpp"
#include "extract/reading.hpp"
#include "extract/report.hpp"
#include "extract/statement_list.hpp"

namespace diplograph {

// Those whom the clause names, else the one it goes on with. None: it speaks of a noun.
[[nodiscard]] std::vector<Ref> speakers_of(const Reading& reading, const StatementList& list,
                                           const Match& verb, const Report& report);

}  // namespace diplograph
