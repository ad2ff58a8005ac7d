#include "extract/owner.hpp"

#include <algorithm>

#include "extract/clause.hpp"
#include "extract/governor.hpp"
#include "extract/speaking_words.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kOwnerReach = 20;    // tokens of "in an earlier statement of the minister"
constexpr std::uint32_t kWithinReach = 24;   // tokens from the verb back to whose words they are
constexpr std::uint32_t kDeliveryReach = 8;  // tokens from the verb back to the noun of the words
constexpr std::uint32_t kNounReach = 5;      // from there back to the noun of his words

// "a letter", "a speech": words that are somebody's.
bool names_words(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::saying, [&](const Match& match) {
           return text.term(match).value("kind") == "noun" && (match.features & kPronoun) == 0;
         }) != nullptr;
}

// The mention is whose the words right ahead of it are: "a letter from", "a speech of".
bool owns_words_ahead(const Reading& reading, std::uint32_t start, const Mention& mention) {
  const auto& text = reading.text;
  for (auto i = mention.first; i > start && mention.first - i < kNounReach; --i) {
    const auto before = i - 1;
    if (const auto m = reading.mention_of[before]; m != kNone) {
      // "a call from the king of Morocco, King Mohammed": his title stands ahead, apart.
      if (reading.mentions[m].kind != MentionKind::title) return false;
      return owns_words_ahead(reading, start, reading.mentions[m]);
    }
    if (names_words(text, before)) return true;
    // "a call from", "a letter from": whatever comes from somebody.
    if (i < mention.first && preposition_slot(text, i) == Slot::from &&
        text.tokens[before].kind == TokenKind::word)
      return true;
    const auto slot = preposition_slot(text, before);
    if (slot != Slot::none && slot != Slot::from && slot != Slot::about) return false;
    if (text.tokens[before].kind != TokenKind::word) return false;
  }
  return false;
}

// "sent a letter to B in which he said", with "to" written onto B: the words are the sender's.
// kNone where nobody sends: "a speech of B in which he said" may be written alike.
std::uint32_t sender_of(const Reading& reading, std::uint32_t start, std::uint32_t m) {
  const auto& text = reading.text;
  const auto* to = &reading.mentions[m];
  if (m > 0 && to->clitics.preposition == 0 && reading.mentions[m - 1].last == to->first) --to;
  if (slot_of(text, to->clitics) != Slot::dative) return kNone;
  for (auto i = to->first; i > start; --i) {
    if (reading.mention_of[i - 1] != kNone) continue;
    const auto* sends = longest_match(text, i - 1, TermClass::event, [&](const Match& match) {
      return text.term(match).has("sense", "send") && reading.has_needs(match);
    });
    if (sends == nullptr) continue;
    const auto clause = read_clause(reading, *sends);
    const auto* subject = clause.find(Slot::subject);
    return subject == nullptr || subject->mentions.size() > 1 ? kNone : subject->mentions.front();
  }
  return kNone;
}

// "and gave", right before a noun of words, or of what the verb makes words: "gave a speech".
bool delivers(const Reading& reading, std::uint32_t token, bool words) {
  if (reading.mention_of[token] != kNone) return false;
  const auto matches = reading.text.matches_at(token);
  return std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
    const bool says = reading.text.brief(match).term_class == TermClass::saying &&
                      !reading.text.term(match).needs.empty() && reading.has_needs(match);
    return (match.features & kPast) != 0 && match.clitics.conjunction != 0 && (words || says);
  });
}

// "in which (he) said"
bool is_said_within(const Text& text, const Match& verb) {
  if (verb.last >= text.tokens.size() || verb.clitics.conjunction != 0) return false;
  const auto* which = word_match(text, verb.last, WordClass::preposition_pronoun);
  return which != nullptr && text.term(*which).slot == Slot::in;
}

}  // namespace

std::uint32_t owner_within(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  if (!is_said_within(text, verb)) return kNone;
  const auto start = text.sentences[reading.sentence_of[verb.first]].first;
  for (auto i = verb.first; i > start && verb.first - i < kWithinReach; --i) {
    const auto m = reading.mention_of[i - 1];
    if (m == kNone || reading.mentions[m].last != i) continue;
    const auto& mention = reading.mentions[m];
    if (!may_speak(text, mention)) continue;  // "on the site Twitter"
    const bool speaks = !mention.adjective &&
                        (is_people(mention.kind) || mention.kind == MentionKind::organization);
    // "a post that the minister put out", "put (out) the minister a post"
    const bool puts_out = mention.last < verb.first && names_words(text, mention.last);
    if (!speaks || !(puts_out || owns_words_ahead(reading, start, mention))) return kNone;
    const auto sender = puts_out ? kNone : sender_of(reading, start, m);
    return sender == kNone ? m : sender;
  }
  return kNone;
}

std::uint32_t delivery_before(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  if (!is_said_within(text, verb)) return kNone;
  const auto start = text.sentences[reading.sentence_of[verb.first]].first;
  for (auto i = verb.first; i > start + 1 && verb.first - i < kDeliveryReach; --i) {
    const auto noun = i - 1;
    if (reading.mention_of[noun] != kNone) continue;
    if (delivers(reading, noun - 1, names_words(text, noun))) return noun - 1;
    if (is_finite_verb(text, noun) || is_comma(text, noun)) return kNone;
  }
  return kNone;
}

std::uint32_t owner_ahead(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  const auto start = text.sentences[reading.sentence_of[token]].first;
  const auto end = std::min(token, start + kOwnerReach);
  bool words = false;
  auto owner = kNone;
  for (auto i = start; i < end; ++i) {
    const auto m = reading.mention_at[i];
    if (m != kNone && words && owner == kNone && is_people(reading.mentions[m].kind)) owner = m;
    if (reading.mention_of[i] != kNone) continue;
    if (reading.opens_clause(i)) return kNone;
    words = words || longest_match(text, i, TermClass::saying, [&](const Match& match) {
                       return text.term(match).value("kind") == "noun";
                     }) != nullptr;
  }
  return owner;
}

}  // namespace diplograph
