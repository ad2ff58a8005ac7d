// The subject of a verb of saying, where it stands ahead of the verb.
//
//   "the minister said that", "as for the ministry, (it) expressed its reservations"
#pragma once

#include <cstdint>
#include <vector>

#include "extract/reading.hpp"
#include "extract/verb_frame.hpp"

namespace diplograph {

// Mentions; none where the subject stands behind the finite verb, or nowhere.
[[nodiscard]] std::vector<std::uint32_t> reporter_ahead(const Reading& reading, const Match& verb,
                                                        const VerbFrame& frame);

}  // namespace diplograph
