#include "recognise/name_openings.hpp"

#include "recognise/name_words.hpp"
#include "recognise/openings.hpp"

namespace diplograph {
namespace {

// An ordinary word opens a name only where another word of names stands behind it: where capitals
// tell names, any does.
bool may_go_on(const Text& text, std::uint32_t token) {
  return text.pack->switches().capitals || text.has(token, WordClass::name_particle) ||
         text.has(token + 1, WordClass::name_particle) || text.has_any(token + 1, kNameTerms);
}

}  // namespace

bool is_other_word(const Text& text, std::uint32_t token, const Clitics& clitics) {
  for (const auto& match : text.matches_at(token)) {
    const auto term_class = text.brief(match).term_class;
    if (term_class == TermClass::person || term_class == TermClass::given_name) continue;
    if (!match.clitics.any() || match.clitics == clitics) return true;
  }
  return false;
}

bool is_given_name(const Text& text, std::uint32_t token) {
  if (given_name_end(text, token) != token) return true;
  const auto* joined = joined_name(text, token);
  return joined != nullptr && joined->clitics.preposition == 0;
}

bool may_open_name(const Text& text, std::uint32_t token) {
  if (!text.has_any(token, kNameTerms)) return false;
  return given_name_end(text, token) != token || joined_name(text, token) != nullptr ||
         (may_go_on(text, token) && is_hidden_name(text, token));
}

}  // namespace diplograph
