#include "extract/dateline.hpp"

#include <algorithm>

#include "base/marks.hpp"
#include "recognise/words.hpp"
#include "text/capitals.hpp"

namespace diplograph {
namespace {

constexpr std::size_t kOpeningSentences = 5;
constexpr std::uint32_t kLongestDateline = 16;  // tokens
constexpr std::uint32_t kHereReach = 24;        // tokens from a verb to "here"

bool is_dash(const Text& text, std::uint32_t token) {
  return text.tokens[token].kind == TokenKind::punctuation && is_dash_mark(text.tokens[token].mark);
}

// "ISLAMABAD: The minister", "ANKARA" alone on its line: only capitals tell it.
bool is_shouted(const Reading& reading, const Mention& mention) {
  const auto& text = reading.text;
  if (!text.pack->switches().capitals || !is_word_token(text, mention.first) ||
      !is_all_capitals(text, mention.first) || mention.last >= text.tokens.size())
    return false;
  return is_mark(text, mention.last, U':') || begins_line(text, mention.last);
}

// "DAMASCUS-SANA The president": what is glued to the place is the agency.
bool is_agency(const Reading& reading, std::uint32_t token) {
  const auto m = reading.mention_at[token];
  const auto* body =
      m == kNone ? nullptr : reading.text.pack->common().find(reading.mentions[m].id);
  return body != nullptr && body->value("type") == "agency";
}

// From the place up to a dash, or alone on its line with the day; with the day and the agency in
// brackets or between slashes, or with the day and a colon.
bool is_dateline(const Reading& reading, const Mention& mention) {
  const auto& text = reading.text;
  const auto count = static_cast<std::uint32_t>(text.tokens.size());
  const auto end = std::min(count, mention.last + kLongestDateline);
  if (is_shouted(reading, mention)) return true;
  for (auto i = mention.last; i < end; ++i) {
    const bool glued = text.tokens[i].glued && i + 1 < count && text.tokens[i + 1].glued;
    if (is_dash(text, i) && (!glued || (i == mention.last && is_agency(reading, i + 1))))
      return true;
    if (begins_line(text, i)) return i > mention.last && reading.date_of[i - 1] != kNone;
    const bool agency = is_mark(text, i, U'(') || is_mark(text, i, U'/') || is_mark(text, i, U':');
    if (agency && reading.date_of[i - 1] != kNone) return true;
    if (reading.mention_of[i] == kNone && reading.opens_clause(i)) return false;
  }
  return false;
}

// The mention that opens a dateline and of which `fits` holds.
template <typename Fits>
std::uint32_t find_dateline(const Reading& reading, const Fits& fits) {
  const auto& sentences = reading.text.sentences;
  for (std::size_t s = 0; s < std::min(sentences.size(), kOpeningSentences); ++s) {
    const auto m = reading.mention_at[sentences[s].first];
    if (m != kNone && fits(reading.mentions[m]) && is_dateline(reading, reading.mentions[m]))
      return m;
  }
  return kNone;
}

}  // namespace

std::uint32_t dateline_of(const Reading& reading) {
  return find_dateline(reading, [](const Mention& mention) {
    return mention.kind == MentionKind::place || mention.kind == MentionKind::capital;
  });
}

std::uint32_t land_of_dateline(const Reading& reading) {
  return find_dateline(reading, [](const Mention& mention) {
    return mention.kind == MentionKind::state && !mention.adjective;
  });
}

std::uint32_t place_meant_by_here(const Reading& reading, std::uint32_t first) {
  const auto& text = reading.text;
  const auto end = std::min(text.sentences[reading.sentence_of[first]].last, first + kHereReach);
  for (auto i = first; i < end; ++i) {
    if (reading.mention_of[i] != kNone || reading.date_of[i] != kNone) continue;
    if (i > first && reading.opens_clause(i)) return kNone;
    const auto* here = word_match(text, i, WordClass::demonstrative);
    if (here != nullptr && text.term(*here).has("sense", "here")) return dateline_of(reading);
  }
  return kNone;
}

}  // namespace diplograph
