#include "ingest/similarity.hpp"

#include <algorithm>
#include <string_view>

namespace diplograph {
namespace {

constexpr std::size_t shortest = 4;

// Without a stemmer: what is written onto a word or behind it leaves the rest in it.
bool is_same(std::u32string_view a, std::u32string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.find(a) != b.npos) return true;
  const auto differ = std::mismatch(a.begin(), a.end(), b.begin());
  const auto alike = static_cast<std::size_t>(differ.first - a.begin());
  return alike >= 5 && alike * 10 >= b.size() * 6;
}

bool counts(const Word& word) { return word.folded.size() >= shortest; }

}  // namespace

double shared_words(const std::vector<Word>& some, const std::vector<Word>& others) {
  std::size_t all = 0;
  std::size_t shared = 0;
  for (const Word& word : some) {
    if (!counts(word)) continue;
    ++all;
    const bool found = std::any_of(others.begin(), others.end(), [&word](const Word& other) {
      return counts(other) && is_same(word.folded, other.folded);
    });
    shared += found ? 1U : 0U;
  }
  return all == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(all);
}

}  // namespace diplograph
