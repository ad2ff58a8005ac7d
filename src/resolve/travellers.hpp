// Who travels, told by the land that he goes to: nobody visits his own.
#pragma once

#include "extract/draft.hpp"
#include "model/record.hpp"
#include "resolve/facts.hpp"

namespace diplograph {

// Takes those from a visit who are at home there, and whoever was meant in their stead; false where
// nobody is left who visits.
[[nodiscard]] bool settle_travellers(const Known& known, const DraftEvent& draft, Event& event);

}  // namespace diplograph
