#include "extract/subject.hpp"

#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kMostBetween = 6;  // tokens between a subject and the verb behind it

// Only what may stand between a subject and its verb.
bool is_skippable(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  if (text.tokens[token].kind == TokenKind::punctuation) {
    return is_comma(text, token) || is_quote(text, token);
  }
  return reading.date_of[token] != kNone || is_adverb(text, token) ||
         is_word(text, token, WordClass::possible) || is_word(text, token, WordClass::negation) ||
         is_word(text, token, WordClass::future) || is_word(text, token, WordClass::past_marker);
}

// A clause begins at the mention: at the sentence's start, behind "that", a conjunction, a colon,
// an auxiliary.
bool begins_clause(const Reading& reading, const Mention& mention) {
  const auto& text = reading.text;
  const auto sentence = reading.sentence_of[mention.first];
  if (sentence == kNone) return false;
  if (mention.clitics.preposition != 0) return false;
  if (mention.first == text.sentences[sentence].first || mention.clitics.conjunction != 0)
    return true;
  const auto before = mention.first - 1;
  if (is_word(text, before, WordClass::that) || is_word(text, before, WordClass::conjunction) ||
      is_mark(text, before, U':') || is_quote(text, before)) {
    return true;
  }
  if (is_comma(text, before)) return mention.first < text.sentences[sentence].first + 4;
  return longest_match(text, before, TermClass::common,
                       [&](const Match& match) { return text.term(match).id == "auxiliary"; }) !=
             nullptr ||
         text.sentences[sentence].first + 2 >= mention.first;
}

}  // namespace

bool is_adverb(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::common, [&](const Match& match) {
           return text.term(match).id == "adverb";
         }) != nullptr;
}

std::vector<std::uint32_t> subject_ahead(const Reading& reading, std::uint32_t token) {
  const auto sentence = reading.sentence_of[token];
  if (sentence == kNone) return {};
  const auto start = reading.text.sentences[sentence].first;
  auto i = token;
  // "Kerry, who is visiting Doha": whom the relative follows.
  if (i > start + 1 && is_word(reading.text, i - 1, WordClass::relative)) {
    auto before = i - 2;
    if (is_comma(reading.text, before) && before > start) --before;
    const auto m = reading.mention_of[before];
    if (m != kNone && !reading.mentions[m].adjective) return {m};
  }
  std::uint32_t passed = 0;
  while (i > start && passed++ < kMostBetween && reading.mention_of[i - 1] == kNone) {
    if (!is_skippable(reading, i - 1)) return {};
    --i;
  }
  if (i == start || reading.mention_of[i - 1] == kNone) return {};
  std::vector<std::uint32_t> subject;
  while (i > start && reading.mention_of[i - 1] != kNone) {
    const auto m = reading.mention_of[i - 1];
    const auto& mention = reading.mentions[m];
    if (mention.adjective) return {};
    subject.insert(subject.begin(), m);
    i = mention.first;
    if (mention.clitics.conjunction == 0 || mention.clitics.preposition != 0) break;
    if (i == start || reading.mention_of[i - 1] == kNone) break;
  }
  if (subject.empty() || !begins_clause(reading, reading.mentions[subject.front()])) return {};
  return subject;
}

std::uint32_t clause_topic(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  const auto sentence = reading.sentence_of[token];
  if (sentence == kNone) return kNone;
  auto start = text.sentences[sentence].first;
  for (auto i = token; i > start; --i) {
    if (is_word(text, i - 1, WordClass::that) && reading.mention_of[i - 1] == kNone) start = i;
  }
  while (start < token && is_quote(text, start)) ++start;
  const auto m = reading.mention_at[start];
  if (m == kNone || reading.mentions[m].last > token) return kNone;
  const auto& mention = reading.mentions[m];
  const bool person =
      mention.kind == MentionKind::person || mention.kind == MentionKind::counterpart;
  const bool bare = mention.clitics.preposition == 0 && !is_mark(text, mention.last, U':');
  return person && bare ? m : kNone;
}

}  // namespace diplograph
