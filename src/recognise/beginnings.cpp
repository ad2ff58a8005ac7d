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
  auto* next = tokens.data();
  std::uint32_t told_to = 0;  // unknown words before it may be told of
  auto named = kNowhere;      // by the word before
  std::uint32_t token = 0;
  // What a token is nobody can foresee: so no branch asks.
  for (const auto& classes : text.classes_at) {
    const int told = static_cast<int>(classes.terms == 0) & static_cast<int>(token < told_to);
    *next = token;
    next += told | static_cast<int>(token == named) | static_cast<int>(doors.let_in(classes));
    const bool naming = (classes.words & kNamed) != 0;
    const bool telling = (classes.terms & kTelling) != 0;
    named = naming ? token + 1 : named;
    told_to = std::max(told_to, token + (naming ? 1 + kProfessionReach : telling ? 2 : 0));
    ++token;
  }
  tokens.resize(static_cast<std::size_t>(next - tokens.data()));
  return tokens;
}

}  // namespace diplograph
