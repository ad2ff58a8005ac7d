#include "text/matches.hpp"

#include <algorithm>

#include "text/standing.hpp"

namespace diplograph {
namespace {

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
  ClassesAt classes;
  for (auto at = start; at < matches.size(); ++at)
    classes.add(matches[at].brief, matches[at].features);
  return classes;
}

class Finder {
 public:
  Finder(Text& text, const LookUp& looked, PartTokens part)
      : text_(text),
        lexicon_(text.pack->lexicon()),
        looked_(looked),
        part_(part),
        splits_(text.pack->switches().adjective_inside) {}

  void run() {
    for (auto i = part_.first; i < part_.last; ++i) {
      const auto& word = looked_.word(i);
      text_.match_at.push_back(static_cast<std::uint32_t>(text_.matches.size()));
      text_.classes_at.push_back(word.classes);
      if (word.asks_more || may_go_on(i, word)) {
        find_all(i, word);
      } else {
        for (const auto& term : looked_.lone_terms(word)) add_lone(i, term);
      }
      text_.words |= text_.classes_at[i].words;
    }
  }

 private:
  // A term that the word of token `i` is by itself.
  void add_lone(std::uint32_t i, const Match& term) {
    auto& match = text_.matches.emplace_back(term);
    match.first = i;
    match.last = i + 1;
  }

  // The same where a term may ask more than its words, or go on. Few tokens have such terms: it
  // stands apart, so that the loop over all tokens is short.
  [[gnu::noinline]] void find_all(std::uint32_t i, const WordType& word) {
    const auto start = text_.matches.size();
    for (const auto& term : looked_.lone_terms(word)) {
      if (!word.asks_more || stands_alone(i, term)) add_lone(i, term);
    }
    const bool longer = may_go_on(i, word) && find_longer(i, word);
    if (longer) {
      sort_by_length(text_.matches, start);
      drop_that_of_name(text_.matches, start);
    }
    if (longer || word.asks_more) text_.classes_at[i] = classes_from(text_.matches, start);
  }

  bool stands_alone(std::uint32_t i, const Match& term) const {
    const Lexicon::Entry entry{term.term, term.features, term.brief};
    return may_stand(text_, part_.first, i, entry, term.clitics);
  }

  // Some term of several tokens may begin at token `i`.
  bool may_go_on(std::uint32_t i, const WordType& word) const {
    if (word.next == 0 || i + 1 == part_.last) return false;
    const auto& next = looked_.word(i + 1);
    return (word.next & Lexicon::next_bit(next.words.word)) != 0 ||
           (splits_ && word.heads && next.opens_demonym);
  }

  // Adds those terms. True if there are some.
  bool find_longer(std::uint32_t i, const WordType& word) {
    const auto alone = text_.matches.size();
    walk(i, word);
    if (splits_ && word.heads) find_split(i);
    return alone != text_.matches.size();
  }

  // One walk for each reading of the token.
  void walk(std::uint32_t i, const WordType& word) {
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
      if (!may_stand(text_, part_.first, first, entry, clitics)) continue;
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
            may_stand(text_, part_.first, first, entry, {})) {
          add(first, last, entry).inside = inside;
        }
      }
    }
  }

  Text& text_;
  const Lexicon& lexicon_;
  const LookUp& looked_;
  PartTokens part_;
  bool splits_;  // a state's adjective may stand inside a term
};

}  // namespace

void find_matches(Text& text, const LookUp& looked, PartTokens part) {
  Finder(text, looked, part).run();
}

}  // namespace diplograph
