#include "graph/near_names.hpp"

#include <algorithm>
#include <bit>
#include <tuple>
#include <utility>

#include "graph/edits.hpp"

namespace diplograph {
namespace {

constexpr std::size_t most_suggestions = 5;

std::u32string without_spaces(std::u32string_view text) {
  std::u32string letters(text);
  std::erase(letters, U' ');
  return letters;
}

std::uint64_t set_of(std::u32string_view letters) {
  std::uint64_t set = 0;
  for (const char32_t letter : letters) set |= std::uint64_t{1} << (letter % 64);
  return set;
}

// How many letters one has at least that the other has not: no fewer have to change.
std::size_t least_distance(std::uint64_t one, std::uint64_t other) {
  return static_cast<std::size_t>(
      std::max(std::popcount(one & ~other), std::popcount(other & ~one)));
}

}  // namespace

NearNames::NearNames(std::u32string_view words)
    : letters_(without_spaces(words)),
      set_(set_of(letters_)),
      most_(std::max<std::size_t>(1, letters_.size() / 3)) {}

void NearNames::add(std::uint64_t whose, std::u32string_view words) {
  name_.clear();
  std::size_t nearest = most_ + 1;
  while (!words.empty()) {
    const std::u32string_view word = words.substr(0, words.find(U' '));
    words.remove_prefix(std::min(word.size() + 1, words.size()));
    name_ += word;
    nearest = std::min(nearest, distance(word));
  }
  nearest = std::min(nearest, distance(name_));
  if (nearest > most_) return;
  const auto [place, is_new] = found_.emplace(whose, nearest);
  if (!is_new) place->second = std::min(place->second, nearest);
}

std::size_t NearNames::distance(std::u32string_view letters) {
  const std::size_t longer = std::max(letters.size(), letters_.size());
  const std::size_t shorter = std::min(letters.size(), letters_.size());
  if (longer - shorter > most_ || least_distance(set_of(letters), set_) > most_) return most_ + 1;
  return edit_distance(letters, letters_, most_);
}

std::vector<std::uint64_t> NearNames::nearest(const IdOf& id_of) const {
  std::vector<std::pair<std::size_t, std::uint64_t>> near;
  for (const auto& [whose, distance] : found_) near.emplace_back(distance, whose);
  std::sort(near.begin(), near.end());
  std::vector<std::tuple<std::size_t, std::string, std::uint64_t>> sorted;
  for (const auto& [distance, whose] : near) {
    if (sorted.size() >= most_suggestions && std::get<0>(sorted.back()) < distance) break;
    if (auto id = id_of(whose)) sorted.emplace_back(distance, std::move(*id), whose);
  }
  std::sort(sorted.begin(), sorted.end());
  if (sorted.size() > most_suggestions) sorted.resize(most_suggestions);
  std::vector<std::uint64_t> found;
  found.reserve(sorted.size());
  for (const auto& one : sorted) found.push_back(std::get<2>(one));
  return found;
}

}  // namespace diplograph
