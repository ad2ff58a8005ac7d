#include "resolve/locations.hpp"

#include <algorithm>
#include <string_view>

#include "recognise/words.hpp"

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
