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
    if (match.last != token || text.brief(match).word_class != WordClass::preposition) continue;
    const auto sense = text.term(match).value("sense");
    if (opens_place(text, std::u32string(sense.begin(), sense.end()))) return true;
  }
  return false;
}

// "visited Moscow", "left Moscow", and a list of stops: "to Cairo and Amman".
bool is_object_of_travel(const Reading& reading, const People& people, std::uint32_t before) {
  const auto& text = reading.text;
  for (const auto& match : text.matches_at(before)) {
    if (text.brief(match).term_class == TermClass::event &&
        text.term(match).id.starts_with("visit"))
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
  auto before = mention.first - 1;
  // "the capital, Riyadh"
  if (before > 0 && is_comma(text, before) && is_word(text, before - 1, WordClass::capital))
    --before;
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

// The state of which a mention speaks, by itself, by its titles or by the lexicon.
bool speaks_of(const Reading& reading, const People& people, std::uint32_t m,
               std::string_view code) {
  const auto& common = reading.text.pack->common();
  const auto& mention = reading.mentions[m];
  for (const auto& title : mention.titles) {
    if (state_code(title.of) == code) return true;
  }
  for (const auto& id : people.ids_of[m]) {
    if (state_code(id) == code || state_code(common.state_of_capital(id)) == code) return true;
  }
  const auto* known = mention.kind == MentionKind::person ? common.find(mention.id) : nullptr;
  return known != nullptr && state_code(known->value("state")) == code;
}

// How near to mention `m` (in tokens) the article speaks of that state.
std::uint32_t nearest_of(const Reading& reading, const People& people, std::uint32_t m,
                         std::string_view code) {
  const auto at = reading.mentions[m].first;
  auto best = kNone;
  for (std::uint32_t other = 0; other < reading.mentions.size(); ++other) {
    if (other == m || !speaks_of(reading, people, other, code)) continue;
    const auto first = reading.mentions[other].first;
    best = std::min(best, first > at ? first - at : at - first);
  }
  return best;
}

// A state spelt as a capital: with its vowels written, where the article speaks of it nearer by
// than of the capital's own state, or as an actor where it speaks of neither.
bool is_homonym(const Reading& reading, const People& people, std::uint32_t m,
                std::string_view state) {
  const auto& text = reading.text;
  const auto& common = text.pack->common();
  const auto& mention = reading.mentions[m];
  const auto* known = common.find(state);
  if (known == nullptr) return false;
  const auto full = region_name(known->value("iso2"), text.pack->lang());
  const auto span = span_without(text, mention.name_first, mention.name_last, mention.clitics);
  if (full && to_utf8(slice(text.source, span)) == *full) return true;
  const auto own = nearest_of(reading, people, m, state_code(common.state_of_capital(mention.id)));
  const auto other = nearest_of(reading, people, m, state_code(state));
  return own == other ? own == kNone && !is_location(reading, people, mention) : other < own;
}

// The city, or the state whose government it stands for.
std::string id_of_capital(const Reading& reading, const People& people, const Mention& mention) {
  const auto& common = reading.text.pack->common();
  return is_location(reading, people, mention) ? mention.id
                                               : std::string(common.state_of_capital(mention.id));
}

}  // namespace

void name_bodies(const Reading& reading, People& people) {
  std::vector<std::uint32_t> unclear;  // capitals spelt as states are
  for (std::uint32_t m = 0; m < reading.mentions.size(); ++m) {
    const auto& mention = reading.mentions[m];
    if (mention.id.empty()) continue;
    switch (mention.kind) {
      case MentionKind::state:
      case MentionKind::organization:
      case MentionKind::place:
        people.ids_of[m] = {mention.id};
        break;
      case MentionKind::capital:
        if (homonym_of(reading.text, mention).empty()) {
          people.ids_of[m] = {id_of_capital(reading, people, mention)};
        } else {
          unclear.push_back(m);
        }
        break;
      default:
        break;
    }
  }
  for (const auto m : unclear) {
    const auto& mention = reading.mentions[m];
    const auto homonym = homonym_of(reading.text, mention);
    people.ids_of[m] = {is_homonym(reading, people, m, homonym)
                            ? std::string(homonym)
                            : id_of_capital(reading, people, mention)};
  }
}

}  // namespace diplograph
