#include "recognise/professions.hpp"

#include <algorithm>
#include <span>

#include "recognise/name_words.hpp"
#include "recognise/openings.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

const Match* profession_at(const Text& text, std::uint32_t token) {
  const auto* teller = word_match(text, token, WordClass::teller);
  return teller != nullptr && text.term(*teller).value("sense") == "profession" ? teller : nullptr;
}

bool is_definite(const Text& text, std::uint32_t token) {
  return has_article(text, token) || begins_with_joined_article(text, token);
}

// What the phrase may end with: a definite word, a land, one more profession.
bool closes_phrase(const Text& text, std::uint32_t token) {
  return is_definite(text, token) || profession_at(text, token) != nullptr ||
         (text.classes_at[token].terms & kBodyTerms) != 0;
}

// A word of the phrase behind its noun: an adjective, a preposition, what it governs.
bool goes_on(const Text& text, std::uint32_t token) {
  if (!is_word_token(text, token) || is_word(text, token, WordClass::that) ||
      is_word(text, token, WordClass::relative))
    return false;
  const auto slot = preposition_slot(text, token);
  if (slot == Slot::about || slot == Slot::with || slot == Slot::between) return false;
  return slot != Slot::none || closes_phrase(text, token) ||
         (text.has(token, TermClass::common) && !is_finite_verb(text, token));
}

}  // namespace

bool is_profession(const Text& text, std::uint32_t token) {
  return profession_at(text, token) != nullptr;
}

bool is_profession_of(const Text& text, std::uint32_t noun, std::uint32_t name) {
  const auto* profession = profession_at(text, noun);
  const auto end = name > 0 && is_comma(text, name - 1) ? name - 1 : name;
  if (profession == nullptr || profession->last > end || end - noun > kProfessionReach)
    return false;
  // "the professor", "(the) commander of police", "(the) professor of sciences"
  const bool definite = is_definite(text, noun) || profession->last > noun + 1 ||
                        (profession->last < end && is_definite(text, profession->last));
  if (!definite || (end > profession->last && !closes_phrase(text, end - 1))) return false;
  for (auto i = profession->last; i < end; ++i) {
    if (!goes_on(text, i)) return false;
  }
  return true;
}

bool follows_profession(const Text& text, std::uint32_t name) {
  const auto first = name - std::min(name, kProfessionReach);
  const auto before = std::span(text.classes_at).subspan(first, name - first);
  for (auto i = before.size(); i > 0; --i) {
    if ((before[i - 1].words & bit_of(WordClass::teller)) == 0) continue;
    const auto noun = first + static_cast<std::uint32_t>(i) - 1;
    if (is_profession(text, noun)) return is_profession_of(text, noun, name);
  }
  return false;
}

}  // namespace diplograph
