#include "recognise/quoted_medium.hpp"

#include <algorithm>
#include <string_view>

#include "recognise/bodies.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kLongestName = 5;  // tokens

bool tells_news(const Text& text, const Match& match) {
  const auto* known = text.pack->common().find(text.term(match).id);
  return known != nullptr && (known->value("type") == "medium" || known->value("type") == "agency");
}

// "to" or "in" of the language's glued prepositions stands alone at `token`, perhaps behind "and".
bool is_glued_preposition(const Text& text, std::uint32_t token) {
  auto word = text.folded(token);
  const auto& proclitics = text.pack->lexicon().proclitics();
  for (const auto& proclitic : proclitics) {
    if (proclitic.kind == ProcliticKind::conjunction && word.size() > proclitic.form.size() &&
        word.starts_with(proclitic.form))
      word.remove_prefix(proclitic.form.size());
  }
  return std::any_of(proclitics.begin(), proclitics.end(), [&](const Proclitic& proclitic) {
    return proclitic.kind == ProcliticKind::preposition && word == proclitic.form;
  });
}

// A verb of saying, but none whose object is told something: "informed".
bool speaks(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::saying, [&](const Match& match) {
           return (match.features & (kPast | kPresent)) != 0 &&
                  !text.term(match).has("to", "object");
         }) != nullptr;
}

// "newspaper 'New York Post'": the closing mark of a name that no list knows and that a city opens;
// else `token`.
std::uint32_t behind_unknown_paper(const Stretch& stretch, std::uint32_t token) {
  const auto& text = stretch.text;
  if (!is_word(text, token - 1, WordClass::teller) || !stretch.holds(token + 1)) return token;
  const auto city = read_body(text, token + 1);
  if (!city || (city->kind != MentionKind::place && city->kind != MentionKind::capital))
    return token;
  auto close = city->last;
  while (stretch.holds(close) && is_word_token(text, close) && close - token <= kLongestName)
    ++close;
  const bool longer = close > city->last && stretch.holds(close) && is_quote(text, close);
  return longer && longest_match(text, token + 1, TermClass::organization) == nullptr ? close
                                                                                      : token;
}

}  // namespace

std::uint32_t read_quoted_medium(const Stretch& stretch, std::uint32_t token,
                                 std::vector<Mention>& mentions) {
  const auto& text = stretch.text;
  if (token == 0 || !is_quote(text, token)) return token;
  if (const auto close = behind_unknown_paper(stretch, token); close != token) return close;
  const auto* match = longest_match(text, token, TermClass::organization,
                                    [&](const Match& m) { return tells_news(text, m); });
  if (match == nullptr || match->last > stretch.end) return token;
  const auto before = token - 1;
  if (!is_glued_preposition(text, before)) {
    // "in 'al-Riyadh'" may be the city; what speaks is no city.
    const auto place = read_body(text, token + 1);
    const bool city = place && place->last + 1 == match->last && !place->adjective;
    const bool ahead = !city && (is_word(text, before, WordClass::preposition) ||
                                 longest_match(text, before, TermClass::saying) != nullptr);
    if (!ahead && !speaks(text, before)) return token;
  }
  Mention mention;
  mention.kind = MentionKind::organization;
  mention.first = token;
  mention.last = match->last;
  mention.name_first = token + 1;
  mention.name_last = match->last - 1;
  mention.id = text.term(*match).id;
  mentions.push_back(std::move(mention));
  return match->last;
}

}  // namespace diplograph
