#include "recognise/title_ahead.hpp"

#include <algorithm>
#include <utility>

#include "recognise/bodies.hpp"
#include "recognise/capital_bodies.hpp"
#include "recognise/title_owner.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr int kMostPieces = 5;

bool has_slot(const Text& text, std::uint32_t token, Slot slot) {
  const auto* word = word_match(text, token, WordClass::preposition);
  return word != nullptr && text.term(*word).slot == slot;
}

// Takes the state or body at `token` as the owner; returns the token behind it.
std::uint32_t take_owner(const Text& text, std::uint32_t token, bool ahead, TitleParts& parts) {
  auto mention = read_body(text, token);
  // "Green Party leader", "leader of the Danish Green Party": a body that no lexicon knows.
  auto body = read_capital_body(text, mention && mention->adjective ? mention->last : token);
  if (body && (!mention || mention->last < body->last)) mention = std::move(body);
  if (!mention) return token;
  const auto behind = ahead ? skip_possessive(text, mention->last) : mention->last;
  // "Rome Mayor", but no more than that: a bare place owns no other title.
  const bool place = mention->kind == MentionKind::place;
  if (ahead && place && behind == mention->last && title_head(text, behind) == nullptr)
    return token;
  take_as_owner(text, std::move(*mention), parts);
  return behind;
}

std::uint32_t take_qualifier(const Text& text, std::uint32_t token, TitleParts& parts) {
  const auto* match = longest_match(text, token, TermClass::office, [&](const Match& m) {
    return !text.term(m).value("qualifier").empty();
  });
  if (match == nullptr) return token;
  if (text.term(*match).value("qualifier") == "former") parts.title.former = true;
  return match->last;
}

// A portfolio, if the head of a minister stands right behind it.
std::uint32_t take_portfolio(const Text& text, std::uint32_t token, TitleParts& parts) {
  for (const auto& match : text.matches_at(token)) {
    if (text.brief(match).term_class != TermClass::portfolio) continue;
    const auto* head = title_head(text, match.last);
    if (head == nullptr || !text.term(*head).may_be_of(kOfPortfolio)) continue;
    parts.found_portfolio = true;
    return match.last;
  }
  return token;
}

// "spokesman for Kenyan President": the state is of the title behind it, which another bears.
bool serves_title(const Text& text, std::uint32_t token, const TitleParts& parts) {
  if (!text.pack->switches().owner_first || !parts.takes(kOfOffice)) return false;
  const auto ahead = read_ahead_of_title(text, token);
  return ahead && title_head(text, ahead->at) != nullptr;
}

// "officials from Kenya", but no more of those who were there: "recalled its diplomats from Kenya".
bool are_sent(const Text& text, const TitleParts& parts) {
  const bool plural = std::any_of(parts.heads.begin(), parts.heads.end(), [](const Match* head) {
    return (head->features & kPlural) != 0;
  });
  const auto first = parts.title.first;
  return plural && (first == 0 || !is_word(text, first - 1, WordClass::pronoun));
}

// "Kenyan minister of trade": the head ends with the preposition, and the state stood before it.
bool read_matter_of_head(const Text& text, TitleParts& parts) {
  if (!parts.owner_ahead || parts.found_portfolio || !parts.takes(kOfPortfolio) ||
      !is_word(text, parts.at - 1, WordClass::preposition))
    return false;
  const auto first = skip_article(text, parts.at);
  const auto* matter =
      first < text.tokens.size() ? longest_match(text, first, TermClass::portfolio) : nullptr;
  if (matter == nullptr) return false;
  parts.found_portfolio = true;
  parts.at = matter->last;
  return true;
}

// "the US special envoy on North Korea, Stephen Bosworth": the land that he deals with.
bool read_matter_of_envoy(const Text& text, TitleParts& parts) {
  if (!text.pack->switches().owner_first || !parts.takes(kOfHost) ||
      !has_slot(text, parts.at, Slot::on))
    return false;
  const auto first = skip_article(text, parts.at + 1);
  auto land = first < text.tokens.size() ? read_body(text, first) : std::nullopt;
  if (!land || land->kind == MentionKind::organization || land->adjective) return false;
  parts.at = land->last;
  parts.add_inner(std::move(*land));
  return true;
}

// "Geneva spokesman for the World Health Organization": the title begins with the city where its
// holder sits.
bool read_body_of_one_in_city(const Text& text, TitleParts& parts) {
  if (!parts.owner_ahead || parts.inner.empty() || !has_slot(text, parts.at, Slot::for_))
    return false;
  const auto city = read_body(text, parts.inner.back().first);
  if (!city || (city->kind != MentionKind::place && city->kind != MentionKind::capital))
    return false;
  const auto first = skip_article(text, parts.at + 1);
  if (first >= text.tokens.size()) return false;
  auto body = read_body(text, first);
  if (auto unknown = read_capital_body(text, first);
      unknown && (!body || body->last < unknown->last))
    body = std::move(unknown);
  if (!body || body->kind != MentionKind::organization) return false;
  parts.at = body->last;
  parts.found_state = false;
  take_as_owner(text, std::move(*body), parts);
  return true;
}

}  // namespace

std::optional<TitleParts> read_ahead_of_title(const Text& text, std::uint32_t token) {
  TitleParts parts;
  parts.title.first = token;
  parts.at = token;
  if (!text.pack->switches().owner_first) return parts;
  parts.at = skip_article(text, token);
  for (int piece = 0; piece < kMostPieces && parts.at < text.tokens.size(); ++piece) {
    if (parts.at > token && begins_line(text, parts.at)) return std::nullopt;
    if (title_head(text, parts.at) != nullptr) return parts;
    auto next = take_portfolio(text, parts.at, parts);
    if (next == parts.at) next = take_qualifier(text, parts.at, parts);
    if (next == parts.at) next = take_owner(text, parts.at, true, parts);
    if (next == parts.at) return std::nullopt;
    parts.at = next;
  }
  return parts;
}

void read_owner_inside(const Text& text, const Match& head, TitleParts& parts) {
  if (head.inside == Match::kNothingInside) return;
  take_owner(text, head.inside, false, parts);
  parts.owner_ahead = true;
}

void read_owner_behind(const Text& text, TitleParts& parts) {
  if (parts.at >= text.tokens.size() || read_matter_of_head(text, parts) ||
      read_body_of_one_in_city(text, parts))
    return;
  const auto* word = word_match(text, parts.at, WordClass::preposition);
  if (word == nullptr || read_matter_of_envoy(text, parts)) return;
  const bool bound = text.term(*word).slot == Slot::of;
  const bool owner_first = text.pack->switches().owner_first;
  const bool concerns =
      owner_first && (has_slot(text, parts.at, Slot::for_) ||
                      (has_slot(text, parts.at, Slot::from) && are_sent(text, parts)));
  if (!bound && !concerns) return;
  const auto first = skip_article(text, word->last);
  if (first >= text.tokens.size()) return;
  if (parts.takes(kOfPortfolio)) {
    if (const auto* matter = longest_match(text, first, TermClass::portfolio)) {
      parts.found_portfolio = true;
      parts.at = matter->last;
      return;
    }
  }
  // "negotiator for Burundi" with his state or body before it serves that.
  // So does "special envoy of the Secretary-General for Yemen".
  const bool of_body = std::any_of(parts.heads.begin(), parts.heads.end(), [&](const Match* head) {
    return !text.term(*head).value("of_org").empty();
  });
  if (!parts.title.of.empty() || (!bound && (parts.owner_ahead || of_body))) return;
  if (serves_title(text, first, parts)) return;
  const auto next = take_owner(text, first, false, parts);
  if (next != first) parts.at = next;
}

}  // namespace diplograph
