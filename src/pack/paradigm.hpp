// Inflection by paradigm: pack.json's "paradigms" make all forms of a word.
//
//   {"nisba": {"strip": 0, "cut": 0, "forms": [["", "", "noun"], ["al", "a", "noun def fem"],
//   ...]}}
//
// "cut" letters go from the front of the word and "strip" from its end before prefix and suffix are
// put on.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/json.hpp"
#include "pack/term.hpp"

namespace diplograph {

struct InflectedForm {
  std::u32string text;  // as written, not yet folded
  Features features = 0;
};

class Paradigms {
 public:
  // Reads the object "paradigms"; throws Error(pack) naming `place` and the paradigm.
  [[nodiscard]] static Paradigms read(const Json& json, const std::string& place);

  // All forms of "word~paradigm word": words with the same paradigm agree, others combine. The
  // first inflected word gives the features. Throws Error(pack) naming `place` if a paradigm is
  // unknown.
  [[nodiscard]] std::vector<InflectedForm> expand(std::string_view form,
                                                  const std::string& place) const;

 private:
  struct Affixes {
    std::u32string prefix;
    std::u32string suffix;
    Features features = 0;
  };
  struct Paradigm {
    std::size_t cut = 0;
    std::size_t strip = 0;
    std::vector<Affixes> forms;
  };
  std::unordered_map<std::string, Paradigm> paradigms_;
};

// The label of a form: its words without paradigm marks.
[[nodiscard]] std::string without_paradigms(std::string_view form);

}  // namespace diplograph
