#include "recognise/title_body.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "recognise/bodies.hpp"
#include "recognise/name_words.hpp"
#include "recognise/title_owner.hpp"
#include "recognise/title_tail.hpp"
#include "recognise/words.hpp"

namespace diplograph {

namespace {

// "(head of) the party 'Lebanese Forces'": the token behind the noun that stands before the mark.
std::uint32_t behind_kind(const Text& text, std::uint32_t token) {
  for (const auto word_class : {WordClass::body_kind, WordClass::body_noun}) {
    const auto* noun = word_match(text, token, word_class);
    if (noun != nullptr && !noun->clitics.any() && is_quote(text, noun->last)) return noun->last;
  }
  return token;
}

// "(the party 'Justice',) the Turkish ruling one, Omer": adjectives behind the mark tell no other
// owner; they are read up to the name.
void read_attributes(const Text& text, TitleParts& parts) {
  constexpr std::uint32_t most = 2;
  auto at = parts.at;
  auto land = at < text.tokens.size() ? read_body(text, at) : std::nullopt;
  if (land && (land->kind != MentionKind::state || !land->adjective || land->clitics.any()))
    land.reset();
  if (land) parts.at = at = land->last;
  parts.found_state = parts.found_state || land;
  if (land) parts.add_inner(std::move(*land));
  const auto end = std::min<std::size_t>(text.tokens.size(), at + most);
  while (at < end && begins_with_article(text, at) && !opens_name(text, at)) ++at;
  if (opens_name(text, at) || (is_comma(text, at) && opens_name(text, at + 1))) parts.at = at;
}

}  // namespace

bool read_quoted_owner(const Text& text, TitleParts& parts) {
  if (parts.at >= text.tokens.size() || !parts.takes(kOfBody)) return false;
  const auto* to = word_match(text, parts.at, WordClass::preposition);
  const bool apart = to != nullptr && text.term(*to).slot == Slot::dative;
  const auto quote = behind_kind(text, apart ? to->last : parts.at);
  if (!is_quote(text, quote) || quote + 1 >= text.tokens.size()) return false;
  auto body = read_body(text, quote + 1);
  if (!body || body->kind != MentionKind::organization || body->id.empty() ||
      !is_quote(text, body->last))
    return false;
  const auto next = body->last + 1;
  take_as_owner(text, std::move(*body), parts);
  parts.at = next;
  read_attributes(text, parts);
  return true;
}

bool is_told_medium(const Text& text, const Mention& mention, const TitleParts& parts) {
  if (mention.kind != MentionKind::organization || slot_of(text, mention.clitics) != Slot::dative ||
      parts.heads.empty() || text.term(*parts.heads.front()).id != to_string(Role::spokesperson))
    return false;
  const auto* body = text.pack->common().find(mention.id);
  return body != nullptr && (body->value("type") == "agency" || body->value("type") == "medium");
}

bool read_body_kind(const Text& text, TitleParts& parts) {
  const auto* noun = word_match(text, parts.at, WordClass::body_kind);
  if (noun == nullptr || noun->clitics.conjunction != 0 || !parts.takes(kOfBody)) return false;
  const bool definite =
      begins_with_article(text, parts.at) || begins_with_joined_article(text, parts.at);
  if (!definite || begins_with_article(text, noun->last)) return false;
  parts.title.body_kind = parts.at;
  parts.at = noun->last;
  parts.found_body = true;
  parts.body_type = text.term(*noun).value("of_type");
  return true;
}

}  // namespace diplograph
