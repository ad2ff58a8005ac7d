// People of the lexicon by their names as readers spell them: letters that stand for one foreign
// sound, and an article before the family name or none, make no other man.
//
//   keys.find(words)   // "Sirji Lafruf" finds the person listed as "Sirghi Lafruf"
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pack/hash_table.hpp"
#include "pack/term.hpp"

namespace diplograph {

class NameKeys {
 public:
  static constexpr TermId kNoTerm = 0xFFFFFFFF;

  void set_letters(std::unordered_map<char32_t, char32_t> letters, std::u32string article);
  // A name of two words or more, folded; one that two people bear finds neither.
  void add(std::span<const std::u32string_view> words, TermId person);

  [[nodiscard]] TermId find(std::span<const std::u32string_view> words) const;
  // Appends a word with each letter as the key has it.
  void spell(std::u32string_view word, std::u32string& out) const;

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.spellings_, self.article_, self.letters_, self.keys_, self.table_);
  }

 private:
  struct Key {
    std::uint32_t start = 0;  // in letters_
    std::uint32_t size = 0;
    TermId person = kNoTerm;
  };
  [[nodiscard]] std::u32string key_of(std::span<const std::u32string_view> words) const;

  [[nodiscard]] std::uint32_t place_of(std::u32string_view key, std::uint32_t hash) const;

  std::unordered_map<char32_t, char32_t> spellings_;
  std::u32string article_;
  std::u32string letters_;  // of all keys
  std::vector<Key> keys_;
  HashTable table_;  // of places in keys_
};

}  // namespace diplograph
