#include "text/glued.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "base/letter_bits.hpp"

namespace diplograph {
namespace {

constexpr std::size_t kShortestTail = 2;      // letters behind one that ends words
constexpr std::size_t kShortestGlued = 8;     // letters of two words without such a letter
constexpr std::size_t kShortestDefinite = 7;  // where the first has the article
constexpr std::size_t kShortestHead = 4;
constexpr std::size_t kLongTail = 5;       // letters behind a preposition of few
constexpr std::size_t kShortestWord = 4;   // the second word behind a head that may be no word
constexpr std::size_t kLongestGlued = 40;  // letters of two long words, three where each is cut off

class Splitter {
 public:
  Splitter(std::u32string_view source, const LanguagePack& pack, const std::u32string& letters)
      : source_(source), pack_(pack), letters_(letters) {
    for (const auto& end : pack.switches().word_ends) {
      if (end.size() == 1) ends_.add(end.front());
      if (end.size() <= 1) continue;
      long_ends_.add(end[0]);
      long_ends_behind_.add(end[1]);
    }
  }

  // How many characters of the token the first of two words has; 0 if it is one word.
  // `known`: the lexicon has it as it is.
  std::uint32_t cut_of(const Token& token, bool known) {
    if (token.kind != TokenKind::word || token.fold_size <= kShortestTail ||
        token.fold_size > kLongestGlued)
      return 0;
    if (token.end_inside) {
      if (const auto cut = behind_final(token); cut != 0) return cut;
    }
    return known ? 0 : between_known(token);
  }

  // Takes the first `cut` characters off the token, whose cut was asked last: a token of their own.
  Token take_head(Token& token, std::uint32_t cut) const {
    auto head = token;
    token.glued = false;
    token.span.start += cut;
    token.fold_start += folded_[cut];
    token.fold_size -= folded_[cut];
    token.hash = hash_of_word(letters_of(token));
    head.span.end = token.span.start;
    head.fold_size = folded_[cut];
    head.hash = hash_of_word(letters_of(head));
    return head;
  }

  bool is_known(const Token& token) const { return is_known(letters_of(token)); }

 private:
  void measure(const Token& token) {
    folded_.reserve(token.span.size() + 1);
    folded_.assign(1, 0);
    scratch_.clear();
    scratch_.reserve(kLongestGlued);
    for (auto i = token.span.start; i < token.span.end; ++i) {
      pack_.fold().append(source_[i], scratch_);
      folded_.push_back(static_cast<std::uint32_t>(scratch_.size()));
    }
  }

  // Most letters end no word, whatever follows them.
  bool may_end(char32_t letter, char32_t next) const {
    return ends_.may_have(letter) ||
           (long_ends_.may_have(letter) && long_ends_behind_.may_have(next));
  }

  // A word ends behind `at`, and enough follows.
  std::uint32_t behind_final(const Token& token) {
    const auto word = source_.substr(token.span.start, token.span.end - token.span.start);
    for (std::size_t at = 1; at + kShortestTail < word.size(); ++at) {
      if (!may_end(word[at], word[at + 1])) continue;
      for (const auto& end : pack_.switches().word_ends) {
        if (!word.substr(at).starts_with(end)) continue;
        auto cut = at + end.size();
        while (cut < word.size() &&
               pack_.fold().class_of(word[cut]) == CharClass::mark_or_ignorable) {
          ++cut;
        }
        if (cut + kShortestTail > word.size()) return 0;
        measure(token);
        const auto tail = letters_of(token).substr(folded_[cut]);
        return is_known(tail) ? static_cast<std::uint32_t>(cut) : 0;
      }
    }
    return 0;
  }

  std::uint32_t between_known(const Token& token) {
    const auto word = letters_of(token);
    const bool definite = has_article(word);
    const auto shortest = definite ? kShortestDefinite : kShortestGlued;
    if (word.size() < shortest) return 0;
    measure(token);
    if (const auto cut = behind_preposition(word); cut != 0) return cut;
    const auto size = token.span.end - token.span.start;
    for (std::uint32_t cut = size - 1; cut > 0; --cut) {
      const auto head = folded_[cut];
      if (head < kShortestHead) return 0;
      const auto tail = word.substr(head);
      if (tail.size() < (definite ? kShortestTail : kShortestWord)) continue;
      const bool brief = word.size() < kShortestGlued;
      if (pack_.lexicon().find(word.substr(0, head)) != kNoWord &&
          (goes_on(tail, brief) || is_named(word.substr(0, head), tail)))
        return cut;
    }
    return 0;
  }

  std::u32string_view letters_of(const Token& token) const {
    return std::u32string_view(letters_).substr(token.fold_start, token.fold_size);
  }

  bool is_known(std::u32string_view word) const {
    std::array<WordReading, Lexicon::kMostReadings> readings;
    return pack_.lexicon().readings(word, readings) != 0;
  }

  // "with" and "his counterpart", "in" and a word with its article.
  std::uint32_t behind_preposition(std::u32string_view word) const {
    for (std::uint32_t cut = 1; cut < folded_.size(); ++cut) {
      const auto head = folded_[cut];
      if (head >= kShortestHead) return 0;
      if (head + kLongTail > word.size() || !has_word(word.substr(0, head), WordClass::preposition))
        continue;
      const auto tail = word.substr(head);
      const bool whole =
          has_article(tail) ? is_known(tail) : has_word(tail, WordClass::counterpart);
      if (whole) return cut;
    }
    return 0;
  }

  bool has_article(std::u32string_view word) const {
    const auto& article = pack_.lexicon().article();
    return !article.empty() && word.starts_with(article);
  }

  bool has_word(std::u32string_view word, WordClass word_class) const {
    const auto entries = pack_.lexicon().entries_of(word);
    return std::any_of(entries.begin(), entries.end(), [&](const Lexicon::Entry& entry) {
      return entry.brief.term_class == TermClass::word && entry.brief.word_class() == word_class;
    });
  }

  // "the Iranian" and a given name.
  bool is_named(std::u32string_view head, std::u32string_view tail) const {
    return tail.size() >= kShortestWord && has_term(head, TermClass::demonym) &&
           has_term(tail, TermClass::given_name);
  }

  bool has_term(std::u32string_view word, TermClass term_class) const {
    const auto entries = pack_.lexicon().entries_of(word);
    return std::any_of(entries.begin(), entries.end(), [&](const Lexicon::Entry& entry) {
      return entry.brief.term_class == term_class;
    });
  }

  // A verb, an event or a function word: no ending of a name. `brief`: only a preposition will do.
  bool goes_on(std::u32string_view word, bool brief) const {
    const auto entries = pack_.lexicon().entries_of(word);
    return std::any_of(entries.begin(), entries.end(), [&](const Lexicon::Entry& entry) {
      const auto& term = entry.brief;
      if (brief) return term.word_class() == WordClass::preposition;
      const bool finite = (entry.features & (kPast | kPresent)) != 0;
      return term.term_class == TermClass::event ||
             (term.term_class == TermClass::saying && finite) ||
             term.word_class() == WordClass::preposition || term.word_class() == WordClass::that ||
             term.word_class() == WordClass::relative;
    });
  }

  std::u32string_view source_;
  const LanguagePack& pack_;
  const std::u32string& letters_;
  LetterBits ends_;                    // of words, of one letter
  LetterBits long_ends_;               // the first letters of longer ends
  LetterBits long_ends_behind_;        // and the second ones
  std::vector<std::uint32_t> folded_;  // letters ahead of each character of a token
  std::u32string scratch_;
};

}  // namespace

bool split_glued(std::u32string_view source, const LanguagePack& pack, std::size_t first,
                 const LookUp& looked, std::vector<Token>& tokens, const std::u32string& letters) {
  if (pack.switches().word_ends.empty()) return false;
  Splitter splitter(source, pack, letters);
  // Most parts have no such word.
  const std::span<const Token> all(tokens);
  auto glued = first;
  for (; glued < all.size(); ++glued) {
    const bool known = looked.word(glued).is_known();
    if (known && !all[glued].end_inside) continue;
    if (splitter.cut_of(all[glued], known) != 0) break;
  }
  if (glued == all.size()) return false;
  const std::vector<Token> behind(tokens.begin() + static_cast<std::ptrdiff_t>(glued),
                                  tokens.end());
  tokens.resize(glued);
  for (auto token : behind) {
    auto cut = splitter.cut_of(token, looked.word(glued++).is_known());
    for (; cut != 0; cut = splitter.cut_of(token, splitter.is_known(token)))
      tokens.push_back(splitter.take_head(token, cut));
    tokens.push_back(token);
  }
  return true;
}

}  // namespace diplograph
