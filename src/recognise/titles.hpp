// Titles: "the special envoy of the Russian president to the Middle East, deputy foreign minister".
//
// Reads the phrase from its head (a term of offices.txt) to the last word that belongs to it: portfolio, body,
// state, host ("ambassador of France to Egypt"), qualifier ("former"), and further titles nested behind it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "recognise/mention.hpp"
#include "text/text.hpp"

namespace diplograph {

struct TitlePhrase {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  Clitics clitics;
  bool definite = false;  // the head has the article: "the minister"
  bool dual = false;  // two or more people bear it: names and states follow in pairs
  std::vector<TitleMention> titles;
  std::vector<Mention> inner;  // states and bodies named in it
};

// The title phrase whose head begins at `token`; nothing if none does. `state` is what a title that names no
// state belongs to ("" if the context does not tell).
[[nodiscard]] std::optional<TitlePhrase> read_title(const Text& text, std::uint32_t token);

}  // namespace diplograph
