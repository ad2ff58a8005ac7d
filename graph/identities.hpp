// One actor under several ids: an unknown person has an id for each script in which articles name
// him, and a person who reads them may have decided that two ids are one, or are not.
//
// Two people are taken for one where all of this holds, and never for a name alone:
//   - neither language knows both: no label of one is in a language of the other's labels
//   - no article names both
//   - they hold the same office, or one that may be told for it, of the same state or body
//   - their names sound alike (graph/sounds.hpp), the more so the more people hold such offices
//   - each fits the other better than anybody else does, by a clear lead
// A function of the set of records: their order changes nothing.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/merge.hpp"

namespace diplograph {

class Identities {
 public:
  struct Same {
    std::string id;   // that was taken for another
    std::string why;  // for people to read, with a score, or "decided: ..."

    friend auto operator<=>(const Same&, const Same&) = default;
  };

  void add(const std::string& stands, std::vector<Same> same);

  [[nodiscard]] bool empty() const { return stands_.empty(); }
  // The id that stands for it, itself where there is no other.
  [[nodiscard]] const std::string& of(const std::string& id) const;
  // All that stand for others, by id.
  [[nodiscard]] std::map<std::string, std::vector<Same>> all() const {
    return {same_.begin(), same_.end()};
  }
  // What an id stands for beside itself, sorted.
  [[nodiscard]] const std::vector<Same>& same_as(const std::string& id) const;

 private:
  std::unordered_map<std::string, std::string> stands_;
  std::unordered_map<std::string, std::vector<Same>> same_;
};

// Of ids that are one, an id of the lexicon stands for the others, else the smallest.
[[nodiscard]] Identities identities_of(const std::vector<const KeptRecord*>& records,
                                       const KnownWorld& known);

}  // namespace diplograph
