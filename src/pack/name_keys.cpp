#include "pack/name_keys.hpp"

#include <utility>

namespace diplograph {
namespace {

// Shorter names differ by an article alone.
constexpr std::size_t kLongName = 11;

}  // namespace

void NameKeys::set_letters(std::unordered_map<char32_t, char32_t> letters, std::u32string article) {
  letters_ = std::move(letters);
  article_ = std::move(article);
}

std::u32string NameKeys::spelt(std::u32string_view word) const {
  std::u32string result(word);
  for (auto& c : result) {
    if (const auto found = letters_.find(c); found != letters_.end()) c = found->second;
  }
  return result;
}

// Without spaces, for these differ as well ("Abd Allah").
std::u32string NameKeys::key_of(std::span<const std::u32string_view> words) const {
  std::u32string whole;
  std::u32string bare;
  for (const std::u32string_view word : words) {
    const bool article =
        !article_.empty() && word.size() > article_.size() + 2 && word.starts_with(article_);
    whole += spelt(word);
    bare += spelt(article ? word.substr(article_.size()) : word);
  }
  return bare.size() >= kLongName ? bare : whole;
}

void NameKeys::add(std::span<const std::u32string_view> words, TermId person) {
  if (words.size() < 2) return;
  const auto [found, fresh] = people_.emplace(key_of(words), person);
  if (!fresh && found->second != person) found->second = kNoTerm;
}

TermId NameKeys::find(std::span<const std::u32string_view> words) const {
  if (words.size() < 2) return kNoTerm;
  const auto found = people_.find(key_of(words));
  return found == people_.end() ? kNoTerm : found->second;
}

}  // namespace diplograph
