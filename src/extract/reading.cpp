#include "extract/reading.hpp"

#include <algorithm>

#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kNeedsReach = 12;

}  // namespace

Reading::Reading(const Text& text_in, const std::vector<Mention>& mentions_in,
                 const std::vector<Quotation>& quotations_in,
                 const std::vector<DateMention>& dates_in)
    : text(text_in), mentions(mentions_in), quotations(quotations_in), dates(dates_in) {
  const auto count = text.tokens.size();
  mention_at.assign(count, kNone);
  mention_of.assign(count, kNone);
  quote_of.assign(count, kNone);
  date_of.assign(count, kNone);
  sentence_of.assign(count, kNone);
  const auto fill = [](std::vector<std::uint32_t>& table, std::uint32_t first, std::uint32_t last,
                       std::uint32_t value) {
    std::fill(table.begin() + first, table.begin() + last, value);
  };
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const auto& mention = mentions[i];
    if (mention.inner || mention_of[mention.first] != kNone) continue;
    mention_at[mention.first] = i;
    fill(mention_of, mention.first, mention.last, i);
  }
  for (std::uint32_t i = 0; i < quotations.size(); ++i) {
    fill(quote_of, quotations[i].open + 1, quotations[i].close, i);
  }
  for (std::uint32_t i = 0; i < dates.size(); ++i) fill(date_of, dates[i].first, dates[i].last, i);
  for (std::uint32_t i = 0; i < text.sentences.size(); ++i) {
    fill(sentence_of, text.sentences[i].first, text.sentences[i].last, i);
  }
}

bool Reading::has_needs(const Match& match) const {
  const auto& term = text.term(match);
  const auto& needs = term.needs;
  if (needs.empty()) return true;
  const auto sentence = sentence_of[match.first];
  if (sentence == kNone) return false;
  const auto end = text.sentences[sentence].last;
  auto reach = match.last + (term.within != 0 ? term.within : kNeedsReach);
  for (auto i = match.last; i < std::min(end, reach); ++i) {
    // An actor is one word, however long its name and title.
    if (mention_of[i] != kNone && mention_at[i] == kNone) ++reach;
    const auto word = text.folded(i);
    for (const auto& need : needs) {
      if (word == need) return true;
      // A single letter is a glued preposition: some reading of the word must split it off.
      if (need.size() != 1 || !word.starts_with(need)) continue;
      for (const auto& other : text.matches_at(i)) {
        if (preposition_of(text, other.clitics) == need) return true;
      }
      if (mention_at[i] != kNone && preposition_of(text, mentions[mention_at[i]].clitics) == need)
        return true;
    }
  }
  return false;
}

bool Reading::opens_clause(std::uint32_t token) const {
  for (const auto& match : text.matches_at(token)) {
    const auto term_class = text.term(match).term_class;
    if (term_class != TermClass::event && term_class != TermClass::saying &&
        term_class != TermClass::common)
      continue;
    if ((match.features & (kPast | kPresent)) != 0 && has_needs(match)) return true;
  }
  return false;
}

}  // namespace diplograph
