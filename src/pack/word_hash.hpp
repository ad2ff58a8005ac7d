// The hash of a word's letters, from its front to its end: one step a letter while they are folded,
// and that of an ending without reading the ending again.
//
//   hash_of_word(U"abc") == hash_letter(hash_of_word(U"ab"), U'c')
//   hash_of_word(U"bc") == hash_of_word(U"abc") - hash_of_word(U"a") * hash_power(2)
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace diplograph {

using WordHash = std::uint32_t;  // 0 of no letters

inline constexpr WordHash kHashFactor = 0x9E3779B1;

[[nodiscard]] constexpr WordHash hash_letter(WordHash before, char32_t letter) {
  return before * kHashFactor + static_cast<WordHash>(letter);
}
[[nodiscard]] constexpr WordHash hash_of_word(std::u32string_view word) {
  WordHash hash = 0;
  for (const char32_t letter : word) hash = hash_letter(hash, letter);
  return hash;
}

// What as many letters behind a word multiply its hash by. Constant time for what is no longer than
// words are, else linear.
constexpr std::array<WordHash, 32> powers_of_factor() {
  std::array<WordHash, 32> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * kHashFactor;
  return powers;
}
inline constexpr auto kHashPowers = powers_of_factor();
[[nodiscard]] constexpr WordHash hash_power(std::size_t letters) {
  WordHash power = 1;
  for (; letters >= kHashPowers.size(); --letters) power *= kHashFactor;
  return power * kHashPowers[letters];
}

}  // namespace diplograph
