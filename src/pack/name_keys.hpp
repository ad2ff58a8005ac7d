// People of the lexicon by their names as readers spell them: letters that stand for one foreign
// sound, and an article before the family name or none, make no other man.
//
//   keys.find(words)   // "Sirji Lafruf" finds the person listed as "Sirghi Lafruf"
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "pack/term.hpp"

namespace diplograph {

class NameKeys {
 public:
  static constexpr TermId kNoTerm = 0xFFFFFFFF;

  void set_letters(std::unordered_map<char32_t, char32_t> letters, std::u32string article);
  // A name of two words or more, folded; one that two people bear finds neither.
  void add(std::span<const std::u32string_view> words, TermId person);

  [[nodiscard]] TermId find(std::span<const std::u32string_view> words) const;
  // A word with each letter as the key has it.
  [[nodiscard]] std::u32string spelt(std::u32string_view word) const;

 private:
  [[nodiscard]] std::u32string key_of(std::span<const std::u32string_view> words) const;

  std::unordered_map<char32_t, char32_t> letters_;
  std::u32string article_;
  std::unordered_map<std::u32string, TermId> people_;
};

}  // namespace diplograph
