#include "extract/report_subject.hpp"

#include "extract/agreement.hpp"
#include "extract/governor.hpp"
#include "extract/named_again.hpp"
#include "extract/phrases.hpp"
#include "extract/relative.hpp"
#include "extract/speaking_words.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

bool is_topic_word(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::word, [&](const Match& match) {
           return text.brief(match).word_class() == WordClass::topic;
         }) != nullptr;
}

// Between commas, words without a verb or a clause: "Badr, the head of the guild, said".
bool is_apposition(const Reading& reading, std::uint32_t first, std::uint32_t last) {
  const auto& text = reading.text;
  if (last < first + 2 || !is_comma(text, first) || !is_comma(text, last - 1)) return false;
  for (auto i = first; i < last; ++i) {
    if (is_word(text, i, WordClass::that) || is_word(text, i, WordClass::relative) ||
        (reading.mention_of[i] == kNone && is_finite_verb(text, i)))
      return false;
  }
  return true;
}

// The actor behind a word like "as for" that nothing but commas, dates and adverbs parts from the
// verb at `verb`. kNone if there is none.
std::uint32_t topic_ahead(const Reading& reading, std::uint32_t verb) {
  const auto& text = reading.text;
  const auto sentence = reading.sentence_of[verb];
  if (sentence == kNone) return kNone;
  const auto start = text.sentences[sentence].first;
  auto i = verb;
  while (i > start && reading.mention_of[i - 1] == kNone &&
         (is_comma(text, i - 1) || reading.date_of[i - 1] != kNone || is_adverb(text, i - 1) ||
          is_word(text, i - 1, WordClass::possible)))
    --i;
  auto m = i > start ? reading.mention_of[i - 1] : kNone;
  // "as for Badr, the head of the guild, he said"
  if (m == kNone && is_topic_word(text, start) && start + 1 < verb) {
    const auto opening = reading.mention_at[start + 1];
    const bool aside =
        opening != kNone && is_apposition(reading, reading.mentions[opening].last, verb);
    m = aside ? opening : kNone;
  }
  if (m == kNone) return kNone;
  const auto& mention = reading.mentions[m];
  const bool bare = !mention.adjective && mention.kind != MentionKind::place &&
                    mention.clitics == Clitics{} && mention.first > start;
  return bare && is_topic_word(text, mention.first - 1) ? m : kNone;
}

}  // namespace

std::vector<std::uint32_t> reporter_ahead(const Reading& reading, const Match& verb,
                                          const VerbFrame& frame) {
  const auto& text = reading.text;
  if (const auto topic = topic_ahead(reading, verb.first); topic != kNone) return {topic};
  const auto end = text.sentences[reading.sentence_of[verb.first]].last;
  // "after meeting the president, the minister said": whom the verb is followed by speaks.
  const bool behind = !frame.tells() && !frame.takes(Opening::object) && verb.last < end &&
                      are_people_at(reading, verb.last);
  // "affirmed his excellency": the pronoun is the subject.
  const bool pointed = verb.last < end && (is_word(text, verb.last, WordClass::pronoun) ||
                                           is_word(text, verb.last, WordClass::honour));
  // "a post on Twitter in which he said": whose the words are speaks.
  const auto* within =
      verb.last < end ? word_match(text, verb.last, WordClass::preposition_pronoun) : nullptr;
  const bool owned = within != nullptr && text.term(*within).value("sense") == "in";
  if (verb.clitics.conjunction != 0 || behind || pointed || owned) return {};
  if (speaks_of_others(reading, verb)) return {};
  if (const auto body = body_again_ahead(reading, verb); body != kNone) return {body};
  return subject_ahead(reading, verb.first, (verb.features & kObject) != 0);
}

bool names_reporter(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  if (!text.has(token, TermClass::saying) || !text.pack->switches().verb_first ||
      reading.mention_of[token] != kNone || reading.quote_of[token] != kNone ||
      (token > 0 && is_word(text, token - 1, WordClass::relative)))
    return false;
  const auto* verb = longest_match(text, token, TermClass::saying, [&](const Match& match) {
    return (match.features & (kPast | kPresent)) != 0 &&
           (match.features & (kObject | kPlural | kDual)) == 0 &&
           text.term(match).value("kind").empty() && reading.has_needs(match);
  });
  const auto m = verb == nullptr ? kNone : reading.mention_at[verb->last];
  if (m == kNone) return false;
  const auto& mention = reading.mentions[m];
  // "asked the president whether": whom such a verb has right behind it may be told.
  if (text.term(*verb).has("to", "object") && mention.kind != MentionKind::counterpart)
    return false;
  return (is_people(mention.kind) || mention.kind == MentionKind::organization) &&
         !mention.clitics.any() && may_speak(text, mention) &&
         may_agree(text, mention, who_agrees(text, *verb));
}

bool names_honoured_reporter(const Reading& reading, const Match& verb, const VerbFrame& frame) {
  const auto m = reading.mention_at[verb.last];
  if (m == kNone || reading.mentions[m].kind != MentionKind::honour || frame.tells() ||
      reading.mentions[m].clitics.any())
    return false;
  const auto behind = reading.mentions[m].last;
  return frame.takes(Opening::that) || frame.opens_with_letter(behind) ||
         frame.takes(reading.text.folded(behind));
}

bool is_heard(const Reading& reading, const Match& verb, const Report& report) {
  if (report.subject.empty() || (verb.features & (kPast | kPresent)) == 0) return false;
  const auto& first = reading.mentions[report.subject.front()];
  return (verb.features & kPast) != 0 || (is_people(first.kind) && first.first < verb.first);
}

}  // namespace diplograph
