// From texts to the numbers of those who bear them, without keeping the texts: a hash table with
// open addressing of 32-bit numbers, eight bytes an entry.
//
//   const auto id_of = [&](std::uint32_t number) -> std::string_view { return nodes[number].id; };
//   if (auto number = table.find("state:CHN", id_of)) ...
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace diplograph {

// Asks memory for the line of an address, soon to be read, and does not wait.
inline void prefetch(const void* address) { __builtin_prefetch(address); }

class IdTable {
 public:
  // `id_of` gives the text of a number that was added.
  template <typename IdOf>
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id, const IdOf& id_of) const {
    return find(id, hash_of(id), id_of);
  }
  // The same where the hash of the id is known.
  template <typename IdOf>
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id, std::uint32_t hash,
                                                  const IdOf& id_of) const {
    if (slots_.empty()) return std::nullopt;
    for (std::size_t at = hash & mask();; at = (at + 1) & mask()) {
      const Slot& slot = slots_[at];
      if (slot.number == none) return std::nullopt;
      if (slot.hash == hash && id_of(slot.number) == id) return slot.number;
    }
  }
  [[nodiscard]] static std::uint32_t hash_of(std::string_view id) {
    return static_cast<std::uint32_t>(std::hash<std::string_view>{}(id));
  }
  // Asks memory for what `find` of an id of that hash will look at first.
  void prefetch(std::uint32_t hash) const {
    if (!slots_.empty()) diplograph::prefetch(&slots_[hash & mask()]);
  }
  // The number that an id of that hash most likely has.
  [[nodiscard]] std::optional<std::uint32_t> likely(std::uint32_t hash) const {
    if (slots_.empty()) return std::nullopt;
    const Slot& slot = slots_[hash & mask()];
    return slot.number == none ? std::nullopt : std::optional(slot.number);
  }
  // REQUIRES: no number of that id yet.
  void add(std::string_view id, std::uint32_t number) {
    if (slots_.size() < 2 * (size_ + 1)) grow(slots_.empty() ? least : slots_.size() * 2);
    ++size_;
    put({hash_of(id), number});
  }

 private:
  static constexpr std::uint32_t none = 0xffffffff;
  static constexpr std::size_t least = 16;  // a power of two, as every size
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = none;
  };

  [[nodiscard]] std::size_t mask() const { return slots_.size() - 1; }
  void put(const Slot& slot) {
    std::size_t at = slot.hash & mask();
    while (slots_[at].number != none) at = (at + 1) & mask();
    slots_[at] = slot;
  }
  void grow(std::size_t size) {
    std::vector<Slot> before(size);
    before.swap(slots_);
    for (const Slot& slot : before) {
      if (slot.number != none) put(slot);
    }
  }

  std::vector<Slot> slots_;
  std::size_t size_ = 0;
};

}  // namespace diplograph
