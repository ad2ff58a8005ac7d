#include "recognise/quotations.hpp"

#include <algorithm>

#include "base/marks.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

enum class Side : std::uint8_t { opens, closes, either };

Side side_of(char32_t mark) {
  switch (mark) {
    case kOpenDouble:
    case kLowDouble:
    case kOpenSingle:
      return Side::opens;
    case kCloseDouble:
    case kCloseSingle:
      return Side::closes;
    default:
      return Side::either;  // straight marks and guillemets, which scrapers reverse
  }
}

bool is_single(char32_t mark) { return mark == kOpenSingle || mark == kCloseSingle; }

// "it's": glued on both sides. Behind a word alone it may close what its like has opened.
bool is_apostrophe(const Text& text, std::uint32_t token) {
  const auto& tokens = text.tokens;
  return tokens[token].mark == kCloseSingle && tokens[token].glued && token + 1 < tokens.size() &&
         tokens[token + 1].glued && tokens[token + 1].kind == TokenKind::word;
}

// A word of one letter: a proclitic that a mark or a dash parts from its word.
bool is_letter(const Text& text, std::uint32_t token) {
  return text.tokens[token].kind == TokenKind::word && text.folded(token).size() == 1;
}

// A straight mark that opens something of its own, as the spaces about it tell: none behind it, one
// before it, or a bracket or a proclitic.
bool opens_by_spacing(const Text& text, std::uint32_t token) {
  if (token == 0 || token + 1 >= text.tokens.size() || !text.tokens[token + 1].glued ||
      text.tokens[token + 1].kind == TokenKind::punctuation)
    return false;
  const auto before = token - 1;
  return !text.tokens[token].glued || is_mark(text, before, U'(') || is_letter(text, before);
}

// A guillemet that closes, as the spaces about it tell: none before it, one or a mark behind it.
// Nothing has opened it.
bool closes_by_spacing(const Text& text, std::uint32_t token) {
  if (token == 0 || text.tokens[token].mark != kCloseGuillemet || !text.tokens[token].glued ||
      !is_word_token(text, token - 1))
    return false;
  return token + 1 >= text.tokens.size() || !text.tokens[token + 1].glued ||
         text.tokens[token + 1].kind == TokenKind::punctuation;
}

// A straight mark written onto the word before it, with a space behind it, in a paragraph that goes
// on for sentences up to `end`: it opens no speech.
bool hangs_on_word(const Text& text, std::uint32_t token, std::uint32_t end) {
  if (token == 0 || text.tokens[token].mark != U'"' || !text.tokens[token].glued ||
      !is_word_token(text, token - 1) || token + 1 >= text.tokens.size() ||
      text.tokens[token + 1].glued)
    return false;
  for (auto i = token + 1; i + 1 < end; ++i) {
    if (text.tokens[i].kind == TokenKind::punctuation && is_stop_mark(text.tokens[i].mark))
      return true;
  }
  return false;
}

// "and added", "and pointed out": a new report opens the sentence at `token`.
bool opens_report(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::saying, [](const Match& match) {
           return (match.features & kPast) != 0 && match.clitics.conjunction != 0;
         }) != nullptr;
}

// ", adding that": what follows is told in the writer's words.
bool tells_on(const Text& text, std::uint32_t token) {
  if (token == 0 || !is_comma(text, token - 1)) return false;
  const auto* verb = longest_match(text, token, TermClass::saying, [](const Match& match) {
    return (match.features & kParticiple) != 0;
  });
  if (verb == nullptr) return false;
  const auto next = is_word(text, verb->last, WordClass::preposition) ? verb->last + 1 : verb->last;
  return is_word(text, next, WordClass::that) || is_mark(text, next, U':');
}

// Where a quotation ends that nothing closes: at the next report, else with its paragraph.
std::uint32_t end_of_open(const Text& text, std::uint32_t open, std::uint32_t end) {
  for (auto i = open + 2; i < end; ++i) {
    const auto& before = text.tokens[i - 1];
    const bool sentence = before.kind == TokenKind::punctuation && is_stop_mark(before.mark);
    if (sentence && opens_report(text, i)) return i - 1;
    if (tells_on(text, i)) return i - 1;
  }
  return end;
}

// The straight marks of one paragraph, paired by the spaces about them.
class StraightMarks {
 public:
  StraightMarks(const Text& text, std::uint32_t first, std::uint32_t end) {
    for (auto i = first; i < end; ++i) {
      if (!is_straight(text, i)) continue;
      marks_.push_back({i, opens_by_spacing(text, i), 0, false});
    }
    pair_all(text);
  }

  // Where the mark at `open` is closed, if marks inside it pair up: 'said "a "b" c"'. 0 if they do
  // not.
  std::uint32_t close_of(std::uint32_t open) const { return at(open).close; }

  // 'said that "a, adding that "b"': a report opens with a mark before this one is closed, which
  // the writer has forgotten.
  bool is_forgotten(std::uint32_t open) const { return at(open).close == 0 && at(open).reports; }

 private:
  struct Mark {
    std::uint32_t token = 0;
    bool opens = false;
    std::uint32_t close = 0;
    bool reports = false;  // behind it a report opens with a mark
  };

  static bool is_straight(const Text& text, std::uint32_t token) {
    return text.tokens[token].kind == TokenKind::punctuation && text.tokens[token].mark == U'"';
  }

  const Mark& at(std::uint32_t token) const {
    return *std::lower_bound(marks_.begin(), marks_.end(), token,
                             [](const Mark& mark, std::uint32_t i) { return mark.token < i; });
  }

  // From the last mark to the first: the closing marks behind it that nothing inside them opens are
  // a stack. Each mark is tried as one that opens, whatever its spaces tell.
  void pair_all(const Text& text) {
    std::vector<std::uint32_t> closing;
    bool reports = false;
    for (auto mark = marks_.rbegin(); mark != marks_.rend(); ++mark) {
      mark->close = closing.empty() ? 0 : closing.back();
      mark->reports = reports;
      if (!mark->opens) {
        closing.push_back(mark->token);
        continue;
      }
      if (!closing.empty()) closing.pop_back();
      const auto before = mark->token - 1;
      reports = reports || is_word(text, before, WordClass::that) || is_mark(text, before, U':');
    }
  }

  std::vector<Mark> marks_;
};

// The quotation that opens at `open`, within its paragraph.
Quotation close_quotation(const Text& text, const StraightMarks& marks, std::uint32_t open,
                          std::uint32_t end) {
  const auto mark = text.tokens[open].mark;
  if (const auto close = mark == U'"' ? marks.close_of(open) : 0; close != 0)
    return {open, close, true};
  const bool directed = side_of(mark) == Side::opens;
  int depth = 1;
  std::uint32_t last_close = 0;
  for (auto i = open + 1; i < end; ++i) {
    if (!is_quote(text, i) || is_apostrophe(text, i)) continue;
    const auto other = text.tokens[i].mark;
    if (is_single(other) != is_single(mark)) continue;
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
  return {open, text.pack->switches().verb_first ? end_of_open(text, open, end) : end, false};
}

// 'he said. "' and the speech on the next line: a loose mark behind a full stop, at the line's end.
bool opens_next_line(const Text& text, std::uint32_t token, std::uint32_t end) {
  const auto first = end + 1;  // behind the newline
  return token + 1 == end && token > 0 && text.tokens[token].mark == U'"' &&
         !text.tokens[token].glued && is_mark(text, token - 1, U'.') &&
         first < text.tokens.size() && text.tokens[end].kind == TokenKind::newline;
}

// The end of the paragraph that begins with sentence `s`, which moves behind it: the sentences of
// one part up to a line end.
std::uint32_t paragraph_end(const Text& text, std::size_t& s) {
  auto end = text.sentences[s].last;
  const auto part = text.sentences[s].part;
  while (++s < text.sentences.size() && text.sentences[s].part == part &&
         text.sentences[s].first == end) {
    end = text.sentences[s].last;
  }
  return end;
}

// The mark on the next line, which begins with sentence `s`, that closes what a mark of this one
// opens: its first, where their number is odd. 0 if they are paired without it, or if the first
// opens the line.
std::uint32_t close_on_next_line(const Text& text, std::size_t s) {
  if (s >= text.sentences.size()) return 0;
  std::uint32_t first = 0;
  std::size_t count = 0;
  const auto begin = text.sentences[s].first;
  const auto end = paragraph_end(text, s);
  for (auto i = begin; i < end; ++i) {
    if (text.tokens[i].mark != U'"' || text.tokens[i].kind != TokenKind::punctuation) continue;
    if (++count == 1) first = i;
  }
  // A mark that opens the line goes on with the speech of the line before.
  return count % 2 == 1 && first != begin ? first : 0;
}

// Where a quotation ends that nothing closes: with the line, where sentence `s` or one behind it
// begins the next.
std::uint32_t line_end(const Text& text, std::size_t s, const Quotation& quotation) {
  for (; s < text.sentences.size() && text.sentences[s].first < quotation.close; ++s) {
    const auto first = text.sentences[s].first;
    if (first > quotation.open && begins_line(text, first)) return first;
  }
  return quotation.close;
}

}  // namespace

std::vector<Quotation> find_quotations(const Text& text) {
  std::vector<Quotation> quotations;
  const auto count = static_cast<std::uint32_t>(text.tokens.size());
  std::uint32_t read_to = 0;
  for (std::size_t s = 0; s < text.sentences.size();) {
    const auto opening = s;
    const auto first = std::max(text.sentences[s].first, read_to);
    const auto end = paragraph_end(text, s);
    const StraightMarks marks(text, first, std::min(end, count));
    bool single_closes = true;
    for (auto i = first; i < end && i < count; ++i) {
      if (!is_quote(text, i) || is_apostrophe(text, i) ||
          side_of(text.tokens[i].mark) == Side::closes ||
          (text.tokens[i].mark == U'"' && marks.is_forgotten(i)) ||
          (!single_closes && is_single(text.tokens[i].mark)))
        continue;
      if (text.pack->switches().verb_first && closes_by_spacing(text, i)) continue;
      auto quotation = close_quotation(text, marks, i, end);
      if (!quotation.closed && text.pack->switches().verb_first && hangs_on_word(text, i, end))
        continue;
      // A single mark that nothing closes is a letter of a name: "\u2018Abbas".
      if (!quotation.closed && is_single(text.tokens[i].mark)) {
        single_closes = false;
        continue;
      }
      // Speech, which begins a line or a sentence, goes on to the next line.
      const bool speech = i == first || text.tokens[i - 1].kind == TokenKind::punctuation;
      const bool open = speech && text.tokens[i].mark == U'"' && !quotation.closed;
      const auto next = open || opens_next_line(text, i, end) ? close_on_next_line(text, s) : 0;
      if (next != 0) quotation = {i, next, true};
      if (!quotation.closed) quotation.close = line_end(text, opening, quotation);
      quotations.push_back(quotation);
      i = quotation.close;
      read_to = i + 1;
    }
  }
  return quotations;
}

}  // namespace diplograph
