// Data as bytes and back, for compiled packs: numbers as the machine has them, all else by its
// parts.
//
//   ImageWriter writer;          // a type lists its parts once, for both ways:
//   writer(terms, fold);         //   template <typename Self, typename Image>
//   ImageReader reader(bytes);   //   static void fields(Self& self, Image& image) {
//   reader(terms, fold);         //     image(self.id, self.label);
//                                //   }
//
// The bytes are good for the same build of the program on the same kind of machine: whoever stores
// them says which. A reader refuses bytes that end early; it trusts what is in them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/error.hpp"

namespace diplograph {

// No part of it is padding or points elsewhere.
template <typename Value>
concept PlainBytes = std::has_unique_object_representations_v<Value> && !std::is_pointer_v<Value>;

class ImageWriter {
 public:
  template <typename... Values>
  void operator()(const Values&... values) {
    (write(values), ...);
  }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  void write_size(std::size_t size) { write(static_cast<std::uint64_t>(size)); }
  void write_bytes(const void* data, std::size_t size) {
    bytes_.append(static_cast<const char*>(data), size);
  }
  template <typename Value>
  void write(const Value& value) {
    if constexpr (PlainBytes<Value>) {
      write_bytes(&value, sizeof value);
    } else {
      Value::fields(value, *this);
    }
  }
  template <typename Letter>
  void write(const std::basic_string<Letter>& text) {
    write_size(text.size());
    write_bytes(text.data(), text.size() * sizeof(Letter));
  }
  template <typename Item>
  void write(const std::vector<Item>& items) {
    write_size(items.size());
    if constexpr (PlainBytes<Item>) {
      write_bytes(items.data(), items.size() * sizeof(Item));
    } else {
      for (const Item& item : items) write(item);
    }
  }
  template <typename Value>
  void write(const std::optional<Value>& value) {
    write(value.has_value());
    if (value) write(*value);
  }
  template <typename Key, typename Value>
  void write(const std::unordered_map<Key, Value>& map) {
    write_size(map.size());
    for (const auto& [key, value] : map) {
      write(key);
      write(value);
    }
  }

  std::string bytes_;
};

class ImageReader {
 public:
  explicit ImageReader(std::string_view bytes) : rest_(bytes) {}

  template <typename... Values>
  void operator()(Values&... values) {
    (read(values), ...);
  }
  [[nodiscard]] bool at_end() const { return rest_.empty(); }

 private:
  // The next bytes, of which there are at least so many.
  const char* take(std::size_t size) {
    if (size > rest_.size()) end_early();
    const char* const taken = rest_.data();
    rest_.remove_prefix(size);
    return taken;
  }
  [[noreturn]] static void end_early() {
    throw Error(Error::Code::pack, "compiled packs", "end early");
  }
  // Of things that each take so many bytes at least: that many are still there.
  std::size_t read_size(std::size_t least) {
    std::uint64_t size = 0;
    read(size);
    if (size > rest_.size() / least) end_early();
    return static_cast<std::size_t>(size);
  }
  template <typename Plain>
  void read_bytes(std::size_t count, Plain* into) {
    const char* const bytes = take(count * sizeof(Plain));
    if (count > 0) std::memcpy(into, bytes, count * sizeof(Plain));
  }
  template <typename Value>
  void read(Value& value) {
    if constexpr (PlainBytes<Value>) {
      std::memcpy(&value, take(sizeof value), sizeof value);
    } else {
      Value::fields(value, *this);
    }
  }
  void read(std::string& text) {
    const std::size_t size = read_size(1);
    text.assign(take(size), size);
  }
  void read(std::u32string& text) {
    text.resize(read_size(sizeof(char32_t)));
    read_bytes(text.size(), text.data());
  }
  template <typename Item>
  void read(std::vector<Item>& items) {
    if constexpr (PlainBytes<Item>) {
      items.resize(read_size(sizeof(Item)));
      read_bytes(items.size(), items.data());
    } else {
      // A damaged size asks for no more than the bytes behind it could fill.
      const auto size = read_size(1);
      items.clear();
      items.reserve(std::min(size, rest_.size() / sizeof(Item) + 1));
      for (std::size_t i = 0; i < size; ++i) read(items.emplace_back());
    }
  }
  template <typename Value>
  void read(std::optional<Value>& value) {
    bool has = false;
    read(has);
    if (has) read(value.emplace());
  }
  template <typename Key, typename Value>
  void read(std::unordered_map<Key, Value>& map) {
    const auto size = read_size(1);
    map.reserve(std::min(size, rest_.size() / sizeof(std::pair<Key, Value>) + 1));
    for (std::size_t i = 0; i < size; ++i) {
      std::pair<Key, Value> pair;
      read(pair.first);
      read(pair.second);
      map.insert(std::move(pair));
    }
  }

  std::string_view rest_;
};

}  // namespace diplograph
