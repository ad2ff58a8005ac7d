#include "recognise/title_owner.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "recognise/bodies.hpp"
#include "recognise/headed_owner.hpp"
#include "recognise/name_openings.hpp"
#include "recognise/name_words.hpp"
#include "recognise/served_title.hpp"
#include "recognise/title_ahead.hpp"
#include "recognise/title_body.hpp"
#include "recognise/title_host.hpp"
#include "recognise/title_tail.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::size_t kMostPortfolioWords = 5;

bool read_portfolio(const Text& text, TitleParts& parts) {
  bool any = false;
  while (parts.at < text.tokens.size()) {
    const auto* match = longest_match(text, parts.at, TermClass::portfolio, [&](const Match& m) {
      return m.clitics.future == 0 && (any || m.clitics.conjunction == 0);
    });
    if (match == nullptr) return any;
    parts.at = match->last;
    any = true;
  }
  return any;
}

// "minister of green transition, Norwegian": words with an article that no list has are a portfolio
// where a state or a name follows.
bool read_unknown_portfolio(const Text& text, TitleParts& parts) {
  auto at = parts.at;
  const auto most = std::min<std::size_t>(text.tokens.size(), at + kMostPortfolioWords);
  while (at < most && !ends_free_words(text, at) && !read_body(text, at) &&
         (begins_with_article(text, at) || begins_with_joined_article(text, at)))
    ++at;
  if (at == parts.at || at >= text.tokens.size()) return false;
  const auto state = read_body(text, at);
  const bool of_state = state && state->kind == MentionKind::state && state->adjective;
  if (!of_state && !opens_name(text, at)) return false;
  parts.at = at;
  return true;
}

// "and cooperation", "and affairs of"
bool adds_to_portfolio(const Text& text, std::uint32_t token) {
  if (is_joined_word(text, token) && begins_with_joined_article(text, token)) return true;
  return longest_match(text, token, TermClass::common, [&](const Match& match) {
           return match.clitics.conjunction != 0 && text.term(match).value("sense") == "affairs";
         }) != nullptr;
}

// A name that the lexicon has, or a word that nobody knows.
bool may_be_name(const Text& text, std::uint32_t token) {
  return opens_name(text, token) ||
         (is_word_token(text, token) && text.matches_at(token).empty() &&
          !begins_with_article(text, token) && !is_joined_word(text, token));
}

// "minister of foreign affairs and the Gabonese abroad": the head has named the first already.
void read_joined_portfolios(const Text& text, TitleParts& parts) {
  while (const auto* more = longest_match(text, parts.at, TermClass::portfolio, [](const Match& m) {
           return m.clitics.conjunction != 0 && m.clitics.preposition == 0;
         }))
    parts.at = more->last;
}

// "minister of foreign affairs and regional cooperation, Rwandan": what "and" adds is of the
// portfolio where a state's adjective or a name follows.
void read_more_of_portfolio(const Text& text, TitleParts& parts) {
  const bool minister = std::any_of(parts.heads.begin(), parts.heads.end(), [&](const Match* head) {
    return text.term(*head).id.ends_with("minister");
  });
  if (minister && !parts.title.plural) read_joined_portfolios(text, parts);
  // "and cooperation" may be the head's, its adjective not.
  const bool goes_on = begins_with_article(text, parts.at) && adds_to_portfolio(text, parts.at - 1);
  if (!minister || (!goes_on && !adds_to_portfolio(text, parts.at))) return;
  auto at = parts.at;
  const auto most = std::min<std::size_t>(text.tokens.size(), at + kMostPortfolioWords);
  while (at < most && !ends_free_words(text, at) && !read_body(text, at) &&
         (adds_to_portfolio(text, at) || begins_with_article(text, at)))
    ++at;
  if (at == parts.at || at >= text.tokens.size()) return;
  const auto state = read_body(text, at);
  const bool of_state = state && state->kind == MentionKind::state && state->adjective &&
                        !state->clitics.any() && may_be_name(text, state->last);
  if (of_state || is_given_name(text, at)) parts.at = at;
}

// Governors are of the state in which their place lies.
bool read_governed(const Text& text, Mention& mention, TitleParts& parts) {
  const bool place = mention.kind == MentionKind::place || mention.kind == MentionKind::capital;
  if (!place || !parts.takes(kOfPlace)) return false;
  const auto* known = text.pack->common().find(mention.id);
  if (known == nullptr) return false;
  parts.title.of = known->value("in");
  parts.found_place = true;
  parts.at = mention.last;
  mention.kind = MentionKind::place;
  parts.add_inner(std::move(mention));
  return true;
}

// "the North Atlantic Alliance (NATO)", or in quotation marks: the token behind them.
std::uint32_t behind_abbreviation(const Text& text, std::uint32_t token) {
  const bool quoted = is_quote(text, token);
  if ((!quoted && !is_mark(text, token, U'(')) || token + 2 >= text.tokens.size()) return token;
  const auto* body = longest_match(text, token + 1, TermClass::organization);
  const auto last = body == nullptr ? token + 2 : body->last;
  // In quotation marks a name may stand as well.
  const bool word = text.tokens[token + 1].kind == TokenKind::word && (!quoted || body != nullptr);
  const bool closed = quoted ? is_quote(text, last) : is_mark(text, last, U')');
  return word && closed ? last + 1 : token;
}

// "of Russia", "Russian", "of the House of Representatives", also behind a glued preposition.
bool read_entity(const Text& text, TitleParts& parts, bool behind_free_words) {
  if (parts.at >= text.tokens.size()) return false;
  auto mention = read_body(text, parts.at);
  if (!mention || mention->clitics.conjunction != 0) return false;
  // "the premier Georgia Meloni": a known name that begins like a land.
  const auto* person = longest_match(text, parts.at, TermClass::person);
  if (person != nullptr && person->last > mention->last && !person->clitics.any()) return false;
  // "the minister called on Iran", "visits the minister Doha": a definite title has no owner right
  // behind it but an adjective.
  const bool apart =
      begins_with_article(text, parts.title.first) && parts.at == parts.title.first + 1 &&
      (mention->kind == MentionKind::state || mention->kind == MentionKind::capital) &&
      !mention->adjective && mention->clitics.preposition == 0;
  if (apart && !text.pack->switches().owner_first) return false;
  if (read_governed(text, *mention, parts)) return true;
  if (mention->kind == MentionKind::place) return false;
  // "the visit of the foreign minister to Jordan": a short name for where he goes; "foreign
  // minister of the State of Qatar" has his own there.
  const bool whole =
      parts.found_portfolio ||
      (parts.at > parts.title.first + 1 && !begins_with_article(text, parts.title.first) &&
       begins_with_article(text, parts.at - 1) && !parts.takes(kOfHost));
  const bool goes_there = whole && mention->kind == MentionKind::state && !mention->adjective &&
                          mention->last == mention->first + 1 &&
                          slot_of(text, mention->clitics) == Slot::dative;
  if (goes_there || is_told_medium(text, *mention, parts)) return false;
  if (mention->kind == MentionKind::capital &&
      (behind_free_words || mention->clitics.preposition != 0 || parts.found_portfolio)) {
    return false;
  }
  parts.at = mention->last;
  // "the UN envoy for Yemen": a state where he serves, whose envoy he is not.
  const bool host = mention->clitics.preposition != 0 && mention->kind == MentionKind::state &&
                    parts.takes(kOfHost) && !parts.takes(kOfState);
  if (host) {
    parts.add_inner(std::move(*mention));
    return true;
  }
  take_as_owner(text, std::move(*mention), parts);
  if (parts.found_body) parts.at = behind_abbreviation(text, parts.at);
  return true;
}

// Words that no lexicon of actors claims, up to a body or state, or up to the name.
bool read_free(const Text& text, TitleParts& parts) {
  const auto start = parts.at;
  for (std::uint32_t i = 0; i < kMostFreeWords && parts.at < text.tokens.size(); ++i) {
    if (ends_free_words(text, parts.at)) break;
    const auto told = read_body(text, parts.at);
    if (told && is_told_medium(text, *told, parts)) break;
    if (i > 0 && read_scope(text, parts)) continue;
    if (read_entity(text, parts, true)) return true;
    if (!is_free_word(text, parts.at, i == 0)) break;
    ++parts.at;
    parts.read_freely = true;
  }
  // A preposition at the end belongs to what follows.
  while (parts.at > start && is_word(text, parts.at - 1, WordClass::preposition)) --parts.at;
  return false;
}

// "speaker of the House of Representatives, Lebanese": the body's state goes with the entities
// only.
void read_state_behind(const Text& text, TitleParts& parts) {
  if (parts.at >= text.tokens.size()) return;
  auto mention = read_body(text, parts.at);
  if (!mention || mention->kind != MentionKind::state || mention->clitics.any()) return;
  parts.at = mention->last;
  parts.found_state = true;
  parts.title.of = mention->id;
  parts.add_inner(std::move(*mention));
}

// "the head of the office of the premier": a name behind it may be the premier's.
void read_title_within(const Text& text, const Mention& body, TitleParts& parts) {
  if (text.pack->switches().owner_first || title_head(text, body.first + 1) == nullptr) return;
  const auto owner = read_title(text, body.first + 1);
  if (owner && owner->last == body.last) parts.owner_role = owner->titles.front().role;
}

}  // namespace

std::string type_of_body(const Text& text, const Mention& mention) {
  if (const auto* known = text.pack->common().find(mention.id))
    return std::string(known->value("type"));
  // "army", "Pakistani army"
  for (auto token = mention.name_first; token < std::max(mention.name_last, mention.name_first + 1);
       ++token) {
    const auto* body = longest_match(text, token, TermClass::body);
    if (body != nullptr) return std::string(text.term(*body).value("type"));
  }
  return {};
}

void take_title_as_owner(TitlePhrase owner, TitleParts& parts) {
  const auto& title = owner.titles.front();
  parts.owner_role = title.role;
  parts.title.of = title.of;
  parts.at = title.last;
  parts.found_state = !title.of.empty();
  for (auto& mention : owner.inner) {
    if (mention.last <= parts.at) parts.add_inner(std::move(mention));
  }
}

void take_as_owner(const Text& text, Mention mention, TitleParts& parts) {
  if (read_governed(text, mention, parts)) return;
  auto state = state_of(text, mention);
  if (state.empty()) {
    parts.title.of = mention.id;
    parts.body_type = type_of_body(text, mention);
    parts.found_body = true;
    read_title_within(text, mention, parts);
  } else {
    parts.title.of = state;
    parts.found_state = true;
    if (mention.kind == MentionKind::capital) mention.kind = MentionKind::state;
    mention.id = std::move(state);
  }
  parts.add_inner(std::move(mention));
}

void read_owner(const Text& text, TitleParts& parts) {
  if (parts.takes(kOfPortfolio) &&
      (read_portfolio(text, parts) ||
       (!parts.found_portfolio && read_unknown_portfolio(text, parts))))
    parts.found_portfolio = true;
  read_more_of_portfolio(text, parts);
  // Where owners stand first, those behind need a word that ties them: "the official Xinhua
  // agency".
  bool read = !text.pack->switches().owner_first && read_entity(text, parts, false);
  if (!read) read = read_quoted_owner(text, parts);
  if (!read) read = read_body_kind(text, parts);
  if (!read) read = read_headed_owner(text, parts);
  const bool may_be_free = parts.takes(kOfFree) && !parts.found_portfolio;
  // "invited the Custodian of the Two Holy Mosques for (a visit)"
  const bool tail = opens_tail(text, parts.at) && parts.takes_any();
  if (!read && (may_be_free || tail)) {
    const bool of_verb = !may_be_free && may_be_of_verb(text, parts.at);
    auto before = of_verb ? parts : TitleParts();
    read = read_free(text, parts);
    const auto name = is_comma(text, parts.at) ? parts.at + 1 : parts.at;
    if (of_verb && !opens_name(text, name)) {
      parts = std::move(before);
      read = false;
    }
  }
  if (read && parts.found_body && !parts.found_state) read_state_behind(text, parts);
  if (parts.title.of.empty()) read_served_title(text, parts);
  if (parts.title.of.empty()) read_served_person(text, parts);
  read_land(text, parts);
  read_host(text, parts);
}

void add_body_of_head(const Text& text, const Match& head, TitleParts& parts) {
  for (auto token = head.first + 1; token < head.last; ++token) {
    auto mention = read_body(text, token);
    if (!mention || mention->kind != MentionKind::organization || mention->id.empty()) continue;
    const auto* body = longest_match(text, token, TermClass::body);
    const auto type = body == nullptr ? std::string_view() : text.term(*body).value("type");
    if (mention->last > parts.at || type == "ministry" || type == "embassy") return;
    parts.add_inner(std::move(*mention));
    return;
  }
}

}  // namespace diplograph
