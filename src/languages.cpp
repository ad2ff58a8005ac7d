#include "languages.hpp"

#include <algorithm>
#include <vector>

#include "base/unicode.hpp"
#include "text/text.hpp"

namespace diplograph {
namespace {

constexpr std::size_t kLooksAt = 1500;  // characters; menus may come first

std::size_t letters_of(std::u32string_view text, std::string_view script) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [&](char32_t c) { return is_of_script(c, script); }));
}

// Names, and the particles in them, stand in the text of any language.
bool tells_language(const Term& term) {
  switch (term.term_class) {
    case TermClass::word:
      return term.word_class != WordClass::name_particle;
    case TermClass::common:
    case TermClass::demonym:
    case TermClass::office:
    case TermClass::event:
    case TermClass::saying:
    case TermClass::calendar:
      return true;
    default:
      return false;
  }
}

std::size_t known_words(std::u32string_view text, const LanguagePack& pack) {
  const auto read = make_text(text, {{0, static_cast<std::uint32_t>(text.size())}}, pack);
  std::size_t count = 0;
  std::uint32_t behind = 0;  // the terms so far
  for (std::uint32_t i = 0; i < read.tokens.size(); ++i) {
    for (const auto& match : read.matches_at(i)) {
      if (tells_language(read.term(match))) behind = std::max(behind, match.last);
    }
    if (i < behind && read.tokens[i].kind == TokenKind::word) ++count;
  }
  return count;
}

}  // namespace

const Language& language_of(std::u32string_view text, const Packs& packs) {
  const auto head = text.substr(0, kLooksAt);
  std::vector<const Language*> likely;
  std::size_t most = 0;
  for (const auto& language : packs.languages()) {
    const auto letters = letters_of(head, language->pack.script());
    if (letters > most) likely.clear();
    if (letters >= most) likely.push_back(language.get());
    most = std::max(most, letters);
  }
  if (likely.size() == 1) return *likely.front();
  const auto* best = likely.front();
  most = 0;
  for (const auto* language : likely) {
    const auto words = known_words(head, language->pack);
    if (words > most) best = language;
    most = std::max(most, words);
  }
  return *best;
}

}  // namespace diplograph
