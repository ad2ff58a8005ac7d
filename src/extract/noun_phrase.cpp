#include "extract/noun_phrase.hpp"

#include <algorithm>
#include <string>

#include "base/marks.hpp"
#include "extract/governor.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {
bool is_plain_adjective(const Text& text, std::uint32_t token) {
  return text.has(token, CommonClass::adjective) && !has_article(text, token) &&
         longest_match(text, token, TermClass::common, [&](const Match& match) {
           return text.brief(match).common_class() == CommonClass::adjective &&
                  !match.clitics.any();
         }) != nullptr;
}

// The person whose name or title ends right before `token`; kNone if none does.
std::uint32_t person_before(const Reading& reading, std::uint32_t token) {
  const auto m = token == 0 ? kNone : reading.mention_of[token - 1];
  return m != kNone && reading.mentions[m].kind == MentionKind::person ? m : kNone;
}

}  // namespace

bool has_words_before_nouns(const Text& text) { return text.pack->lexicon().article().empty(); }

bool can_own(const Text& text, std::uint32_t token) {
  return text.tokens[token].kind == TokenKind::word &&
         !text.has_form(token, kPronoun | kDefinite) && !has_article(text, token);
}

bool is_quantity(const Text& text, std::uint32_t token) {
  return text.has_any_word(token, bit_of(WordClass::number) | bit_of(WordClass::quantifier) |
                                      bit_of(WordClass::ordinal));
}

bool is_attributive(const Text& text, std::uint32_t token) {
  return is_plain_adjective(text, token) || is_quantity(text, token);
}

bool is_determiner(const Text& text, std::uint32_t token) {
  if (!has_words_before_nouns(text)) return false;
  const auto* pronoun = word_match(text, token, WordClass::pronoun);
  return is_word(text, token, WordClass::article) || is_attributive(text, token) ||
         (pronoun != nullptr && text.term(*pronoun).value("number").empty());
}

bool can_act(const Reading& reading, const Match& verb, std::uint32_t m) {
  const auto kind = reading.mentions[m].kind;
  return reading.text.brief(verb).event_class() != EventClass::visit || is_people(kind) ||
         reading.text.term(verb).has("sense", "send") || kind == MentionKind::organization;
}

std::uint32_t past_hyphens(const Text& text, std::uint32_t token, std::uint32_t end) {
  while (token < end && text.tokens[token].kind == TokenKind::punctuation &&
         (text.tokens[token].mark == U'-' || text.tokens[token].mark == kEnDash)) {
    ++token;
  }
  return token;
}

bool is_plain_noun(const Reading& reading, std::uint32_t token) {
  if (reading.mention_of[token] != kNone || reading.date_of[token] != kNone) return false;
  if (is_word(reading.text, token, WordClass::planned)) return false;  // "planned between"
  return reading.text.has(token, CommonClass::noun);
}

bool is_saying_noun(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::saying, [&](const Match& match) {
           return text.term(match).value("kind") == "noun";
         }) != nullptr;
}

bool is_adjunct(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::common, [](const Match& match) {
           return match.clitics.preposition != 0;
         }) != nullptr;
}

bool is_needed(const Text& text, const Match& trigger, std::uint32_t token) {
  const auto& needs = text.term(trigger).needs;
  const auto word = text.folded(token);
  return (word.size() > 1 && needs.has(word)) || (word.size() > 2 && needs.has(word.substr(1)));
}

namespace {

// "the session 164", "the 164th session": the article may stand apart from the number.
std::uint32_t past_article(const Text& text, std::uint32_t token) {
  return text.folded(token) == text.pack->lexicon().article() ? token + 1 : token;
}

// The token behind the adjective at `token`, at most `end`: itself where there is none. Behind
// another it may be joined: "the forty and eighth".
std::uint32_t adjective_end(const Reading& reading, std::uint32_t token, std::uint32_t end,
                            bool joined) {
  if (const auto m = reading.mention_of[token]; m != kNone)
    return reading.mentions[m].adjective ? token + 1 : token;
  const auto describes = [&](const Match& match) {
    return match.last <= end && match.clitics.preposition == 0 && match.clitics.future == 0 &&
           (joined || match.clitics.conjunction == 0);
  };
  const auto* adjective =
      longest_match(reading.text, token, TermClass::common, [&](const Match& match) {
        return reading.text.brief(match).common_class() == CommonClass::adjective &&
               describes(match);
      });
  if (adjective != nullptr) return adjective->last;
  if (const auto number = past_article(reading.text, token);
      number < end && reading.text.tokens[number].kind == TokenKind::number)
    return reading.date_of[number] == kNone ? number + 1 : token;
  const auto* ordinal = word_match(reading.text, token, WordClass::ordinal);
  return ordinal != nullptr && describes(*ordinal) ? ordinal->last : token;
}

}  // namespace

bool is_attribute(const Reading& reading, std::uint32_t first, std::uint32_t token) {
  bool joined = false;
  for (auto i = past_hyphens(reading.text, first, token); i < token;) {
    const auto behind = adjective_end(reading, i, token, joined);
    if (behind == i) return false;
    joined = true;
    i = past_hyphens(reading.text, behind, token);
  }
  return true;
}

bool completes_noun(const Reading& reading, std::uint32_t first, std::uint32_t token) {
  while (token > first) {
    const auto before = token - 1;
    const auto m = reading.mention_of[before];
    if (m != kNone && reading.mentions[m].adjective) {
      token = reading.mentions[m].first;
      continue;
    }
    if (m != kNone || reading.date_of[before] != kNone ||
        is_word(reading.text, before, WordClass::preposition))
      return false;
    const auto* common = longest_match(reading.text, before, TermClass::common);
    if (common == nullptr || common->clitics.preposition != 0) return false;
    if (reading.text.brief(*common).common_class() == CommonClass::adjective) {
      --token;
      continue;
    }
    // "high in level": an adjective that its noun limits.
    if (has_article(reading.text, before) && before > first &&
        is_plain_adjective(reading.text, before - 1)) {
      token = before - 1;
      continue;
    }
    return reading.text.brief(*common).common_class() == CommonClass::noun &&
           longest_match(reading.text, before, TermClass::event) == nullptr;
  }
  return false;
}

bool names_nobody(const Reading& reading, const std::vector<std::uint32_t>& mentions) {
  return mentions.empty() ||
         (mentions.size() == 1 && reading.mentions[mentions.front()].kind == MentionKind::title);
}

std::vector<std::uint32_t> names_between_commas(const Reading& reading, std::uint32_t verb) {
  const auto& text = reading.text;
  if (verb < 4 || !is_comma(text, verb - 1)) return {};
  std::vector<std::uint32_t> names;
  auto at = verb - 1;
  for (auto m = person_before(reading, at); m != kNone; m = person_before(reading, at)) {
    names.insert(names.begin(), m);
    // "the ministers of A and B, Lund and Holm": the first bears the title ahead of the comma.
    if (names.size() > 1 && is_comma(text, reading.mentions[m].name_first - 1)) return names;
    at = reading.mentions[m].first;
    if (at < 2 || reading.sentence_of[at - 1] != reading.sentence_of[verb]) return {};
    const bool joined = is_word(text, at - 1, WordClass::conjunction);
    if (joined) --at;
    const bool comma = is_comma(text, at - 1);
    const bool listed = names.size() > 1 && person_before(reading, at - 1) != kNone;
    if (comma && !joined && !listed) return names;
    if (comma) --at;
    if (!comma && !joined) return {};
  }
  return {};
}

bool opens_occasion(const Text& text, std::uint32_t token) {
  if (is_word(text, token, WordClass::sidelines)) return true;
  const auto* particle = common_match(text, token, CommonClass::particle);
  return particle != nullptr && text.term(*particle).has("sense", "occasion");
}

}  // namespace diplograph
