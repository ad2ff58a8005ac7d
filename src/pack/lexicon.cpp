#include "pack/lexicon.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace diplograph {
namespace {

constexpr std::size_t kBlock = 1U << 16U;    // code points of words stored together
constexpr std::size_t kUsualWords = 60'000;  // of a broad pack: no rehashing up to that

std::uint64_t edge(Lexicon::Node node, WordId word) {
  return (static_cast<std::uint64_t>(node) << 32U) | word;
}

}  // namespace

// FNV-1a over code points: words are short.
std::size_t Lexicon::Hash::operator()(std::u32string_view text) const {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char32_t c : text) hash = (hash ^ c) * 0x100000001b3U;
  return hash ^ (hash >> 29U);
}

void Lexicon::set_proclitics(std::vector<Proclitic> proclitics, std::u32string article) {
  proclitics_ = std::move(proclitics);
  article_ = std::move(article);
  words_.reserve(kUsualWords);
  next_.reserve(kUsualWords);
}

WordId Lexicon::intern(std::u32string_view word) {
  if (const auto found = words_.find(word); found != words_.end()) return found->second;
  if (storage_.empty() || storage_.back().size() + word.size() > storage_.back().capacity()) {
    storage_.emplace_back().reserve(std::max(kBlock, word.size()));
  }
  auto& block = storage_.back();
  const auto start = block.size();
  block += word;
  const auto id = static_cast<WordId>(words_.size());
  words_.emplace(std::u32string_view(block).substr(start), id);
  first_.push_back(kNoNode);
  return id;
}

void Lexicon::add(std::span<const std::u32string_view> words, Entry entry) {
  Node node = kRoot;
  for (const auto text : words) {
    const auto word = intern(text);
    Node& child =
        node == kRoot ? first_[word] : next_.try_emplace(edge(node, word), kNoNode).first->second;
    if (child == kNoNode) {
      child = static_cast<Node>(ends_term_.size());
      ends_term_.push_back(false);
    }
    node = child;
  }
  ends_term_[node] = true;
  drafts_.emplace_back(node, entry);
}

void Lexicon::finish() {
  // Every node has few: each to its node's room, then each room put in order.
  std::vector<std::uint32_t> rooms(ends_term_.size() + 1, 0);
  for (const auto& draft : drafts_) ++rooms[draft.first + 1];
  std::partial_sum(rooms.begin(), rooms.end(), rooms.begin());
  entries_.resize(drafts_.size());
  auto free = rooms;
  for (const auto& [node, entry] : drafts_) entries_[free[node]++] = entry;
  drafts_ = {};
  entry_at_.reserve(rooms.size());
  auto kept = entries_.begin();
  for (std::size_t node = 0; node + 1 < rooms.size(); ++node) {
    entry_at_.push_back(static_cast<std::uint32_t>(kept - entries_.begin()));
    const auto first = entries_.begin() + rooms[node];
    std::sort(first, entries_.begin() + rooms[node + 1]);
    const auto last = std::unique(first, entries_.begin() + rooms[node + 1]);
    kept = kept == first ? last : std::move(first, last, kept);
  }
  entries_.erase(kept, entries_.end());
  entry_at_.push_back(static_cast<std::uint32_t>(entries_.size()));
}

std::span<const Lexicon::Entry> Lexicon::entries_of(std::u32string_view word) const {
  const auto node = step(kRoot, find(word));
  return node == kNoNode ? std::span<const Entry>() : entries(node);
}

bool Lexicon::has(std::span<const std::u32string_view> words) const {
  Node node = kRoot;
  for (const auto word : words) {
    node = step(node, find(word));
    if (node == kNoNode) return false;
  }
  return ends_term_[node];
}

WordId Lexicon::find(std::u32string_view word) const {
  const auto found = words_.find(word);
  return found == words_.end() ? kNoWord : found->second;
}

Lexicon::Node Lexicon::step(Node node, WordId word) const {
  if (word == kNoWord) return kNoNode;
  if (node == kRoot) return first_[word];
  const auto found = next_.find(edge(node, word));
  return found == next_.end() ? kNoNode : found->second;
}

void Lexicon::try_word(std::u32string_view word, Clitics clitics,
                       std::array<WordReading, kMostReadings>& out, std::size_t& count) const {
  // A letter or two behind a proclitic are chance, not a word.
  const std::size_t least = clitics.future != 0 ? 3 : clitics.any() ? 2 : 1;
  if (word.size() < least || count == kMostReadings) return;
  if (const auto id = find(word); id != kNoWord) out[count++] = {id, clitics};
}

std::size_t Lexicon::readings(std::u32string_view word,
                              std::array<WordReading, kMostReadings>& out) const {
  std::size_t count = 0;
  // After an optional conjunction comes an optional preposition or future mark.
  const auto inner = [&](std::u32string_view rest, Clitics clitics) {
    try_word(rest, clitics, out, count);
    for (std::size_t i = 0; i < proclitics_.size(); ++i) {
      const auto& proclitic = proclitics_[i];
      const auto place = static_cast<std::uint8_t>(i + 1);
      if (proclitic.kind == ProcliticKind::conjunction) continue;
      auto with = clitics;
      (proclitic.kind == ProcliticKind::future ? with.future : with.preposition) = place;
      if (rest.starts_with(proclitic.form))
        try_word(rest.substr(proclitic.form.size()), with, out, count);
      if (!proclitic.joins_article.empty() && rest.starts_with(proclitic.joins_article)) {
        with.fused = true;
        std::u32string whole = article_;
        whole += rest.substr(proclitic.joins_article.size());
        try_word(whole, with, out, count);
        // Before a word that begins with the fused letter only one of the two is written.
        whole = article_;
        whole += rest.substr(proclitic.form.size());
        try_word(whole, with, out, count);
      }
    }
  };
  inner(word, {});
  for (std::size_t i = 0; i < proclitics_.size(); ++i) {
    const auto& proclitic = proclitics_[i];
    if (proclitic.kind != ProcliticKind::conjunction || !word.starts_with(proclitic.form)) continue;
    inner(word.substr(proclitic.form.size()), {static_cast<std::uint8_t>(i + 1), 0, 0});
  }
  return count;
}

bool Lexicon::fits(Clitics clitics, Features features) {
  const bool finite = (features & (kPast | kPresent)) != 0;
  if (clitics.future != 0) return (features & kPresent) != 0;
  // Nothing has both an article and an owner: what looks so begins with other letters.
  if (clitics.fused && (features & kPronoun) != 0) return false;
  return clitics.preposition == 0 || !finite;
}

}  // namespace diplograph
