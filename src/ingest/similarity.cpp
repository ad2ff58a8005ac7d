#include "ingest/similarity.hpp"

#include <algorithm>
#include <string_view>

namespace diplograph {
namespace {

constexpr std::size_t shortest = 4;
constexpr std::size_t most = 100;  // words of a headline that are looked at

// Without a stemmer: what is written onto a word or behind it leaves the rest in it.
bool is_same(std::u32string_view a, std::u32string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.find(a) != b.npos) return true;
  const auto differ = std::mismatch(a.begin(), a.end(), b.begin());
  const auto alike = static_cast<std::size_t>(differ.first - a.begin());
  return alike >= 5 && alike * 10 >= b.size() * 6;
}

bool counts(std::u32string_view word) { return word.size() >= shortest; }

bool has_same(const FoldedWords& words, std::u32string_view word) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (counts(words[at]) && is_same(word, words[at])) return true;
  }
  return false;
}

}  // namespace

void FoldedWords::add(const Words& words) {
  std::u32string letters;
  for (std::size_t at = 0; at < words.size(); ++at) {
    letters_ += words.folded(at, letters);
    ends_.push_back(letters_.size());
  }
}

std::size_t count_content_words(const Words& words) {
  std::u32string letters;
  std::size_t count = 0;
  for (std::size_t at = 0; at < words.size(); ++at)
    count += counts(words.folded(at, letters)) ? 1U : 0U;
  return count;
}

double shared_words(const Words& some, const FoldedWords& others) {
  std::size_t all = 0;
  std::size_t shared = 0;
  std::u32string letters;
  for (std::size_t at = 0; at < some.size() && all < most; ++at) {
    const auto word = some.folded(at, letters);
    if (!counts(word)) continue;
    ++all;
    shared += has_same(others, word) ? 1U : 0U;
  }
  return all == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(all);
}

double shared_words(const Words& some, const Words& others) {
  FoldedWords folded;
  folded.add(others);
  return shared_words(some, folded);
}

}  // namespace diplograph
