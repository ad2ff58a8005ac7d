// What tells of one mention that it is the subject of its clause.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extract/draft.hpp"
#include "extract/reading.hpp"

namespace diplograph {

// An actor at the head of a sentence is its subject in a language of that order, unless a colon
// parts it from the rest.
[[nodiscard]] bool opens_sentence(const Reading& reading, const Mention& mention);

// A plain verb, a light one or one of travel ("returned", "held", "left") and the actor right
// behind it: the form of the verb.
[[nodiscard]] std::optional<Ref::Who> form_of_plain_verb(const Reading& reading,
                                                         const Mention& mention);

// "the minister had met A": who did is told ahead of the verb, and meant before A.
[[nodiscard]] std::uint32_t place_of_one_behind(const Reading& reading, const Mention& mention);

// One who bears a title and whom the text does not name: "a ministry spokesman".
[[nodiscard]] bool is_officer(const Reading& reading, const Ref& speaker);

// Which tokens stand in what somebody says: a verb there opens no new subject, he speaks on; or,
// with `ahead`, between the verb of saying and that: "said, asked about the visit of X, that".
class SaidTokens {
 public:
  explicit SaidTokens(const std::vector<DraftStatement>& statements, bool ahead = false);

  // Logarithmic in the statements.
  [[nodiscard]] bool contain(std::uint32_t token) const;

 private:
  struct Range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };
  std::vector<Range> ranges_;  // in order, apart from each other
};

}  // namespace diplograph
