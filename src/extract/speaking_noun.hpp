// Words that speak for somebody, in a language whose subjects stand before their verbs.
//
//   "A Kenyan government statement said"           the government
//   "'...,' said a statement by the ministry"      the ministry
//   "'...,' said a foreign ministry statement"     the ministry
//   "the statement said"                           whoever spoke last
#pragma once

#include <cstdint>
#include <optional>

#include "extract/reading.hpp"

namespace diplograph {

struct SpeakingNoun {
  std::uint32_t owner = kNone;  // a mention; kNone: the words are those told of before
  std::uint32_t last = 0;       // the token behind them
};

// A noun of words right ahead of the verb at `verb`; nothing if there is none or it is nobody's.
[[nodiscard]] std::optional<SpeakingNoun> words_ahead(const Reading& reading, std::uint32_t verb);

// The same from `token`, behind the verb, up to `end`: only with an owner.
[[nodiscard]] std::optional<SpeakingNoun> words_behind(const Reading& reading, std::uint32_t token,
                                                       std::uint32_t end);

// The same behind "according to", where "the statement" is the one told of before.
[[nodiscard]] std::optional<SpeakingNoun> words_credited(const Reading& reading,
                                                         std::uint32_t token, std::uint32_t end);

// The noun of words that ends right before `token`; nullptr if none does.
[[nodiscard]] const Match* words_before(const Reading& reading, std::uint32_t token);

}  // namespace diplograph
