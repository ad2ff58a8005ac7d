#include "ingest/lines.hpp"

#include <algorithm>
#include <utility>

#include "base/char_classes.hpp"
#include "ingest/wrapped.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t longest_headline = 160;  // characters
constexpr std::uint32_t longest_marker_line = 60;
constexpr std::size_t longest_byline = 9;  // words: of two writers
constexpr std::size_t most_words = 16;     // of a line that are looked at: more than of any phrase
constexpr std::size_t sure_opener = 4;     // words that open no news, however long the line

// Signs of direction and joining, and what is left of a byte order mark.
bool is_invisible(char32_t code) {
  return (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2060 && code <= 0x206F) || code == 0x061C || code == 0xFEFF;
}

bool is_space(char32_t code) {
  const CharClass is = class_in_place(code);
  return is == CharClass::space || is == CharClass::newline || is_invisible(code);
}

Span trimmed(std::u32string_view text, Span span) {
  while (!span.empty() && is_space(text[span.start])) ++span.start;
  while (!span.empty() && is_space(text[span.end - 1])) --span.end;
  return span;
}

// Full stops of the scripts that end sentences with one; questions and exclamations are headlines
// too.
bool is_stop(char32_t code) { return code == U'.' || code == 0x06D4 || code == 0x3002; }

bool ends_like_sentence(std::u32string_view line) {
  constexpr std::u32string_view closing = U"\"')]\u00BB\u201D\u2019\u203A ";
  const std::size_t last = line.find_last_not_of(closing);
  if (last == std::u32string_view::npos || !is_stop(line[last])) return false;
  return last == 0 || line[last - 1] != U'.' || last < 2 || line[last - 2] != U'.';  // no ellipsis
}

bool begins_with_bullet(std::u32string_view line) {
  constexpr std::u32string_view bullets = U"\u2022\u25CF\u25AA\u25E6\u2023\u00B7*\u25A0\u25BA";
  return !line.empty() && bullets.find(line[0]) != std::u32string_view::npos;
}

// The first character behind the first `count` words that is no space.
char32_t sign_behind(std::u32string_view text, const Line& line, const Words& words,
                     std::size_t count) {
  std::uint32_t at = words.span(count - 1).end;
  while (at < line.span.end && is_space(text[at])) ++at;
  return at < line.span.end ? text[at] : U'\0';
}

bool is_colon(char32_t code) { return code == U':' || code == 0xFF1A; }

// Digits make up a good part of what is written: times, dates, telephone numbers.
bool is_mostly_numbers(std::u32string_view line) {
  std::size_t digits = 0;
  std::size_t letters = 0;
  for (const char32_t code : line) {
    const CharClass is = class_in_place(code);
    digits += is == CharClass::digit ? 1U : 0U;
    letters += is == CharClass::letter ? 1U : 0U;
  }
  return digits >= 3 && digits * 100 >= (digits + letters) * 15;
}

// An address of mail or the web and little else.
bool is_address(std::u32string_view text, const Line& line) {
  if (line.span.size() > 80 || line.stopped) return false;
  const std::u32string_view own = slice(text, line.span);
  return own.find(U'@') != own.npos || own.find(U"://") != own.npos;
}

class Classifier {
 public:
  Classifier(std::u32string_view text, const PageMarks& marks) : text_(text), marks_(marks) {}

  void classify(Line& line) {
    const Span first = first_word(text_, line.span, *marks_.fold);
    const bool may_open = !first.empty() && may_begin(first);
    const Words words = may_open ? Words(text_, line.span, *marks_.fold, most_words) : Words();
    if (may_open && is_closing(words)) {
      line.kind = LineKind::end;
    } else if (begins_with_sign(line)) {
      line.kind = LineKind::rights;
    } else if (first.empty() || (!is_known(line, words) && is_address(text_, line))) {
      line.kind = LineKind::noise;
    }
  }

 private:
  bool may_begin(Span word) {
    if (!marks_.line_opens.may_end(word_end(text_, word, *marks_.fold))) return false;
    first_word_.clear();
    marks_.fold->append(slice(text_, word), first_word_);
    return marks_.line_opens.may_have(first_word_);
  }

  // The longest that opens a line of which may_begin() was true.
  const Phrase* opener(const std::vector<Phrase>& phrases, const Words& words) const {
    const Phrase* longest = nullptr;
    for (const Phrase& phrase : phrases) {
      const bool better = longest == nullptr || phrase.size() > longest->size();
      if (better && stands_at(phrase, first_word_, words, 0)) longest = &phrase;
    }
    return longest;
  }

  // `words`: of the line, none where it begins as no phrase does.
  bool is_known(Line& line, const Words& words) const {
    const bool opened = !words.empty() && (by_marker(line, words) || by_opener(line, words));
    return opened || by_numbers(line);
  }

  bool begins_with_sign(const Line& line) const {
    const auto own = slice(text_, line.span);
    return std::any_of(
        marks_.end_signs.begin(), marks_.end_signs.end(),
        [own](const std::u32string& sign) { return own.substr(0, sign.size()) == sign; });
  }

  bool is_closing(const Words& words) const {
    const Phrase* phrase = opener(marks_.end, words);
    return phrase != nullptr && phrase->size() == words.size();
  }

  // "Read also:" stands alone, or has the link behind it.
  bool by_marker(Line& line, const Words& words) const {
    for (const auto& [phrases, kind] : {std::pair{&marks_.next_article, LineKind::next_article},
                                        std::pair{&marks_.link_list, LineKind::link_list}}) {
      const Phrase* phrase = opener(*phrases, words);
      if (phrase == nullptr) continue;
      if (phrase->size() == words.size()) return is(line, kind, *phrase);
      const bool inline_link = is_colon(sign_behind(text_, line, words, phrase->size())) ||
                               sign_behind(text_, line, words, phrase->size()) == U'|';
      if (inline_link) return is(line, LineKind::link, *phrase);
      if (line.span.size() <= longest_marker_line && line.is_short())
        return is(line, kind, *phrase);
    }
    return false;
  }

  bool by_opener(Line& line, const Words& words) const {
    if (const Phrase* phrase = opener(marks_.tags, words)) {
      // "Topics of the summit" is a headline.
      const bool sure = phrase->size() > 1 || phrase->size() == words.size() ||
                        is_colon(sign_behind(text_, line, words, phrase->size()));
      if (sure && !line.stopped) return is(line, LineKind::tags, *phrase);
    }
    for (const auto& [phrases, kind] :
         {std::pair{&marks_.date, LineKind::date}, std::pair{&marks_.update, LineKind::update}}) {
      const Phrase* phrase = opener(*phrases, words);
      if (phrase != nullptr && is_mostly_numbers(slice(text_, line.span)))
        return is(line, kind, *phrase);
    }
    if (const Phrase* phrase = opener(marks_.publisher, words)) {
      const bool credits = is_colon(sign_behind(text_, line, words, phrase->size()));
      if (credits && line.is_short()) return is(line, LineKind::publisher, *phrase);
    }
    if (const Phrase* phrase = opener(marks_.comments, words)) {
      if (line.is_short() && only_numbers(words, phrase->size()))
        return is(line, LineKind::comments, *phrase);
    }
    if (const Phrase* phrase = opener(marks_.noise, words)) {
      if (phrase->size() == words.size()) return is(line, LineKind::noise, *phrase);
    }
    if (const Phrase* phrase = opener(marks_.byline, words)) {
      const bool few = words.size() <= longest_byline;
      if (few && line.is_short()) return is(line, LineKind::noise, *phrase);
    }
    if (const Phrase* phrase = opener(marks_.noise_openers, words)) {
      if (line.is_short() || phrase->size() >= sure_opener)
        return is(line, LineKind::noise, *phrase);
    }
    return false;
  }

  // Behind the first `count` words: "comments (12)".
  bool only_numbers(const Words& words, std::size_t count) const {
    for (auto at = count; at < words.size(); ++at) {
      const auto own = slice(text_, words.span(at));
      if (std::any_of(own.begin(), own.end(),
                      [](char32_t code) { return class_of(code) != CharClass::digit; }))
        return false;
    }
    return true;
  }

  bool by_numbers(Line& line) const {
    const bool numbers =
        line.span.size() <= 90 && !line.stopped && is_mostly_numbers(slice(text_, line.span));
    return numbers && is(line, LineKind::date, {});
  }

  static bool is(Line& line, LineKind kind, const Phrase& phrase) {
    line.kind = kind;
    line.marked = static_cast<std::uint32_t>(phrase.size());
    return true;
  }

  std::u32string_view text_;
  const PageMarks& marks_;
  std::u32string first_word_;  // of the line at hand, folded
};

// A menu: a run of very short lines, too many for subheads.
void mark_menus(Page& page) {
  constexpr std::size_t least = 4;
  auto& lines = page.lines;
  const auto is_entry = [&page](const Line& line) {
    return line.kind == LineKind::text && line.span.size() <= 25 && line.is_short() &&
           page.words_of(line).size() <= 3;
  };
  for (auto first = lines.begin(); first != lines.end();) {
    first = std::find_if(first, lines.end(), is_entry);
    const auto last = std::find_if_not(first, lines.end(), is_entry);
    if (static_cast<std::size_t>(last - first) >= least) {
      std::for_each(first, last, [](Line& line) { line.kind = LineKind::noise; });
    }
    first = last;
  }
}

// Cuts a page into lines in one pass, in which it sees where words end.
class PageCutter {
 public:
  PageCutter(std::u32string_view text, const PageMarks& marks)
      : text_(text),
        size_(static_cast<std::uint32_t>(text.size())),
        marks_(marks),
        page_{text, *marks.fold} {
    constexpr std::size_t characters_a_line = 200;  // most have more
    page_.lines.reserve(text.size() / characters_a_line + 1);
    constexpr std::size_t characters_a_cue = 64;
    page_.cues.reserve(text.size() / characters_a_cue);
  }

  Page cut() {
    for (std::uint32_t start = 0; start < size_;) start = cut_line(start);
    return std::move(page_);
  }

 private:
  // The line that begins at `start`; gives where the next one does.
  std::uint32_t cut_line(std::uint32_t start) {
    const auto first_cue = page_.cues.size();
    const auto end = marks_.relay_endings.end_of_line(text_, start, page_.cues);
    const Span span = trimmed(text_, {start, end});
    if (span.empty()) {
      ++blank_;
      page_.cues.resize(first_cue);
    } else {
      add_line(span, first_cue);
    }
    const bool return_and_feed = end + 1 < size_ && text_[end] == U'\r' && text_[end + 1] == U'\n';
    return end + (return_and_feed ? 2 : 1);
  }

  void add_line(Span span, std::size_t first_cue) {
    Line& line = page_.lines.emplace_back();
    line.span = span;
    line.blank_before = std::exchange(blank_, 0U);
    line.first_cue = static_cast<std::uint32_t>(first_cue);
    line.last_cue = static_cast<std::uint32_t>(page_.cues.size());
    line.bullet = begins_with_bullet(slice(text_, span));
    line.stopped = ends_like_sentence(slice(text_, span));
  }

  std::u32string_view text_;
  std::uint32_t size_;
  const PageMarks& marks_;
  Page page_;
  std::uint32_t blank_ = 0;  // lines since the last one
};

}  // namespace

bool Line::is_short() const { return span.size() <= longest_headline && !stopped; }

Page page_of(std::u32string_view text, const PageMarks& marks) {
  Page page = PageCutter(text, marks).cut();
  join_wrapped(page);
  Classifier classifier(text, marks);
  for (Line& line : page.lines) classifier.classify(line);
  mark_menus(page);
  return page;
}

}  // namespace diplograph
