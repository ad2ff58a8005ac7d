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
#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/same_letters.hpp"
#include "pack/hash_table.hpp"
#include "pack/slot.hpp"
#include "pack/term.hpp"
#include "pack/word_hash.hpp"

namespace diplograph {

using WordId = std::uint32_t;
inline constexpr WordId kNoWord = 0xFFFFFFFF;

// What may be glued to the front of a word, as pack.json lists it.
enum class ProcliticKind : std::uint8_t { conjunction, preposition, future };
struct Proclitic {
  std::u32string form;
  ProcliticKind kind = ProcliticKind::conjunction;
  Slot slot = Slot::none;  // of a preposition: what it opens
  std::u32string
      joins_article{};  // how it stands before the article where the two fuse; empty if they do not
  bool ends_names = false;  // hardly any name begins with its letters: a word that does ends one

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.form, self.kind, self.slot, self.joins_article, self.ends_names);
  }
};

// Which proclitics were split off: places in Lexicon::proclitics() plus one, 0 for none.
struct Clitics {
  std::uint8_t conjunction = 0;
  std::uint8_t preposition = 0;
  std::uint8_t future = 0;
  bool fused = false;  // the preposition has swallowed a letter of the article behind it

  friend bool operator==(const Clitics&, const Clitics&) = default;
  // Some was: `fused` is said of a preposition.
  [[nodiscard]] bool any() const { return std::bit_cast<std::uint32_t>(*this) != 0; }
};

struct WordReading {
  WordId word = kNoWord;
  Clitics clitics;
};

class Lexicon {
 public:
  using Node = std::uint32_t;
  using NextWords = std::uint32_t;
  static constexpr Node kRoot = 0;
  static constexpr Node kNoNode = 0xFFFFFFFF;
  static constexpr std::size_t kMostReadings = 8;
  static constexpr std::size_t kMostProclitics = 32;

  struct Entry {
    TermId term = 0;
    Features features = 0;
    TermBrief brief{};
    friend auto operator<=>(const Entry&, const Entry&) = default;
  };

  // A word that some term has, and what a walk down the trie finds first: in one place, for that is
  // asked of each word of a text.
  struct Word {
    Node node = kNoNode;            // the root's child by it; none where no term begins with it
    std::uint32_t size = 0;         // its letters
    std::uint32_t first_entry = 0;  // of that node
    std::uint32_t last_entry = 0;   // half open
    std::uint32_t leads_to = 0;
    NextWords next = 0;
  };

  // Building. `words` are folded, and copied.
  void set_proclitics(std::vector<Proclitic> proclitics, std::u32string article);
  void add(std::span<const std::u32string_view> words, Entry entry);
  void finish();  // sorts entries and drops doubles; nothing is added after it

  // While building: some term already stands under exactly these words.
  [[nodiscard]] bool has(std::span<const std::u32string_view> words) const;

  // Looking up, once finished.
  [[nodiscard]] WordId find(std::u32string_view word) const;
  [[nodiscard]] Node step(Node node, WordId word) const {
    if (word == kNoWord) return kNoNode;
    if (node == kRoot) return node_of(word);
    return (rooms_[node].next & next_bit(word)) != 0 ? child_of(node, word) : kNoNode;
  }
  [[nodiscard]] Word word(WordId id) const {
    Word word;
    std::memcpy(static_cast<void*>(&word), words_.data() + id, sizeof word);
    return word;
  }
  // The root's child by the word.
  [[nodiscard]] Node node_of(WordId id) const { return static_cast<Node>(words_[id]); }
  // A term of the class stands at `node` or goes on behind it.
  [[nodiscard]] bool leads_to(Node node, TermClass term_class) const {
    return ((rooms_[node].leads_to >> static_cast<unsigned>(term_class)) & 1U) != 0;
  }
  // The words behind `node` with which some term goes on: a bit for each, seldom that of others.
  [[nodiscard]] NextWords next_words(Node node) const { return rooms_[node].next; }
  [[nodiscard]] static NextWords next_bit(WordId word) {
    return word == kNoWord ? 0 : NextWords{1} << ((word * kHashFactor) >> 27U);
  }
  [[nodiscard]] static bool leads_to(const Word& word, TermClass term_class) {
    return ((word.leads_to >> static_cast<unsigned>(term_class)) & 1U) != 0;
  }
  [[nodiscard]] std::span<const Entry> entries(Node node) const {
    const auto first = rooms_[node].entries;
    return {entries_.data() + first, rooms_[node + 1].entries - first};
  }
  // Those of its node.
  [[nodiscard]] std::span<const Entry> entries(const Word& word) const {
    return {entries_.data() + word.first_entry, word.last_entry - word.first_entry};
  }
  // The terms of this one folded word; none where no term is.
  [[nodiscard]] std::span<const Entry> entries_of(std::u32string_view word) const;
  // The word as a whole first, if known; then what stands behind its proclitics. Returns how many.
  std::size_t readings(std::u32string_view word, std::array<WordReading, kMostReadings>& out) const;

  // The same for many words, each step for all of them before the next one: each brings near the
  // processor what the next one reads, so that nothing is waited for alone. `expect` adds the
  // candidates of a word, in order; `expect_letters` is asked of each; then `word_of` tells what it
  // is; `expect_entries` is asked of what was found.
  struct Candidate {
    std::uint32_t key = 0;     // in the table of words
    std::uint32_t number = 0;  // of the word, as the caller counts
    WordId known = kNoWord;    // a word under that key
    std::uint16_t at = 0;      // where what is left of the word begins
    bool has_article = false;  // a fused article goes before what is left
    Clitics clitics{};
  };
  void expect(std::u32string_view word, WordHash hash, std::uint32_t number,
              std::vector<Candidate>& candidates) const {
    if (word.empty()) return;
    expect_one({key_of(hash), number}, candidates);
    // Nothing can be glued to most words.
    if (opened_by(word.front()) != 0) expect_endings(word, hash, number, candidates);
  }
  void expect_letters(Candidate& candidate) const {
    candidate.known = word_table_.find(candidate.key, [](WordId) { return true; });
    if (candidate.known != kNoWord) __builtin_prefetch(&words_[candidate.known]);
  }
  [[nodiscard]] WordId word_of(std::u32string_view word, const Candidate& candidate) const {
    if (candidate.known == kNoWord) return kNoWord;
    const std::u32string_view rest(word.data() + candidate.at, word.size() - candidate.at);
    if (!candidate.has_article && same_letters(letters_of(candidate.known), rest))
      return candidate.known;
    return rare_word_of(rest, candidate);
  }
  void expect_entries(WordId id) const {
    __builtin_prefetch(entries_.data() + word(id).first_entry);
  }

  // Whether what was split off can stand before a form with these features.
  [[nodiscard]] static bool fits(Clitics clitics, Features features) {
    return !clitics.any() || fits_behind(clitics, features);
  }

  [[nodiscard]] const std::vector<Proclitic>& proclitics() const { return proclitics_; }
  [[nodiscard]] const std::u32string& article() const { return article_; }
  [[nodiscard]] std::size_t word_count() const { return word_table_.size(); }

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.words_, self.word_table_, self.entries_, self.rooms_, self.word_to_,
          self.proclitics_, self.article_, self.opened_by_, self.conjunctions_);
  }

 private:
  struct Edge {  // that leads to a node: its parent by a word
    Node parent = kNoNode;
    WordId word = kNoWord;
  };
  // While terms are added: nodes as they come.
  struct Draft {
    std::vector<Edge> edges{{}};                  // to each node
    HashTable by_edge;                            // nodes below the root's children
    std::vector<std::pair<Node, Entry>> entries;  // each term at its node
    std::vector<bool> ends_term{false};           // nodes with a term
  };
  // Where the entries and the children of a node begin; they end where the next node's begin.
  struct Room {
    std::uint32_t entries = 0;
    Node children = 0;
    std::uint32_t leads_to = 0;  // a bit for each TermClass, of the terms at the node and behind it
    NextWords next = 0;          // of its children
  };

  void put(const Word& word, WordId id);
  WordId intern(std::u32string_view word);
  // By the key of its hash.
  [[nodiscard]] WordId find(std::u32string_view word, std::uint32_t key) const;
  [[nodiscard]] WordId find_with_article(std::u32string_view rest, std::uint32_t key) const;
  // What has an article, or another word has the same key.
  [[nodiscard]] WordId rare_word_of(std::u32string_view rest, const Candidate& candidate) const;
  [[nodiscard]] static std::uint32_t key_of(WordHash hash) { return hash ^ (hash >> 15U); }
  [[nodiscard]] Node draft_step(Node node, WordId word) const;
  [[nodiscard]] std::vector<Node> number_nodes();
  void note_classes();
  void note_words();
  [[nodiscard]] static bool fits_behind(Clitics clitics, Features features);
  [[nodiscard]] Node child_of(Node node, WordId word) const;
  template <typename Take>
  void each_ending(std::u32string_view word, WordHash hash, const Take& take) const;
  void expect_one(const Candidate& candidate, std::vector<Candidate>& candidates) const {
    if (word_table_.expect(candidate.key)) candidates.push_back(candidate);
  }
  void expect_endings(std::u32string_view word, WordHash hash, std::uint32_t number,
                      std::vector<Candidate>& candidates) const;
  // The proclitics that may begin with the letter, a bit for each: seldom others.
  [[nodiscard]] std::uint32_t opened_by(char32_t letter) const { return opened_by_[letter % 64]; }
  [[nodiscard]] std::u32string_view letters_of(WordId id) const {
    return {words_.data() + id + kWordHead, word(id).size};
  }

  static constexpr std::size_t kWordHead = sizeof(Word) / sizeof(char32_t);
  std::u32string words_;  // of each, from its id on: a Word, the letters
  HashTable word_table_;
  Draft draft_;                  // empty once finished
  std::vector<Entry> entries_;   // by node
  std::vector<Room> rooms_;      // of each node, and one behind the last
  std::vector<WordId> word_to_;  // each node, from its parent; children of one are sorted by it
  std::vector<Proclitic> proclitics_;
  std::array<std::uint32_t, 64> opened_by_{};
  std::uint32_t conjunctions_ = 0;  // a bit for each proclitic that is one
  std::u32string article_;
};

}  // namespace diplograph
