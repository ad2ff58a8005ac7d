// What a record tells of an entity that the lexicon knows: its names and its Wikidata id.
//
//   names.find("state:CHN")   // {"Chine", "China", "Q148"} of a French pack
//
// Each article asks it for all its entities, at random: so what is told of one stands side by side,
// and not in its term, its line of packs/common and their attributes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pack/hash_table.hpp"

namespace diplograph {

struct KnownName {
  std::string_view label;     // in the language of the pack, "" if it has none
  std::string_view english;   // "" of what nobody knows
  std::string_view wikidata;  // "" if there is none

  [[nodiscard]] bool is_known() const { return !english.empty(); }
};

class KnownNames {
 public:
  // REQUIRES: nothing was added of that id.
  void add(std::string_view id, const KnownName& name);

  // Views hold as long as this. Constant time.
  [[nodiscard]] KnownName find(std::string_view id) const;

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.letters_, self.entries_, self.places_);
  }

 private:
  // Where its id begins in `letters_`, where its label does, behind it, and so on.
  struct Entry {
    std::uint32_t id = 0;
    std::uint32_t label = 0;
    std::uint32_t english = 0;
    std::uint32_t wikidata = 0;
    std::uint32_t end = 0;
  };
  [[nodiscard]] std::string_view between(std::uint32_t first, std::uint32_t last) const {
    return std::string_view(letters_).substr(first, last - first);
  }

  std::string letters_;
  std::vector<Entry> entries_;
  HashTable places_;  // in entries_, by id
};

}  // namespace diplograph
