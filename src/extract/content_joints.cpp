#include "extract/content_joints.hpp"

#include <algorithm>

#include "base/marks.hpp"
#include "extract/agreement.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/phrases.hpp"
#include "extract/speaking_words.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::size_t kShortVerb = 4;     // letters, with the conjunction
constexpr std::uint32_t kNeedReach = 30;  // tokens from "the need for" to a noun joined under it

bool is_bare(const Match& match) {
  return (match.features & (kFeminine | kPlural | kDual | kObject)) == 0 &&
         match.clitics.preposition == 0;
}

// No clause opens in [first, last): no verb, no relative, no "that".
bool is_phrase(const Reading& reading, std::uint32_t first, std::uint32_t last) {
  const auto& text = reading.text;
  for (auto i = first; i < last; ++i) {
    if (reading.mention_of[i] != kNone || reading.date_of[i] != kNone) continue;
    if (is_word(text, i, WordClass::relative) || is_word(text, i, WordClass::that)) return false;
    const auto matches = text.matches_at(i);
    const bool verb =
        !matches.empty() && std::all_of(matches.begin(), matches.end(), [](const Match& match) {
          return (match.features & (kPast | kPresent)) != 0;
        });
    if (verb) return false;
  }
  return true;
}

// "the need for", "the importance of" in [first, last), its mark and preposition left aside.
bool names_need(const Text& text, std::uint32_t first, std::uint32_t last) {
  for (auto i = first; i < last; ++i) {
    const auto* need = longest_match(text, i, TermClass::cue, [&](const Match& match) {
      const auto act = parse<Act>(text.term(match).id);
      return text.term(match).value("at") == "head" && match.clitics.preposition == 0 &&
             (act == Act::request || act == Act::say || act == Act::promise);
    });
    if (need != nullptr) return true;
  }
  return false;
}

// "attacked the policy | and recalled its envoy": where "and" is a word of its own. Not "and
// proposed changes": what is joined is a deed if what it is done to, or a preposition, stands right
// behind.
bool joins_deed_apart(const Reading& reading, std::uint32_t first, std::uint32_t conjunction) {
  const auto& text = reading.text;
  const auto verb = conjunction + 1;
  if (conjunction <= first || verb + 1 >= text.tokens.size() ||
      reading.quote_of[conjunction] != kNone ||
      !is_word(text, conjunction, WordClass::conjunction) || reading.mention_of[verb] != kNone)
    return false;
  const auto* past = longest_match(text, verb, TermClass::event, [](const Match& match) {
    return (match.features & kPast) != 0;
  });
  if (past == nullptr || past->last >= text.tokens.size()) return false;
  const auto next = past->last;
  const bool object = reading.mention_at[next] != kNone || is_determiner(text, next) ||
                      is_word(text, next, WordClass::preposition) ||
                      text.tokens[next].kind == TokenKind::number;
  return object && is_phrase(reading, first, conjunction);
}

bool is_semicolon(const Text& text, std::uint32_t token) {
  return is_mark(text, token, U';') || is_mark(text, token, kArabicSemicolon);
}

}  // namespace

bool joins_noun(const Reading& reading, std::uint32_t first, std::uint32_t token) {
  const auto& text = reading.text;
  const auto next = token + 1;
  if (token <= first || next + 1 >= text.tokens.size() || is_comma(text, token - 1) ||
      text.tokens[next].kind != TokenKind::word || is_word(text, next, WordClass::that) ||
      is_word(text, next, WordClass::preposition_pronoun) || are_people_at(reading, next))
    return false;
  // "unveiling (of) who owns": the pronoun is spelt like a preposition.
  const bool who = preposition_slot(text, next) == Slot::from && is_finite_verb(text, next + 1);
  if (is_word(text, next, WordClass::preposition) && !who) return false;
  // "pledged (with) aid": what the verb takes.
  const auto behind = text.matches_at(next);
  if (std::any_of(behind.begin(), behind.end(),
                  [](const Match& match) { return match.clitics.preposition != 0; }))
    return false;
  const auto matches = text.matches_at(token);
  const auto joined = [&](Features features) {
    return std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
      return is_bare(match) && match.clitics.conjunction != 0 && match.last == next &&
             (match.features & features) != 0;
    });
  };
  if (!joined(kPast) || !joined(kNoun)) return false;
  const auto from = std::max(first, token > kNeedReach ? token - kNeedReach : 0);
  return names_need(text, from, token);
}

bool joins_deed(const Reading& reading, std::uint32_t first, std::uint32_t token) {
  const auto& text = reading.text;
  if (!text.pack->switches().verb_first) return joins_deed_apart(reading, first, token);
  if (!text.has_form(token, kPast) || token <= first || reading.mention_of[token] != kNone ||
      reading.quote_of[token] != kNone)
    return false;
  const auto matches = text.matches_at(token);
  const bool deed =
      !matches.empty() && std::all_of(matches.begin(), matches.end(), [](const Match& match) {
        return (match.features & kPast) != 0 && match.clitics.conjunction != 0 &&
               match.clitics.preposition == 0;
      });
  if (!deed || !is_phrase(reading, first, token)) return false;
  // "honesty" and "was honest" are spelt alike, as are all short nouns of deeds.
  const bool bare = std::all_of(matches.begin(), matches.end(), is_bare);
  const auto next = token + 1;
  return !bare || text.folded(token).size() > kShortVerb || is_word(text, next, WordClass::that) ||
         is_word(text, next, WordClass::preposition) ||
         is_word(text, next, WordClass::preposition_pronoun);
}

bool answers_lead(const Reading& reading, std::uint32_t first, std::uint32_t token) {
  const auto& text = reading.text;
  if (!text.has(token, TermClass::saying) || !text.pack->switches().verb_first) return false;
  const auto start = text.sentences[reading.sentence_of[first]].first;
  if (start >= first) return false;
  const auto* lead = word_match(text, start, WordClass::conjunction);
  if (lead == nullptr || lead->clitics.conjunction == 0) return false;
  const auto* verb = longest_match(text, token, TermClass::saying, [&](const Match& match) {
    return (match.features & kPast) != 0 && !match.clitics.any() &&
           text.term(match).value("kind").empty() && reading.has_needs(match);
  });
  if (verb == nullptr || verb->last + 1 >= text.tokens.size()) return false;
  return are_people_at(reading, verb->last) || is_mark(text, verb->last, U':') ||
         (is_word(text, verb->last, WordClass::preposition) &&
          is_word(text, verb->last + 1, WordClass::that));
}

bool opens_behind_semicolon(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  if (token == 0 || !is_semicolon(text, token - 1)) return false;
  const auto matches = text.matches_at(token);
  return std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
    return match.clitics.conjunction != 0 && match.clitics.preposition == 0 &&
           text.brief(match).word_class() == WordClass::past_marker;
  });
}

bool brings_words(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  const auto* words = longest_match(text, token, TermClass::saying, [&](const Match& match) {
    return text.term(match).value("kind") == "noun" && text.term(match).has("takes", "quote") &&
           slot_of(text, match.clitics) == Slot::instrumental && match.clitics.conjunction == 0;
  });
  if (words == nullptr || words->last >= text.tokens.size()) return false;
  const auto next = words->last;
  const auto q = quotation_at(reading, next);
  return is_mark(text, next, U':') || is_word(text, next, WordClass::that) ||
         (q != kNone && !reading.quotations[q].is_brief());
}

bool is_tied_to_past(const Text& text, std::uint32_t token) {
  const auto* marker = token == 0 ? nullptr : word_match(text, token - 1, WordClass::past_marker);
  return marker != nullptr && marker->last == token && text.term(*marker).value("sense") == "tied";
}

bool begins_explanation(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  const auto next = token + 1;
  if (!text.pack->switches().verb_first || next >= text.tokens.size() ||
      reading.mention_of[token] != kNone)
    return false;
  if (has_article(text, token) && is_word(text, next, WordClass::relative)) return true;
  const auto* pronoun = word_match(text, token, WordClass::pronoun);
  return pronoun != nullptr && pronoun->clitics.conjunction != 0 && pronoun->last == next &&
         (has_article(text, next) || is_word(text, next, WordClass::relative));
}

std::uint32_t behind_explanation(const Text& text, std::uint32_t token, std::uint32_t end) {
  while (token < end && !is_comma(text, token)) ++token;
  return token;
}

bool begins_answer(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  const auto* but = conjunction_of(text, token, "contrast");
  const auto m =
      but != nullptr && but->last < text.tokens.size() ? reading.mention_at[but->last] : kNone;
  if (m == kNone) return false;
  const auto& other = reading.mentions[m];
  if (!may_speak(text, other) || other.clitics.preposition != 0) return false;
  return longest_match(text, other.last, TermClass::saying, [&](const Match& match) {
           return (match.features & (kPast | kPresent)) != 0 && !match.clitics.any() &&
                  text.term(match).value("kind").empty() && reading.has_needs(match) &&
                  may_agree(text, other, who_agrees(text, match));
         }) != nullptr;
}

bool is_topic_of(const Reading& reading, const Match& verb, const Content& content) {
  const auto& text = reading.text;
  if (text.term(verb).value("topic") != "yes" || content.resume >= text.tokens.size() ||
      !is_comma(text, content.resume - 1))
    return false;
  const auto* next = longest_match(text, content.resume, TermClass::saying, [](const Match& match) {
    return (match.features & kParticiple) != 0 && match.clitics.conjunction == 0;
  });
  if (next == nullptr || heads_content(text, content.first)) return false;
  const auto behind = next->last;
  const auto* to = word_match(text, behind, WordClass::preposition);
  return opens_reported(reading, to != nullptr ? to->last : behind,
                        text.sentences[reading.sentence_of[verb.first]].last);
}

bool is_stray_mark(const Reading& reading, std::uint32_t first, std::uint32_t token) {
  if (!is_quote(reading.text, token)) return false;
  const auto q = token == 0 ? kNone : reading.quote_of[token - 1];
  return q == kNone || reading.quotations[q].close != token ||
         reading.quotations[q].open + 1 < first;
}

bool opens_as_taken(const Text& text, const Term& verb, std::uint32_t token) {
  if (!is_word_token(text, token)) return false;
  const auto& all = verb.values("takes");
  const auto takes = [&](std::u32string_view what) {
    return std::any_of(all.begin(), all.end(), [&](const std::string& piece) {
      return text.pack->fold()(to_utf32(piece)) == what;
    });
  };
  if (is_word(text, token, WordClass::preposition)) return takes(text.folded(token));
  const auto matches = text.matches_at(token);
  return std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
    const auto glued = preposition_of(text, match.clitics);
    return !glued.empty() && takes(glued);
  });
}

bool tells_somebody(const Text& text, const Term& verb, std::uint32_t token) {
  constexpr std::uint32_t kReach = 7;  // words
  if (!verb.has("to", "object") || is_word(text, token, WordClass::preposition)) return false;
  for (auto i = token + 1; i < token + kReach && is_word_token(text, i); ++i) {
    if (opens_as_taken(text, verb, i)) return true;
    if (is_word(text, i, WordClass::preposition)) return false;
  }
  return false;
}

}  // namespace diplograph
