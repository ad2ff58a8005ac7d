#include "text/text.hpp"

#include <algorithm>
#include <array>

#include "base/unicode.hpp"
#include "pack/segment.hpp"
#include "text/sentences.hpp"

namespace diplograph {
namespace {

// The token is written with a capital letter; `all`: with nothing but capitals.
bool is_capital(const Text& text, std::uint32_t token, bool all) {
  const auto word = slice(text.source, text.tokens[token].span);
  return all ? std::all_of(word.begin(), word.end(), is_upper) : is_upper(word.front());
}

// A word whose matches are known already.
bool is_adverb(const Text& text, std::uint32_t token) {
  const auto matches = text.matches_at(token);
  return std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
    const auto& term = text.pack->term(match.term);
    return term.term_class == TermClass::common && term.id == "adverb";
  });
}

// What a term asks of its surroundings: the capitals that its form has, the word before it.
bool may_stand(const Text& text, std::uint32_t i, const Lexicon::Entry& entry) {
  if ((entry.features & kCapital) != 0 &&
      !is_capital(text, i, (entry.features & kAllCapitals) != 0))
    return false;
  const auto& after = text.pack->term(entry.term).after;
  if (after.empty()) return true;
  // "was formally named": adverbs may stand between.
  while (i > 0 && is_adverb(text, i - 1)) --i;
  if (i == 0) return false;
  if (std::find(after.begin(), after.end(), U"^") != after.end() &&
      text.tokens[i - 1].kind == TokenKind::word && is_capital(text, i - 1, false))
    return true;
  return std::find(after.begin(), after.end(), text.folded(i - 1)) != after.end();
}

// Finds the terms that begin at token `i`: one walk down the trie for each reading of the token.
void match_from(Text& text, const std::vector<WordId>& words, std::uint32_t i) {
  const auto& lexicon = text.pack->lexicon();
  std::array<WordReading, Lexicon::kMostReadings> readings;
  const auto count = lexicon.readings(text.folded(i), readings);
  for (std::size_t r = 0; r < count; ++r) {
    auto node = lexicon.step(Lexicon::kRoot, readings[r].word);
    for (auto last = i + 1; node != Lexicon::kNoNode; ++last) {
      for (const auto& entry : lexicon.entries(node)) {
        if (Lexicon::fits(readings[r].clitics, entry.features) && may_stand(text, i, entry)) {
          text.matches.push_back({i, last, entry.term, entry.features, readings[r].clitics});
        }
      }
      if (last == words.size()) break;
      node = lexicon.step(node, words[last]);
    }
  }
}

void find_matches(Text& text) {
  const auto& lexicon = text.pack->lexicon();
  std::vector<WordId> words(text.tokens.size(), kNoWord);
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (text.tokens[i].kind != TokenKind::newline) words[i] = lexicon.find(text.folded(i));
  }
  text.match_at.reserve(words.size() + 1);
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const auto start = text.matches.size();
    text.match_at.push_back(static_cast<std::uint32_t>(start));
    if (text.tokens[i].kind != TokenKind::newline) match_from(text, words, i);
    std::stable_sort(text.matches.begin() + static_cast<std::ptrdiff_t>(start), text.matches.end(),
                     [](const Match& a, const Match& b) { return a.last > b.last; });
  }
  text.match_at.push_back(static_cast<std::uint32_t>(text.matches.size()));
}

}  // namespace

Text make_text(std::u32string_view source, const std::vector<Span>& parts,
               const LanguagePack& pack) {
  Text text;
  text.source = source;
  text.pack = &pack;
  for (std::uint32_t part = 0; part < parts.size(); ++part) {
    const auto first = static_cast<std::uint32_t>(text.tokens.size());
    segment(source, parts[part], pack.fold(), text.tokens, text.letters);
    split_sentences(text, first, static_cast<std::uint32_t>(text.tokens.size()), part,
                    text.sentences);
  }
  find_matches(text);
  return text;
}

}  // namespace diplograph
