#include "recognise/quotations.hpp"

#include "recognise/words.hpp"

namespace diplograph {
namespace {

enum class Side : std::uint8_t { opens, closes, either };

Side side_of(char32_t mark) {
  switch (mark) {
    case 0x201C:
    case 0x201E:
    case 0x2018:
      return Side::opens;
    case 0x201D:
      return Side::closes;
    default:
      return Side::either;  // straight marks and guillemets, which scrapers reverse
  }
}

bool is_apostrophe(const Text& text, std::uint32_t token) {
  const auto mark = text.tokens[token].mark;
  return (mark == 0x2019 || mark == U'\'') && text.tokens[token].glued;
}

// The quotation that opens at `open`, within its paragraph.
Quotation close_quotation(const Text& text, std::uint32_t open, std::uint32_t end) {
  const auto mark = text.tokens[open].mark;
  const bool directed = side_of(mark) == Side::opens;
  int depth = 1;
  std::uint32_t last_close = 0;
  for (auto i = open + 1; i < end; ++i) {
    if (!is_quote(text, i) || is_apostrophe(text, i)) continue;
    const auto other = text.tokens[i].mark;
    const auto side = side_of(other);
    if (directed && side == Side::opens) {
      ++depth;
      continue;
    }
    const bool same_kind = directed ? (side == Side::closes || other == U'"')
                                    : side == Side::either && ((mark == U'"') == (other == U'"'));
    if (!same_kind && !(mark == U'"' && side == Side::closes)) continue;
    last_close = i;
    if (--depth == 0) return {open, i, true};
  }
  if (last_close != 0) return {open, last_close, true};
  return {open, end, false};
}

}  // namespace

std::vector<Quotation> find_quotations(const Text& text) {
  std::vector<Quotation> quotations;
  const auto count = static_cast<std::uint32_t>(text.tokens.size());
  for (std::size_t s = 0; s < text.sentences.size();) {
    // A paragraph: the sentences of one part up to a line end.
    const auto first = text.sentences[s].first;
    auto end = text.sentences[s].last;
    const auto part = text.sentences[s].part;
    while (++s < text.sentences.size() && text.sentences[s].part == part &&
           text.sentences[s].first == end) {
      end = text.sentences[s].last;
    }
    for (auto i = first; i < end && i < count; ++i) {
      if (!is_quote(text, i) || is_apostrophe(text, i) ||
          side_of(text.tokens[i].mark) == Side::closes)
        continue;
      const auto quotation = close_quotation(text, i, end);
      quotations.push_back(quotation);
      i = quotation.close;
    }
  }
  return quotations;
}

}  // namespace diplograph
