// A hash table of numbers that stand for things stored elsewhere: flat, so that it is copied and
// written as it is.
//
//   table.add(hash_of(text), 7);
//   table.find(hash_of(text), [&](std::uint32_t value) { return texts[value] == text; });   // 7
//
// Look-ups do not allocate; nothing is ever taken out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "base/eight.hpp"

namespace diplograph {

class HashTable {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  // A value added under `hash` of which `same` is true, kNone if there is none.
  template <typename Same>
  [[nodiscard]] std::uint32_t find(std::uint32_t hash, const Same& same) const {
    if (!may_have(hash)) return kNone;
    for (std::size_t at = hash & mask();; at = (at + 1) & mask()) {
      const auto& slot = slots_[at];
      if (slot.value == kNone) return kNone;
      if (slot.hash == hash && same(slot.value)) return slot.value;
    }
  }
  // Calls `take` with each value added under `hash`, in any order.
  template <typename Take>
  void each(std::uint32_t hash, const Take& take) const {
    static_cast<void>(find(hash, [&](std::uint32_t value) {
      take(value);
      return false;
    }));
  }
  // Whether find() has anything to look at; what it looks at first is brought near the processor.
  [[nodiscard]] bool expect(std::uint32_t hash) const {
    if (!may_have(hash)) return false;
    __builtin_prefetch(&slots_[hash & mask()]);
    return true;
  }
  [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(count_); }
  void add(std::uint32_t hash, std::uint32_t value) {
    if ((count_ + 1) * 2 > slots_.size()) grow();
    put(hash, value);
    ++count_;
  }

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.slots_, self.bits_, self.count_);
  }

 private:
  // Most of what is sought is not there: a few bits, small enough to stay near the processor, say
  // so for most of that.
  [[nodiscard]] std::size_t bit_of(std::uint32_t hash) const {
    const std::uint32_t spread = hash * 0x9E3779B1U;
    return spread & (bits_.size() * kWordBits - 1);
  }
  [[nodiscard]] bool may_have(std::uint32_t hash) const {
    const auto bit = bit_of(hash);
    return ((bits_[bit / kWordBits] >> (bit % kWordBits)) & 1U) != 0;
  }

  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t value = kNone;
  };
  static constexpr std::size_t kLeast = 64;
  static constexpr std::size_t kBits = 4;  // a slot
  static constexpr std::size_t kWordBits = 64;

  [[nodiscard]] std::size_t mask() const { return slots_.size() - 1; }
  void put(std::uint32_t hash, std::uint32_t value) {
    std::size_t at = hash & mask();
    while (slots_[at].value != kNone) at = (at + 1) & mask();
    slots_[at] = {hash, value};
    bits_[bit_of(hash) / kWordBits] |= std::uint64_t{1} << (bit_of(hash) % kWordBits);
  }
  void grow() {
    const auto before = std::move(slots_);
    slots_.assign(before.empty() ? kLeast : before.size() * 2, {});
    bits_.assign(slots_.size() * kBits / kWordBits, 0);
    for (const auto& slot : before) {
      if (slot.value != kNone) put(slot.hash, slot.value);
    }
  }

  std::vector<Slot> slots_;                // a power of two of them, half of them free
  std::vector<std::uint64_t> bits_ = {0};  // an empty table has nothing
  std::uint64_t count_ = 0;
};

// Hashes whose low bits depend on every letter. That of a text goes on from its end to its front,
// so that one pass gives those of all its endings: hash_on(c, state of what follows).
constexpr std::uint64_t kHashSeed = 0xcbf29ce484222325U;
[[nodiscard]] constexpr std::uint64_t hash_on(char32_t c, std::uint64_t state) {
  return (state ^ c) * 0x100000001b3U;
}
[[nodiscard]] constexpr std::uint32_t hash_done(std::uint64_t state) {
  state ^= state >> 32U;
  return static_cast<std::uint32_t>(state ^ (state >> 15U));
}
[[nodiscard]] constexpr std::uint32_t hash_of(std::u32string_view text) {
  auto state = kHashSeed;
  for (auto at = text.size(); at-- > 0;) state = hash_on(text[at], state);
  return hash_done(state);
}
// Of two numbers.
constexpr std::uint64_t kHashFactor64 = 0x9e3779b97f4a7c15U;
[[nodiscard]] constexpr std::uint32_t hash_of(std::uint32_t first, std::uint32_t second) {
  return hash_done(((std::uint64_t{first} << 32U) | second) * kHashFactor64);
}
// Of an id: eight bytes at a time, for each step waits for the one before.
[[nodiscard]] inline std::uint32_t hash_of(std::string_view id) {
  auto state = kHashSeed + id.size();
  const auto take = [&state](Eight eight) {
    state = (state ^ eight) * kHashFactor64;
    state ^= state >> 32U;
  };
  for (; id.size() >= sizeof(Eight); id.remove_prefix(sizeof(Eight))) take(eight_at(id, 0));
  if (!id.empty()) take(short_eight(id));
  return static_cast<std::uint32_t>((state * kHashFactor64) >> 32U);
}

}  // namespace diplograph
