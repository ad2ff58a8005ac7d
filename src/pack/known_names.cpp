#include "pack/known_names.hpp"

namespace diplograph {

void KnownNames::add(std::string_view id, const KnownName& name) {
  const auto put = [this](std::string_view text) {
    const auto first = static_cast<std::uint32_t>(letters_.size());
    letters_ += text;
    return first;
  };
  places_.add(hash_of(id), static_cast<std::uint32_t>(entries_.size()));
  auto& entry = entries_.emplace_back();
  entry.id = put(id);
  entry.label = put(name.label);
  entry.english = put(name.english);
  entry.wikidata = put(name.wikidata);
  entry.end = put({});
}

KnownName KnownNames::find(std::string_view id) const {
  const auto place = places_.find(hash_of(id), [&](std::uint32_t other) {
    return between(entries_[other].id, entries_[other].label) == id;
  });
  if (place == HashTable::kNone) return {};
  const auto& entry = entries_[place];
  return {between(entry.label, entry.english), between(entry.english, entry.wikidata),
          between(entry.wikidata, entry.end)};
}

}  // namespace diplograph
