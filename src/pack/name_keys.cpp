#include "pack/name_keys.hpp"

#include <algorithm>
#include <utility>

namespace diplograph {
namespace {

// Shorter names differ by an article alone.
constexpr std::size_t kLongName = 11;

}  // namespace

void NameKeys::set_letters(std::unordered_map<char32_t, char32_t> letters, std::u32string article) {
  spellings_ = std::move(letters);
  article_ = std::move(article);
}

void NameKeys::spell(std::u32string_view word, std::u32string& out) const {
  const auto start = out.size();
  out += word;
  for (auto at = start; at < out.size(); ++at) {
    // They are too few to be worth a look-up.
    const auto found = std::find_if(spellings_.begin(), spellings_.end(),
                                    [&](const auto& pair) { return pair.first == out[at]; });
    if (found != spellings_.end()) out[at] = found->second;
  }
}

// Without spaces, for these differ as well ("Abd Allah").
std::u32string NameKeys::key_of(std::span<const std::u32string_view> words) const {
  const auto bare = [this](std::u32string_view word) {
    const bool article =
        !article_.empty() && word.size() > article_.size() + 2 && word.starts_with(article_);
    return article ? word.substr(article_.size()) : word;
  };
  std::size_t letters = 0;
  std::size_t bare_letters = 0;
  for (const auto word : words) {
    letters += word.size();
    bare_letters += bare(word).size();
  }
  std::u32string key;
  key.reserve(letters);
  for (const auto word : words) spell(bare_letters >= kLongName ? bare(word) : word, key);
  return key;
}

std::uint32_t NameKeys::place_of(std::u32string_view key, std::uint32_t hash) const {
  return table_.find(hash, [&](std::uint32_t place) {
    return std::u32string_view(letters_).substr(keys_[place].start, keys_[place].size) == key;
  });
}

void NameKeys::add(std::span<const std::u32string_view> words, TermId person) {
  if (words.size() < 2) return;
  const auto key = key_of(words);
  const auto hash = hash_of(std::u32string_view(key));
  if (const auto place = place_of(key, hash); place != HashTable::kNone) {
    if (keys_[place].person != person) keys_[place].person = kNoTerm;
    return;
  }
  table_.add(hash, static_cast<std::uint32_t>(keys_.size()));
  keys_.push_back({static_cast<std::uint32_t>(letters_.size()),
                   static_cast<std::uint32_t>(key.size()), person});
  letters_ += key;
}

TermId NameKeys::find(std::span<const std::u32string_view> words) const {
  if (words.size() < 2) return kNoTerm;
  const auto key = key_of(words);
  const auto place = place_of(key, hash_of(std::u32string_view(key)));
  return place == HashTable::kNone ? kNoTerm : keys_[place].person;
}

}  // namespace diplograph
