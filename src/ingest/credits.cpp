#include "ingest/credits.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/marks.hpp"
#include "base/unicode.hpp"

namespace diplograph {
namespace {

// `first` is the word `at`, or what is left of it.
std::size_t phrase_length_at(const std::vector<Phrase>& phrases, std::u32string_view first,
                             const Words& words, std::size_t at) {
  std::size_t longest = 0;
  for (const Phrase& phrase : phrases) {
    if (stands_at(phrase, first, words, at)) longest = std::max(longest, phrase.size());
  }
  return longest;
}

// What is left of a word without what is written onto it; "" if it is not.
std::u32string_view behind_prefix(std::u32string_view word, const Phrase& prefix) {
  return word.starts_with(prefix[0]) ? word.substr(prefix[0].size()) : std::u32string_view();
}

// `opens` has the first words of the phrases.
std::size_t phrase_length_prefixed(const std::vector<Phrase>& phrases, const FirstWords& opens,
                                   const PageMarks& marks, const Words& words, std::size_t at) {
  std::size_t longest = 0;
  if (!opens.may_end(words.end(at))) return longest;
  std::u32string letters;
  const auto word = words.folded(at, letters);
  if (opens.may_have(word)) longest = phrase_length_at(phrases, word, words, at);
  for (const Phrase& prefix : marks.prefixes) {
    const auto behind = behind_prefix(word, prefix);
    if (behind.empty() || !opens.may_have(behind)) continue;
    longest = std::max(longest, phrase_length_at(phrases, behind, words, at));
  }
  return longest;
}

// The agency that a name is of, also where it says more: "CNN" of "CNN in Arabic".
std::optional<std::size_t> agency_of(const std::string& name, const PageMarks& marks) {
  const std::u32string text = to_utf32(name);
  const Words words(text, {0, static_cast<std::uint32_t>(text.size())}, *marks.fold);
  const auto found = agency_at(words, 0, marks);
  if (!found) return std::nullopt;
  return found->agency;
}

// The name as it stands there from `start` on; of `the agency "Name"` what is in quotation marks.
std::string written(std::u32string_view text, const Words& words, const SignedName& name,
                    std::uint32_t start) {
  constexpr std::u32string_view quotes = U"\"\u201C\u201D\u00AB\u00BB";
  std::u32string_view all = slice(text, {start, words.span(name.last - 1).end});
  const std::size_t open = all.find_first_of(quotes);
  if (open != all.npos) all.remove_prefix(open + 1);
  return to_utf8(all.substr(0, all.find_first_of(quotes)));
}

// "RT" and "RT Arabic" are one publisher: the longer says more.
bool begins_with(std::string_view longer, std::string_view shorter) {
  return longer.starts_with(shorter) &&
         (longer.size() == shorter.size() || longer[shorter.size()] == ' ');
}

// A name in quotation marks that begins with `word`, as written.
std::string quoted_at(std::u32string_view text, const Line& line, Span word) {
  constexpr std::u32string_view openers = U"\"\u201C\u00AB\u201F'\u2018";
  constexpr std::u32string_view ends = U"\"\u201D\u00BB\u201C'\u2019";
  constexpr std::uint32_t longest = 40;
  const std::uint32_t start = word.start;
  if (start == line.span.start || openers.find(text[start - 1]) == openers.npos) return {};
  const std::u32string_view rest = slice(text, {start, std::min(start + longest, line.span.end)});
  const std::size_t end = rest.find_first_of(ends);
  return end == rest.npos ? std::string() : to_utf8(rest.substr(0, end));
}

class Reader {
 public:
  Reader(const Page& page, const PageMarks& marks) : page_(page), text_(page.text), marks_(marks) {
    for (const Phrase& phrase : marks.relay)
      longest_relay_ = std::max(longest_relay_, phrase.size());
  }

  void publisher(const std::string& name) {
    if (name.empty()) return;
    const auto agency = agency_of(name, marks_);
    for (std::string& known : credits_.publisher) {
      if (begins_with(known, name)) return;
      if (begins_with(name, known)) {
        known = name;
        return;
      }
    }
    if (agency && publishes(*agency)) return;
    credits_.publisher.push_back(name);
  }

  // Who signs is the publisher where nobody else is, else the origin.
  void signature(const HeadLine& head) {
    const auto& name = head.name;
    if (!name || publishes(name->agency)) return;
    const Words& words = head.words;
    const std::string as_written = written(text_, words, *name, words.span(name->first).start);
    if (credits_.publisher.empty()) {
      credits_.publisher.push_back(as_written);
    } else {
      origin(name->agency, as_written);
    }
  }

  void relays(const Line& line) {
    for (const Span cue : page_.cues_of(line)) {
      if (!marks_.relay_opens.may_have_ending(slice(text_, cue), *marks_.fold)) continue;
      const Span rest{cue.start, line.span.end};
      const auto length = relay_length(cue, Words(text_, rest, *marks_.fold, longest_relay_));
      if (length > 0) relays(line, Words(text_, rest, *marks_.fold), length);
    }
  }

  Credits take() { return std::move(credits_); }

 private:
  // Of "according to" that stands at the cue, whose words begin there; 0 if it does not.
  std::size_t relay_length(Span cue, const Words& words) const {
    if (words.empty() || words.span(0).start != cue.start) return 0;
    return phrase_length_prefixed(marks_.relay, marks_.relay_opens, marks_, words, 0);
  }

  // Whom the words that stand behind "according to", words[next] the first of them, name.
  void relays(const Line& line, const Words& words, std::size_t next) {
    bool agency_word = false;
    while (next < words.size() && !relay(line, words, next, agency_word)) {
      const std::size_t length = phrase_length_prefixed(
          marks_.agency_words, marks_.agency_word_opens, marks_, words, next);
      if (length == 0) break;
      agency_word = true;
      next += length;
    }
  }

  // Whether words[at] name where it comes from: an agency, or whatever stands in quotation marks
  // behind "the agency".
  bool relay(const Line& line, const Words& words, std::size_t at, bool agency_word) {
    if (const auto name = agency_at(words, at, marks_)) return agency(words, *name, 0);
    for (const Phrase& prefix : marks_.prefixes) {
      if (behind_prefix(words.folded(at, letters_), prefix).empty()) continue;
      const auto cut = prefix[0].size();
      if (const auto name = agency_at(words, at, marks_, cut)) return agency(words, *name, cut);
    }
    const std::string name = agency_word ? quoted_at(text_, line, words.span(at)) : std::string();
    if (!name.empty()) origin(std::nullopt, name);
    return !name.empty();
  }

  bool agency(const Words& words, const SignedName& name, std::size_t cut) {
    if (publishes(name.agency)) return true;
    const auto word = words.span(name.first);
    const auto start = cut == 0 ? word.start : marks_.fold->behind(text_, word, cut);
    origin(name.agency, written(text_, words, name, start));
    return true;
  }

  bool publishes(std::size_t agency) const {
    return std::any_of(credits_.publisher.begin(), credits_.publisher.end(),
                       [&](const std::string& name) { return agency_of(name, marks_) == agency; });
  }

  void origin(std::optional<std::size_t> agency, const std::string& name) {
    for (const std::string& known : credits_.relayed_from) {
      if (known == name || (agency && agency_of(known, marks_) == agency)) return;
    }
    credits_.relayed_from.push_back(name);
  }

  const Page& page_;
  std::u32string_view text_;
  const PageMarks& marks_;
  std::size_t longest_relay_ = 0;  // words
  std::u32string letters_;         // of the word at hand
  Credits credits_;
};

}  // namespace

bool is_byline(std::u32string_view text, const HeadLine& head) {
  constexpr std::size_t longest = 7;
  const Line& line = *head.line;
  if (!line.is_short() || head.words.size() > longest) return false;
  if (head.name) return true;
  const std::u32string_view own = slice(text, line.span);
  std::size_t set_off = 0;
  for (std::size_t at = 1; at + 1 < own.size(); ++at) {
    if (is_dash_mark(own[at]) && own[at - 1] == U' ' && own[at + 1] == U' ') ++set_off;
  }
  return set_off == 1;
}

Credits read_credits(const Page& page, const std::vector<HeadLine>& head,
                     const std::vector<const Line*>& body, const std::vector<const Line*>& credits,
                     const std::string& declared, const PageMarks& marks) {
  Reader reader(page, marks);
  reader.publisher(declared);
  for (const Line* line : credits) {
    const Words words = page.words_of(*line);
    if (words.size() <= line->marked) continue;
    const Span name{words.span(line->marked).start, words.span(words.size() - 1).end};
    reader.publisher(to_utf8(slice(page.text, name)));
  }
  for (const HeadLine& line : head) reader.signature(line);
  for (const Line* line : body) reader.relays(*line);
  return reader.take();
}

}  // namespace diplograph
