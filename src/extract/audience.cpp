#include "extract/audience.hpp"

#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kNameWords = 3;  // words of its name before "programme"

bool is_medium(const Text& text, const Match& audience) {
  return text.term(audience).value("sense") == "medium";
}

}  // namespace

const Match* audience_at(const Text& text, std::uint32_t token) {
  const auto* audience = word_match(text, token, WordClass::audience);
  return audience == nullptr || is_medium(text, *audience) ? nullptr : audience;
}

std::uint32_t behind_medium(const Text& text, std::uint32_t first, bool owned) {
  const auto last = first + (owned ? kNameWords : 0);
  for (auto i = first; i <= last && is_word_token(text, i); ++i) {
    const auto* audience = word_match(text, i, WordClass::audience);
    if (audience != nullptr && is_medium(text, *audience)) return audience->last;
    if (is_word(text, i, WordClass::that)) break;
  }
  return first;
}

}  // namespace diplograph
