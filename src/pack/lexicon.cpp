#include "pack/lexicon.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace diplograph {

void Lexicon::set_proclitics(std::vector<Proclitic> proclitics, std::u32string article) {
  proclitics_ = std::move(proclitics);
  article_ = std::move(article);
  opened_by_ = {};
  conjunctions_ = 0;
  for (std::size_t i = 0; i < proclitics_.size(); ++i) {
    if (proclitics_[i].kind == ProcliticKind::conjunction) conjunctions_ |= std::uint32_t{1} << i;
    for (const auto* form : {&proclitics_[i].form, &proclitics_[i].joins_article}) {
      if (!form->empty()) opened_by_[form->front() % 64] |= std::uint32_t{1} << i;
    }
  }
}

void Lexicon::put(const Word& word, WordId id) {
  std::memcpy(words_.data() + id, &word, sizeof word);
}

WordId Lexicon::intern(std::u32string_view word) {
  const auto key = key_of(hash_of_word(word));
  if (const auto known = find(word, key); known != kNoWord) return known;
  const auto id = static_cast<WordId>(words_.size());
  words_.resize(words_.size() + kWordHead);
  put({kNoNode, static_cast<std::uint32_t>(word.size())}, id);
  words_ += word;
  word_table_.add(key, id);
  return id;
}

Lexicon::Node Lexicon::draft_step(Node node, WordId word) const {
  if (word == kNoWord) return kNoNode;
  if (node == kRoot) return node_of(word);
  return draft_.by_edge.find(hash_of(node, word), [&](Node child) {
    return draft_.edges[child].parent == node && draft_.edges[child].word == word;
  });
}

void Lexicon::add(std::span<const std::u32string_view> words, Entry entry) {
  Node node = kRoot;
  for (const auto text : words) {
    const auto word = intern(text);
    auto child = draft_step(node, word);
    if (child == kNoNode) {
      child = static_cast<Node>(draft_.edges.size());
      draft_.edges.push_back({node, word});
      draft_.ends_term.push_back(false);
      if (node == kRoot) {
        words_[word] = static_cast<char32_t>(child);
      } else {
        draft_.by_edge.add(hash_of(node, word), child);
      }
    }
    node = child;
  }
  draft_.ends_term[node] = true;
  draft_.entries.emplace_back(node, entry);
}

bool Lexicon::has(std::span<const std::u32string_view> words) const {
  Node node = kRoot;
  for (const auto word : words) {
    node = draft_step(node, find(word));
    if (node == kNoNode) return false;
  }
  return draft_.ends_term[node];
}

// Gives the nodes new numbers, so that the children of each stand side by side: those of the root
// first, then those of its first child. Returns the new number of each.
std::vector<Lexicon::Node> Lexicon::number_nodes() {
  const auto& edges = draft_.edges;
  std::vector<std::uint32_t> places(edges.size() + 1, 0);
  for (Node node = 1; node < edges.size(); ++node) ++places[edges[node].parent + 1];
  std::partial_sum(places.begin(), places.end(), places.begin());
  std::vector<Node> children(edges.size() - 1);  // of all, side by side
  auto free = places;
  for (Node node = 1; node < edges.size(); ++node) children[free[edges[node].parent]++] = node;
  std::vector<Node> order{kRoot};
  order.reserve(edges.size());
  rooms_.resize(edges.size() + 1);
  for (std::size_t number = 0; number < order.size(); ++number) {
    const auto first = children.begin() + places[order[number]];
    const auto last = children.begin() + places[order[number] + 1];
    // The root's are found by their words.
    if (number != kRoot) {
      std::sort(first, last, [&](Node a, Node b) { return edges[a].word < edges[b].word; });
    }
    rooms_[number].children = static_cast<Node>(order.size());
    order.insert(order.end(), first, last);
  }
  rooms_.back().children = static_cast<Node>(order.size());
  std::vector<Node> numbers(edges.size());
  word_to_.resize(edges.size());
  for (Node number = 0; number < order.size(); ++number) {
    const auto& edge = edges[order[number]];
    numbers[order[number]] = number;
    word_to_[number] = edge.word;
    if (edge.parent == kRoot) words_[edge.word] = static_cast<char32_t>(number);
  }
  return numbers;
}

void Lexicon::finish() {
  const auto numbers = number_nodes();
  // Every node has few entries: each to its node's room, then each room put in order.
  std::vector<std::uint32_t> places(numbers.size() + 1, 0);
  for (const auto& draft : draft_.entries) ++places[numbers[draft.first] + 1];
  std::partial_sum(places.begin(), places.end(), places.begin());
  entries_.resize(draft_.entries.size());
  auto free = places;
  for (const auto& [node, entry] : draft_.entries) entries_[free[numbers[node]]++] = entry;
  draft_ = {};
  auto kept = entries_.begin();
  for (std::size_t node = 0; node + 1 < places.size(); ++node) {
    rooms_[node].entries = static_cast<std::uint32_t>(kept - entries_.begin());
    const auto first = entries_.begin() + places[node];
    std::sort(first, entries_.begin() + places[node + 1]);
    const auto last = std::unique(first, entries_.begin() + places[node + 1]);
    kept = kept == first ? last : std::move(first, last, kept);
  }
  entries_.erase(kept, entries_.end());
  rooms_.back().entries = static_cast<std::uint32_t>(entries_.size());
  note_classes();
  note_words();
}

// Children have higher numbers than their parents: from the last node on, each is known when its
// parent asks.
void Lexicon::note_classes() {
  for (auto node = static_cast<Node>(rooms_.size() - 1); node-- > 0;) {
    auto& room = rooms_[node];
    for (const auto& entry : entries(node))
      room.leads_to |= std::uint32_t{1} << static_cast<unsigned>(entry.brief.term_class);
    for (auto child = room.children; child < rooms_[node + 1].children; ++child) {
      room.leads_to |= rooms_[child].leads_to;
      room.next |= next_bit(word_to_[child]);
    }
  }
}

// What the rooms of the root's children have, for the words that lead to them.
void Lexicon::note_words() {
  for (WordId id = 0; id < words_.size(); id += static_cast<WordId>(kWordHead) + word(id).size) {
    const auto [node, size] = std::pair(word(id).node, word(id).size);
    if (node == kNoNode) continue;
    const auto& room = rooms_[node];
    put({node, size, room.entries, rooms_[node + 1].entries, room.leads_to, room.next}, id);
  }
}

std::span<const Lexicon::Entry> Lexicon::entries_of(std::u32string_view word) const {
  const auto id = find(word);
  return id == kNoWord ? std::span<const Entry>() : entries(this->word(id));
}

WordId Lexicon::find(std::u32string_view word, std::uint32_t key) const {
  return word_table_.find(key, [&](WordId id) { return same_letters(letters_of(id), word); });
}

WordId Lexicon::find(std::u32string_view word) const {
  return find(word, key_of(hash_of_word(word)));
}

Lexicon::Node Lexicon::child_of(Node node, WordId word) const {
  const auto first = word_to_.begin() + rooms_[node].children;
  const auto last = word_to_.begin() + rooms_[node + 1].children;
  const auto found = std::lower_bound(first, last, word);
  return found != last && *found == word ? static_cast<Node>(found - word_to_.begin()) : kNoNode;
}

bool Lexicon::fits_behind(Clitics clitics, Features features) {
  const bool finite = (features & (kPast | kPresent)) != 0;
  if (clitics.future != 0) return (features & kPresent) != 0;
  // Nothing has both an article and an owner: what looks so begins with other letters.
  if (clitics.fused && (features & kPronoun) != 0) return false;
  return clitics.preposition == 0 || !finite;
}

}  // namespace diplograph
