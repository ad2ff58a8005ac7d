#include "recognise/title_parts.hpp"

#include <algorithm>
#include <utility>

#include "recognise/words.hpp"

namespace diplograph {
namespace {

bool is_qualifier(const Text& text, const Match& match) {
  return !text.term(match).value("qualifier").empty();
}

// "Musaid bin Muhammad": an indefinite word before "son of" is the name of a man.
bool is_given_to_child(const Text& text, const Match& match) {
  if (match.last != match.first + 1 || match.last >= text.tokens.size()) return false;
  if ((match.features & kDefinite) != 0 || has_article(text, match.first)) return false;
  const auto* particle = word_match(text, match.last, WordClass::name_particle);
  return particle != nullptr && text.term(*particle).value("sense") == "child";
}

// "the ministry, represented (by) the minister", "(in) His Highness the minister": a word that is
// also an office tells who stands for the one ahead.
bool is_represented(const Text& text, const Match& head) {
  const bool within = preposition_slot(text, head.last) == Slot::in;
  const auto behind = within ? head.last + 1 : head.last;
  if (text.pack->switches().owner_first || head.last > head.first + 1 ||
      has_article(text, head.first) ||
      !text.has_any(behind, bit_of(TermClass::office) | bit_of(TermClass::honorific)))
    return false;
  const auto matches = text.matches_at(behind);
  return std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
    const auto term_class = text.brief(match).term_class;
    return (term_class == TermClass::office || term_class == TermClass::honorific) &&
           slot_of(text, match.clitics) == (within ? Slot::none : Slot::instrumental);
  });
}

}  // namespace

void TitleParts::add_inner(Mention mention) {
  mention.inner = true;
  inner.push_back(std::move(mention));
}

bool is_behind_thing(const Text& text, std::uint32_t token) {
  if (token == 0 || text.pack->switches().owner_first) return false;
  const auto* thing = word_match(text, token - 1, WordClass::place_noun);
  return thing != nullptr && thing->last == token;
}

// "president of the Republic of Korea": the head's last word opens the whole name of a state, so
// that a shorter head has it for its owner.
bool swallows_state(const Text& text, const Match& head) {
  if (head.last < head.first + 2) return false;
  const auto* state = longest_match(text, head.last - 1, TermClass::state,
                                    [](const Match& match) { return !match.clitics.any(); });
  return state != nullptr && state->last > head.last;
}

const Match* title_head(const Text& text, std::uint32_t token) {
  if (token >= text.tokens.size()) return nullptr;
  return longest_match(text, token, TermClass::office, [&](const Match& match) {
    return !is_qualifier(text, match) && !is_given_to_child(text, match) &&
           !swallows_state(text, match) && !is_represented(text, match);
  });
}

TitleParts open_title(const Text& text, const Match& head, TitleParts ahead) {
  auto parts = std::move(ahead);
  for (const auto& match : text.matches_at(head.first)) {
    if (text.brief(match).term_class == TermClass::office && match.last == head.last &&
        !is_qualifier(text, match)) {
      parts.heads.push_back(&match);
      parts.owners |= text.term(match).owners;
    }
  }
  parts.title.first = head.first;
  parts.at = head.last;
  parts.owner_ahead = !parts.title.of.empty() || parts.found_body || parts.found_portfolio;
  return parts;
}

void read_qualifiers(const Text& text, TitleParts& parts) {
  while (parts.at < text.tokens.size()) {
    const auto* match = longest_match(text, parts.at, TermClass::office,
                                      [&](const Match& m) { return is_qualifier(text, m); });
    if (match == nullptr || text.term(*match).value("qualifier") == "left") return;
    if (text.term(*match).value("qualifier") == "former") parts.title.former = true;
    parts.at = match->last;
  }
}

}  // namespace diplograph
