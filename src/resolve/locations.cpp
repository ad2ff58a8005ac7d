#include "resolve/locations.hpp"

#include <algorithm>
#include <string_view>

#include "base/unicode.hpp"
#include "recognise/bodies.hpp"
#include "recognise/words.hpp"
#include "resolve/entities.hpp"

namespace diplograph {
namespace {

// The preposition of this sense opens a place: "in", "to".
bool opens_place(const Text& text, std::u32string_view sense) {
  const auto& slots = text.pack->switches().place_slots;
  return !sense.empty() && std::find(slots.begin(), slots.end(), sense) != slots.end();
}

// "in Moscow": the preposition is a word of its own, which ends before `token`.
bool follows_place_preposition(const Text& text, std::uint32_t token) {
  for (const auto& match : text.matches_at(token - 1)) {
    if (match.last != token || text.term(match).word_class != WordClass::preposition) continue;
    const auto sense = text.term(match).value("sense");
    if (opens_place(text, std::u32string(sense.begin(), sense.end()))) return true;
  }
  return false;
}

// "visited Moscow", "left Moscow", and a list of stops: "to Cairo and Amman".
bool is_object_of_travel(const Reading& reading, const People& people, std::uint32_t before) {
  const auto& text = reading.text;
  for (const auto& match : text.matches_at(before)) {
    if (text.term(match).term_class == TermClass::event && text.term(match).id.starts_with("visit"))
      return true;
  }
  const auto m = reading.mention_of[before];
  return m != kNone && reading.mentions[m].kind == MentionKind::capital &&
         !people.ids_of[m].empty() && people.ids_of[m].front().starts_with("place:");
}

// "Moscow - agency": the head of a sentence, closed by a mark other than a comma.
bool opens_dateline(const Reading& reading, const Mention& mention) {
  const auto& text = reading.text;
  const auto sentence = reading.sentence_of[mention.first];
  const bool opens = sentence != kNone && text.sentences[sentence].first == mention.first;
  return opens && mention.last < text.tokens.size() &&
         text.tokens[mention.last].kind == TokenKind::punctuation && !is_comma(text, mention.last);
}

// Behind "in", "to", "the capital" or at the head of a dateline a capital is the city.
bool is_location(const Reading& reading, const People& people, const Mention& mention) {
  const auto& text = reading.text;
  if (opens_place(text, sense_of(text, mention.clitics))) return true;
  // The very first word of a text has nothing to tell the two apart.
  if (mention.first == 0) return false;
  const auto before = mention.first - 1;
  return is_word(text, before, WordClass::capital) ||
         is_word(text, before, WordClass::place_noun) ||
         follows_place_preposition(text, mention.first) ||
         is_object_of_travel(reading, people, before) || opens_dateline(reading, mention);
}

// The state that is spelt as the capital of `mention` is ("Oman", "Amman"); "" if none.
std::string_view homonym_of(const Text& text, const Mention& mention) {
  if (mention.name_last != mention.name_first + 1) return {};
  const auto* place =
      longest_match(text, mention.name_first, TermClass::place, [&](const Match& match) {
        return text.term(match).id == mention.id && match.last == mention.name_last;
      });
  return place == nullptr ? std::string_view() : text.term(*place).value("homonym");
}

// What else of the article speaks of that state, and how near to `mention` (in tokens).
std::uint32_t nearest_of(const Reading& reading, const Mention& mention, std::string_view code) {
  const auto& common = reading.text.pack->common();
  auto best = kNone;
  for (const auto& other : reading.mentions) {
    const bool capital = other.kind == MentionKind::capital && other.id != mention.id;
    const auto own = capital ? state_code(common.state_of_capital(other.id)) : state_code(other.id);
    bool speaks = own == code;
    for (const auto& title : other.titles) speaks = speaks || state_code(title.of) == code;
    if (!speaks) continue;
    best = std::min(best, other.first > mention.first ? other.first - mention.first
                                                      : mention.first - other.first);
  }
  return best;
}

// A state spelt as a capital: with its vowels written, or where the article speaks of it nearer by
// than of the capital's own state.
bool is_homonym(const Reading& reading, const Mention& mention, std::string_view state) {
  const auto& text = reading.text;
  const auto& common = text.pack->common();
  const auto* known = common.find(state);
  if (known == nullptr) return false;
  const auto full = region_name(known->value("iso2"), text.pack->lang());
  const auto span = span_without(text, mention.name_first, mention.name_last, mention.clitics);
  if (full && to_utf8(slice(text.source, span)) == *full) return true;
  const auto own = state_code(common.state_of_capital(mention.id));
  return nearest_of(reading, mention, state_code(state)) < nearest_of(reading, mention, own);
}

}  // namespace

void name_bodies(const Reading& reading, People& people) {
  for (std::uint32_t m = 0; m < reading.mentions.size(); ++m) {
    const auto& mention = reading.mentions[m];
    switch (mention.kind) {
      case MentionKind::state:
      case MentionKind::organization:
      case MentionKind::place:
        if (!mention.id.empty()) people.ids_of[m] = {mention.id};
        break;
      case MentionKind::capital: {
        const auto& common = reading.text.pack->common();
        const auto homonym = homonym_of(reading.text, mention);
        if (!homonym.empty() && is_homonym(reading, mention, homonym)) {
          people.ids_of[m] = {std::string(homonym)};
          break;
        }
        const bool city = is_location(reading, people, mention);
        people.ids_of[m] = {city ? mention.id : std::string(common.state_of_capital(mention.id))};
        break;
      }
      default:
        break;
    }
  }
}

}  // namespace diplograph
