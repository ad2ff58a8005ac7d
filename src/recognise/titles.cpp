#include "recognise/titles.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "recognise/bodies.hpp"
#include "recognise/title_ahead.hpp"
#include "recognise/title_host.hpp"
#include "recognise/title_owner.hpp"
#include "recognise/title_parts.hpp"
#include "recognise/title_role.hpp"
#include "recognise/title_tail.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::size_t kMostTitles = 4;
constexpr std::uint32_t kLongestAdjunct = 4;  // tokens
constexpr int kMostAdjuncts = 3;

bool begins_definite(const Text& text, const Match& head) {
  if ((head.features & kDefinite) != 0) return true;
  return !head.clitics.any() && has_article(text, head.first);
}

// Reads the title that `head` opens into `phrase`; false, and the phrase ends where it did, if it
// is none.
bool read_one(const Text& text, const Match& head, TitleParts ahead, TitlePhrase& phrase) {
  auto parts = open_title(text, head, std::move(ahead));
  read_owner_inside(text, head, parts);
  read_qualifiers(text, parts);
  read_owner_behind(text, parts);
  if (!parts.owner_ahead) read_owner(text, parts);
  // "the minister (Russian) of finance", "the minister of finance of Kenya"
  const bool half = parts.found_portfolio == parts.title.of.empty();
  if (half && parts.takes(kOfPortfolio)) read_owner_behind(text, parts);
  read_qualifiers(text, parts);
  read_tail(text, parts);
  read_charge(text, parts);
  read_host(text, parts);
  add_body_of_head(text, head, parts);
  // "spokesman at" with no body behind it: the preposition is the sentence's.
  const bool dangling = parts.at == head.last && parts.at > head.first + 1;
  if (dangling && is_word(text, parts.at - 1, WordClass::preposition)) --parts.at;
  parts.title.last = parts.at;
  const bool chosen = choose_role(text, parts);
  for (auto& inner : parts.inner) phrase.inner.push_back(std::move(inner));
  if (!chosen) return false;
  phrase.last = parts.at;
  phrase.dual = phrase.dual || parts.title.plural;
  phrase.owner_role = parts.owner_role;
  phrase.titles.push_back(std::move(parts.title));
  return true;
}

// An office that leads a state or one of its powers.
bool leads(const TitleMention& title) {
  if (title.former || (!title.of.empty() && !title.of.starts_with("state:"))) return false;
  return title.role == Role::president || title.role == Role::monarch ||
         title.role == Role::prime_minister || title.role == Role::parliament_speaker ||
         title.role == Role::religious_leader;
}

// "the Egyptian president and the foreign minister": nobody who leads holds a second such office,
// but a prime minister is often another minister too; and an ambassador is nothing else.
bool exclude_each_other(const TitleMention& one, const TitleMention& other) {
  if (one.role == other.role) return false;
  if (is_diplomat(one.role) != is_diplomat(other.role) && one.role != Role::envoy &&
      other.role != Role::envoy)
    return true;
  if (one.role == Role::royal && other.role == Role::president) return true;
  if (leads(one) && leads(other)) return true;
  const auto& leader = leads(one) ? one : other;
  const auto& servant = leads(one) ? other : one;
  if (!leads(leader) || leader.role == Role::prime_minister) return false;
  return servant.role == Role::foreign_minister || servant.role == Role::defence_minister ||
         servant.role == Role::minister;
}

// "the Kenyan ambassador the foreign minister", "the Kenyan envoy the president": whom a state has
// sent stands before one who receives him.
bool is_guest(const TitleMention& one, const TitleMention& other) {
  if (one.former || !one.of.starts_with("state:")) return false;
  switch (other.role) {
    case Role::president:
    case Role::monarch:
    case Role::prime_minister:
    case Role::parliament_speaker:
      return is_diplomat(one.role) || one.role == Role::envoy;
    case Role::foreign_minister:
    case Role::defence_minister:
    case Role::minister:
    case Role::deputy_minister:
      return is_diplomat(one.role);
    default:
      return false;
  }
}

// "the Lebanese president the Maronite patriarch", "the king of the country the prime minister",
// "before the president of the republic the ambassador": two men although nothing stands between.
bool are_two(const TitleMention& one, const TitleMention& other) {
  if (one.role != other.role && leads(one) && leads(other))
    return one.role != Role::religious_leader;
  return is_guest(one, other) ||
         (one.of.empty() && one.role == Role::president && exclude_each_other(one, other));
}

// A finite verb whose other side follows as its object: "received", "met".
bool is_verb_of_two(const Text& text, const Match& match) {
  if (text.brief(match).term_class != TermClass::event || (match.features & kObject) != 0 ||
      (match.features & (kPast | kPresent)) == 0)
    return false;
  const auto& term = text.term(match);
  return term.has("with", "object") && !is_visit(term);
}

// What may stand between a verb and its subject: "yesterday", "His Majesty".
bool is_adjunct(const Text& text, const Match& match) {
  const auto& brief = text.brief(match);
  return brief.term_class == TermClass::honorific || brief.term_class == TermClass::calendar ||
         (brief.term_class == TermClass::common &&
          text.brief(match).common_class() == CommonClass::adverb);
}

// A match of which `accept` holds and that ends before `token`: where it begins, else `token`.
template <typename Accept>
std::uint32_t begin_of_match_before(const Text& text, std::uint32_t token, const Accept& accept) {
  for (std::uint32_t back = 1; back <= std::min(kLongestAdjunct, token); ++back) {
    for (const auto& match : text.matches_at(token - back)) {
      if (match.last == token && accept(text, match)) return match.first;
    }
  }
  return token;
}

// "received [yesterday] [His Majesty] the King": who stands at `token` is a side of such a verb.
bool follows_verb_of_two(const Text& text, std::uint32_t token) {
  for (int adjuncts = 0; adjuncts <= kMostAdjuncts; ++adjuncts) {
    if (begin_of_match_before(text, token, is_verb_of_two) != token) return true;
    const auto before = begin_of_match_before(text, token, is_adjunct);
    if (before == token) return false;
    token = before;
  }
  return false;
}

// "the Ugandan official": nothing but a state's adjective goes with the definite word.
bool is_pointed_out(const TitlePhrase& phrase) {
  const auto& front = phrase.titles.front();
  return front.last == front.first + 2 &&
         std::any_of(phrase.inner.begin(), phrase.inner.end(), [&](const Mention& inner) {
           return inner.adjective && inner.first == front.first + 1;
         });
}

// "received the minister the head of the Russian delegation": behind a verb of two sides a bare
// title is one of them, and a title with an owner of its own the other; so are those of "received
// His Majesty the King the foreign minister".
bool is_other_side(const Text& text, const TitlePhrase& phrase) {
  const auto& next = phrase.titles.back();
  const auto& front = phrase.titles.front();
  if (phrase.titles.size() != 2 || next.alone || next.last <= next.first + 1) return false;
  const bool bare = phrase.definite && (front.alone || is_pointed_out(phrase));
  return (bare || (front.of.empty() && exclude_each_other(front, next))) &&
         text.pack->switches().verb_first && follows_verb_of_two(text, phrase.first);
}

// The last title of `phrase` is another person's: of another state than those before it, a second
// bare one ("received the minister the ambassador"), a bare one that "and" joins ("the president
// and Prince ..."), one that nobody has together with those before it, or the other side of a verb.
bool begins_another(const Text& text, const TitlePhrase& phrase, bool joined) {
  const auto& next = phrase.titles.back();
  const auto& before = phrase.titles[phrase.titles.size() - 2];
  // "Foreign Minister Prince ...": where titles stand before names without an article, they add up.
  const bool adds_up = text.pack->switches().owner_first;
  if (next.alone && (before.alone || joined) && !adds_up) return true;
  if (joined && exclude_each_other(before, next)) return true;
  if (!joined && (is_other_side(text, phrase) || are_two(before, next))) return true;
  const auto state = state_code(next.of);
  if (state.empty()) return false;
  for (std::size_t i = 0; i + 1 < phrase.titles.size(); ++i) {
    const auto other = state_code(phrase.titles[i].of);
    if (!other.empty() && other != state) return true;
  }
  return false;
}

// A further title right behind: "envoy of the president deputy minister", "chief of the office and
// minister".
bool read_next(const Text& text, TitlePhrase& phrase) {
  const auto* head = title_head(text, phrase.last);
  if (head == nullptr || head->clitics.preposition != 0) return false;
  if (is_behind_thing(text, phrase.last)) return false;
  // "the ministers of the Union and the minister of Kenya"
  if (phrase.dual && head->clitics.conjunction != 0) return false;
  auto longer = phrase;
  if (!read_one(text, *head, {}, longer) ||
      begins_another(text, longer, head->clitics.conjunction != 0))
    return false;
  phrase = std::move(longer);
  return true;
}

// A title that names no state is of the state that its neighbours name; a bare one says nothing of
// that.
void share_state(TitlePhrase& phrase) {
  if (phrase.titles.size() < 2) return;
  std::string state;
  for (const auto& title : phrase.titles) {
    if (title.of.starts_with("state:")) state = title.of;
  }
  for (auto& title : phrase.titles) {
    if (title.of.empty() && !title.alone) title.of = state;
  }
}

}  // namespace

std::optional<TitlePhrase> read_title(const Text& text, std::uint32_t token) {
  if (!text.pack->switches().owner_first && !text.has(token, TermClass::office))
    return std::nullopt;
  auto ahead = read_ahead_of_title(text, token);
  if (!ahead) return std::nullopt;
  const auto* head = title_head(text, ahead->at);
  if (head == nullptr) return std::nullopt;
  TitlePhrase phrase;
  phrase.first = token;
  phrase.clitics = head->clitics;
  phrase.definite = begins_definite(text, *head) || skip_article(text, token) != token;
  if (!read_one(text, *head, std::move(*ahead), phrase)) return std::nullopt;
  while (phrase.titles.size() < kMostTitles && read_next(text, phrase)) {
  }
  share_state(phrase);
  return phrase;
}

}  // namespace diplograph
