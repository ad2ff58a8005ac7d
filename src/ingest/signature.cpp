#include "ingest/signature.hpp"

#include <algorithm>

#include "base/unicode.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t dateline_length = 80;
constexpr std::u32string_view dashes = U"-\u0640\u2013\u2014\u2015/|:(";
constexpr std::u32string_view closers = U"-\u0640\u2013\u2014\u2015/|)";

constexpr std::u32string_view dateline_ends = U"-\u0640\u2013\u2014\u2015/|:.";
constexpr std::size_t longest_dateline = 8;  // words ahead of the agency
constexpr std::size_t longest_place = 3;     // the same, of a dateline that no mark closes

// The nearest characters that are no space before and behind a name, 0 at the ends of the line.
char32_t sign_before(std::u32string_view text, const Line& line, std::uint32_t at) {
  while (at > line.span.start && class_of(text[at - 1]) == CharClass::space) --at;
  return at > line.span.start ? text[at - 1] : U'\0';
}

char32_t sign_after(std::u32string_view text, const Line& line, std::uint32_t at) {
  while (at < line.span.end && class_of(text[at]) == CharClass::space) ++at;
  return at < line.span.end ? text[at] : U'\0';
}

// "according to the agency X": no dateline.
bool quotes_source(const Words& words, std::size_t end, const PageMarks& marks) {
  std::u32string letters;
  for (std::size_t at = 0; at < end; ++at) {
    const auto word = words.folded(at, letters);
    const auto stands = [&](const Phrase& phrase) { return stands_at(phrase, word, words, at); };
    if (std::any_of(marks.relay.begin(), marks.relay.end(), stands) ||
        std::any_of(marks.agency_words.begin(), marks.agency_words.end(), stands))
      return true;
  }
  return false;
}

bool is_among(std::u32string_view signs, char32_t code) {
  return code != 0 && signs.find(code) != signs.npos;
}

// How many digits the word has, 0 if it has other letters too.
std::size_t digits_of(const Words& words, std::size_t word) {
  std::u32string own;
  const auto letters = words.folded(word, own);
  const bool number = std::all_of(letters.begin(), letters.end(),
                                  [](char32_t code) { return class_of(code) == CharClass::digit; });
  return number ? letters.size() : 0;
}

// "Cairo 12 March 2024", "Sharm el-Sheikh, 12 March 2024": all that stands ahead of the word is a
// place, of a word or two unless a comma ends it, and a whole day.
bool follows_place_and_day(std::u32string_view text, const HeadLine& head, std::size_t word) {
  const auto& words = head.words;
  std::size_t day = 0;
  while (day < word && digits_of(words, day) == 0) ++day;
  if (day == 0 || day > longest_place || digits_of(words, day) > 2) return false;
  constexpr std::size_t most_months = 2;  // "March/Adar"
  const bool year =
      word > day + 2 && word <= day + 2 + most_months && digits_of(words, word - 1) == 4;
  constexpr std::u32string_view commas = U",\u060C";
  return year && (day < longest_place ||
                  is_among(commas, sign_before(text, *head.line, words.span(day).start)));
}

// "Beijing-SANA", "(CNN) --", "World news - Tasnim agency".
std::optional<SignedName> signature_in(std::u32string_view text, const HeadLine& head,
                                       const PageMarks& marks) {
  const auto& line = *head.line;
  const auto& words = head.words;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words.span(at).start >= line.span.start + dateline_length) break;
    const auto name = agency_at(words, at, marks);
    if (!name) continue;
    const char32_t before = sign_before(text, line, words.span(name->first).start);
    const char32_t after = sign_after(text, line, words.span(name->last - 1).end);
    const bool set_off = before != 0 && dashes.find(before) != dashes.npos;
    const bool closed = after != 0 && closers.find(after) != closers.npos;
    if (set_off || closed || name->last - name->first == words.size()) return name;
  }
  return std::nullopt;
}

// "JAKARTA - ", "SHARM EL SHEIKH, Egypt, May 3 -- ": a place in capitals, as it stands in cased
// scripts, and a dash set off behind it. Where the news begins, or 0.
std::uint32_t capital_dateline_end(std::u32string_view text, const HeadLine& head) {
  const auto& words = head.words;
  constexpr std::size_t shortest = 3;    // letters
  constexpr std::size_t most_words = 7;  // with the land and the day
  const auto is_capital = [&](std::size_t word) {
    const auto own = slice(text, words.span(word));
    return std::all_of(own.begin(), own.end(), is_upper);
  };
  if (words.empty() || words.span(0).size() < shortest || !is_capital(0)) return 0;
  bool place = true;  // up to the first comma
  for (std::size_t word = 0; word + 1 < words.size() && word < most_words; ++word) {
    const auto end = words.span(word).end;
    if (place && !is_capital(word)) return 0;
    const auto behind = slice(text, {end, words.span(word + 1).start});
    const auto dash = behind.find_first_of(U"-\u2013\u2014");
    if (dash != behind.npos && behind.size() > 1 && behind.find(U' ') != behind.npos)
      return words.span(word + 1).start -
             (behind.find_last_of(U"\"\u201C") == behind.npos ? 0U : 1U);
    place = place && behind.find(U',') == behind.npos;
  }
  return 0;
}

}  // namespace

std::optional<SignedName> agency_at(const Words& words, std::size_t at, const PageMarks& marks,
                                    std::size_t cut) {
  std::optional<SignedName> found;
  if (at >= words.size() || !marks.agency_opens.may_end(words.end(at))) return found;
  std::u32string letters;
  const auto first = words.folded(at, letters).substr(cut);
  if (!marks.agency_opens.may_have(first)) return found;
  for (std::size_t agency = 0; agency < marks.agencies.size(); ++agency) {
    for (const Phrase& name : marks.agencies[agency]) {
      const bool longer = !found || name.size() > found->last - found->first;
      if (longer && stands_at(name, first, words, at))
        found = SignedName{agency, at, at + name.size()};
    }
  }
  return found;
}

HeadLine read_head_line(std::u32string_view text, const Line& line, const PageMarks& marks) {
  constexpr std::uint32_t most = 2 * dateline_length;  // a name may begin in the first half
  const Span opening{line.span.start, std::min(line.span.end, line.span.start + most)};
  HeadLine head{&line, Words(text, opening, *marks.fold)};
  head.name = signature_in(text, head, marks);
  return head;
}

std::uint32_t dateline_end(std::u32string_view text, const HeadLine& head, const PageMarks& marks) {
  const auto& line = *head.line;
  const auto& name = head.name;
  if (!name) return std::max(line.span.start, capital_dateline_end(text, head));
  if (name->first > longest_dateline || quotes_source(head.words, name->first, marks))
    return line.span.start;
  constexpr std::u32string_view brackets = U")]\"\u00BB\u201D";
  auto at = head.words.span(name->last - 1).end;
  bool closed = false;
  for (; at < line.span.end; ++at) {
    const bool ends = is_among(dateline_ends, text[at]);
    closed = closed || ends;
    if (!ends && !is_among(brackets, text[at]) && class_of(text[at]) != CharClass::space) break;
  }
  const auto before = sign_before(text, line, head.words.span(name->first).start);
  const bool joined =
      name->first > 0 && name->first <= longest_place && before != U'(' && is_among(dashes, before);
  // "Cairo 12 March 2024 (Xinhua) said": the brackets close what has a place and a day.
  const auto after = sign_after(text, line, head.words.span(name->last - 1).end);
  const bool bracketed =
      before == U'(' && after == U')' && follows_place_and_day(text, head, name->first);
  return (closed || joined || bracketed) && at < line.span.end ? at : line.span.start;
}

}  // namespace diplograph
