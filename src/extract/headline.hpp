// Headlines that name who speaks before a colon.
//
//   "Lavrov: we will answer", "Jordan: the need for a ceasefire"
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extract/act.hpp"
#include "extract/content.hpp"

namespace diplograph {

struct Headline {
  std::uint32_t speaker = 0;      // a mention
  std::vector<std::uint32_t> to;  // mentions: "Lavrov to Guterres: "
  Content content;
  ActReading act;
};

// What the sentence tells so; nothing where it names no speaker, or a topic instead of one.
[[nodiscard]] std::optional<Headline> headline_of(const Reading& reading, const Sentence& sentence);

}  // namespace diplograph
