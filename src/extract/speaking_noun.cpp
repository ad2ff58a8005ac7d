#include "extract/speaking_noun.hpp"

#include "extract/noun_phrase.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kLongestNoun = 2;  // "press conference"

const Match* words_at(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::saying, [&](const Match& match) {
    return text.term(match).value("kind") == "noun";
  });
}

// Whoever issues words: a body, or a state by its name or its adjective.
std::uint32_t issuer_at(const Reading& reading, std::uint32_t token) {
  const auto m = reading.mention_of[token];
  if (m == kNone) return kNone;
  switch (reading.mentions[m].kind) {
    case MentionKind::organization:
    case MentionKind::state:
    case MentionKind::capital:
      return m;
    default:
      return kNone;
  }
}

// The token behind the owner of the noun at `token`, with the mark of the owner passed over.
std::uint32_t behind_owner(const Reading& reading, std::uint32_t token) {
  for (std::uint32_t length = 1; length <= 2 && token > length; ++length) {
    const auto* mark = word_match(reading.text, token - length, WordClass::possessive);
    if (mark != nullptr && mark->last == token) return token - length;
  }
  return token;
}

// "the statement", "its statement"; "a statement" is a new one.
bool is_known(const Text& text, std::uint32_t token) {
  const auto* article = word_match(text, token, WordClass::article);
  return article == nullptr ? is_word(text, token, WordClass::pronoun)
                            : text.term(*article).value("number").empty();
}

}  // namespace

const Match* words_before(const Reading& reading, std::uint32_t token) {
  for (std::uint32_t length = 1; length <= kLongestNoun && length <= token; ++length) {
    const auto first = token - length;
    const auto* words =
        reading.mention_of[first] == kNone ? words_at(reading.text, first) : nullptr;
    if (words != nullptr && words->last == token) return words;
  }
  return nullptr;
}

std::optional<SpeakingNoun> words_ahead(const Reading& reading, std::uint32_t verb) {
  const auto& text = reading.text;
  const auto* words = words_before(reading, verb);
  if (words == nullptr) return std::nullopt;
  const auto start = text.sentences[reading.sentence_of[verb]].first;
  auto at = words->first;
  while (at > start && reading.mention_of[at - 1] == kNone && is_attributive(text, at - 1)) --at;
  if (at == start) return std::nullopt;
  const auto owner = issuer_at(reading, behind_owner(reading, at) - 1);
  if (owner != kNone) return SpeakingNoun{owner, verb};
  const bool points_back = text.term(*words).id == "statement" && is_known(text, at - 1);
  return points_back ? std::optional(SpeakingNoun{kNone, verb}) : std::nullopt;
}

std::optional<SpeakingNoun> words_behind(const Reading& reading, std::uint32_t token,
                                         std::uint32_t end) {
  const auto& text = reading.text;
  auto at = skip_article(text, token);
  if (at >= end) return std::nullopt;
  // "said a Kenyan foreign ministry statement"
  if (const auto m = reading.mention_at[at]; m != kNone) {
    const auto owner = issuer_at(reading, at);
    const auto first = skip_possessive(text, reading.mentions[m].last);
    const auto* owned = owner == kNone || first >= end ? nullptr : words_at(text, first);
    return owned == nullptr ? std::nullopt : std::optional(SpeakingNoun{owner, owned->last});
  }
  const auto* words = words_at(text, at);
  if (words == nullptr || words->last >= end || reading.mention_of[at] != kNone)
    return std::nullopt;
  auto issued = words->last;
  while (issued < end && reading.date_of[issued] != kNone) ++issued;
  const auto* by = issued < end ? word_match(text, issued, WordClass::preposition) : nullptr;
  if (by == nullptr) return std::nullopt;
  const auto slot = text.term(*by).slot;
  at = skip_article(text, by->last);
  if ((slot != Slot::by && slot != Slot::from && slot != Slot::of) || at >= end)
    return std::nullopt;
  const auto m = reading.mention_at[at];
  if (m == kNone || reading.mentions[m].adjective) return std::nullopt;
  return SpeakingNoun{m, reading.mentions[m].last};
}

std::optional<SpeakingNoun> words_credited(const Reading& reading, std::uint32_t token,
                                           std::uint32_t end) {
  if (auto words = words_behind(reading, token, end)) return words;
  const auto at = skip_article(reading.text, token);
  const auto* words = at < end ? words_at(reading.text, at) : nullptr;
  const bool known = words != nullptr && at > token && reading.mention_of[at] == kNone &&
                     reading.text.term(*words).id == "statement" && is_known(reading.text, token);
  return known ? std::optional(SpeakingNoun{kNone, words->last}) : std::nullopt;
}

}  // namespace diplograph
