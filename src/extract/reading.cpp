#include "extract/reading.hpp"

#include <algorithm>

#include "base/unicode.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kNeedsReach = 16;

std::uint32_t end_of(const std::vector<DateMention>& dates) {
  std::uint32_t end = 0;
  for (const auto& date : dates) end = std::max(end, date.last);
  return end;
}

// A glued preposition of that letter: some reading of the word at `token` must split it off.
bool splits_off(const Reading& reading, std::uint32_t token, std::u32string_view letter) {
  const auto& text = reading.text;
  for (const auto& other : text.matches_at(token)) {
    if (preposition_of(text, other.clitics) == letter) return true;
  }
  const auto m = reading.mention_at[token];
  return m != kNone && preposition_of(text, reading.mentions[m].clitics) == letter;
}

// One of the words stands at `token`, or a preposition of one letter is glued to what does.
bool stands(const Reading& reading, const WordSet& words, std::uint32_t token) {
  const auto word = reading.text.folded(token);
  return words.has(word, reading.text.tokens[token].hash) ||
         (words.has_letter(word.front()) && splits_off(reading, token, word.substr(0, 1)));
}

// One of `words` stands behind the term. An actor is one word, however long its
// name and title.
bool is_followed(const Reading& reading, const Match& match, const Term& term,
                 const WordSet& words) {
  const auto sentence = reading.sentence_of[match.first];
  if (sentence == kNone) return false;
  const auto& text = reading.text;
  const auto* const tokens = text.tokens.data();
  const auto* const letters = text.letters.data();
  const auto* const mention_at = reading.mention_at.data();
  const auto* const mention_of = reading.mention_of.data();
  const auto end = text.sentences[sentence].last;
  auto reach = match.last + (term.within != 0 ? term.within : kNeedsReach);
  for (auto i = match.last; i < end && i < reach; ++i) {
    if (mention_of[i] != kNone && mention_at[i] == kNone) ++reach;
    const auto& token = tokens[i];
    if (token.fold_size != 0 && words.may_have(letters[token.fold_start], token.hash) &&
        stands(reading, words, i))
      return true;
  }
  return false;
}

}  // namespace

void TokenTable::fill(std::uint32_t first, std::uint32_t last, std::uint32_t number) {
  std::fill(numbers_.begin() + first, numbers_.begin() + last, number);
}

Reading::Reading(const Text& text_in, const std::vector<Mention>& mentions_in,
                 const std::vector<Quotation>& quotations_in,
                 const std::vector<DateMention>& dates_in)
    : text(text_in),
      mentions(mentions_in),
      quotations(quotations_in),
      dates(dates_in),
      mention_at(text.tokens.size()),
      mention_of(text.tokens.size()),
      quote_of(quotations.empty() ? 0 : quotations.back().close),
      date_of(end_of(dates)),
      sentence_of(text.tokens.size()) {
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const auto& mention = mentions[i];
    if (mention.inner || mention_of[mention.first] != kNone) continue;
    mention_at.fill(mention.first, mention.first + 1, i);
    mention_of.fill(mention.first, mention.last, i);
  }
  for (std::uint32_t i = 0; i < quotations.size(); ++i) {
    quote_of.fill(quotations[i].open + 1, quotations[i].close, i);
  }
  for (std::uint32_t i = 0; i < dates.size(); ++i) date_of.fill(dates[i].first, dates[i].last, i);
  for (std::uint32_t i = 0; i < text.sentences.size(); ++i) {
    sentence_of.fill(text.sentences[i].first, text.sentences[i].last, i);
  }
}

bool Reading::stands_as_told(const Match& match, std::string_view where) const {
  const auto first = match.first;
  if (where.empty() || first == 0) return true;
  const bool opens = sentence_of[first] != sentence_of[first - 1] ||
                     is_word(text, first - 1, WordClass::turn) || is_comma(text, first - 1);
  return opens || (where == "apart" && match.clitics.conjunction != 0);
}

// "I propose", which folds to "he proposed": the form ends the word as it is spelt.
bool Reading::is_spelt(const Match& match, const Term& term) const {
  const auto& forms = term.values("spelt");
  if (forms.empty()) return true;
  const auto word = slice(text.source, text.tokens[match.first].span);
  return std::any_of(forms.begin(), forms.end(),
                     [&](const std::string& form) { return word.ends_with(to_utf32(form)); });
}

bool Reading::meets_needs(const Match& match) const {
  const auto& term = text.term(match);
  if (!is_spelt(match, term)) return false;
  if (!stands_as_told(match, term.value("stands"))) return false;
  if (!term.lacks.empty() && is_followed(*this, match, term, term.lacks)) return false;
  return term.needs.empty() || is_followed(*this, match, term, term.needs);
}

bool Reading::points_here(std::uint32_t token) const {
  const auto* here = word_match(text, token, WordClass::demonstrative);
  if (here == nullptr || here->last >= text.tokens.size() || date_of[here->last] == kNone ||
      token == 0 || mention_of[token - 1] == kNone)
    return false;
  return mentions[mention_of[token - 1]].first > text.sentences[sentence_of[token]].first;
}

bool Reading::has_finite_verb(std::uint32_t token) const {
  for (const auto& match : text.matches_at(token)) {
    if ((match.features & (kPast | kPresent)) == 0) continue;
    const auto term_class = text.brief(match).term_class;
    const bool verb = term_class == TermClass::event || term_class == TermClass::saying ||
                      term_class == TermClass::common;
    if (verb && has_needs(match)) return true;
  }
  return false;
}

}  // namespace diplograph
