// Ids of entities while an article is resolved: they stand in the lexicon, in the mentions or in
// People, and nobody copies them.
//
//   Ids ids{"state:KEN"};
//   add_id("state:TZA", ids);   // both, in this order
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "pack/hash_table.hpp"

namespace diplograph {

using Id = std::string_view;

// A list of ids; a short one, as nearly all are, asks nothing of the heap.
class Ids {
 public:
  Ids() = default;
  Ids(std::initializer_list<Id> ids) {
    for (const auto id : ids) push_back(id);
  }

  void push_back(Id id) {
    if (size_ < kFew) {
      few_[size_] = id;
    } else {
      if (size_ == kFew) many_.assign(few_.begin(), few_.end());
      many_.push_back(id);
    }
    ++size_;
  }
  void push_front(Id id) {
    push_back(id);
    std::rotate(data(), data() + size_ - 1, data() + size_);
  }
  // In order, each once.
  void sort() {
    std::sort(data(), data() + size_);
    const auto kept = static_cast<std::size_t>(std::unique(data(), data() + size_) - data());
    if (size_ > kFew && kept <= kFew) std::copy_n(many_.begin(), kept, few_.begin());
    size_ = kept;
    many_.resize(size_ > kFew ? size_ : 0);
  }
  void clear() {
    size_ = 0;
    many_.clear();
  }

  [[nodiscard]] const Id* begin() const { return size_ > kFew ? many_.data() : few_.data(); }
  [[nodiscard]] const Id* end() const { return begin() + size_; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] Id front() const { return *begin(); }
  [[nodiscard]] Id back() const { return *(end() - 1); }
  [[nodiscard]] bool contains(Id id) const { return std::find(begin(), end(), id) != end(); }

 private:
  static constexpr std::size_t kFew = 3;

  [[nodiscard]] Id* data() { return size_ > kFew ? many_.data() : few_.data(); }

  std::array<Id, kFew> few_{};
  std::size_t size_ = 0;
  std::vector<Id> many_;  // all, where they are more
};

// The id alone; none if it is "".
[[nodiscard]] inline Ids as_ids(Id id) { return id.empty() ? Ids{} : Ids{id}; }

// Adds an id that is not yet there: lists of ids keep the order of the text.
inline void add_id(Id id, Ids& ids) {
  if (!ids.contains(id)) ids.push_back(id);
}

// Numbers ids from 0 on, as they come. Views what it is given.
class IdNumbers {
 public:
  IdNumbers() { ids_.reserve(kUsual); }
  // Constant time.
  [[nodiscard]] std::uint32_t number_of(Id id) {
    const auto hash = hash_of(id);
    const auto known = places_.find(hash, [&](std::uint32_t number) { return ids_[number] == id; });
    if (known != HashTable::kNone) return known;
    const auto number = static_cast<std::uint32_t>(ids_.size());
    places_.add(hash, number);
    ids_.push_back(id);
    return number;
  }
  void add(Id id) { static_cast<void>(number_of(id)); }
  [[nodiscard]] const std::vector<Id>& ids() const { return ids_; }

 private:
  static constexpr std::size_t kUsual = 32;

  std::vector<Id> ids_;
  HashTable places_;  // in ids_
};

}  // namespace diplograph
