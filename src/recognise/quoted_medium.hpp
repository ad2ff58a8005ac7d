// A newspaper or channel whose name is an ordinary word, told by the quotation marks around it.
//
//   "... told "The Life" that"   -> org:al-hayat
#pragma once

#include <cstdint>
#include <vector>

#include "recognise/honorifics.hpp"
#include "recognise/mention.hpp"

namespace diplograph {

// Reads the medium whose opening quotation mark stands at `token` where what stands before it makes
// it one: a glued preposition that is written apart, a preposition, a verb of saying. Of
// a name that is a place's as well the glued preposition alone does. Returns the token behind it,
// `token` if none stands there.
std::uint32_t read_quoted_medium(const Stretch& stretch, std::uint32_t token,
                                 std::vector<Mention>& mentions);

}  // namespace diplograph
