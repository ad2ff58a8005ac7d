#include "recognise/family_names.hpp"

#include <algorithm>
#include <string_view>

#include "base/unicode.hpp"
#include "recognise/name_words.hpp"
#include "recognise/words.hpp"

namespace diplograph {

bool is_family_name(const Text& text, std::uint32_t token) {
  if (!text.has(token, TermClass::person)) return false;
  bool found = false;
  for (const auto& match : text.matches_at(token)) {
    const auto& brief = text.brief(match);
    if (match.clitics.any()) continue;
    if (brief.term_class == TermClass::given_name) return false;
    if (brief.term_class != TermClass::person) continue;
    if ((match.features & kShort) == 0) return false;
    const std::string_view label = text.term(match).label;
    const auto last = text.pack->fold()(to_utf32(label.substr(label.rfind(' ') + 1)));
    if (text.folded(match.last - 1) != last) return false;
    found = true;
  }
  return found;
}

bool may_be_family_name(const Text& text, std::uint32_t token) {
  if (!begins_with_article(text, token)) return false;
  for (const auto& match : text.matches_at(token)) {
    if (match.clitics.any()) continue;
    const auto& brief = text.brief(match);
    const bool plain =
        brief.term_class == TermClass::common && (brief.common_class() == CommonClass::noun ||
                                                  brief.common_class() == CommonClass::adjective);
    // "al-Hajj", "al-Qadi"
    const bool rank = brief.term_class == TermClass::honorific && match.last == token + 1;
    if (!plain && !rank && brief.term_class != TermClass::demonym &&
        brief.term_class != TermClass::calendar && brief.term_class != TermClass::given_name &&
        brief.term_class != TermClass::person) {
      return false;
    }
  }
  return true;
}

bool is_adjective_of_one(const Text& text, std::uint32_t token) {
  if (!begins_with_article(text, token)) return false;
  bool found = false;
  for (const auto& match : text.matches_at(token)) {
    if (match.clitics.any()) continue;
    const auto& brief = text.brief(match);
    if (brief.term_class == TermClass::given_name || brief.term_class == TermClass::person)
      continue;
    if (brief.term_class != TermClass::demonym ||
        (match.features & (kFeminine | kPlural | kDual)) != 0)
      return false;
    found = true;
  }
  return found;
}

bool is_bare_demonym(const Text& text, std::uint32_t token) {
  if (begins_with_article(text, token)) return false;
  bool found = false;
  for (const auto& match : text.matches_at(token)) {
    if (match.clitics.any()) continue;
    if (text.brief(match).term_class != TermClass::demonym) return false;
    found = true;
  }
  return found;
}

bool is_bare_adjective(const Text& text, std::uint32_t token) {
  if (begins_with_article(text, token)) return false;
  bool found = false;
  for (const auto& match : text.matches_at(token)) {
    if (match.clitics.any()) continue;
    const auto& brief = text.brief(match);
    if (brief.term_class != TermClass::common || brief.common_class() != CommonClass::adjective ||
        match.last != token + 1 || (match.features & (kFeminine | kDual | kPlural)) != 0)
      return false;
    found = true;
  }
  const auto word = text.folded(token);
  const auto& endings = text.pack->switches().state_endings;
  return found && std::none_of(endings.begin(), endings.end(), [&](const std::u32string& ending) {
           return word.ends_with(ending);
         });
}

bool are_two_adjectives(const Text& text, std::uint32_t token) {
  if (!begins_with_article(text, token) || !is_word_token(text, token + 1) ||
      !begins_with_article(text, token + 1))
    return false;
  const auto names = text.matches_at(token);
  return std::none_of(names.begin(), names.end(), [&](const Match& match) {
    const auto& brief = text.brief(match);
    return (brief.term_class == TermClass::person && (match.features & kShort) == 0) ||
           (brief.term_class == TermClass::given_name && brief.name_class() != NameClass::family);
  });
}

bool is_only_verb(const Text& text, std::uint32_t token) {
  const auto matches = text.matches_at(token);
  return !matches.empty() && std::all_of(matches.begin(), matches.end(), [](const Match& match) {
    return !match.clitics.any() && (match.features & (kPast | kPresent)) != 0;
  });
}

bool is_weekday(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::calendar, [&](const Match& match) {
           return text.term(match).id.starts_with("weekday");
         }) != nullptr;
}

}  // namespace diplograph
