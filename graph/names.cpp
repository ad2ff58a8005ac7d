#include "graph/names.hpp"

#include <algorithm>

#include "graph/near_names.hpp"

namespace diplograph {
namespace {

// What an id says as a name: "wang yi" of "person:wang-yi"; of the id of an unknown person without
// the "x-" and the digits that tell namesakes apart.
std::string words_in_id(std::string_view id) {
  std::string_view slug = id.substr(id.find(':') + 1);
  if (slug.starts_with("x-")) {
    slug.remove_prefix(2);
    slug = slug.substr(0, slug.rfind('-'));
  }
  return std::string(slug);
}

std::u32string without_spaces(std::u32string text) {
  std::erase(text, U' ');
  return text;
}

std::vector<std::u32string_view> split(std::u32string_view words) {
  std::vector<std::u32string_view> parts;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(U' '), words.size());
    parts.push_back(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return parts;
}

bool has_all_words(std::u32string_view name, const std::vector<std::u32string_view>& wanted) {
  const auto words = split(name);
  return std::all_of(wanted.begin(), wanted.end(), [&words](std::u32string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  });
}

// Whether somebody of the name has a longer one, of which it is a word.
bool is_part_of_name(const std::vector<Graph::Vertex>& whole,
                     const std::vector<Graph::Vertex>& longer) {
  return std::any_of(whole.begin(), whole.end(), [&longer](Graph::Vertex vertex) {
    return std::find(longer.begin(), longer.end(), vertex) != longer.end();
  });
}

void sort_unique(std::vector<Graph::Vertex>& vertices) {
  std::sort(vertices.begin(), vertices.end());
  vertices.erase(std::unique(vertices.begin(), vertices.end()), vertices.end());
}

}  // namespace

Name name_of(const Node& node, std::string_view lang) {
  Name name{node.id, node.kind, node.label};
  if (is_entity(node.kind) && !lang.empty()) {
    const auto& labels = node.entity().labels;
    if (const auto found = labels.find(std::string(lang)); found != labels.end()) {
      name.label = found->second;
    }
  }
  return name;
}

std::vector<std::string> all_names(const Node& node) {
  std::vector<std::string> names{node.label, words_in_id(node.id)};
  for (const auto& [lang, label] : node.entity().labels) names.push_back(label);
  const auto& aliases = node.entity().aliases;
  names.insert(names.end(), aliases.begin(), aliases.end());
  const auto& same = node.entity().same_as;
  names.insert(names.end(), same.begin(), same.end());
  return names;
}

std::optional<NameResolution> resolve_id(const Graph& graph, std::string_view id,
                                         const std::function<bool(NodeKind)>& wanted) {
  const auto vertex = graph.find(id);
  if (!vertex || !wanted(graph[*vertex].kind)) return std::nullopt;
  return NameResolution{NameResolution::Kind::found, {name_of(graph[*vertex])}};
}

NameIndex::NameIndex(const Graph& graph, const Fold32& fold) : graph_(&graph), fold_(fold) {
  for (const Graph::Vertex vertex : graph.vertices()) {
    const Node& node = graph[vertex];
    if (!is_entity(node.kind)) continue;
    for (const std::string& name : all_names(node)) {
      std::u32string words = words_of(name, fold_);
      if (!words.empty()) entries_.push_back({vertex, words, without_spaces(words)});
    }
  }
}

NameResolution NameIndex::resolve(std::string_view text,
                                  const std::function<bool(NodeKind)>& wanted) const {
  if (auto by_id = resolve_id(*graph_, text, wanted)) return std::move(*by_id);
  const std::u32string words = words_of(text, fold_);
  const std::u32string letters = without_spaces(words);
  const auto parts = split(words);
  if (parts.empty()) return {};
  std::vector<Graph::Vertex> whole;
  std::vector<Graph::Vertex> partly;
  std::vector<Graph::Vertex> longer;  // persons of whose longer name the text is one word
  for (const Entry& entry : entries_) {
    const NodeKind kind = (*graph_)[entry.vertex].kind;
    if (!wanted(kind)) continue;
    const bool is_whole = entry.letters == letters;
    if (is_whole) whole.push_back(entry.vertex);
    if (!has_all_words(entry.words, parts)) continue;
    partly.push_back(entry.vertex);
    if (!is_whole && parts.size() == 1 && kind == NodeKind::person) longer.push_back(entry.vertex);
  }
  if (is_part_of_name(whole, longer)) whole.insert(whole.end(), longer.begin(), longer.end());
  std::vector<Graph::Vertex>& found = whole.empty() ? partly : whole;
  sort_unique(found);
  if (found.size() == 1) return make(NameResolution::Kind::found, found);
  if (!found.empty()) return make(NameResolution::Kind::ambiguous, found);
  return make(NameResolution::Kind::unknown, similar(words, wanted));
}

NameResolution NameIndex::make(NameResolution::Kind kind, std::vector<Graph::Vertex> found) const {
  if (kind == NameResolution::Kind::ambiguous) {
    const auto told = [this](Graph::Vertex vertex) {
      return std::make_pair(-static_cast<std::ptrdiff_t>(graph_->in_degree(vertex)),
                            std::string_view((*graph_)[vertex].id));
    };
    std::sort(found.begin(), found.end(),
              [&told](Graph::Vertex a, Graph::Vertex b) { return told(a) < told(b); });
  }
  NameResolution resolution;
  resolution.kind = kind;
  for (const Graph::Vertex vertex : found) {
    resolution.candidates.push_back(name_of((*graph_)[vertex]));
  }
  return resolution;
}

std::vector<Graph::Vertex> NameIndex::similar(std::u32string_view words,
                                              const std::function<bool(NodeKind)>& wanted) const {
  NearNames near(words);
  for (const Entry& entry : entries_) {
    if (wanted((*graph_)[entry.vertex].kind)) near.add(entry.vertex, entry.words);
  }
  const auto found =
      near.nearest([this](std::uint64_t vertex) { return std::optional((*graph_)[vertex].id); });
  return {found.begin(), found.end()};
}

}  // namespace diplograph
