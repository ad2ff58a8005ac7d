#include "recognise/title_owner.hpp"

#include <string_view>
#include <utility>

#include "recognise/bodies.hpp"
#include "recognise/name_words.hpp"
#include "recognise/names.hpp"
#include "recognise/title_ahead.hpp"
#include "recognise/titles.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kMostFreeWords = 7;
constexpr std::uint32_t kTravelReach = 3;

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

// Governors are of the state in which their place lies.
bool read_governed(const Text& text, Mention& mention, TitleParts& parts) {
  const bool place = mention.kind == MentionKind::place || mention.kind == MentionKind::capital;
  if (!place || !parts.takes(text, "place")) return false;
  const auto* known = text.pack->common().find(mention.id);
  if (known == nullptr) return false;
  parts.title.of = known->value("in");
  parts.found_place = true;
  parts.at = mention.last;
  mention.kind = MentionKind::place;
  parts.add_inner(std::move(mention));
  return true;
}

// "the North Atlantic Alliance (NATO)": the token behind the brackets.
std::uint32_t behind_abbreviation(const Text& text, std::uint32_t token) {
  if (!is_mark(text, token, U'(') || token + 2 >= text.tokens.size()) return token;
  const auto* body = longest_match(text, token + 1, TermClass::organization);
  const auto last = body == nullptr ? token + 2 : body->last;
  const bool word = text.tokens[token + 1].kind == TokenKind::word;
  return word && is_mark(text, last, U')') ? last + 1 : token;
}

// What kind of body it is, as packs/common or the body's own term tells.
std::string type_of_body(const Text& text, const Mention& mention) {
  if (const auto* known = text.pack->common().find(mention.id))
    return std::string(known->value("type"));
  const auto* body = longest_match(text, mention.name_first, TermClass::body);
  return body == nullptr ? std::string() : std::string(text.term(*body).value("type"));
}

// "of Russia", "Russian", "of the House of Representatives", also behind a glued preposition.
bool read_entity(const Text& text, TitleParts& parts, bool behind_free_words) {
  if (parts.at >= text.tokens.size()) return false;
  auto mention = read_body(text, parts.at);
  if (!mention || mention->clitics.conjunction != 0) return false;
  if (read_governed(text, *mention, parts)) return true;
  if (mention->kind == MentionKind::place) return false;
  if (mention->kind == MentionKind::capital &&
      (behind_free_words || mention->clitics.preposition != 0 || parts.found_portfolio)) {
    return false;
  }
  parts.at = mention->last;
  // "the UN envoy for Yemen": a state where he serves, whose envoy he is not.
  const bool host = mention->clitics.preposition != 0 && mention->kind == MentionKind::state &&
                    parts.takes(text, "host") && !parts.takes(text, "state");
  if (host) {
    parts.add_inner(std::move(*mention));
    return true;
  }
  take_as_owner(text, std::move(*mention), parts);
  if (parts.found_body) parts.at = behind_abbreviation(text, parts.at);
  return true;
}

// "for ... affairs": what a glued preposition ties to the title.
bool opens_tail(const Text& text, std::uint32_t token) {
  if (token >= text.tokens.size()) return false;
  for (const auto& match : text.matches_at(token)) {
    const auto term_class = text.brief(match).term_class;
    const bool matter = term_class == TermClass::common || term_class == TermClass::portfolio;
    if (match.clitics.preposition != 0 && matter) return true;
  }
  return false;
}

// A name, a verb or the next title begins here.
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

// Words that no lexicon of actors claims, up to a body or state, or up to the name.
bool read_free(const Text& text, TitleParts& parts) {
  const auto start = parts.at;
  for (std::uint32_t i = 0; i < kMostFreeWords && parts.at < text.tokens.size(); ++i) {
    if (ends_free_words(text, parts.at)) break;
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

// A name opens at `token`, perhaps behind an honorific.
bool opens_name(const Text& text, std::uint32_t token) {
  return token < text.tokens.size() &&
         (is_given_name(text, token) || longest_match(text, token, TermClass::person) != nullptr ||
          longest_match(text, token, TermClass::honorific) != nullptr);
}

// "the minister of finance in the Republic of Kenya John Mbadi", "the head of the bureau in Gaza
// Yahya ...": where a name follows, the land is whose office it is, or where it is held.
void read_land(const Text& text, TitleParts& parts) {
  if (parts.at + 1 >= text.tokens.size()) return;
  const auto* in = word_match(text, parts.at, WordClass::preposition);
  if (in != nullptr && text.term(*in).value("sense") != "in") return;
  auto mention = read_body(text, in == nullptr ? parts.at : in->last);
  if (!mention || mention->adjective || mention->clitics.conjunction != 0) return;
  if (in == nullptr && sense_of(text, mention->clitics) != U"bi") return;
  const auto next = mention->last;
  const bool open = parts.title.of.empty();
  // "in the Lebanese government", "in the government".
  if (open && mention->kind == MentionKind::organization &&
      type_of_body(text, *mention) == "government") {
    parts.at = next;
    if (const auto code = state_code(mention->id); !code.empty())
      parts.title.of = "state:" + std::string(code);
    parts.found_state = !parts.title.of.empty();
    return;
  }
  const bool state = mention->kind == MentionKind::state;
  const bool named =
      opens_name(text, next) || (is_comma(text, next) && is_given_name(text, next + 1));
  if (mention->kind == MentionKind::organization || !named) return;
  if (open && state) {
    parts.title.of = mention->id;
    parts.found_state = true;
  } else if (is_comma(text, next)) {
    return;
  } else if (mention->kind == MentionKind::capital) {
    mention->kind = MentionKind::place;
  }
  parts.at = next;
  parts.add_inner(std::move(*mention));
}

// "envoy of the Russian president": the office of another office; its state, where it is told, is
// the state.
void read_title_owner(const Text& text, TitleParts& parts) {
  const auto* head = title_head(text, parts.at);
  if (head == nullptr || parts.at == parts.title.first) return;
  const bool glued = head->clitics.preposition != 0;
  if (!glued && !parts.takes(text, "office")) return;
  auto owner = read_title(text, parts.at);
  if (!owner || owner->dual || owner->clitics.conjunction != 0) return;
  parts.owner_role = owner->titles.front().role;
  parts.title.of = owner->titles.front().of;
  parts.at = owner->titles.front().last;
  parts.found_state = !parts.title.of.empty();
  for (auto& mention : owner->inner) {
    if (mention.last <= parts.at) parts.add_inner(std::move(mention));
  }
}

// A verb of travel stands shortly before the title: what follows is where its bearer goes.
bool is_behind_travel(const Text& text, std::uint32_t token) {
  for (std::uint32_t back = 1; back <= kTravelReach && back <= token; ++back) {
    const auto* verb = longest_match(text, token - back, TermClass::event);
    if (verb != nullptr && text.term(*verb).id.starts_with("visit")) return true;
  }
  return false;
}

}  // namespace

void take_as_owner(const Text& text, Mention mention, TitleParts& parts) {
  if (read_governed(text, mention, parts)) return;
  auto state = state_of(text, mention);
  if (state.empty()) {
    parts.title.of = mention.id;
    parts.body_type = type_of_body(text, mention);
    parts.found_body = true;
  } else {
    parts.title.of = state;
    parts.found_state = true;
    if (mention.kind == MentionKind::capital) mention.kind = MentionKind::state;
    mention.id = std::move(state);
  }
  parts.add_inner(std::move(mention));
}

void read_owner(const Text& text, TitleParts& parts) {
  if (parts.takes(text, "portfolio") && read_portfolio(text, parts)) parts.found_portfolio = true;
  // Where owners stand first, those behind need a word that ties them: "the official Xinhua
  // agency".
  bool read = !text.pack->switches().owner_first && read_entity(text, parts, false);
  const bool may_be_free = parts.takes(text, "free") && !parts.found_portfolio;
  if (!read && (may_be_free || opens_tail(text, parts.at))) read = read_free(text, parts);
  if (read && parts.found_body && !parts.found_state) read_state_behind(text, parts);
  if (parts.title.of.empty()) read_title_owner(text, parts);
  read_land(text, parts);
  read_host(text, parts);
}

void read_host(const Text& text, TitleParts& parts) {
  if (parts.at >= text.tokens.size() || !parts.takes(text, "host")) return;
  const auto* word = word_match(text, parts.at, WordClass::preposition);
  const auto place = word != nullptr ? skip_article(text, word->last) : parts.at;
  if (place >= text.tokens.size()) return;
  const auto sense = word == nullptr ? std::string_view() : text.term(*word).value("sense");
  const bool owner_first = text.pack->switches().owner_first;
  const bool for_land = owner_first && sense == "for";  // "special envoy for Syria"
  if (word != nullptr && sense != "at" && sense != "in" && sense != "to" && !for_land) return;
  const bool travels = sense == "to" && is_behind_travel(text, parts.title.first);
  const bool at = sense == "at";
  const auto* land = at ? word_match(text, place, WordClass::own_land) : nullptr;
  auto mention = read_body(text, place);
  if (land != nullptr && !land->clitics.any() && (!mention || mention->last <= land->last)) {
    parts.at = land->last;
    return;
  }
  if (!mention || mention->adjective) return;
  if (word == nullptr && mention->clitics.preposition == 0) return;
  const bool goes_on =
      title_head(text, mention->last) != nullptr || opens_name(text, mention->last);
  if (travels && !goes_on) return;
  // A body is host to the missions at it alone: "permanent representative at the United Nations",
  // "ambassador to the United Nations".
  const bool mission = at || (owner_first && sense == "to");
  if (mention->kind == MentionKind::organization && (!mission || mention->id.empty())) return;
  parts.at = mention->last;
  if (mention->kind == MentionKind::capital) mention->kind = MentionKind::place;
  parts.add_inner(std::move(*mention));
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
