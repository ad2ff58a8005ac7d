#include "pack/lexicon.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace diplograph {
namespace {

constexpr std::uint32_t kMostEntries = 0x7FFFFFFF;
constexpr std::size_t kGlued = 16;  // letters at the front of a word that may be proclitics

// A letter or two behind a proclitic are chance, not a word.
std::size_t least_letters(Clitics clitics) {
  return clitics.future != 0 ? 3 : clitics.any() ? 2 : 1;
}

}  // namespace

void Lexicon::set_proclitics(std::vector<Proclitic> proclitics, std::u32string article) {
  proclitics_ = std::move(proclitics);
  article_ = std::move(article);
  opening_letters_ = 0;
  for (const auto& proclitic : proclitics_) {
    for (const auto* form : {&proclitic.form, &proclitic.joins_article}) {
      if (!form->empty()) opening_letters_ |= std::uint64_t{1} << (form->front() % 64);
    }
  }
}

WordId Lexicon::intern(std::u32string_view word) {
  const auto hash = hash_of(word);
  if (const auto known = find(word, hash); known != kNoWord) return known;
  const auto id = static_cast<WordId>(words_.size());
  words_ += static_cast<char32_t>(kNoNode);
  words_ += static_cast<char32_t>(word.size());
  words_ += word;
  word_table_.add(hash, id);
  return id;
}

void Lexicon::add(std::span<const std::u32string_view> words, Entry entry) {
  Node node = kRoot;
  for (const auto text : words) {
    const auto word = intern(text);
    auto child = step(node, word);
    if (child == kNoNode) {
      child = static_cast<Node>(nodes_.size());
      nodes_.push_back({node, word});
      ends_term_.push_back(false);
      if (node == kRoot) {
        words_[word] = static_cast<char32_t>(child);
      } else {
        node_table_.add(hash_of(node, word), child);
      }
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
  rooms_.resize(rooms.size());
  for (const auto& edge : nodes_) {
    if (edge.parent != kNoNode) rooms_[edge.parent].goes_on = 1;
  }
  auto kept = entries_.begin();
  for (std::size_t node = 0; node + 1 < rooms.size(); ++node) {
    rooms_[node].first = static_cast<std::uint32_t>(kept - entries_.begin()) & kMostEntries;
    const auto first = entries_.begin() + rooms[node];
    std::sort(first, entries_.begin() + rooms[node + 1]);
    const auto last = std::unique(first, entries_.begin() + rooms[node + 1]);
    kept = kept == first ? last : std::move(first, last, kept);
  }
  entries_.erase(kept, entries_.end());
  rooms_.back().first = static_cast<std::uint32_t>(entries_.size()) & kMostEntries;
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

WordId Lexicon::find(std::u32string_view word, std::uint32_t hash) const {
  return word_table_.find(hash, [&](WordId id) { return letters_of(id) == word; });
}

WordId Lexicon::find(std::u32string_view word) const { return find(word, hash_of(word)); }

Lexicon::Node Lexicon::child_of(Node node, WordId word) const {
  return node_table_.find(hash_of(node, word), [&](Node child) {
    return nodes_[child].parent == node && nodes_[child].word == word;
  });
}

// Looks up a word with and without what may be glued to its front.
class Lexicon::Readings {
 public:
  Readings(const Lexicon& lexicon, std::u32string_view word,
           std::array<WordReading, kMostReadings>& out)
      : lexicon_(lexicon), word_(word), out_(out) {
    auto state = kHashSeed;
    for (auto at = word.size(); at-- > 0;) {
      state = hash_on(word[at], state);
      if (at < states_.size()) states_[at] = state;
    }
  }

  std::size_t find() {
    const auto& proclitics = lexicon_.proclitics_;
    if (word_.empty() || !lexicon_.may_open(word_.front())) {
      try_ending(0, {});
      return count_;
    }
    find_behind(0, {});
    for (std::size_t i = 0; i < proclitics.size(); ++i) {
      const auto& proclitic = proclitics[i];
      if (proclitic.kind != ProcliticKind::conjunction || !word_.starts_with(proclitic.form))
        continue;
      find_behind(proclitic.form.size(), {static_cast<std::uint8_t>(i + 1), 0, 0});
    }
    return count_;
  }

 private:
  // After an optional conjunction comes an optional preposition or future mark.
  void find_behind(std::size_t at, Clitics clitics) {
    const auto rest = word_.substr(at);
    try_ending(at, clitics);
    if (rest.empty() || !lexicon_.may_open(rest.front())) return;
    for (std::size_t i = 0; i < lexicon_.proclitics_.size(); ++i) {
      const auto& proclitic = lexicon_.proclitics_[i];
      if (proclitic.kind == ProcliticKind::conjunction) continue;
      auto with = clitics;
      (proclitic.kind == ProcliticKind::future ? with.future : with.preposition) =
          static_cast<std::uint8_t>(i + 1);
      if (rest.starts_with(proclitic.form)) try_ending(at + proclitic.form.size(), with);
      if (!proclitic.joins_article.empty() && rest.starts_with(proclitic.joins_article)) {
        with.fused = true;
        try_with_article(at + proclitic.joins_article.size(), with);
        // Before a word that begins with the fused letter only one of the two is written.
        try_with_article(at + proclitic.form.size(), with);
      }
    }
  }

  [[nodiscard]] std::uint64_t state(std::size_t at) const {
    return at < std::min(kGlued, word_.size()) ? states_[at] : hash_state(word_.substr(at));
  }

  void try_ending(std::size_t at, Clitics clitics) {
    const auto rest = word_.substr(at);
    if (rest.size() < least_letters(clitics) || count_ == kMostReadings) return;
    const auto id = lexicon_.find(rest, hash_done(state(at)));
    if (id != kNoWord) out_[count_++] = {id, clitics};
  }

  void try_with_article(std::size_t at, Clitics clitics) {
    const auto& article = lexicon_.article_;
    const auto rest = word_.substr(at);
    if (article.size() + rest.size() < least_letters(clitics) || count_ == kMostReadings) return;
    auto hash = state(at);
    for (auto i = article.size(); i-- > 0;) hash = hash_on(article[i], hash);
    const auto id = lexicon_.word_table_.find(hash_done(hash), [&](WordId known) {
      const auto letters = lexicon_.letters_of(known);
      return letters.starts_with(article) && letters.substr(article.size()) == rest;
    });
    if (id != kNoWord) out_[count_++] = {id, clitics};
  }

  const Lexicon& lexicon_;
  std::u32string_view word_;
  std::array<WordReading, kMostReadings>& out_;
  std::size_t count_ = 0;
  std::array<std::uint64_t, kGlued> states_;  // of the endings that begin at each letter
};

std::size_t Lexicon::readings(std::u32string_view word,
                              std::array<WordReading, kMostReadings>& out) const {
  return Readings(*this, word, out).find();
}

void Lexicon::expect_word(std::u32string_view word, std::vector<std::uint32_t>& hashes) const {
  constexpr std::size_t glued = 2;  // letters that most of what is glued to a word has
  const auto endings = !word.empty() && may_open(word.front()) ? glued : 0;
  auto state = kHashSeed;
  for (auto at = word.size(); at-- > 0;) {
    state = hash_on(word[at], state);
    if (at <= endings && word_table_.expect(hash_done(state))) hashes.push_back(hash_done(state));
  }
}

void Lexicon::expect_letters(std::uint32_t hash) const {
  const auto word = word_table_.find(hash, [](WordId) { return true; });
  if (word != kNoWord) __builtin_prefetch(&words_[word]);
}

void Lexicon::expect_node(WordId word) const {
  if (word != kNoWord && node_of(word) != kNoNode) __builtin_prefetch(&rooms_[node_of(word)]);
}

void Lexicon::expect_entries(WordId word) const {
  if (word == kNoWord || node_of(word) == kNoNode) return;
  const auto first = rooms_[node_of(word)].first;
  if (first < entries_.size()) __builtin_prefetch(&entries_[first]);
}

bool Lexicon::fits(Clitics clitics, Features features) {
  const bool finite = (features & (kPast | kPresent)) != 0;
  if (clitics.future != 0) return (features & kPresent) != 0;
  // Nothing has both an article and an owner: what looks so begins with other letters.
  if (clitics.fused && (features & kPronoun) != 0) return false;
  return clitics.preposition == 0 || !finite;
}

}  // namespace diplograph
