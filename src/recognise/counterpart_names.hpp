// Several counterparts each of whom has a name, in a language that puts words apart.
#pragma once

#include <cstdint>
#include <vector>

#include "recognise/mention.hpp"
#include "recognise/person_names.hpp"

namespace diplograph {

// "her French and German counterparts, A and B": a name for each of `states`, in their order,
// behind `word`. Adds the mentions and returns the token behind them; `word.first` where there are
// fewer.
[[nodiscard]] std::uint32_t add_names_of_each(const Stretch& stretch, const Match& word,
                                              const std::vector<Mention>& states,
                                              std::vector<Mention>& mentions);

// "his counterparts A of Latvia and B of Estonia": each name with its land. `word.first` where no
// name stands so.
[[nodiscard]] std::uint32_t add_names_with_lands(const Stretch& stretch, const Match& word,
                                                 std::vector<Mention>& mentions);

}  // namespace diplograph
