#include "recognise/beginnings.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "recognise/professions.hpp"

namespace diplograph {
namespace {

constexpr auto kNamed = bit_of(WordClass::place_noun) | bit_of(WordClass::teller);
constexpr auto kNowhere = std::numeric_limits<std::uint32_t>::max();
constexpr auto kTelling = bit_of(TermClass::saying);

}  // namespace

std::vector<std::uint32_t> beginnings(const Text& text, const Doors& doors) {
  std::vector<std::uint32_t> tokens(text.classes_at.size());
  if (doors.let_all_in()) {
    std::iota(tokens.begin(), tokens.end(), 0);
    return tokens;
  }
  const auto heeded_terms = doors.terms() | kTelling;
  const auto heeded_words = doors.words() | kNamed;
  auto* next = tokens.data();
  std::uint32_t told_to = 0;  // unknown words before it may be told of
  auto named = kNowhere;      // by the word before
  std::uint32_t token = 0;
  for (auto at = text.classes_at.begin(); at != text.classes_at.end(); ++at, ++token) {
    if ((at->terms & heeded_terms) == 0 && (at->words & heeded_words) == 0 && token >= told_to)
      continue;  // most
    const bool told = at->terms == 0 && token < told_to;
    if (told || token == named || doors.let_in(*at)) *next++ = token;
    if ((at->words & kNamed) != 0) {
      named = token + 1;
      told_to = named + kProfessionReach;
    } else if ((at->terms & kTelling) != 0) {
      told_to = std::max(told_to, token + 2);
    }
  }
  tokens.resize(static_cast<std::size_t>(next - tokens.data()));
  return tokens;
}

}  // namespace diplograph
