#include "recognise/title_tail.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "recognise/bodies.hpp"
#include "recognise/name_openings.hpp"
#include "recognise/name_words.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

// "the affairs of": what stands at `token` is the matter of the office.
bool deals_with(const Text& text, std::uint32_t token) {
  for (const auto& match : text.matches_at(token - 1)) {
    if (match.last == token && text.brief(match).term_class == TermClass::common &&
        text.term(match).value("sense") == "affairs")
      return true;
  }
  return false;
}

// "in charge of", written as "the acting one with": the token behind it, else `token`.
std::uint32_t behind_charged(const Text& text, std::uint32_t token) {
  const auto* charged = longest_match(text, token, TermClass::office, [&](const Match& match) {
    return !match.clitics.any() && text.term(match).has("qualifier", "acting");
  });
  return charged != nullptr && may_be_of_verb(text, charged->last) ? charged->last : token;
}

// "for African affairs, Ambassador ...": he bears a further title.
bool opens_next_title(const Text& text, std::uint32_t token) {
  const auto* head = title_head(text, token);
  return head != nullptr && !head->clitics.any();
}

}  // namespace

bool opens_name(const Text& text, std::uint32_t token) {
  return token < text.tokens.size() &&
         (is_given_name(text, token) || longest_match(text, token, TermClass::person) != nullptr ||
          longest_match(text, token, TermClass::honorific) != nullptr);
}

bool opens_tail(const Text& text, std::uint32_t token) {
  if (token >= text.tokens.size()) return false;
  for (const auto& match : text.matches_at(token)) {
    const auto term_class = text.brief(match).term_class;
    // "made the minister a visit to": what the verb needs, no matter of the office.
    const bool deed = text.brief(match).event_class() == EventClass::visit_noun &&
                      slot_of(text, match.clitics) == Slot::instrumental;
    if (deed) return false;
    const bool matter = term_class == TermClass::common || term_class == TermClass::portfolio;
    if (match.clitics.preposition != 0 && matter) return true;
  }
  return false;
}

bool may_be_of_verb(const Text& text, std::uint32_t token) {
  if (token >= text.tokens.size()) return false;
  const auto matches = text.matches_at(token);
  return std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
    return slot_of(text, match.clitics) == Slot::instrumental;
  });
}

bool ends_free_words(const Text& text, std::uint32_t token) {
  return text.tokens[token].kind != TokenKind::word || is_given_name(text, token) ||
         is_finite_verb(text, token) || title_head(text, token) != nullptr ||
         longest_match(text, token, TermClass::honorific) != nullptr ||
         longest_match(text, token, TermClass::person) != nullptr;
}

bool is_free_word(const Text& text, std::uint32_t token, bool opening) {
  const bool definite = begins_with_article(text, token) || begins_with_joined_article(text, token);
  return longest_match(text, token, TermClass::common) != nullptr ||
         longest_match(text, token, TermClass::portfolio) != nullptr || (definite && !opening) ||
         (!opening && is_word(text, token, WordClass::preposition)) ||
         longest_match(text, token, TermClass::event) != nullptr;
}

bool read_scope(const Text& text, TitleParts& parts) {
  if (!deals_with(text, parts.at)) return false;
  auto mention = read_body(text, parts.at);
  if (!mention || mention->kind != MentionKind::state || mention->adjective) return false;
  parts.at = mention->last;
  parts.add_inner(std::move(*mention));
  return true;
}

void read_tail(const Text& text, TitleParts& parts) {
  const bool may_deal = parts.takes(kOfFree | kOfHost);
  const bool tail = opens_tail(text, parts.at) ||
                    (parts.at < text.tokens.size() && begins_with_joined_article(text, parts.at));
  if (!may_deal || !tail) return;
  std::vector<Mention> inner;
  auto at = parts.at;
  const bool affairs = deals_with(text, at + 1);
  for (std::uint32_t i = 0; i < kMostFreeWords && at < text.tokens.size(); ++i) {
    const bool named = opens_name(text, at) || (is_comma(text, at) && is_given_name(text, at + 1));
    if (i > 0 && (named || (affairs && opens_next_title(text, at)))) {
      parts.at = at;
      for (auto& mention : inner) parts.add_inner(std::move(mention));
      return;
    }
    if (ends_free_words(text, at)) return;
    if (auto mention = i == 0 ? std::nullopt : read_body(text, at)) {
      at = mention->last;
      inner.push_back(std::move(*mention));
    } else if (i == 0 || is_free_word(text, at, false)) {
      ++at;
    } else {
      return;
    }
  }
}

void read_charge(const Text& text, TitleParts& parts) {
  if (parts.at + 1 >= text.tokens.size()) return;
  // Without a comma the word has been read as a qualifier.
  const auto first = is_comma(text, parts.at) ? parts.at + 1 : parts.at - 1;
  auto at = behind_charged(text, first);
  if (at == first) return;
  const auto most = std::min<std::size_t>(text.tokens.size(), at + kMostFreeWords);
  for (++at; at < most; ++at) {
    if (opens_name(text, at) || (is_comma(text, at) && opens_name(text, at + 1))) {
      parts.at = at;
      return;
    }
    if (ends_free_words(text, at)) return;
  }
}

}  // namespace diplograph
