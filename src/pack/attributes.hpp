// What a line of a term file says of its term, key by key.
//
//   const Attributes attributes({{"of", {"state", "body"}}, {"alone", {"yes"}}});
//   attributes.value("of")           // "state"
//   attributes.has("of", "body")     // true
//
// Most keys that are asked for are not there: a bit for each that is answers that at once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace diplograph {

struct Attribute {
  std::string key;
  std::vector<std::string> values;

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.key, self.values);
  }
};

class Attributes {
 public:
  Attributes() = default;
  explicit Attributes(std::vector<Attribute> all) : all_(std::move(all)) {
    for (const auto& attribute : all_) keys_ |= bit_of(attribute.key);
  }

  // The values of `key`, empty if there is no such attribute.
  [[nodiscard]] const std::vector<std::string>& values(std::string_view key) const {
    return (keys_ & bit_of(key)) == 0 ? none() : find(key);
  }
  // The first value of `key`, "" if none.
  [[nodiscard]] std::string_view value(std::string_view key) const {
    const auto& all = values(key);
    return all.empty() ? std::string_view() : std::string_view(all.front());
  }
  // Whether `value` is among the values of `key`.
  [[nodiscard]] bool has(std::string_view key, std::string_view value) const {
    return (keys_ & bit_of(key)) != 0 && is_among(value, find(key));
  }

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.all_, self.keys_);
  }

 private:
  static constexpr std::uint64_t bit_of(std::string_view key) {
    if (key.empty()) return 1;
    const auto first = static_cast<unsigned char>(key.front());
    const auto last = static_cast<unsigned char>(key.back());
    return std::uint64_t{1} << ((first * 5U + last + key.size() * 16U) % 64);
  }
  [[nodiscard]] static const std::vector<std::string>& none();
  [[nodiscard]] const std::vector<std::string>& find(std::string_view key) const;
  [[nodiscard]] static bool is_among(std::string_view value, const std::vector<std::string>& all);

  std::vector<Attribute> all_;  // in file order
  std::uint64_t keys_ = 0;
};

}  // namespace diplograph
