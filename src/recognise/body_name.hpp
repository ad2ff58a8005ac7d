// The words of a body's name behind the noun that heads it: where the name ends.
#pragma once

#include <cstdint>
#include <vector>

#include "recognise/mention.hpp"
#include "text/text.hpp"

namespace diplograph {

struct BodyName {
  std::uint32_t last = 0;      // the token behind it; the head's first where it is no name
  std::vector<Mention> lands;  // states and places named in it
};
[[nodiscard]] BodyName read_body_name(const Text& text, const Match& head);

}  // namespace diplograph
