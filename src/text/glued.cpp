#include "text/glued.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "base/letter_bits.hpp"
#include "base/unicode.hpp"

namespace diplograph {
namespace {

constexpr std::size_t kShortestTail = 2;      // letters behind one that ends words
constexpr std::size_t kShortestGlued = 8;     // letters of two words without such a letter
constexpr std::size_t kShortestDefinite = 7;  // where the first has the article
constexpr std::size_t kShortestHead = 4;
constexpr std::size_t kShortestStem = 3;   // letters of the first word behind its article
constexpr std::size_t kLongHead = 7;       // letters of a word that a short verb may follow
constexpr std::size_t kLongTail = 5;       // letters behind a preposition of few
constexpr std::size_t kLongestEnding = 5;  // letters of a plural's ending and a pronoun
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
      // The blank behind an "and" that stands apart is no letter.
      if (pack_.fold().class_of(source_[i]) != CharClass::space)
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
      if (folded_[cut] < kShortestHead) return 0;
      const auto head = word.substr(0, folded_[cut]);
      const auto tail = word.substr(folded_[cut]);
      if (tail.size() < (definite ? kShortestTail : kShortestWord)) continue;
      if (pack_.lexicon().find(head) == kNoWord) continue;
      const auto letter = source_[token.span.start + cut];
      if ((goes_on(head, tail, letter) || is_named(head, tail)) && is_head(head, token)) return cut;
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

  // Letters ahead of the stem of a word with the article: "the", "and the"; 0 without one.
  std::size_t behind_article(std::u32string_view word) const {
    const auto& article = pack_.lexicon().article();
    if (has_article(word)) return article.size();
    for (const auto& proclitic : pack_.lexicon().proclitics()) {
      const auto& fused = proclitic.joins_article;
      if (!fused.empty() && word.starts_with(fused)) return fused.size();
      if (word.starts_with(proclitic.form) && has_article(word.substr(proclitic.form.size())))
        return proclitic.form.size() + article.size();
    }
    return 0;
  }

  // Readers take some letters for others, writers hardly: with a plain letter in the place of the
  // one that the term begins with, the word is another ("the two writers" ends in no "that").
  bool is_spelt(const Lexicon::Entry& entry, char32_t letter) const {
    const auto label = to_utf32(pack_.term(entry.term).label);
    return label.front() == letter || pack_.fold().letter_of(label.front()) != letter;
  }

  // The first of two words: a word itself, or one with the article and letters enough behind it.
  bool is_head(std::u32string_view word, const Token& token) const {
    const auto ahead = behind_article(word);
    const bool stem = ahead == 0 || word.size() >= ahead + kShortestStem;
    const auto entries = pack_.lexicon().entries_of(word);
    if (entries.empty()) return stem;
    return std::any_of(entries.begin(), entries.end(), [&](const Lexicon::Entry& entry) {
      const bool definite = (entry.features & kDefinite) != 0;
      return definite ? stem : is_spelt(entry, source_[token.span.start]);
    });
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

  // "their reports" ends in no "accused".
  bool is_ending(std::u32string_view word) const {
    const auto& endings = pack_.switches().pronoun_endings;
    return word.size() <= kLongestEnding &&
           std::any_of(endings.begin(), endings.end(),
                       [&](const std::u32string& ending) { return word.ends_with(ending); });
  }

  // What goes on behind `head` is a verb, an event or a function word, no ending of a name;
  // `letter` is that with which it begins.
  bool goes_on(std::u32string_view head, std::u32string_view word, char32_t letter) const {
    const bool brief = head.size() + word.size() < kShortestGlued;
    const bool whole = !brief && word.size() >= kShortestWord && !is_ending(word);
    const bool verb = whole || head.size() >= kLongHead;
    const auto entries = pack_.lexicon().entries_of(word);
    return std::any_of(entries.begin(), entries.end(), [&](const Lexicon::Entry& entry) {
      const auto& term = entry.brief;
      if (term.word_class() == WordClass::preposition) return is_spelt(entry, letter);
      if (brief) return false;
      if (term.word_class() == WordClass::that || term.word_class() == WordClass::relative)
        return is_spelt(entry, letter);
      const bool finite = (entry.features & (kPast | kPresent)) != 0;
      if (!finite) return whole && term.term_class == TermClass::event;
      return verb && !is_ending(word) &&
             (term.term_class == TermClass::event || term.term_class == TermClass::saying);
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
