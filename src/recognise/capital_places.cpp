#include "recognise/capital_places.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "base/marks.hpp"
#include "base/unicode.hpp"
#include "recognise/bodies.hpp"
#include "recognise/mention_order.hpp"
#include "recognise/unknown_ids.hpp"
#include "recognise/words.hpp"
#include "text/capitals.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kMostWords = 4;
constexpr std::uint32_t kMostModifiers = 4;
constexpr std::uint32_t kReach = 24;  // tokens back to the verb of "met the minister in Harsund"
constexpr std::string_view kUnknown = "place:x-";

// A term, in the brief form that matches carry, that a name of a place may hold as well.
bool may_be_in_name(const Text& text, const Match& match) {
  const auto& brief = text.brief(match);
  return brief.term_class == TermClass::given_name ||
         brief.word_class() == WordClass::name_particle;
}

bool is_name_word(const Text& text, std::uint32_t token) {
  if (!is_capital(text, token)) return false;
  const auto span = text.tokens[token].span;
  // A word that runs on in capitals is an abbreviation.
  if (span.size() > 1 && is_upper(text.source[span.start + 1])) return false;
  const auto matches = text.matches_at(token);
  return std::all_of(matches.begin(), matches.end(),
                     [&](const Match& match) { return may_be_in_name(text, match); });
}

bool is_calendar(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::calendar) != nullptr;
}

// The end of the name at `first`, which no lexicon knows; `first` if none stands there.
std::uint32_t unknown_name_end(const Stretch& stretch, std::uint32_t first) {
  const auto& text = stretch.text;
  auto at = first;
  bool named = false;  // more than given names and particles
  for (std::uint32_t words = 0; words < kMostWords && stretch.holds(at); ++words) {
    if (!is_name_word(text, at) || (words > 0 && begins_line(text, at))) break;
    named = named || text.matches_at(at).empty();
    ++at;
    while (is_joint(text, at)) {
      // "Kurdish-held": no name; but "Tal'afar".
      if (!is_capital(text, at + 1) && !is_apostrophe_mark(text.tokens[at].mark)) return first;
      at += 2;
    }
  }
  if (at == first || is_word(text, at - 1, WordClass::name_particle)) return first;
  if (!named && at < first + 2) return first;
  const bool goes_on = stretch.holds(at) && is_capital(text, at) && !is_calendar(text, at);
  return goes_on ? first : at;
}

bool is_settled(const Text& text, const Match& noun) {
  return text.term(noun).has("sense", "settled");
}

// "town", "district": a noun of a place where people live, or nullptr.
const Match* settled_noun(const Text& text, std::uint32_t token) {
  const auto* noun =
      token < text.tokens.size() ? word_match(text, token, WordClass::place_noun) : nullptr;
  return noun != nullptr && is_settled(text, *noun) ? noun : nullptr;
}

// A word that may stand between an article and "town": "northern", "port", "oil-rich".
bool is_modifier(const Text& text, std::uint32_t token) {
  if (text.tokens[token].kind != TokenKind::word || is_finite_verb(text, token)) return false;
  const auto matches = text.matches_at(token);
  return std::all_of(matches.begin(), matches.end(), [&](const Match& match) {
    const auto& brief = text.brief(match);
    return brief.term_class == TermClass::common || brief.word_class() == WordClass::place_noun ||
           brief.word_class() == WordClass::capital || brief.word_class() == WordClass::ordinal ||
           brief.word_class() == WordClass::number;
  });
}

// The preposition of place that ends before `token`, or nullptr.
const Match* place_preposition(const Text& text, std::uint32_t token) {
  const auto& slots = text.pack->switches().place_slots;
  for (std::uint32_t back = 1; back <= 2 && back <= token; ++back) {
    const auto* match = word_match(text, token - back, WordClass::preposition);
    if (match == nullptr || match->last != token) continue;
    const bool of_place =
        std::find(slots.begin(), slots.end(), text.term(*match).slot) != slots.end();
    return of_place ? match : nullptr;
  }
  return nullptr;
}

// The noun that heads the phrase at `token`, behind article and adjectives; a state that one of
// them names is added to `inner`.
const Match* read_head(const Stretch& stretch, std::uint32_t token, std::vector<Mention>& inner) {
  const auto& text = stretch.text;
  auto at = skip_article(text, token);
  for (std::uint32_t i = 0; i <= kMostModifiers && stretch.holds(at); ++i) {
    const auto* noun = settled_noun(text, at);
    if (noun != nullptr && settled_noun(text, noun->last) == nullptr) return noun;
    // An article, a preposition or the name of a state opens words that are not yet the noun.
    if (i == 0 && at == token && !read_body(text, at) && !place_preposition(text, at))
      return nullptr;
    if (auto state = read_body(text, at)) {
      if (!state->adjective) return nullptr;
      at = state->last;
      state->inner = true;
      inner.push_back(std::move(*state));
      continue;
    }
    if (!is_modifier(text, at)) return nullptr;
    ++at;
    if (is_joint(text, at)) at += 2;
  }
  return nullptr;
}

// "in Harsund district": the token behind the noun, else `end`.
std::uint32_t behind_noun(const Text& text, std::uint32_t end) {
  const auto* noun = settled_noun(text, end);
  return noun == nullptr ? end : noun->last;
}

// ", Norway," or ", a town in the north", ", the capital of the island".
bool is_explained(const Stretch& stretch, std::uint32_t end) {
  const auto& text = stretch.text;
  if (!stretch.holds(end + 1) || !is_comma(text, end)) return false;
  const auto state = read_body(text, end + 1);
  const bool land = state && !state->adjective &&
                    (state->kind == MentionKind::state || state->kind == MentionKind::place);
  if (land) {
    const bool closed = !stretch.holds(state->last) ||
                        text.tokens[state->last].kind == TokenKind::punctuation ||
                        is_calendar(text, state->last);
    return closed && skip_possessive(text, state->last) == state->last;
  }
  const auto first = skip_article(text, end + 1);
  if (first == end + 1) return false;
  const auto* capital =
      stretch.holds(first) ? word_match(text, first, WordClass::capital) : nullptr;
  std::vector<Mention> inner;
  return capital != nullptr || read_head(stretch, end + 1, inner) != nullptr;
}

// What follows a name that nothing but the verb tells to be one of a place: no noun of its own.
bool closes_name(const Stretch& stretch, std::uint32_t end) {
  const auto& text = stretch.text;
  if (!stretch.holds(end) || begins_line(text, end) || is_calendar(text, end)) return true;
  if (text.tokens[end].kind == TokenKind::punctuation)
    return !is_quote(text, end) && !is_mark(text, end, U'(') && !is_mark(text, end, U'-') &&
           skip_possessive(text, end) == end;
  if (const auto* link = word_match(text, end, WordClass::conjunction))
    return !is_capital(text, link->last);
  return is_word(text, end, WordClass::preposition) || is_word(text, end, WordClass::relative);
}

bool is_travel(const Text& text, const Match& match) {
  return text.brief(match).term_class == TermClass::event &&
         text.brief(match).event_class() == EventClass::visit;
}

bool is_journey_or_meeting(const Text& text, const Match& match) {
  if (text.brief(match).term_class != TermClass::event) return false;
  const auto& brief = text.brief(match);
  const auto& term = text.term(match);
  return brief.event_class() == EventClass::visit || brief.event_class() == EventClass::meeting ||
         term.has("place", "told");
}

// A verb or noun of journeys or meetings ends before the preposition: "talks in", "flew to"; behind
// "in" somebody may stand between: "met the minister in".
bool is_reached(const Stretch& stretch, const Match& preposition,
                const std::vector<Mention>& mentions) {
  const auto& text = stretch.text;
  const auto slot = text.term(preposition).slot;
  if (slot != Slot::in && slot != Slot::to) return false;
  const bool person = slot == Slot::in && !mentions.empty() &&
                      mentions.back().last == preposition.first &&
                      mentions.back().kind == MentionKind::person;
  const auto end = person ? mentions.back().first : preposition.first;
  for (std::uint32_t back = 1; back <= (person ? kReach : 4) && back <= end; ++back) {
    const auto at = end - back;
    if (begins_line(text, at + 1)) return false;
    if (person && is_mark(text, at, U'.')) return false;
    for (const auto& match : text.matches_at(at)) {
      if (match.last != end && !person) continue;
      if (slot == Slot::in ? is_journey_or_meeting(text, match) : is_travel(text, match))
        return true;
    }
  }
  return false;
}

Mention mention_of(const Text& text, std::uint32_t first, std::uint32_t name, std::uint32_t end,
                   std::uint32_t last) {
  Mention mention;
  mention.kind = MentionKind::place;
  mention.first = first;
  mention.name_first = name;
  mention.name_last = end;
  mention.last = last;
  mention.id = id_of_unknown(text, name, end, kUnknown);
  return mention;
}

}  // namespace

std::uint32_t read_place_phrase(const Stretch& stretch, std::uint32_t token,
                                std::vector<Mention>& mentions) {
  const auto& text = stretch.text;
  if (!text.pack->switches().capitals) return token;
  std::vector<Mention> inner;
  const auto* noun = read_head(stretch, token, inner);
  if (noun == nullptr || !stretch.holds(noun->last)) return token;
  const auto* of = word_match(text, noun->last, WordClass::preposition);
  if (of == nullptr || text.term(*of).slot != Slot::of || !stretch.holds(of->last)) return token;
  auto mention = mention_of(text, token, of->last, of->last, of->last);
  if (const auto known = read_body(text, of->last)) {
    if (known->kind != MentionKind::place && known->kind != MentionKind::capital) return token;
    mention.id = known->id;
    mention.last = mention.name_last = known->last;
  } else {
    const auto end = unknown_name_end(stretch, of->last);
    if (end == of->last) return token;
    mention = mention_of(text, token, of->last, end, end);
  }
  for (auto& state : inner) mentions.push_back(std::move(state));
  const auto last = mention.last;
  mentions.push_back(std::move(mention));
  return last;
}

std::uint32_t read_capital_place(const Stretch& stretch, std::uint32_t token,
                                 std::vector<Mention>& mentions) {
  const auto& text = stretch.text;
  if (!text.pack->switches().capitals || !is_name_word(text, token)) return token;
  const auto* preposition = place_preposition(text, token);
  if (preposition == nullptr) return token;
  const auto end = unknown_name_end(stretch, token);
  if (end == token) return token;
  const auto last = behind_noun(text, end);
  const bool told = last != end || is_explained(stretch, end) ||
                    (closes_name(stretch, end) && is_reached(stretch, *preposition, mentions));
  if (!told) return token;
  mentions.push_back(mention_of(text, token, token, end, last));
  return last;
}

void name_places_again(const Text& text, std::vector<Mention>& mentions) {
  std::set<std::string> known;
  std::vector<bool> covered;
  for (const auto& mention : mentions) {
    if (mention.id.starts_with(kUnknown)) known.insert(mention.id);
  }
  if (known.empty()) return;
  covered.resize(text.tokens.size());
  for (const auto& mention : mentions)
    std::fill(covered.begin() + mention.first, covered.begin() + mention.last, true);
  std::vector<Mention> found;
  for (const auto& sentence : text.sentences) {
    const Stretch stretch{text, sentence.last};
    for (auto i = sentence.first; i < sentence.last; ++i) {
      if (covered[i] || !is_name_word(text, i) || place_preposition(text, i) == nullptr) continue;
      const auto end = unknown_name_end(stretch, i);
      if (end == i) continue;
      auto mention = mention_of(text, i, i, end, end);
      if (known.contains(mention.id)) found.push_back(std::move(mention));
    }
  }
  merge_in_order(std::move(found), mentions);
}

}  // namespace diplograph
