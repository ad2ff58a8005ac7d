#include "extract/delegation.hpp"

#include "extract/noun_phrase.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kServing = 6;           // tokens between a delegation and its verb
constexpr std::uint32_t kLongestAttendant = 3;  // words of "at a high level"
constexpr std::uint32_t kLedReach = 12;         // tokens between a delegation and who heads it
constexpr std::size_t kMostStates = 4;

// "his counterparts from": several whom only their states tell.
bool are_counterparts(const Text& text, std::uint32_t token) {
  const auto* word = word_match(text, token, WordClass::counterpart);
  return word != nullptr && !text.term(*word).has("number", "singular");
}

// "delegation", "officials": those who stand for a state.
bool is_head(const Text& text, std::uint32_t token) {
  const auto* side = word_match(text, token, WordClass::side);
  if (side != nullptr) return side->clitics.preposition == 0;
  const auto* group = word_match(text, token, WordClass::group);
  return group != nullptr && group->clitics.preposition == 0 &&
         text.term(*group).has("sense", "officials");
}

// Where the date, the adverb, the adjective or the "will" that ends before `end` begins; `end`
// where none does.
std::uint32_t before_attendant(const Reading& reading, std::uint32_t start, std::uint32_t end) {
  const auto& text = reading.text;
  if (reading.date_of[end - 1] != kNone || is_word(text, end - 1, WordClass::future) ||
      is_word(text, end - 1, WordClass::past_marker))
    return end - 1;
  for (auto first = end - 1; first >= start && end - first <= kLongestAttendant; --first) {
    const auto* match = longest_match(text, first, TermClass::common, [&](const Match& other) {
      const auto common = text.brief(other).common_class();
      return other.last == end &&
             (common == CommonClass::adverb || common == CommonClass::adjective);
    });
    if (match != nullptr && reading.mention_of[first] == kNone) return first;
    if (first == 0) break;
  }
  return end;
}

// A clause begins at `token`: with the sentence, behind "that" or a conjunction.
bool begins_clause(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  if (token == text.sentences[reading.sentence_of[token]].first) return true;
  return is_word(text, token - 1, WordClass::that) ||
         is_word(text, token - 1, WordClass::conjunction) || is_mark(text, token - 1, U':') ||
         longest_match(text, token - 1, TermClass::common, [&](const Match& match) {
           return text.brief(match).common_class() == CommonClass::auxiliary;
         }) != nullptr;
}

bool is_state_adjective(const Reading& reading, std::uint32_t m) {
  return m != kNone && reading.mentions[m].adjective &&
         reading.mentions[m].kind == MentionKind::state &&
         reading.mentions[m].clitics.preposition == 0;
}

// "the Chinese delegation": one mention of its state.
bool is_delegation(const Reading& reading, std::uint32_t m) {
  return m != kNone && reading.mentions[m].kind == MentionKind::state &&
         reading.mentions[m].clitics.preposition == 0 &&
         is_word(reading.text, reading.mentions[m].first, WordClass::side);
}

// "a delegation of the ministry": the body or state that ends before `end`. kNone if none does.
std::uint32_t owner_of_delegation(const Reading& reading, std::uint32_t start, std::uint32_t end) {
  const auto m = end > start ? reading.mention_of[end - 1] : kNone;
  if (m == kNone || reading.mentions[m].adjective || reading.mentions[m].clitics.any() ||
      (reading.mentions[m].kind != MentionKind::state &&
       reading.mentions[m].kind != MentionKind::organization))
    return kNone;
  auto head = reading.mentions[m].first;
  // "the delegation of Hamas", one noun behind the other
  if (head > start && reading.mentions[m].kind == MentionKind::organization &&
      is_head(reading.text, head - 1) && can_own(reading.text, head - 1))
    return begins_clause(reading, head - 1) ? m : kNone;
  const auto* from =
      head > start + 1 ? word_match(reading.text, head - 1, WordClass::preposition) : nullptr;
  if (from == nullptr || reading.text.term(*from).slot != Slot::from) return kNone;
  --head;
  while (head > start && !is_head(reading.text, head - 1) &&
         reading.mention_of[head - 1] == kNone && is_attribute(reading, head - 1, head))
    --head;
  const bool headed = head > start && is_head(reading.text, head - 1);
  return headed && begins_clause(reading, head - 1) ? m : kNone;
}

// "a delegation of the movement headed by A", a comma behind him or not: A, who ends before `end`.
std::uint32_t head_ahead(const Reading& reading, std::uint32_t start, std::uint32_t end) {
  const auto& text = reading.text;
  if (end > start && is_comma(text, end - 1)) --end;
  const auto m = end > start ? reading.mention_of[end - 1] : kNone;
  if (m == kNone || reading.mentions[m].kind != MentionKind::person ||
      reading.mentions[m].clitics.any() || reading.mentions[m].first == start)
    return kNone;
  auto at = reading.mentions[m].first - 1;
  if (!is_word(text, at, WordClass::headed)) return kNone;
  for (const auto last = at; at > start && last - at < kLedReach; --at) {
    if (is_word(text, at - 1, WordClass::side) && !is_word(text, at, WordClass::side)) {
      const auto opening = is_quote(text, at - 2 < start ? start : at - 2) ? at - 2 : at - 1;
      return begins_clause(reading, opening) ? m : kNone;
    }
    if (reading.mention_of[at - 1] == kNone && reading.opens_clause(at - 1)) return kNone;
  }
  return kNone;
}

}  // namespace

std::vector<std::uint32_t> delegation_ahead(const Reading& reading, std::uint32_t token) {
  const auto sentence = reading.sentence_of[token];
  if (sentence == kNone) return {};
  const auto start = reading.text.sentences[sentence].first;
  if (const auto head = head_ahead(reading, start, token); head != kNone) return {head};
  auto at = token;
  while (at > start && token - at < kServing) {
    const auto before = before_attendant(reading, start, at);
    if (before == at) break;
    at = before;
  }
  if (const auto whole = at > start ? reading.mention_of[at - 1] : kNone;
      is_delegation(reading, whole)) {
    return begins_clause(reading, reading.mentions[whole].first) ? std::vector<std::uint32_t>{whole}
                                                                 : std::vector<std::uint32_t>{};
  }
  if (const auto owner = owner_of_delegation(reading, start, at); owner != kNone) return {owner};
  std::vector<std::uint32_t> states;
  while (at > start && states.size() < kMostStates) {
    const auto m = reading.mention_of[at - 1];
    if (!is_state_adjective(reading, m)) break;
    states.insert(states.begin(), m);
    at = reading.mentions[m].first;
  }
  while (at > start && reading.mention_of[at - 1] == kNone && is_attribute(reading, at - 1, at) &&
         !is_head(reading.text, at - 1))
    --at;
  const bool headed = !states.empty() && at > start && is_head(reading.text, at - 1) &&
                      begins_clause(reading, at - 1);
  return headed ? states : std::vector<std::uint32_t>{};
}

bool stand_for_state_behind(const Reading& reading, const Match& preposition) {
  const auto& text = reading.text;
  const auto slot = text.term(preposition).slot;
  // "representatives for Ukraine"
  const bool stands = slot == Slot::from || slot == Slot::about;
  if (!stands || preposition.first == 0 || preposition.last >= text.tokens.size()) return false;
  const auto m = reading.mention_at[preposition.last];
  if (m == kNone || reading.mentions[m].adjective || reading.mentions[m].kind != MentionKind::state)
    return false;
  auto at = preposition.first;
  if (are_counterparts(text, at - 1)) return true;
  while (at > 0 && !is_head(text, at - 1) && reading.mention_of[at - 1] == kNone &&
         is_attribute(reading, at - 1, at))
    --at;
  return at > 0 && is_head(text, at - 1);
}

}  // namespace diplograph
