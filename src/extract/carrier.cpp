#include "extract/carrier.hpp"

#include "extract/noun_phrase.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kAsideReach =
    3;                                // tokens from a verb back to the "who" that opens its aside
constexpr std::uint32_t kReach = 30;  // tokens from a noun back to the verb over it

bool is_carrying(const Term& term) {
  return term.event_class == EventClass::carry || term.event_class == EventClass::take_place ||
         term.event_class == EventClass::stance;
}

const Match* carrying_verb(const Reading& reading, std::uint32_t token) {
  return longest_match(reading.text, token, TermClass::event, [&](const Match& match) {
    return is_carrying(reading.text.term(match)) && (match.features & kNoun) == 0 &&
           reading.has_needs(match);
  });
}

bool dates_another(Slot slot) { return slot == Slot::after || slot == Slot::since; }

// "a decree on", "the ceremony of", "the signing of": nouns between a carrier and a deed.
bool is_go_between(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::event, [&](const Match& match) {
           const auto event_class = text.brief(match).event_class();
           return event_class == EventClass::decree || event_class == EventClass::sign ||
                  event_class == EventClass::reach;
         }) != nullptr;
}

// The phrase of the class that holds the token, of up to three words: "at the end of", "a number
// of".
const Match* phrase_over(const Text& text, std::uint32_t token, WordClass word_class) {
  constexpr std::uint32_t kLongest = 3;
  for (std::uint32_t back = 0; back < kLongest && back <= token; ++back) {
    const auto* phrase = word_match(text, token - back, word_class);
    if (phrase != nullptr && phrase->last > token) return phrase;
  }
  return nullptr;
}

bool means_during(const Text& text, const Match* preposition) {
  return preposition != nullptr && text.term(*preposition).slot == Slot::during;
}

// "signed during the meeting", "on the sidelines of the visit"
bool is_occasion_of(const Text& text, std::uint32_t token) {
  if (token == 0) return false;
  const bool ahead = means_during(text, phrase_over(text, token - 1, WordClass::preposition)) ||
                     phrase_over(text, token - 1, WordClass::sidelines) != nullptr;
  if (!ahead || !has_article(text, token)) return false;
  const auto* noun = longest_match(text, token, TermClass::event);
  return noun != nullptr && (text.brief(*noun).event_class() == EventClass::meeting ||
                             text.brief(*noun).event_class() == EventClass::visit_noun);
}

// "in the presidential palace": a noun behind "in", which may be written onto the word for a place,
// and what tells more of it.
bool is_in_scene(const Reading& reading, std::uint32_t token) {
  constexpr std::uint32_t kLongest = 3;
  const auto& text = reading.text;
  for (std::uint32_t back = 0; back < kLongest && back < token; ++back) {
    const auto i = token - back;
    if (text.tokens[i].kind != TokenKind::word || reading.opens_clause(i)) return false;
    const auto* place = word_match(text, i, WordClass::place_noun);
    const bool glued = place != nullptr && slot_of(text, place->clitics) == Slot::instrumental;
    if (glued || preposition_slot(text, i - 1) == Slot::in) return true;
    if (back > 0 && !has_article(text, token)) return false;
  }
  return false;
}

bool may_intervene(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  const auto slot = preposition_slot(text, token);
  return reading.mention_of[token] != kNone || reading.date_of[token] != kNone ||
         is_comma(text, token) || is_adverb(text, token) || is_determiner(text, token) ||
         is_go_between(text, token) || slot == Slot::in || slot == Slot::on ||
         slot == Slot::about || slot == Slot::with || slot == Slot::to ||
         is_word(text, token, WordClass::other) || is_quantity(text, token) ||
         is_word(text, token, WordClass::past_marker) ||
         text.tokens[token].kind == TokenKind::number ||
         phrase_over(text, token, WordClass::quantifier) != nullptr ||
         phrase_over(text, token, WordClass::sidelines) != nullptr ||
         means_during(text, phrase_over(text, token, WordClass::preposition)) ||
         is_occasion_of(text, token) || is_in_scene(reading, token);
}

// "A, who has not been seen since, ...": the token behind what stands ahead of the aside that the
// verb opens; kNone where it is none.
std::uint32_t before_aside(const Reading& reading, std::uint32_t verb, std::uint32_t end,
                           std::uint32_t start) {
  const auto& text = reading.text;
  bool closed = false;
  for (auto i = verb; i < end; ++i) closed = closed || is_comma(text, i);
  for (auto i = verb; closed && i > start + 1 && verb - i < kAsideReach; --i) {
    if (is_word(text, i - 1, WordClass::relative) && is_comma(text, i - 2)) return i - 1;
  }
  return kNone;
}

// "announced the dismissal of A and the appointment of B": the first of two such nouns.
const Match* first_of_two(const Reading& reading, const Match& noun, std::uint32_t start) {
  const auto& text = reading.text;
  if (noun.clitics.conjunction == 0 || text.term(noun).value("mode").empty()) return nullptr;
  for (auto i = noun.first; i > start && noun.first - i < kReach; --i) {
    const auto* other = longest_match(text, i - 1, TermClass::event, [&](const Match& match) {
      return text.term(match).has("noun", "yes") && !text.term(match).value("mode").empty();
    });
    if (other != nullptr && reading.mention_of[i - 1] == kNone) return other;
    if (!reading.opens_clause(i - 1)) continue;
    i = before_aside(reading, i - 1, noun.first, start);
    if (i == kNone) return nullptr;
  }
  return nullptr;
}

// "The treaty between A and B was signed": where subjects stand first, so does what is carried out.
std::optional<Carrier> carrier_behind(const Reading& reading, const Match& noun) {
  const auto& text = reading.text;
  if (text.pack->switches().verb_first) return std::nullopt;
  const auto end = text.sentences[reading.sentence_of[noun.first]].last;
  for (auto i = noun.last; i < end && i - noun.last < kReach; ++i) {
    if (reading.mention_of[i] != kNone || reading.date_of[i] != kNone) continue;
    const auto* verb = longest_match(text, i, TermClass::event, [&](const Match& match) {
      return text.term(match).has("voice", "passive") && reading.has_needs(match);
    });
    if (verb != nullptr) return Carrier{verb, true, false};
    const bool passes = is_word(text, i, WordClass::preposition) || is_determiner(text, i) ||
                        is_word(text, i, WordClass::conjunction) || is_adverb(text, i) ||
                        is_plain_noun(reading, i);
    if (!passes) return std::nullopt;
  }
  return std::nullopt;
}

// "it is planned", "expected" ends right before `token`.
bool is_planned_right_before(const Text& text, std::uint32_t token) {
  for (std::uint32_t length = 1; length <= 2 && length <= token; ++length) {
    const auto* planned = word_match(text, token - length, WordClass::planned);
    if (planned != nullptr && planned->last == token) return true;
  }
  return false;
}

// The verb over the noun ahead of it.
std::optional<Carrier> carrier_ahead(const Reading& reading, const Match& noun) {
  const auto& text = reading.text;
  const auto start = text.sentences[reading.sentence_of[noun.first]].first;
  if (const auto* first = first_of_two(reading, noun, start)) return carrier_ahead(reading, *first);
  Carrier carrier;
  // "it is planned (the) signing of"
  if (noun.first > start && !noun.clitics.any() &&
      text.brief(noun).event_class() == EventClass::sign &&
      is_planned_right_before(text, noun.first))
    return carrier;
  for (auto i = noun.first; i > start && noun.first - i < kReach; --i) {
    const auto token = i - 1;
    if (dates_another(preposition_slot(text, token))) return carrier;
    if (reading.mention_of[token] == kNone) {
      if (const auto* verb = carrying_verb(reading, token)) {
        const auto& brief = text.brief(*verb);
        const auto& term = text.term(*verb);
        // "called for the signing", "considers sanctions": nothing is done yet.
        if (term.value("status") == "possible") return std::nullopt;
        carrier.verb = verb;
        carrier.passive =
            brief.event_class() == EventClass::take_place || term.has("voice", "passive");
        return carrier;
      }
    }
    if (!may_intervene(reading, token)) return std::nullopt;
    carrier.direct = carrier.direct && !is_go_between(text, token);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Carrier> carrier_of(const Reading& reading, const Match& noun) {
  auto carrier = carrier_ahead(reading, noun);
  return carrier ? carrier : carrier_behind(reading, noun);
}

}  // namespace diplograph
