#include "extract/relay.hpp"

#include <algorithm>

#include "extract/content.hpp"
#include "extract/governor.hpp"
#include "extract/named_again.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/phrases.hpp"
#include "extract/speaking_words.hpp"
#include "extract/subject.hpp"
#include "recognise/professions.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kRelayReach = 16;     // tokens between the verb and its preposition
constexpr std::uint32_t kSpeakerReach = 4;    // plain words ahead of the speaker
constexpr std::uint32_t kContentReach = 24;   // tokens between the speaker and the content
constexpr std::uint32_t kDocumentReach = 24;  // tokens of a document's name

bool can_speak(const Mention& mention) {
  return !mention.adjective && mention.kind != MentionKind::place;
}

std::uint32_t sentence_end(const Reading& reading, const Match& verb, std::uint32_t reach) {
  return std::min(reading.text.sentences[reading.sentence_of[verb.first]].last, verb.last + reach);
}

// Where a content opens at `token`: behind "that", a colon, at a quotation. kNone if none does.
std::uint32_t content_at(const Reading& reading, std::uint32_t token, std::string& rule) {
  const auto& text = reading.text;
  if (const auto* that = word_match(text, token, WordClass::that)) {
    rule = "that";
    return that->last;
  }
  if (is_mark(text, token, U':') && token + 1 < text.tokens.size()) {
    rule = "colon";
    return token + 1;
  }
  const auto q = quotation_at(reading, token);
  if (q == kNone || reading.quotations[q].is_brief()) return kNone;
  rule = "quote";
  return token;
}

// The first content that opens in [first, end), if no other finite verb comes before it.
void find_content(const Reading& reading, std::uint32_t first, std::uint32_t end, Report& report) {
  for (auto i = first, next = i; i < end; i = next) {
    next = behind_dashes(reading.text, i, end);
    if (next > i + 1) continue;
    if (report.content = content_at(reading, i, report.rule); report.content != kNone) return;
    if (reading.mention_of[i] == kNone && reading.opens_clause(i)) return;
  }
}

}  // namespace

Report read_relay(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  const auto& term = text.term(verb);
  Report report;
  const auto end = sentence_end(reading, verb, kRelayReach);
  auto i = verb.last;
  const auto is_preposition = [&](std::uint32_t token) {
    return is_word(text, token, WordClass::preposition) && term.needs.has(text.folded(token));
  };
  const bool tied = term.has("object", "needed");  // "(it) came on the tongue of X that"
  while (!tied && i < end && !is_preposition(i)) {
    // "quoted him as saying", but "spread a letter in which he said"
    const auto* him = word_match(text, i, WordClass::preposition_pronoun);
    if (him != nullptr && text.term(*him).slot == Slot::in) return report;
    if (him != nullptr) {
      const auto gender = text.term(*him).value("gender");
      if (gender == "m") report.who = Ref::Who::man;
      if (gender == "f") report.who = Ref::Who::woman;
      find_content(reading, i + 1, sentence_end(reading, verb, kContentReach), report);
      return report;
    }
    if (is_word(text, i, WordClass::that)) return report;
    ++i;
  }
  if (i >= end) return report;
  if (!tied) ++i;
  // "from an official in the prime minister's office": he has no name.
  const bool unnamed = i < end && reading.mention_of[i] == kNone && is_teller(text, i);
  const auto reach = unnamed ? i : std::min(end, i + kSpeakerReach);
  if (unnamed && is_profession(text, i)) {
    if (const auto m = introduced_by(reading, i); m != kNone) {
      report.subject.push_back(m);
      i = reading.mentions[m].last;
    } else if (const auto again = person_named_again(reading, i); again != kNone) {
      report.subject.push_back(again);
      ++i;
    }
  }
  for (; i < reach; ++i) {
    const auto m = reading.mention_at[i];
    if (m == kNone || !can_speak(reading.mentions[m])) continue;
    report.subject.push_back(m);
    i = reading.mentions[m].last;
    break;
  }
  report.unnamed = report.subject.empty();
  find_content(reading, i, std::min(end + kContentReach, sentence_end(reading, verb, 100)), report);
  return report;
}

Report read_document(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  Report report;
  const auto end = sentence_end(reading, verb, kDocumentReach);
  if (verb.last >= end || !is_saying_noun(text, verb.last)) return report;
  const auto owner = owner_of_words(reading, verb.last);
  if (owner != kNone) report.subject.push_back(owner);
  // "a joint statement at the end of the meeting in London": whose it is is not told.
  const auto* words = longest_match(text, verb.last, TermClass::saying);
  report.unnamed = owner == kNone && words->last > words->first + 1;
  for (auto i = verb.last + 1; i < end; ++i) {
    if (report.content = content_at(reading, i, report.rule); report.content != kNone)
      return report;
    const auto m = reading.mention_at[i];
    report.unnamed = report.unnamed || (owner == kNone && m != kNone);
  }
  return report;
}

bool reports_within(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  const auto m = token > 1 ? reading.mention_of[token - 2] : kNone;
  if (!text.pack->switches().verb_first || m == kNone || reading.mentions[m].last + 1 != token ||
      reading.mentions[m].first == 0 ||
      !is_word(text, reading.mentions[m].first - 1, WordClass::that))
    return false;
  return longest_match(text, token, TermClass::saying, [&](const Match& match) {
           return (match.features & kPast) != 0 && match.clitics == Clitics{} &&
                  text.term(match).value("kind").empty() && reading.has_needs(match);
         }) != nullptr;
}

std::uint32_t inner_report(const Reading& reading, const Content& content) {
  const auto& text = reading.text;
  const auto m = reading.mention_at[content.first];
  if (!text.pack->switches().verb_first || content.quote || m == kNone) return kNone;
  const auto& speaker = reading.mentions[m];
  if (speaker.adjective || !is_people(speaker.kind)) return kNone;
  auto i = speaker.last;
  while (
      i < content.last && reading.mention_of[i] == kNone &&
      (is_comma(text, i) || is_quote(text, i) || reading.date_of[i] != kNone || is_adverb(text, i)))
    ++i;
  if (i >= content.last || reading.mention_of[i] != kNone) return kNone;
  const auto* verb = longest_match(text, i, TermClass::saying, [&](const Match& match) {
    return (match.features & kPast) != 0 && match.clitics == Clitics{} &&
           text.term(match).value("kind").empty() && reading.has_needs(match);
  });
  return verb == nullptr ? kNone : i;
}

}  // namespace diplograph
