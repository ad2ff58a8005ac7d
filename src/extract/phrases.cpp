#include "extract/phrases.hpp"

#include <algorithm>

#include "base/marks.hpp"
#include "extract/content.hpp"
#include "extract/governor.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kNounReach = 16;   // tokens of "official sources in Damascus"
constexpr std::uint32_t kNameInMarks = 3;  // tokens from mark to mark: "the two words"
constexpr std::uint32_t kDashReach = 16;   // tokens between dashes
constexpr std::uint32_t kTitlePlace = 4;   // tokens of "in the state of Maryland"

// "the minister of energy in Maryland Karim Sayegh": only a place parts the name from the title.
bool stands_in_place(const Reading& reading, std::uint32_t title, std::uint32_t name) {
  const auto first = reading.mentions[name].first;
  const auto place = first > 0 ? reading.mention_of[first - 1] : kNone;
  return place != kNone && place != title && reading.mentions[place].last == first &&
         first <= reading.mentions[title].last + kTitlePlace;
}

constexpr std::uint32_t kUnknownName = 3;  // words of a name that nothing tells

}  // namespace

bool is_definite_saying_noun(const Text& text, std::uint32_t i) {
  return longest_match(text, i, TermClass::saying, [&](const Match& match) {
           return text.term(match).value("kind") == "noun" && (match.features & kDefinite) != 0;
         }) != nullptr;
}

bool reaches_that(const Reading& reading, std::uint32_t i, std::uint32_t end) {
  const auto& text = reading.text;
  end = std::min(end, i + kNounReach);
  for (++i; i < end; ++i) {
    if (const auto* that = word_match(text, i, WordClass::that))
      return that->clitics.conjunction == 0;
    if (reading.mention_of[i] != kNone || reading.date_of[i] != kNone) continue;
    if (is_comma(text, i)) continue;
    const bool goes_on = longest_match(text, i, TermClass::saying, [](const Match& match) {
                           return (match.features & kParticiple) != 0;
                         }) != nullptr;
    if (text.tokens[i].kind != TokenKind::word || reading.opens_clause(i) || goes_on ||
        is_word(text, i, WordClass::relative))
      return false;
  }
  return false;
}

bool follows_turn(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  auto i = token;
  if (i > 0 && is_comma(text, i - 1)) --i;
  const auto first = text.sentences[reading.sentence_of[token]].first;
  for (std::uint32_t back = 1; back <= 3 && i >= first + back; ++back) {
    const auto* turn = word_match(text, i - back, WordClass::turn);
    if (turn != nullptr && turn->last == i) return true;
  }
  return false;
}

bool goes_on_behind(const Reading& reading, std::uint32_t i, std::uint32_t end) {
  const auto& text = reading.text;
  if (i + 1 >= end || text.folded(i).size() < 2) return false;
  const auto* longer = word_match(text, i, WordClass::preposition);
  if (longer == nullptr || longer->last > i + 1 || is_word(text, i, WordClass::sidelines))
    return false;
  const auto* fixed = longest_match(text, i, TermClass::cue);
  if (fixed != nullptr && fixed->last > i + 1) return false;
  const auto m = reading.mention_at[i + 1];
  return m == kNone || (reading.mentions[m].kind != MentionKind::place &&
                        reading.mentions[m].kind != MentionKind::capital &&
                        reading.mentions[m].kind != MentionKind::state);
}

bool ends_name(const Reading& reading, std::uint32_t title_end, std::uint32_t i,
               std::uint32_t end) {
  const auto& text = reading.text;
  const auto m = title_end == kNone || title_end == 0 ? kNone : reading.mention_of[title_end - 1];
  if (m == kNone || reading.mentions[m].kind != MentionKind::title || i < title_end) return false;
  for (auto token = title_end; token < end && token <= title_end + kUnknownName; ++token) {
    if (is_word(text, token, WordClass::that)) return token > i;
    const auto matches = text.matches_at(token);
    if (text.tokens[token].kind != TokenKind::word || reading.mention_of[token] != kNone ||
        std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
          const auto& brief = text.brief(match);
          return brief.term_class != TermClass::common || brief.common_class() == CommonClass::noun;
        }))
      return false;
  }
  return false;
}

bool heads_content(const Text& text, std::uint32_t i) {
  return longest_match(text, i, TermClass::cue, [&](const Match& match) {
           return text.term(match).value("at") == "head" && !match.clitics.any();
         }) != nullptr;
}

std::uint32_t behind_dashes(const Text& text, std::uint32_t i, std::uint32_t end) {
  const auto is_dash = [&](std::uint32_t token) {
    return is_mark(text, token, U'-') || is_mark(text, token, kEnDash);
  };
  if (!is_dash(i)) return i + 1;
  for (auto token = i + 2; token < end && token < i + kDashReach; ++token) {
    if (is_dash(token)) return token + 1;
  }
  return i + 1;
}

std::uint32_t behind_brackets(const Text& text, std::uint32_t i, std::uint32_t end) {
  for (auto token = i + 1; token < end; ++token) {
    // "said (it all depends on you)." has its content there.
    if (is_mark(text, token, U')'))
      return token + 1 < end && !is_mark(text, token + 1, U'.') ? token + 1 : i + 1;
  }
  return i + 1;
}

bool stands_for_all(const Reading& reading, std::uint32_t i, std::uint32_t end) {
  const auto& text = reading.text;
  const auto* pointer = word_match(text, i, WordClass::demonstrative);
  if (pointer == nullptr || pointer->last >= end) return false;
  const auto next = pointer->last;
  return text.tokens[next].kind != TokenKind::word ||
         (reading.mention_of[next] == kNone && !has_words_before_nouns(text) &&
          !has_article(text, next));
}

bool begins_participle(const Text& text, std::uint32_t i) {
  return is_comma(text, i - 1) && longest_match(text, i, TermClass::saying, [](const Match& match) {
                                    return (match.features & kParticiple) != 0;
                                  }) != nullptr;
}

std::uint32_t behind_relative(const Reading& reading, std::uint32_t i, std::uint32_t end,
                              bool takes_that) {
  const auto& text = reading.text;
  for (auto token = i + 1; token < end; ++token) {
    if (is_comma(text, token) || is_mark(text, token, U':')) return token;
    const auto q = quotation_at(reading, token);
    if (q != kNone && !reading.quotations[q].is_brief()) return token;
    if (takes_that && is_quote(text, token) && token + 1 < end &&
        is_word(text, token + 1, WordClass::that))
      return token;
    if (takes_that && is_word(text, token, WordClass::that)) return token;
  }
  return i;
}

bool names_title(const Reading& reading, std::uint32_t title, std::uint32_t name, const Match& verb,
                 std::uint32_t end, bool adjunct) {
  if (adjunct && !stands_in_place(reading, title, name)) return false;
  const auto& bearer = reading.mentions[name];
  const auto& office = reading.mentions[title];
  const bool full = !bearer.id.empty() || bearer.name_last > bearer.name_first + 1;
  return full && bearer.kind == MentionKind::person && bearer.clitics == Clitics{} &&
         office.kind == MentionKind::title && office.first >= verb.last &&
         reaches_that(reading, bearer.last - 1, end);
}

bool ends_company(const Reading& reading, std::uint32_t i, std::uint32_t verb_last) {
  const auto m = i > 0 ? reading.mention_of[i - 1] : kNone;
  if (m == kNone || reading.mentions[m].last != i || reading.mentions[m].first <= verb_last)
    return false;
  const auto* with =
      word_match(reading.text, reading.mentions[m].first - 1, WordClass::preposition);
  return with != nullptr && reading.text.term(*with).slot == Slot::with;
}

bool is_short_speech(const Reading& reading, std::uint32_t i) {
  const auto q = quotation_at(reading, i);
  if (q == kNone || !reading.quotations[q].closed) return false;
  const auto& quotation = reading.quotations[q];
  const auto behind = quotation.close + 1;
  return quotation.close - quotation.open > kNameInMarks &&
         (behind >= reading.text.tokens.size() || !is_word(reading.text, behind, WordClass::that));
}

bool are_people_at(const Reading& reading, std::uint32_t i) {
  const auto m = reading.mention_at[i];
  if (m == kNone) return false;
  const auto& mention = reading.mentions[m];
  return mention.clitics == Clitics{} && !mention.adjective && is_people(mention.kind);
}

bool is_deed_noun(const Reading& reading, std::uint32_t i, std::uint32_t subject_end) {
  const auto matches = reading.text.matches_at(i);
  const auto bare = [](const Match& match) {
    return !match.clitics.any() && (match.features & (kFeminine | kPlural | kDual)) == 0;
  };
  // An indefinite object has the letter of a dual: "ruled out a cut".
  const bool past = std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
    return !match.clitics.any() && (match.features & (kFeminine | kPlural)) == 0 &&
           (match.features & kPast) != 0;
  });
  const bool noun = heads_content(reading.text, i) ||
                    std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
                      return bare(match) && (match.features & kNoun) != 0;
                    });
  if (is_word(reading.text, i, WordClass::preposition) ||
      (i + 1 < reading.text.tokens.size() && is_word(reading.text, i + 1, WordClass::that)))
    return false;
  const bool apart = i > 0 && (is_comma(reading.text, i - 1) || reading.date_of[i - 1] != kNone ||
                               is_adverb(reading.text, i - 1));
  return past && (i == subject_end || (noun && apart));
}

bool only_says(const Reading& reading, std::uint32_t i) {
  const auto& text = reading.text;
  const auto* saying = longest_match(text, i, TermClass::saying, [&](const Match& match) {
    const auto& term = text.term(match);
    return (match.features & kParticiple) != 0 && !match.clitics.any() && term.has("plain", "yes");
  });
  if (saying == nullptr || i == 0 || is_comma(text, i - 1) || saying->last >= text.tokens.size())
    return false;
  const auto next = saying->last;
  return is_word(text, next, WordClass::that) || is_mark(text, next, U':') ||
         quotation_at(reading, next) != kNone;
}

bool opens_apart(const Reading& reading, std::uint32_t i) {
  // "went on by saying 'the road is long'"
  const bool said =
      i > 0 && longest_match(reading.text, i - 1, TermClass::saying, [&](const Match& match) {
                 const auto& term = reading.text.term(match);
                 return match.last == i && term.has("kind", "noun") && term.has("takes", "quote");
               }) != nullptr;
  return i > 0 && (said || reading.mention_of[i - 1] != kNone || reading.date_of[i - 1] != kNone ||
                   is_comma(reading.text, i - 1) || is_adverb(reading.text, i - 1));
}

bool follows_others(const Reading& reading, const Match& verb) {
  if (verb.clitics.conjunction != 0) return true;
  const auto start = reading.text.sentences[reading.sentence_of[verb.first]].first;
  if (verb.first == start) return false;
  if (is_word(reading.text, verb.first - 1, WordClass::turn_same)) return true;
  return (verb.features & kPresent) != 0 && reading.mention_of[verb.first - 1] != kNone;
}

bool qualifies_by_object(const Text& text, std::uint32_t i) {
  const auto matches = text.matches_at(i);
  return std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
    return text.brief(match).term_class == TermClass::event && (match.features & kPast) != 0 &&
           (match.features & kObject) != 0 && match.clitics.conjunction == 0;
  });
}

std::uint32_t before_pronoun(const Text& text, std::uint32_t i) {
  return i > 1 && is_word(text, i - 1, WordClass::preposition_pronoun) ? i - 2 : i - 1;
}

std::uint32_t behind_credit(const Text& text, std::uint32_t i) {
  const auto* credit = longest_match(text, i, TermClass::saying, [&](const Match& match) {
    const auto kind = text.term(match).value("kind");
    return kind == "source" || (kind == "relay" && match.last > match.first + 1);
  });
  return credit == nullptr ? i : credit->last;
}

std::uint32_t behind_preposition_at(const Text& text, std::uint32_t i) {
  if (const auto* preposition = word_match(text, i, WordClass::preposition))
    return preposition->last;
  return follows_letter(text, i + 1) ? i + 1 : i;
}

bool follows_letter(const Text& text, std::uint32_t i) {
  if (i == 0 || text.tokens[i - 1].kind != TokenKind::word) return false;
  const auto before = text.folded(i - 1);
  const auto& letters = text.pack->lexicon().proclitics();
  return before.size() == 1 && std::any_of(letters.begin(), letters.end(), [&](const auto& letter) {
           return letter.form == before;
         });
}

}  // namespace diplograph
