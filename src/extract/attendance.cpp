#include "extract/attendance.hpp"

#include <algorithm>

#include "extract/governor.hpp"
#include "extract/noun_phrase.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kNearMeeting = 4;  // sentences from a meeting to "the meeting, which"
constexpr std::uint32_t kListReach = 16;   // tokens from a meeting to "attended by"

// Behind those who are named at `token`: "A", "the minister B and C".
std::uint32_t behind_people(const Reading& reading, std::uint32_t token) {
  while (token < reading.text.tokens.size() && reading.mention_at[token] != kNone) {
    const auto& mention = reading.mentions[reading.mention_at[token]];
    if (!is_people(mention.kind) || mention.clitics.preposition != 0) break;
    token = mention.last;
  }
  return token;
}

// "Attended the session of talks", "attended A the talks", "accompanied A at the talks B": a verb
// of attending with the meeting behind it; behind people at the end of the clause, or before more.
bool lists_attendance(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  const auto* verb = longest_match(text, token, TermClass::event, [&](const Match& match) {
    return text.term(match).has("sense", "attend") &&
           ((match.features & kPast) != 0 || match.clitics.future != 0);
  });
  if (verb == nullptr) return false;
  auto at = behind_people(reading, verb->last);
  const bool named = at != verb->last;
  if (at < text.tokens.size() && is_word(text, at, WordClass::preposition)) ++at;
  const Match* noun = nullptr;
  while (at < text.tokens.size() && reading.mention_of[at] == kNone) {
    const auto* next = longest_match(text, at, TermClass::event, [&](const Match& match) {
      return text.term(match).has("noun", "yes") &&
             text.brief(match).event_class() != EventClass::visit_noun;
    });
    if (next == nullptr) break;
    noun = next;
    at = noun->last;
  }
  return noun != nullptr && has_article(text, noun->last - 1) &&
         (!named || at == text.sentences[reading.sentence_of[token]].last ||
          text.tokens[at].kind == TokenKind::punctuation || behind_people(reading, at) != at);
}

// A sentence, or a clause behind a comma, begins at `token` or one word before it.
bool stands_first(const Text& text, const Sentence& sentence, std::uint32_t token) {
  return token <= sentence.first + 1 ||
         (is_comma(text, token - 1) && !text.matches_at(token).empty() &&
          text.matches_at(token).front().clitics.conjunction != 0);
}

// "The meeting was attended by": where subjects stand first, nothing but the noun of a meeting, its
// article and an auxiliary stand ahead.
bool is_attended(const Text& text, const Sentence& sentence, std::uint32_t token) {
  constexpr std::uint32_t kAhead = 4;  // tokens
  if (text.pack->switches().verb_first || token > sentence.first + kAhead) return false;
  auto at = skip_article(text, sentence.first);
  const auto* noun = longest_match(text, at, TermClass::event, [&](const Match& match) {
    return text.brief(match).event_class() == EventClass::meeting &&
           text.term(match).has("noun", "yes");
  });
  if (noun == nullptr || at == sentence.first) return false;
  for (at = noun->last; at < token; ++at) {
    const auto* auxiliary = longest_match(text, at, TermClass::common, [&](const Match& match) {
      return text.brief(match).common_class() == CommonClass::auxiliary;
    });
    if (auxiliary == nullptr) return false;
  }
  return true;
}

// "(during) the meeting, which A and B attended": the words of attending behind the noun of a
// meeting told of before; nullptr if none do.
const Match* attending_again(const Reading& reading, const Sentence& sentence,
                             std::uint32_t token) {
  constexpr std::uint32_t kAside = 6;  // tokens: "which", "followed by a wider one"
  const auto& text = reading.text;
  const auto* noun = longest_match(text, token, TermClass::event, [&](const Match& match) {
    return text.brief(match).event_class() == EventClass::meeting &&
           text.term(match).has("noun", "yes");
  });
  if (noun == nullptr || token == sentence.first) return nullptr;
  if (!has_article(text, noun->last - 1) && !is_word(text, token - 1, WordClass::preposition))
    return nullptr;
  for (auto i = noun->last; i < sentence.last && i < noun->last + kAside; ++i) {
    const auto* presence = word_match(text, i, WordClass::presence);
    if (presence != nullptr && text.term(*presence).has("sense", "attend")) return presence;
    if (reading.mention_of[i] != kNone || reading.date_of[i] != kNone) return nullptr;
  }
  return nullptr;
}

// A clause at `token` that lists those who were at a meeting.
bool lists_attendees(const Reading& reading, const Sentence& sentence, std::uint32_t token) {
  const auto& text = reading.text;
  if (!stands_first(text, sentence, token) && !is_attended(text, sentence, token)) return false;
  const auto* presence = word_match(text, token, WordClass::presence);
  if (presence == nullptr) return lists_attendance(reading, token);
  return !text.term(*presence).has("sense", "host");
}

// The people named from `first` on, up to a comma behind which nobody is: whom `event` has, too.
std::uint32_t add_attendees(const Reading& reading, std::uint32_t first, std::uint32_t end,
                            DraftEvent& event) {
  auto i = first;
  for (; i < end && !(is_comma(reading.text, i) && reading.mention_at[i + 1] == kNone); ++i) {
    const auto m = reading.mention_at[i];
    if (m == kNone || !is_people(reading.mentions[m].kind)) continue;
    if (reading.mentions[m].clitics.preposition != 0) break;
    event.participants.push_back({Ref::of(m), ParticipantRole::participant});
  }
  return i;
}

// "arrived in the company of"
bool travels(const Text& text, const Sentence& sentence, std::uint32_t token) {
  return token > sentence.first &&
         longest_match(text, token - 1, TermClass::event, [&](const Match& match) {
           return text.brief(match).event_class() == EventClass::visit;
         }) != nullptr;
}

// "accompanied him on the visit": no meeting.
bool is_on_visit(const Text& text, std::uint32_t token) {
  if (token + 1 >= text.tokens.size() || preposition_slot(text, token) != Slot::in) return false;
  return longest_match(text, token + 1, TermClass::event, [&](const Match& match) {
           return text.brief(match).event_class() == EventClass::visit_noun;
         }) != nullptr;
}

// "hosted by A (in Oslo on Sunday) and attended by B": the token behind the next such words, with
// nothing but a circumstance between; `token` where none follow.
std::uint32_t behind_next_presence(const Reading& reading, std::uint32_t token, std::uint32_t end) {
  constexpr std::uint32_t kReach = 8;  // tokens
  const auto& text = reading.text;
  for (auto i = token; i < end && i < token + kReach; ++i) {
    if (const auto* presence = word_match(text, i, WordClass::presence)) return presence->last;
    const bool circumstance = reading.mention_of[i] != kNone || reading.date_of[i] != kNone ||
                              is_word(text, i, WordClass::preposition) || is_auxiliary(text, i) ||
                              is_word(text, i, WordClass::conjunction);
    if (!circumstance) break;
  }
  return token;
}

}  // namespace

std::vector<std::uint32_t> attendees_of(const Reading& reading, const Match& noun) {
  const auto& text = reading.text;
  std::vector<std::uint32_t> attendees;
  if (text.pack->switches().verb_first) return attendees;
  const auto end = text.sentences[reading.sentence_of[noun.first]].last;
  const Match* presence = nullptr;
  for (auto i = noun.last; i < end && i < noun.last + kListReach && presence == nullptr; ++i) {
    presence = word_match(text, i, WordClass::presence);
    if (presence != nullptr || reading.mention_of[i] != kNone || reading.date_of[i] != kNone)
      continue;
    const bool aside = is_comma(text, i) && is_word(text, i + 1, WordClass::presence);
    if (!aside && (!is_word_token(text, i) || is_finite_verb(text, i))) return attendees;
  }
  for (auto i = presence == nullptr ? end : presence->last; i < end; ++i) {
    const auto m = reading.mention_at[i];
    if (m != kNone && is_people(reading.mentions[m].kind)) attendees.push_back(m);
    if (reading.mention_of[i] != kNone || is_comma(text, i) ||
        is_word(text, i, WordClass::article) || is_word(text, i, WordClass::conjunction))
      continue;
    const auto more = behind_next_presence(reading, i, end);
    if (more == i) break;
    i = more - 1;
  }
  return attendees;
}

std::uint32_t read_attendance(const Reading& reading, const Sentence& sentence, std::uint32_t token,
                              std::vector<DraftEvent>& events) {
  const auto& text = reading.text;
  if (events.empty()) return token;
  const auto* again = attending_again(reading, sentence, token);
  if (again == nullptr && !lists_attendees(reading, sentence, token)) return token;
  const auto* presence = word_match(text, token, WordClass::presence);
  // "The president is to receive him tomorrow. A attended the meeting": the one before; "A will
  // attend" one to come.
  const bool attended = again != nullptr || text.has_form(token, kPast);
  const bool coming = presence == nullptr && !attended;
  const auto last = std::find_if(events.rbegin(), events.rend(), [&](const DraftEvent& event) {
    const bool planned = event.status == Status::planned;
    return event.rule->type == EventType::meeting && (coming ? planned : !(attended && planned));
  });
  if (last == events.rend()) return token;
  if (again != nullptr) {
    const bool near =
        reading.sentence_of[last->trigger_first] + kNearMeeting >= reading.sentence_of[token];
    return near ? add_attendees(reading, again->last, sentence.last, *last) : token;
  }
  // The company of one who has come was at no meeting told of long before.
  const bool company = presence != nullptr && text.term(*presence).has("sense", "company");
  if (company && (travels(text, sentence, token) || is_on_visit(text, presence->last) ||
                  reading.sentence_of[last->trigger_first] + 1 < reading.sentence_of[token]))
    return token;
  for (auto i = token; i < sentence.last; ++i) {
    const auto m = reading.mention_at[i];
    if (m == kNone || !is_people(reading.mentions[m].kind) ||
        reading.mentions[m].clitics.preposition != 0)
      continue;
    last->participants.push_back({Ref::of(m), ParticipantRole::participant});
  }
  return sentence.last;
}

}  // namespace diplograph
