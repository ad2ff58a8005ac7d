#include "recognise/title_body.hpp"

#include <utility>

#include "recognise/bodies.hpp"
#include "recognise/name_words.hpp"
#include "recognise/title_owner.hpp"
#include "recognise/words.hpp"

namespace diplograph {

bool read_quoted_owner(const Text& text, TitleParts& parts) {
  if (parts.at >= text.tokens.size() || !parts.takes(kOfBody)) return false;
  const auto* to = word_match(text, parts.at, WordClass::preposition);
  const bool apart = to != nullptr && text.term(*to).slot == Slot::dative;
  const auto quote = apart ? to->last : parts.at;
  if (!is_quote(text, quote) || quote + 1 >= text.tokens.size()) return false;
  auto body = read_body(text, quote + 1);
  if (!body || body->kind != MentionKind::organization || body->id.empty() ||
      !is_quote(text, body->last))
    return false;
  const auto next = body->last + 1;
  take_as_owner(text, std::move(*body), parts);
  parts.at = next;
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
