// Whom a text credits with what it says: "according to the minister", "in his words".
#pragma once

#include <cstdint>
#include <optional>

#include "extract/content.hpp"
#include "extract/reading.hpp"

namespace diplograph {

struct Credit {
  std::uint32_t speaker = kNone;  // a mention; kNone: a pronoun, the one who spoke last
  std::uint32_t last = 0;         // the token behind the credit
};

// The credit that the match `source` opens; nothing where nobody is named or a medium is: a medium
// says nothing of its own.
[[nodiscard]] std::optional<Credit> read_credit(const Reading& reading, const Match& source);

// "as he also mentioned that": the words that credit somebody elsewhere report here.
[[nodiscard]] bool reports_that(const Reading& reading, const Match& source);

// The token behind what only ties a sentence to the one before, "In addition,", else `first`.
[[nodiscard]] std::uint32_t behind_turn(const Text& text, std::uint32_t first);

// Where what is credited begins behind the credit that ends at `token`: behind a comma, or at a
// clause where subjects stand first ("according to the ministry he died"). kNone if nowhere.
[[nodiscard]] std::uint32_t opens_credited(const Reading& reading, std::uint32_t token);

// At the comma what was told ends, and all of it is another's: ", the foreign minister said", ", he
// said on Monday". Only where subjects stand before their verbs.
[[nodiscard]] bool begins_credit(const Reading& reading, std::uint32_t comma);

// "(he) told them of his needs, as he put it": what looks like the content of a credit tells that
// somebody says something.
[[nodiscard]] bool tells_of_saying(const Reading& reading, const Content& content);

// "according to the spokesman, affirmed the president that": what is credited has its own speaker.
[[nodiscard]] bool credits_report(const Reading& reading, std::uint32_t first);

}  // namespace diplograph
