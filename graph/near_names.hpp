// Whose names are most like a text that nobody bears: to ask back with.
//
//   NearNames near(U"lavrof");
//   near.add(7, U"sergey lavrov");
//   near.nearest(id_of).front();   // 7
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace diplograph {

class NearNames {
 public:
  // A folded text, one space between two words, as those of the names are. As near as one letter in
  // three lets it.
  explicit NearNames(std::u32string_view words);

  // A name of somebody, known by a number: as a whole, without its spaces, or any of its words.
  void add(std::uint64_t whose, std::u32string_view words);
  // Somebody's id; nothing where he is not asked for.
  using IdOf = std::function<std::optional<std::string>(std::uint64_t)>;
  // The nearest first, those as near by their ids.
  [[nodiscard]] std::vector<std::uint64_t> nearest(const IdOf& id_of) const;

 private:
  [[nodiscard]] std::size_t distance(std::u32string_view letters);

  std::u32string letters_;
  std::uint64_t set_ = 0;  // of letters, each by some of its bits
  std::size_t most_ = 1;
  std::u32string name_;                                   // without spaces
  std::unordered_map<std::uint64_t, std::size_t> found_;  // how near somebody is
};

}  // namespace diplograph
