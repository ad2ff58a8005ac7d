#include "recognise/words.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/unicode.hpp"

namespace diplograph {

namespace {

constexpr std::uint32_t kLeastBehindThat = 4;

// Another word of the language is written the same without a preposition split off: "was" is no
// "like that".
bool is_whole_word(const Text& text, std::uint32_t token, std::uint32_t last) {
  for (const auto& match : text.matches_at(token)) {
    const auto term_class = text.brief(match).term_class;
    if (match.last == last && !match.clitics.any() &&
        (term_class == TermClass::common || term_class == TermClass::word))
      return true;
  }
  return false;
}

}  // namespace

const Match* find_word(const Text& text, std::uint32_t token, WordClass word_class) {
  return longest_match(text, token, TermClass::word, [&](const Match& match) {
    return text.brief(match).word_class() == word_class &&
           (match.clitics.preposition == 0 || !is_whole_word(text, token, match.last));
  });
}

const Match* find_conjunction(const Text& text, std::uint32_t token, std::string_view sense) {
  const auto* conjunction = word_match(text, token, WordClass::conjunction);
  const bool same = conjunction != nullptr && text.term(*conjunction).value("sense") == sense;
  return same ? conjunction : nullptr;
}

bool is_finite_verb(const Text& text, std::uint32_t token) {
  if (!text.has_form(token, kPast | kPresent)) return false;
  for (const auto& match : text.matches_at(token)) {
    if ((match.features & (kPast | kPresent)) == 0) continue;
    // A form that is a verb only where it stands so is a noun or a particle elsewhere.
    if (!text.brief(match).has_needs || text.term(match).value("stands").empty()) return true;
  }
  return false;
}

bool is_finite_saying(const Text& text, std::uint32_t token) {
  return token < text.tokens.size() &&
         longest_match(text, token, TermClass::saying, [&](const Match& match) {
           return (match.features & (kPast | kPresent)) != 0 &&
                  text.term(match).value("kind").empty();
         }) != nullptr;
}

std::u32string_view preposition_of(const Text& text, const Clitics& clitics) {
  if (clitics.preposition == 0) return {};
  return text.pack->lexicon().proclitics()[clitics.preposition - 1U].form;
}

Slot slot_of(const Text& text, const Clitics& clitics) {
  if (clitics.preposition == 0) return Slot::none;
  return text.pack->lexicon().proclitics()[clitics.preposition - 1U].slot;
}

Slot preposition_slot(const Text& text, std::uint32_t token) {
  const auto* preposition = word_match(text, token, WordClass::preposition);
  return preposition == nullptr ? Slot::none : text.term(*preposition).slot;
}

bool means_on_behalf(const Text& text, std::uint32_t token) {
  const auto* preposition = word_match(text, token, WordClass::preposition);
  return preposition != nullptr && text.term(*preposition).has("behalf", "yes");
}

bool has_article(const Text& text, std::uint32_t token) {
  const auto& article = text.pack->lexicon().article();
  return !article.empty() && text.folded(token).starts_with(article);
}

bool ends_feminine(const Text& text, std::uint32_t token) {
  const auto& endings = text.pack->switches().feminine_endings;
  const auto word = text.folded(token);
  return std::any_of(endings.begin(), endings.end(),
                     [&](const std::u32string& ending) { return word.ends_with(ending); });
}

std::uint32_t source_behind(const Text& text, std::uint32_t token, const Clitics& clitics) {
  const auto& proclitics = text.pack->lexicon().proclitics();
  const auto word = text.folded(token);
  std::size_t letters = 0;
  const auto preposition = clitics.fused ? std::uint8_t{0} : clitics.preposition;
  for (const auto place : {clitics.conjunction, preposition, clitics.future}) {
    if (place == 0) continue;
    const auto size = proclitics[place - 1U].form.size();
    if (letters + size >= word.size()) break;
    letters += size;
  }
  return text.pack->fold().behind(text.source, text.tokens[token].span, letters);
}

std::uint32_t past_line_end(const Text& text, std::uint32_t token) {
  return token < text.tokens.size() && text.tokens[token].ends_part() ? token + 1 : token;
}

bool begins_line(const Text& text, std::uint32_t token) {
  if (token == 0) return true;
  const auto& sentences = text.sentences;
  const auto own = std::lower_bound(
      sentences.begin(), sentences.end(), token,
      [](const Sentence& sentence, std::uint32_t first) { return sentence.first < first; });
  if (own == sentences.end() || own->first != token || own == sentences.begin() ||
      std::prev(own)->part == own->part)
    return false;
  const auto first = text.tokens[token - 1].span.end;
  const auto between =
      std::u32string_view(text.source).substr(first, text.tokens[token].span.start - first);
  return between.find(U'\n') != std::u32string_view::npos;
}

std::uint32_t skip_article(const Text& text, std::uint32_t token) {
  if (token >= text.tokens.size()) return token;
  const auto* article = word_match(text, token, WordClass::article);
  return article == nullptr ? token : article->last;
}

std::uint32_t skip_possessive(const Text& text, std::uint32_t token) {
  if (token >= text.tokens.size() || !text.tokens[token].glued) return token;
  const auto* mark = word_match(text, token, WordClass::possessive);
  return mark == nullptr ? token : mark->last;
}

std::uint32_t glued_that(const Text& text, std::uint32_t i) {
  if (text.tokens[i].kind != TokenKind::word || !text.matches_at(i).empty()) return 0;
  const auto span = text.tokens[i].span;
  const auto& fold = text.pack->fold();
  auto mark = span.start;
  while (mark < span.end && fold.class_of(text.source[mark]) != CharClass::mark_or_ignorable)
    ++mark;
  if (mark < span.start + 2 || mark + kLeastBehindThat > span.end) return 0;
  const auto entries =
      text.pack->lexicon().entries_of(fold(std::u32string(slice(text.source, {span.start, mark}))));
  const bool that = std::any_of(entries.begin(), entries.end(), [&](const Lexicon::Entry& entry) {
    return entry.brief.word_class() == WordClass::that;
  });
  return that ? mark + 1 - span.start : 0;
}

}  // namespace diplograph
