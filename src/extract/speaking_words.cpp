#include "extract/speaking_words.hpp"

#include <algorithm>

#include "base/marks.hpp"
#include "base/unicode.hpp"
#include "extract/content.hpp"
#include "extract/named_again.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/phrases.hpp"
#include "recognise/professions.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kToldReach = 120;  // tokens from "the statement" back to "a statement"
constexpr std::uint32_t kNearWords = 2;    // sentences from "in a report" to "the report"
constexpr std::uint32_t kOwnerReach = 4;   // "a statement that came out from the ministry"

bool owns_words(const Text& text, const Mention& mention) {
  return may_speak(text, mention) && mention.kind != MentionKind::capital;
}

bool is_document(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::saying, [&](const Match& match) {
           return text.term(match).value("document") == "yes" && !match.clitics.any();
         }) != nullptr;
}

// A report speaks only where somebody is told to have made it: any paper may have its own.
bool is_report(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::saying, [&](const Match& match) {
           return text.term(match).has("document", "told");
         }) != nullptr;
}

// "said the ministry in a statement": who says so in the sentence, ahead of `end`; kNone if nobody.
std::uint32_t teller_within(const Reading& reading, std::uint32_t end) {
  const auto& text = reading.text;
  for (auto i = text.sentences[reading.sentence_of[end]].first + 1; i < end; ++i) {
    const auto m = reading.mention_at[i];
    if (m == kNone || reading.mentions[m].clitics != Clitics{} ||
        !owns_words(text, reading.mentions[m]))
      continue;
    const bool told = longest_match(text, i - 1, TermClass::saying, [](const Match& match) {
                        return (match.features & (kPast | kPresent)) != 0;
                      }) != nullptr;
    if (told) return m;
  }
  return kNone;
}

// "a statement of the ministry ... The statement said": whose it was when it was first told of. A
// report without an owner is whoever's spoke "in a report"; of others nobody knows.
SpeakingWords told_before(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  const auto noun = text.folded(token).substr(text.pack->lexicon().article().size());
  for (auto i = token; i > 0 && token - i < kToldReach; --i) {
    if (reading.mention_of[i - 1] != kNone || text.folded(i - 1) != noun ||
        !is_document(text, i - 1))
      continue;
    auto owner = owner_of_words(reading, i - 1);
    const bool report = is_report(text, token);
    const bool within = i > 1 && preposition_slot(text, i - 2) == Slot::in;
    const bool nation = owner != kNone && reading.mentions[owner].adjective;
    // "accused in a statement Norway of": the one accused owns no words.
    if (owner != kNone && (nation ? report : within && reading.mentions[owner].first == i))
      owner = kNone;
    const bool near = reading.sentence_of[i - 1] + kNearWords >= reading.sentence_of[token];
    if (owner == kNone && within && near) owner = teller_within(reading, i - 2);
    return {owner, true, report && owner == kNone && (nation || !within || !near)};
  }
  return {kNone, true, is_report(text, token)};
}

// "a Russian joint statement", "a Russian-Jordanian one": not of the first alone.
bool is_qualified(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  if (token >= text.tokens.size()) return false;
  if (is_mark(text, token, U'-') || is_mark(text, token, kEnDash)) return true;
  const auto m = reading.mention_at[token];
  return (m != kNone && reading.mentions[m].adjective) ||
         longest_match(text, token, TermClass::common, [&](const Match& match) {
           return text.brief(match).common_class() == CommonClass::adjective;
         }) != nullptr;
}

// "warned the statement the citizens": a noun, no adjective.
bool is_only_noun(const Text& text, std::uint32_t token) {
  const auto is = [&](CommonClass common_class) {
    return longest_match(text, token, TermClass::common, [&](const Match& match) {
             return text.brief(match).common_class() == common_class;
           }) != nullptr;
  };
  return is(CommonClass::noun) && !is(CommonClass::adjective);
}

// "the head of the office of Ahmad": right behind a plain noun without the article, which an office
// is of, he is whose it is.
bool owns_noun_before(const Reading& reading, const Mention& mention, std::uint32_t noun) {
  const auto& text = reading.text;
  const auto before = mention.first - 1;
  if (mention.kind != MentionKind::person || mention.first < noun + 2 ||
      has_words_before_nouns(text) || has_article(text, before) ||
      reading.mention_of[before] != kNone ||
      longest_match(text, noun, TermClass::office) == nullptr)
    return false;
  const auto is = [&](CommonClass common_class) {
    return longest_match(text, before, TermClass::common, [&](const Match& match) {
             return text.brief(match).common_class() == common_class && !match.clitics.any() &&
                    (match.features & kNoun) != 0;
           }) != nullptr;
  };
  return is(CommonClass::noun) && !is(CommonClass::adjective);
}

}  // namespace

std::uint32_t owner_of_words(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  const auto sentence = reading.sentence_of[token];
  const auto end = std::min(text.sentences[sentence].last, token + kOwnerReach + 1);
  if (const auto body = body_named_again(reading, token + 1); body != kNone) return body;
  for (auto i = token + 1; i < end; ++i) {
    if (const auto m = reading.mention_at[i]; m != kNone) {
      // "a Russian statement"
      const bool nation = i == token + 1 && reading.mentions[m].kind == MentionKind::state &&
                          !is_qualified(reading, reading.mentions[m].last);
      return nation || owns_words(text, reading.mentions[m]) ? m : kNone;
    }
    if (text.tokens[i].kind != TokenKind::word || is_word(text, i, WordClass::that)) return kNone;
    const auto* preposition = word_match(text, i, WordClass::preposition);
    // "the statement (warned) citizens of Norway": behind the article no noun goes with it.
    if (preposition == nullptr && has_article(text, token) && !has_article(text, i)) return kNone;
    if (preposition == nullptr) continue;
    const auto slot = text.term(*preposition).slot;
    if (slot != Slot::about && slot != Slot::from) return kNone;
  }
  return kNone;
}

std::optional<SpeakingWords> read_speaking_words(const Reading& reading, const Term& verb,
                                                 std::uint32_t token) {
  const bool definite = is_definite_saying_noun(reading.text, token);
  // "condemned the statement of the ministry", but "the statement of the ministry welcomed (with)".
  const bool judges =
      (verb.value("act") != "say" && verb.value("takes") == "object") || !verb.needs.empty();
  if (!definite && (judges || !is_document(reading.text, token))) return std::nullopt;
  auto owner = judges ? kNone : owner_of_words(reading, token);
  // "a Norwegian report" need not be the state's.
  if (owner != kNone && reading.mentions[owner].adjective && is_report(reading.text, token))
    return SpeakingWords{kNone, definite, true};
  if (!judges && definite && owner == kNone) return told_before(reading, token);
  return SpeakingWords{owner, definite, false};
}

bool is_teller(const Text& text, std::uint32_t token) {
  const auto* teller = word_match(text, token, WordClass::teller);
  return teller != nullptr && !teller->clitics.any();
}

bool is_unnamed_group(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  const auto next = token + 1;
  const auto* group = word_match(text, token, WordClass::group);
  if (group == nullptr || group->last != next || group->clitics.any() ||
      reading.mention_of[token] != kNone || has_article(text, token) ||
      next >= text.tokens.size() || !is_word_token(text, next) || has_article(text, next))
    return false;
  if (const auto m = reading.mention_at[next]; m != kNone) return reading.mentions[m].adjective;
  return !is_word(text, next, WordClass::preposition) && ends_feminine(text, next);
}

bool owns_speaker(const Text& text, const Match& verb) {
  if (verb.first == 0 || verb.last >= text.tokens.size() ||
      !is_word(text, verb.first - 1, WordClass::relative))
    return false;
  const auto* teller = word_match(text, verb.last, WordClass::teller);
  return teller != nullptr && (teller->features & kPronoun) != 0;
}

std::uint32_t behind_adjectives(const Reading& reading, std::uint32_t i, std::uint32_t end) {
  const auto& text = reading.text;
  while (i < end && reading.mention_of[i] == kNone && text.tokens[i].kind == TokenKind::word &&
         has_article(text, i) && !is_word(text, i, WordClass::relative) &&
         !is_word(text, i, WordClass::preposition) && !is_word(text, i, WordClass::that) &&
         !is_word(text, i, WordClass::audience) && !is_word(text, i, WordClass::group) &&
         !is_only_noun(text, i) && !reading.opens_clause(i))
    ++i;
  return i;
}

bool is_conjoined(const Text& text, std::uint32_t token) {
  const auto matches = text.matches_at(token);
  return !matches.empty() && std::all_of(matches.begin(), matches.end(), [](const Match& match) {
    return match.clitics.conjunction != 0;
  });
}

bool carries_preposition(const Text& text, std::uint32_t token,
                         const std::vector<std::u32string>& to) {
  const auto matches = text.matches_at(token);
  if (!matches.empty()) {
    return std::all_of(matches.begin(), matches.end(),
                       [](const Match& match) { return match.clitics.preposition != 0; });
  }
  const auto word = text.folded(token);
  return word.size() > kShortestWithLetter &&
         std::find(to.begin(), to.end(), word.substr(0, 1)) != to.end();
}

bool may_speak(const Text& text, const Mention& mention) {
  if (mention.adjective || mention.kind == MentionKind::place) return false;
  const auto* entity = text.pack->common().find(mention.id);
  return entity == nullptr ||
         (entity->value("type") != "medium" && entity->value("type") != "agency");
}

bool stands_apart(const Reading& reading, const Mention& mention, std::uint32_t noun, bool teller) {
  // "the rivals of X": others than he
  const auto* others = teller ? word_match(reading.text, noun, WordClass::teller) : nullptr;
  // "the expert General X": a rank goes with his own name.
  const bool own = mention.has_name() && is_profession_of(reading.text, noun, mention.first);
  if (teller &&
      ((!mention.titles.empty() && !own) ||
       (others != nullptr && (others->features & kPlural) != 0 && noun + 1 == mention.first)))
    return true;
  if (noun != kNone && owns_noun_before(reading, mention, noun)) return true;
  if (noun == kNone || mention.kind == MentionKind::person) return false;
  if (mention.first > noun + 2) return true;
  // "said Alistair Baskie the spokesman": of the man whose name nobody knows.
  if (mention.kind == MentionKind::title && is_word_token(reading.text, noun) &&
      reading.text.matches_at(noun).empty() && has_article(reading.text, mention.first))
    return true;
  // "the corporation Israel Electric": a land right behind a plain noun is part of its name.
  const bool land = mention.kind == MentionKind::state || mention.kind == MentionKind::place ||
                    mention.kind == MentionKind::capital;
  // "the visit of the minister": whose it is does not speak.
  const bool owner = mention.kind == MentionKind::title && !mention.titles.back().alone &&
                     !mention.titles.back().plural;
  // "the head of 'Sahel Oil'": of the body, who has no name.
  const bool head = mention.kind == MentionKind::organization &&
                    longest_match(reading.text, noun, TermClass::office) != nullptr;
  return (land || owner || head) && !has_words_before_nouns(reading.text) &&
         !has_article(reading.text, noun);
}

bool is_told_behind(const Text& text, const Mention& mention) {
  if (!mention.titles.empty()) return true;
  return mention.kind != MentionKind::person && !mention.adjective && mention.first > 0 &&
         has_article(text, mention.first - 1);
}

bool names_holding(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::event, [&](const Match& match) {
           return text.term(match).has("light", "yes") && (match.features & kPast) != 0 &&
                  !match.clitics.any();
         }) != nullptr;
}

bool is_own_words(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::saying, [&](const Match& match) {
           return text.term(match).has("kind", "noun") && (match.features & kPronoun) != 0 &&
                  !match.clitics.any();
         }) != nullptr;
}

bool is_told_within(const Text& text, const Match& pronoun, const Term& verb) {
  return text.term(pronoun).slot == Slot::in && verb.has("to", "object");
}

std::uint32_t behind_affirmation(const Reading& reading, std::uint32_t token, std::uint32_t end) {
  const auto& text = reading.text;
  const auto* noun = longest_match(text, token, TermClass::saying, [&](const Match& match) {
    return text.term(match).value("kind") == "noun" && text.term(match).has("takes", "object") &&
           !match.clitics.any();
  });
  if (noun == nullptr || noun->last >= end) return token;
  const auto next = noun->last;
  if (const auto* that = word_match(text, next, WordClass::that)) return that->last;
  const auto* preposition = word_match(text, next, WordClass::preposition);
  if (preposition == nullptr || preposition->last >= end) return token;
  const auto on = text.folded(next);
  const auto& takes = text.term(*noun).values("takes");
  if (std::none_of(takes.begin(), takes.end(), [&](const std::string& piece) {
        return text.pack->fold()(to_utf32(piece)) == on;
      }))
    return token;
  const auto* that = word_match(text, preposition->last, WordClass::that);
  return that == nullptr ? preposition->last : that->last;
}

bool opens_reported(const Reading& reading, std::uint32_t token, std::uint32_t end) {
  return token < end &&
         (is_word(reading.text, token, WordClass::that) || is_mark(reading.text, token, U':') ||
          quotation_at(reading, token) != kNone);
}

}  // namespace diplograph
