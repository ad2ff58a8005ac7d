#include "recognise/dual_names.hpp"

#include <algorithm>

#include "recognise/bodies.hpp"
#include "recognise/name_words.hpp"
#include "recognise/names.hpp"
#include "recognise/person_names.hpp"
#include "recognise/words.hpp"

namespace diplograph {

std::optional<Role> second_role(const Text& text, const TitleMention& title) {
  for (auto token = title.first + 1; token < title.last; ++token) {
    const auto* second = longest_match(text, token, TermClass::portfolio, [](const Match& match) {
      return match.clitics.conjunction != 0;
    });
    if (second == nullptr) continue;
    const auto role = parse<Role>(text.term(*second).value("role"));
    return role ? role : Role::minister;
  }
  return std::nullopt;
}

bool has_words_before_names(const Text& text) { return text.pack->switches().capitals; }

std::optional<Mention> name_after_conjunction(const Stretch& stretch, std::uint32_t token) {
  if (!stretch.holds(token)) return std::nullopt;
  const auto& text = stretch.text;
  Mention name;
  if (const auto* word = word_match(text, token, WordClass::conjunction);
      word != nullptr && has_words_before_names(text)) {
    name.first = word->last;
    if (!read_name(stretch, skip_honorifics(stretch, word->last), true, name)) return std::nullopt;
    return name;
  }
  name.name_first = token;
  const auto* known = known_person(stretch, token, true);
  // "and Joseph Mwangi", of whom a short name is another's.
  const bool longer = known != nullptr && name_end(text, token, false) > known->last;
  if (known != nullptr && known->clitics.conjunction != 0 && !longer) {
    name.id = text.term(*known).id;
    name.short_name = (known->features & kShort) != 0;
    name.name_last = known->last;
    name.clitics = known->clitics;
    return name;
  }
  const auto* given = joined_name(text, token);
  if (given == nullptr || given->clitics.conjunction == 0) return std::nullopt;
  name.name_last = std::max(name_end(text, given->last, true), name_end(text, token, false));
  name.clitics = given->clitics;
  return name;
}

std::optional<Mention> unknown_after_conjunction(const Stretch& stretch, std::uint32_t token) {
  const auto& text = stretch.text;
  const auto conjunction = any_conjunction(text);
  const auto unknown = [&](std::uint32_t at) {
    return stretch.holds(at) && is_word_token(text, at) && text.matches_at(at).empty() &&
           !begins_with_article(text, at) && !begins_with_joined_article(text, at);
  };
  if (conjunction == 0 || !unknown(token) || !unknown(token + 1) || unknown(token + 2) ||
      is_joined_word(text, token + 1) ||
      !text.folded(token).starts_with(text.pack->lexicon().proclitics()[conjunction - 1U].form))
    return std::nullopt;
  Mention name;
  name.name_first = token;
  name.name_last = token + 2;
  name.clitics.conjunction = conjunction;
  return name;
}

bool opens_fellow_of_state(const Text& text, std::uint32_t token) {
  if (token >= text.tokens.size() || has_words_before_names(text)) return false;
  const auto body = read_body(text, token);
  return body && body->kind == MentionKind::state && body->adjective &&
         body->clitics.conjunction != 0 && body->clitics.preposition == 0;
}

std::uint8_t any_conjunction(const Text& text) {
  const auto& proclitics = text.pack->lexicon().proclitics();
  const auto found = std::find_if(proclitics.begin(), proclitics.end(), [](const Proclitic& one) {
    return one.kind == ProcliticKind::conjunction;
  });
  return found == proclitics.end() ? std::uint8_t{0}
                                   : static_cast<std::uint8_t>(found - proclitics.begin() + 1);
}

}  // namespace diplograph
