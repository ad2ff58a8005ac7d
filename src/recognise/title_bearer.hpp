// Whether the name behind a title is its bearer's, and whether he still bears it.
#pragma once

#include "recognise/mention.hpp"
#include "text/text.hpp"

namespace diplograph {

// "on behalf of the Custodian of the Two Holy Mosques Prince Khalid": a title that says by itself
// which throne it is stands before the name of its king alone, whom the lexicon or a further title
// ("King") tells.
[[nodiscard]] bool is_throne_of_another(const Text& text, const Mention& named);

// "the murder of the president": right before the title stands that its bearer is dead.
[[nodiscard]] bool is_behind_death(const Text& text, const Mention& titled);

// The name is of whom the bearer of the title deals with: "handed the Tunisian president | Salim
// Dini his credentials", "appointed the Chinese president | Wang Yong minister".
[[nodiscard]] bool is_of_object(const Text& text, const Mention& named);

// "from his post": right behind `named` stands that he leaves it.
[[nodiscard]] bool is_before_leaving(const Text& text, const Mention& named);

}  // namespace diplograph
