#include "recognise/quotations.hpp"

#include <algorithm>
#include <span>

#include "base/marks.hpp"
#include "recognise/quotation_marks.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

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

// Where a quotation ends that nothing closes, in a paragraph up to `end`: with its `line`, or at
// the next report before.
std::uint32_t end_of_open(const Text& text, std::uint32_t open, std::uint32_t line,
                          std::uint32_t end) {
  for (auto i = open + 2; i < end && i <= line; ++i) {
    const auto& before = text.tokens[i - 1];
    const bool sentence = before.kind == TokenKind::punctuation && is_stop_mark(before.mark);
    if (sentence && opens_report(text, i)) return i - 1;
    if (tells_on(text, i)) return i - 1;
  }
  return line;
}

// 'he said. "' and the speech on the next line: a loose mark behind a full stop, at the line's end.
bool opens_next_line(const Text& text, std::uint32_t token, std::uint32_t end) {
  return token + 1 == end && token > 0 && text.tokens[token].mark == U'"' &&
         !text.tokens[token].glued && is_mark(text, token - 1, U'.') &&
         begins_line(text, past_line_end(text, end));
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

// Where the lines end within the paragraph that begins with sentence `s`, asked for in order.
class LineEnds {
 public:
  LineEnds(const Text& text, std::size_t s, std::uint32_t end)
      : text_(text), s_(s), end_(end), line_(text.sentences[s].first) {}

  // The end of the line on which the token stands.
  std::uint32_t behind(std::uint32_t token) {
    while (line_ <= token && line_ < end_) next();
    return line_;
  }

 private:
  void next() {
    do {
      ++s_;
      const bool inside = s_ < text_.sentences.size() && text_.sentences[s_].first < end_;
      line_ = inside ? text_.sentences[s_].first : end_;
    } while (line_ < end_ && !begins_line(text_, line_));
  }

  const Text& text_;
  std::size_t s_;
  std::uint32_t end_;
  std::uint32_t line_;
};

// The tokens of all quotation marks. Where a mark stands nobody can foresee: so no branch asks.
std::vector<std::uint32_t> quotation_marks(const Text& text) {
  std::vector<std::uint32_t> marks(text.tokens.size());
  auto* next = marks.data();
  std::uint32_t i = 0;
  for (const auto& token : text.tokens) {
    *next = i++;
    next += static_cast<int>(token.kind == TokenKind::punctuation);
  }
  const auto* last = std::remove_if(marks.data(), next, [&](std::uint32_t mark) {
    return !is_quote_mark(text.tokens[mark].mark);
  });
  marks.resize(static_cast<std::size_t>(last - marks.data()));
  return marks;
}

// One with marks in it.
struct Paragraph {
  std::span<const std::uint32_t> marks;
  std::uint32_t first = 0;  // tokens not read before
  std::uint32_t end = 0;
  std::size_t opening = 0;  // its first sentence, and the first one behind it
  std::size_t next = 0;
};

// What nothing closes ends ahead of its last token, which may open the next: a speech of several
// paragraphs is closed in the last alone.
std::uint32_t behind(const Quotation& quotation) {
  return quotation.close + (quotation.closed ? 1 : 0);
}

// Adds the quotations that a paragraph opens.
void read_paragraph(const Text& text, const Paragraph& paragraph,
                    std::vector<Quotation>& quotations) {
  const bool verb_first = text.pack->switches().verb_first;
  const auto end = paragraph.end;
  const QuotationMarks marks(text, paragraph.marks);
  LineEnds lines(text, paragraph.opening, end);
  bool single_closes = true;
  std::uint32_t read_to = 0;
  for (const auto i : paragraph.marks) {
    if (i < read_to || !marks.may_open(i) ||
        (!single_closes && is_single_mark(text.tokens[i].mark)))
      continue;
    if (verb_first && closes_by_spacing(text, i)) continue;
    const auto close = marks.close_of(i);
    Quotation quotation{i, close, close != 0};
    if (!quotation.closed && verb_first && hangs_on_word(text, i, end)) continue;
    // A single mark that nothing closes is a letter of a name: "\u2018Abbas".
    if (!quotation.closed && is_single_mark(text.tokens[i].mark)) {
      single_closes = false;
      continue;
    }
    // Speech, which begins a line or a sentence, goes on to the next line.
    const bool speech = i == paragraph.first || text.tokens[i - 1].kind == TokenKind::punctuation;
    const bool open = speech && text.tokens[i].mark == U'"' && !quotation.closed;
    const auto next =
        open || opens_next_line(text, i, end) ? close_on_next_line(text, paragraph.next) : 0;
    if (next != 0) quotation = {i, next, true};
    if (!quotation.closed) {
      const auto line = lines.behind(i);
      quotation.close = verb_first ? end_of_open(text, i, line, end) : line;
    }
    quotations.push_back(quotation);
    read_to = behind(quotation);
  }
}

}  // namespace

std::vector<Quotation> find_quotations(const Text& text) {
  std::vector<Quotation> quotations;
  const auto marks = quotation_marks(text);
  auto next = marks.begin();
  for (std::size_t s = 0; s < text.sentences.size() && next != marks.end();) {
    Paragraph paragraph;
    paragraph.opening = s;
    const auto read_to = quotations.empty() ? 0 : behind(quotations.back());
    paragraph.first = std::max(text.sentences[s].first, read_to);
    paragraph.end = paragraph_end(text, s);
    paragraph.next = s;
    next = std::lower_bound(next, marks.end(), paragraph.first);
    const auto last = std::lower_bound(next, marks.end(), paragraph.end);
    if (next == last) continue;
    paragraph.marks = {next, last};
    read_paragraph(text, paragraph, quotations);
    next = last;
  }
  return quotations;
}

}  // namespace diplograph
