#include "extract/credit.hpp"

#include "extract/noun_phrase.hpp"
#include "extract/phrases.hpp"
#include "extract/report.hpp"
#include "extract/speaking_noun.hpp"
#include "extract/speaking_words.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kReach = 3;           // plain words ahead of the speaker
constexpr std::uint32_t kLongestSpeaker = 6;  // "a spokesman for the foreign ministry"

// "told Reuters", "told a news conference".
bool addresses(const Reading& reading, const Match& said) {
  const auto& text = reading.text;
  if (!text.term(said).has("to", "object")) return false;
  const auto next = skip_article(text, said.last);
  return is_word(text, said.last, WordClass::audience) ||
         (next < text.tokens.size() &&
          (is_word(text, next, WordClass::audience) || reading.mention_at[next] != kNone));
}

// "according to the law of the house", "according to directives of the government": a thing, no
// words and nobody's.
bool names_no_source(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  if (reading.mention_of[token] != kNone) return false;
  return longest_match(
             text, token, TermClass::common,
             [&](const Match& match) {
               return text.brief(match).common_class() == CommonClass::noun &&
                      (has_article(text, token) || text.term(match).value("sense") == "norm");
             }) != nullptr &&
         longest_match(text, token, TermClass::saying,
                       [&](const Match& match) {
                         return text.term(match).value("kind") != "deed";
                       }) == nullptr &&
         !is_word(text, token, WordClass::teller) && !is_word(text, token, WordClass::side);
}

}  // namespace

std::optional<Credit> read_credit(const Reading& reading, const Match& source) {
  const auto& text = reading.text;
  if (text.term(source).value("pronoun") == "yes") return Credit{kNone, source.last};
  const auto end = text.sentences[reading.sentence_of[source.first]].last;
  if (const auto words =
          has_words_before_nouns(text) ? words_credited(reading, source.last, end) : std::nullopt)
    return Credit{words->owner, words->last};
  if (source.last < end && names_no_source(reading, source.last)) return std::nullopt;
  for (auto i = source.last; i < end && i <= source.last + kReach; ++i) {
    if (const auto m = reading.mention_at[i]; m != kNone) {
      if (!may_speak(text, reading.mentions[m])) return std::nullopt;
      return Credit{m, reading.mentions[m].last};
    }
    if (text.tokens[i].kind == TokenKind::punctuation || reading.opens_clause(i) ||
        is_word(text, i, WordClass::that))
      return std::nullopt;
  }
  return std::nullopt;
}

bool reports_that(const Reading& reading, const Match& source) {
  const auto& text = reading.text;
  if (source.last < source.first + 2 || text.term(source).value("pronoun") == "yes") return false;
  const auto* verb =
      longest_match(text, source.last - 1, TermClass::saying,
                    [](const Match& match) { return (match.features & kPast) != 0; });
  const auto end = text.sentences[reading.sentence_of[source.first]].last;
  // "as the two sides affirmed their refusal": something of their own follows.
  return verb != nullptr && (reaches_that(reading, source.last - 1, end) ||
                             read_report_of(reading, *verb).content != kNone);
}

std::uint32_t behind_turn(const Text& text, std::uint32_t first) {
  const auto* turn = word_match(text, first, WordClass::turn_same);
  if (turn == nullptr || !is_comma(text, turn->last)) return first;
  return turn->last + 1;
}

std::uint32_t opens_credited(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  if (is_comma(text, token)) return token + 1;
  // "according to the ministry then, the talks go on"
  if (const auto* that = word_match(text, token, WordClass::that);
      that != nullptr && that->clitics.conjunction != 0)
    return that->last;
  if (text.pack->switches().verb_first || token >= text.tokens.size()) return kNone;
  const auto* pronoun = word_match(text, token, WordClass::pronoun);
  const bool subject = (pronoun != nullptr && !text.term(*pronoun).value("number").empty()) ||
                       is_word(text, token, WordClass::article) ||
                       reading.mention_at[token] != kNone;
  return subject ? token : kNone;
}

bool begins_credit(const Reading& reading, std::uint32_t comma) {
  const auto& text = reading.text;
  if (text.pack->switches().verb_first || !is_comma(text, comma)) return false;
  const auto end = text.sentences[reading.sentence_of[comma]].last;
  std::uint32_t words = 0;
  const bool quoted = comma + 1 < end && is_quote(text, comma + 1);
  const auto first = quoted ? comma + 2 : comma + 1;
  for (auto i = first; i < end && words <= kLongestSpeaker; ++words) {
    if (reading.mention_of[i] == kNone && words > 0) {
      const auto* said = longest_match(text, i, TermClass::saying, [&](const Match& match) {
        return (match.features & kPast) != 0 && text.term(match).has("takes", "quote");
      });
      // What follows is the end, or when it was said; a new content is a clause of its own.
      if (said != nullptr)
        return quoted || said->last >= end ||
               text.tokens[said->last].kind == TokenKind::punctuation ||
               reading.date_of[said->last] != kNone ||
               is_word(text, said->last, WordClass::preposition) || addresses(reading, *said);
    }
    // "Winther's ministry", "the Foreign Office (FO)"
    if (const auto behind = behind_brackets(text, skip_possessive(text, i), end); behind != i) {
      i = behind;
      continue;
    }
    if (text.tokens[i].kind == TokenKind::punctuation || reading.opens_clause(i) ||
        is_word(text, i, WordClass::relative) || is_word(text, i, WordClass::conjunction))
      return false;
    const auto m = reading.mention_at[i];
    i = m == kNone ? i + 1 : reading.mentions[m].last;
  }
  return false;
}

bool tells_of_saying(const Reading& reading, const Content& content) {
  const auto& text = reading.text;
  if (!text.pack->switches().verb_first) return false;
  for (auto i = content.first; i < content.last; ++i) {
    if (reading.quote_of[i] != kNone || reading.mention_of[i] != kNone) continue;
    if (is_word(text, i, WordClass::that)) return false;
    const auto* said = longest_match(text, i, TermClass::saying, [&](const Match& match) {
      return (match.features & kPast) != 0 && text.term(match).value("kind").empty() &&
             reading.has_needs(match);
    });
    if (said != nullptr) return true;
  }
  return false;
}

bool credits_report(const Reading& reading, std::uint32_t first) {
  return are_people_at(reading, first + 1) &&
         longest_match(reading.text, first, TermClass::saying, [&](const Match& match) {
           return (match.features & kPast) != 0 && reading.has_needs(match);
         }) != nullptr;
}

}  // namespace diplograph
