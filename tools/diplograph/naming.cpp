#include "tools/diplograph/naming.hpp"

#include <algorithm>
#include <memory>
#include <vector>

#include "base/files.hpp"
#include "pack/fold.hpp"
#include "tools/diplograph/packs_folder.hpp"

namespace diplograph {
namespace {

constexpr std::size_t most_suggestions = 5;

std::string listed(const std::vector<Name>& candidates) {
  std::string list;
  for (std::size_t i = 0; i < std::min(candidates.size(), most_suggestions); ++i) {
    list += (i > 0 ? ", " : "") + candidates[i].label + " (" + candidates[i].id + ")";
  }
  return candidates.size() > most_suggestions ? list + ", ..." : list;
}

// What a question that takes such kinds is about.
const char* asked_for(const Wanted& wanted) {
  if (wanted(NodeKind::person)) return "an actor";
  return wanted(NodeKind::place) ? "a place or state" : "a state";
}

}  // namespace

Fold32 fold_of_packs(const std::string& given) {
  const auto folds = std::make_shared<std::vector<Fold>>();
  for (const std::string& folder : language_folders(given)) {
    const std::string table = folder + "/normalise.txt";
    if (file_exists(table)) folds->push_back(Fold::load(table));
  }
  if (folds->empty()) return fold_plain;
  return [folds](std::u32string_view text) {
    std::u32string folded(text);
    for (const Fold& fold : *folds) folded = fold(folded);
    return folded;
  };
}

Name the_one(const NameIndex& names, const std::string& text, const Wanted& wanted) {
  return the_one([&](const Wanted& kinds) { return names.resolve(text, kinds); }, text, wanted);
}

Name the_one(const std::function<NameResolution(const Wanted&)>& resolve, const std::string& text,
             const Wanted& wanted) {
  const NameResolution found = resolve(wanted);
  if (found.kind == NameResolution::Kind::found) return found.candidates.front();
  if (found.kind == NameResolution::Kind::ambiguous) {
    throw UnclearName(text, "the graph knows several of that name",
                      "name one by its id: " + listed(found.candidates), found.candidates);
  }
  const NameResolution other = resolve(is_entity);
  if (other.kind == NameResolution::Kind::found) {
    const Name& one = other.candidates.front();
    throw UnclearName(text,
                      "is a " + std::string(to_string(one.kind)) + ", not " + asked_for(wanted),
                      one.kind == NodeKind::place ? "--in asks for places" : "", {one});
  }
  throw UnclearName(text, "the graph knows nobody and nothing of that name",
                    found.candidates.empty() ? "" : "similar are: " + listed(found.candidates),
                    found.candidates);
}

}  // namespace diplograph
