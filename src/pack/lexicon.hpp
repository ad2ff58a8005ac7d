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
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

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

 private:
  WordId intern(std::u32string_view word);
  void try_word(std::u32string_view word, Clitics clitics,
                std::array<WordReading, kMostReadings>& out, std::size_t& count) const;

  struct Hash {
    std::size_t operator()(std::u32string_view text) const;
  };
  std::deque<std::u32string> storage_;  // blocks that the words are views of
  std::unordered_map<std::u32string_view, WordId, Hash> words_;
  std::vector<Node> first_;  // the root's children, by word
  std::unordered_map<std::uint64_t, Node> next_;
  std::vector<std::pair<Node, Entry>> drafts_;  // while building: each term at its node
  std::vector<bool> ends_term_{false};          // nodes with a term, while building
  std::vector<Entry> entries_;                  // by node: [entry_at_[node], entry_at_[node + 1])
  std::vector<std::uint32_t> entry_at_;
  std::vector<Proclitic> proclitics_;
  std::u32string article_;
};

}  // namespace diplograph
