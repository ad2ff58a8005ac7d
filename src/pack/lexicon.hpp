// All terms of a pack at once: words by hash, terms as a trie over words, proclitics split where
// what is left is a word of some term.
//
//   WordReading r[Lexicon::kMostReadings];
//   const auto n = lexicon.readings(folded_token, r);      // e.g. "and" + "Lavrov"
//   const auto node = lexicon.step(Lexicon::kRoot, r[0].word);
//
// Immutable once built; look-ups are constant time and do not allocate.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pack/hash_table.hpp"
#include "pack/term.hpp"

namespace diplograph {

using WordId = std::uint32_t;
inline constexpr WordId kNoWord = 0xFFFFFFFF;

// What may be glued to the front of a word, as pack.json lists it.
enum class ProcliticKind : std::uint8_t { conjunction, preposition, future };
struct Proclitic {
  std::u32string form;
  ProcliticKind kind = ProcliticKind::conjunction;
  std::u32string sense{};  // of a preposition: the slot it opens, "bi"
  std::u32string
      joins_article{};  // how it stands before the article where the two fuse; empty if they do not
  bool ends_names = false;  // hardly any name begins with its letters: a word that does ends one

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.form, self.kind, self.sense, self.joins_article, self.ends_names);
  }
};

// Which proclitics were split off: places in Lexicon::proclitics() plus one, 0 for none.
struct Clitics {
  std::uint8_t conjunction = 0;
  std::uint8_t preposition = 0;
  std::uint8_t future = 0;
  bool fused = false;  // the preposition has swallowed a letter of the article behind it

  friend bool operator==(const Clitics&, const Clitics&) = default;
  [[nodiscard]] bool any() const { return conjunction != 0 || preposition != 0 || future != 0; }
};

struct WordReading {
  WordId word = kNoWord;
  Clitics clitics;
};

class Lexicon {
 public:
  using Node = std::uint32_t;
  static constexpr Node kRoot = 0;
  static constexpr Node kNoNode = 0xFFFFFFFF;
  static constexpr std::size_t kMostReadings = 8;

  struct Entry {
    TermId term = 0;
    Features features = 0;
    friend auto operator<=>(const Entry&, const Entry&) = default;

    template <typename Self, typename Image>
    static void fields(Self& self, Image& image) {
      image(self.term, self.features);
    }
  };

  // Building. `words` are folded, and copied.
  void set_proclitics(std::vector<Proclitic> proclitics, std::u32string article);
  void add(std::span<const std::u32string_view> words, Entry entry);
  void finish();  // sorts entries and drops doubles; nothing is added after it

  // Some term already stands under exactly these words.
  [[nodiscard]] bool has(std::span<const std::u32string_view> words) const;
  [[nodiscard]] WordId find(std::u32string_view word) const;
  [[nodiscard]] Node step(Node node, WordId word) const;
  // Once finished.
  [[nodiscard]] std::span<const Entry> entries(Node node) const {
    return std::span(entries_).subspan(entry_at_[node], entry_at_[node + 1] - entry_at_[node]);
  }
  // The terms of this one folded word; none where no term is.
  [[nodiscard]] std::span<const Entry> entries_of(std::u32string_view word) const;
  // The word as a whole first, if known; then what stands behind its proclitics. Returns how many.
  std::size_t readings(std::u32string_view word, std::array<WordReading, kMostReadings>& out) const;
  // Whether what was split off can stand before a form with these features.
  [[nodiscard]] static bool fits(Clitics clitics, Features features);

  [[nodiscard]] const std::vector<Proclitic>& proclitics() const { return proclitics_; }
  [[nodiscard]] const std::u32string& article() const { return article_; }
  [[nodiscard]] std::size_t word_count() const { return words_.size(); }

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.letters_, self.words_, self.first_, self.word_table_, self.nodes_, self.node_table_,
          self.entries_, self.entry_at_, self.proclitics_, self.article_);
  }

 private:
  struct Word {
    std::uint32_t start = 0;  // in letters_
    std::uint32_t size = 0;
  };
  struct Edge {  // that leads to a node: its parent by a word
    Node parent = kNoNode;
    WordId word = kNoWord;
  };

  class Readings;
  WordId intern(std::u32string_view word);
  [[nodiscard]] WordId find(std::u32string_view word, std::uint32_t hash) const;
  [[nodiscard]] std::u32string_view letters_of(WordId id) const {
    return std::u32string_view(letters_).substr(words_[id].start, words_[id].size);
  }

  std::u32string letters_;  // of all words
  std::vector<Word> words_;
  std::vector<Node> first_;  // the root's children, by word
  HashTable word_table_;
  std::vector<Edge> nodes_{{}};
  HashTable node_table_;                        // of nodes below the root's children, by edge
  std::vector<std::pair<Node, Entry>> drafts_;  // while building: each term at its node
  std::vector<bool> ends_term_{false};          // nodes with a term, while building
  std::vector<Entry> entries_;                  // by node: [entry_at_[node], entry_at_[node + 1])
  std::vector<std::uint32_t> entry_at_;
  std::vector<Proclitic> proclitics_;
  std::u32string article_;
};

}  // namespace diplograph
