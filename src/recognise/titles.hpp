// Titles: "the special envoy of the Russian president to the Middle East, deputy foreign minister".
//
// Reads the phrase from its head (a term of offices.txt) to the last word that belongs to it:
// portfolio, body, state, host ("ambassador of France to Egypt"), qualifier ("former"), and further
// titles nested behind it.
//
//   if (const auto phrase = read_title(text, 4)) phrase->titles.front().of;   // "state:RUS"
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "recognise/mention.hpp"
#include "text/text.hpp"

namespace diplograph {

struct TitlePhrase {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  Clitics clitics;
  bool definite = false;  // the head has the article: "the minister"
  bool dual = false;      // two or more people bear it: names and states follow in pairs
  std::optional<Role>
      owner_role;  // the last title is of one who holds this: "envoy of the president"
  std::vector<TitleMention> titles;
  std::vector<Mention> inner;  // states and bodies named in it
};

// The title phrase whose head begins at `token`; nothing if none does. Its titles are never empty;
// one that names no state is of the state that another title of the phrase names, unless it is
// bare.
[[nodiscard]] std::optional<TitlePhrase> read_title(const Text& text, std::uint32_t token);

}  // namespace diplograph
