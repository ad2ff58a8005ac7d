#include "text/matches.hpp"

#include <algorithm>

#include "base/unicode.hpp"
#include "text/capitals.hpp"
#include "text/shown_proclitic.hpp"

namespace diplograph {
namespace {

constexpr int kMostAdverbs = 3;

bool is_all_capitals(const Text& text, std::uint32_t token) {
  const auto word = slice(text.source, text.tokens[token].span);
  return std::all_of(word.begin(), word.end(), is_upper);
}

// The capitals that a term's form has.
bool has_capitals(const Text& text, std::uint32_t token, const Lexicon::Entry& entry) {
  if ((entry.features & kCapital) == 0) return true;
  return (entry.features & kAllCapitals) != 0
             ? is_all_capitals(text, token)
             : is_upper(text.source[text.tokens[token].span.start]);
}

// A word whose matches are known already.
bool is_adverb(const Text& text, std::uint32_t token) {
  const auto matches = text.matches_at(token);
  return std::any_of(matches.begin(), matches.end(), [](const Match& match) {
    return match.brief.common_class() == CommonClass::adverb;
  });
}

// Longest first, equal ones as they came. They are few, mostly in order but for a step or two.
void sort_by_length(std::vector<Match>& matches, std::size_t start) {
  for (auto i = start + 1; i < matches.size(); ++i) {
    if (matches[i - 1].last >= matches[i].last) continue;
    const auto match = matches[i];
    auto at = i;
    for (; at > start && matches[at - 1].last < match.last; --at) matches[at] = matches[at - 1];
    matches[at] = match;
  }
}

// "Ban Ki-moon", whose first word may be spelt like "that": where the name of a person stands
// whole, its first word is no such particle.
void drop_that_of_name(std::vector<Match>& matches, std::size_t start) {
  if (start == matches.size()) return;
  const auto& longest = matches[start];
  if (longest.brief.term_class != TermClass::person || longest.last < longest.first + 2 ||
      longest.clitics.any())
    return;
  const auto from = matches.begin() + static_cast<std::ptrdiff_t>(start);
  matches.erase(std::remove_if(
                    from, matches.end(),
                    [](const Match& match) { return match.brief.word_class() == WordClass::that; }),
                matches.end());
}

// The classes of the matches from `start` on, all at one token.
ClassesAt classes_from(const std::vector<Match>& matches, std::size_t start) {
  static_assert(static_cast<int>(WordClass::body_link) < 64);
  ClassesAt classes;
  std::uint32_t commons = 0;
  for (auto at = start; at < matches.size(); ++at) {
    const auto& brief = matches[at].brief;
    classes.terms |= bit_of(brief.term_class);
    classes.features |= matches[at].features;
    // Nobody can foresee the class of a term: so no branch asks.
    const bool is_word = brief.term_class == TermClass::word;
    const bool is_common = brief.term_class == TermClass::common;
    classes.words |= std::uint64_t{is_word} << (brief.in_class % 64U);
    commons |= std::uint32_t{is_common} << (brief.in_class % 16U);
  }
  classes.commons = static_cast<std::uint16_t>(commons);
  return classes;
}

bool is_name(TermClass term_class) {
  return term_class == TermClass::person || term_class == TermClass::given_name;
}

class Finder {
 public:
  Finder(Text& text, LookUp& looked, PartTokens part)
      : text_(text),
        lexicon_(text.pack->lexicon()),
        looked_(looked),
        part_(part),
        splits_(text.pack->switches().adjective_inside) {}

  void run() {
    text_.match_at.resize(part_.last);
    text_.classes_at.resize(part_.last);
    for (auto i = part_.first; i < part_.last; ++i) {
      const auto start = text_.matches.size();
      text_.match_at[i] = static_cast<std::uint32_t>(start);
      auto& word = looked_.word(i);
      if (word.first_reading == word.last_reading) continue;
      if (word.example == FoundWord::kNone) {
        find_new(i, start, word);
      } else {
        copy_example(i, word.example);
        if (may_go_on(i, word) && find_longer(i, word)) put_in_order(i, start);
      }
    }
  }

 private:
  // What begins at a token whose word has no example yet.
  void find_new(std::uint32_t i, std::size_t start, FoundWord& word) {
    is_example_ = true;
    for (const auto& reading : looked_.readings(word)) {
      if (reading.node != Lexicon::kNoNode) add_entries(i, i + 1, reading.node, reading.clitics);
    }
    if (may_go_on(i, word) && find_longer(i, word)) return put_in_order(i, start);
    if (is_example_) word.example = i;
    note_classes(i, start);
  }

  // The matches of an earlier token of the same word, none of them longer.
  void copy_example(std::uint32_t i, std::uint32_t example) {
    const auto last = text_.match_at[example + 1];
    for (auto at = text_.match_at[example]; at < last; ++at) {
      auto& match = text_.matches.emplace_back(text_.matches[at]);
      match.first = i;
      match.last = i + 1;
    }
    text_.classes_at[i] = text_.classes_at[example];
  }

  // The matches from `start` on, all at token `i`, some of them longer.
  void put_in_order(std::uint32_t i, std::size_t start) {
    sort_by_length(text_.matches, start);
    drop_that_of_name(text_.matches, start);
    note_classes(i, start);
  }

  void note_classes(std::uint32_t i, std::size_t start) {
    text_.classes_at[i] = classes_from(text_.matches, start);
    text_.words |= text_.classes_at[i].words;
  }

  // Some term of several tokens may begin at token `i`.
  bool may_go_on(std::uint32_t i, const FoundWord& word) const {
    if (word.next == 0 || i + 1 == part_.last) return false;
    const auto& next = looked_.word(i + 1);
    return (word.next & next.as_next) != 0 || (splits_ && word.heads && next.opens_demonym);
  }

  // Adds those terms. True if there are some.
  bool find_longer(std::uint32_t i, const FoundWord& word) {
    const auto alone = text_.matches.size();
    walk(i, word);
    if (splits_ && word.heads) find_split(i);
    return alone != text_.matches.size();
  }

  // One walk for each reading of the token.
  void walk(std::uint32_t i, const FoundWord& word) {
    for (const auto& reading : looked_.readings(word)) {
      auto node = reading.node;
      for (auto last = i + 1; last < part_.last && node != Lexicon::kNoNode; ++last) {
        node = step(lexicon_, node, looked_.word(last).words);
        if (node != Lexicon::kNoNode) add_entries(i, last + 1, node, reading.clitics);
      }
    }
  }

  void add_entries(std::uint32_t first, std::uint32_t last, Lexicon::Node node, Clitics clitics) {
    for (const auto& entry : lexicon_.entries(node)) {
      if (!Lexicon::fits(clitics, entry.features)) continue;
      if (asks_more(first, entry, clitics)) {
        is_example_ = false;
        if (!may_stand(first, entry, clitics)) continue;
      }
      add(first, last, entry).clitics = clitics;
    }
  }

  Match& add(std::uint32_t first, std::uint32_t last, const Lexicon::Entry& entry) {
    auto& match = text_.matches.emplace_back();
    match.first = first;
    match.last = last;
    match.term = entry.term;
    match.features = entry.features;
    match.brief = entry.brief;
    return match;
  }

  // Whether the term stands there is no matter of its words alone. Few ask more.
  bool asks_more(std::uint32_t token, const Lexicon::Entry& entry, Clitics clitics) const {
    return (entry.features & kCapital) != 0 || entry.brief.has_after ||
           (is_name(entry.brief.term_class) && !clitics.any() && may_show_proclitic(text_, token));
  }

  // Its capitals, the word before it in its part, a mark on its second letter.
  bool may_stand(std::uint32_t token, const Lexicon::Entry& entry, Clitics clitics) const {
    if (!has_capitals(text_, token, entry)) return false;
    if (entry.brief.has_after && !stands_after(token, text_.pack->term(entry.term).after))
      return false;
    return !is_name(entry.brief.term_class) || clitics.any() || !shows_proclitic(text_, token);
  }

  // One of `words` stands before the token. "was formally named": adverbs may stand between.
  bool stands_after(std::uint32_t token, const std::vector<std::u32string>& words) const {
    for (int adverbs = 0;
         adverbs < kMostAdverbs && token > part_.first && is_adverb(text_, token - 1); ++adverbs)
      --token;
    if (token == part_.first) return false;
    if (std::find(words.begin(), words.end(), U"^") != words.end() && is_capital(text_, token - 1))
      return true;
    return std::find(words.begin(), words.end(), text_.folded(token - 1)) != words.end();
  }

  // The token behind a state's adjective at `token`, else `token`. What stands before it is the
  // term that it splits.
  std::uint32_t behind_demonym(std::uint32_t token) const {
    auto behind = token;
    auto node = Lexicon::kRoot;
    for (auto last = token; last < part_.last;) {
      node = step(lexicon_, node, looked_.word(last++).words);
      if (node == Lexicon::kNoNode || !lexicon_.leads_to(node, TermClass::demonym)) break;
      for (const auto& entry : lexicon_.entries(node)) {
        if (entry.brief.term_class == TermClass::demonym && has_capitals(text_, token, entry))
          behind = last;
      }
    }
    return behind;
  }

  // "the ministry (Russian) of foreign affairs": titles and bodies that begin at token `i` and that
  // the adjective of a state splits in two.
  void find_split(std::uint32_t i) {
    auto head = step(lexicon_, Lexicon::kRoot, looked_.word(i).words);
    for (auto inside = i + 1; inside < part_.last; ++inside) {
      if (head == Lexicon::kNoNode || lexicon_.next_words(head) == 0) return;
      const auto& word = looked_.word(inside);
      if (word.opens_demonym) {
        const auto behind = behind_demonym(inside);
        if (behind != inside) add_split(i, inside, behind, head);
      }
      head = step(lexicon_, head, word.words);
    }
  }

  // Those whose first half leads to `head`, with tokens [inside, behind) in them.
  void add_split(std::uint32_t first, std::uint32_t inside, std::uint32_t behind,
                 Lexicon::Node head) {
    auto node = head;
    for (auto last = behind; last < part_.last;) {
      node = step(lexicon_, node, looked_.word(last++).words);
      if (node == Lexicon::kNoNode) return;
      for (const auto& entry : lexicon_.entries(node)) {
        const auto term_class = entry.brief.term_class;
        if ((term_class == TermClass::office || term_class == TermClass::body) &&
            may_stand(first, entry, {})) {
          add(first, last, entry).inside = inside;
        }
      }
    }
  }

  Text& text_;
  const Lexicon& lexicon_;
  LookUp& looked_;
  PartTokens part_;
  bool splits_;              // a state's adjective may stand inside a term
  bool is_example_ = false;  // what begins at the token in question asks for its words alone
};

}  // namespace

void find_matches(Text& text, LookUp& looked, PartTokens part) { Finder(text, looked, part).run(); }

}  // namespace diplograph
