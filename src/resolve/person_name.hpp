// Names of people as sequences of folded words, by which mentions are compared.
//
//   may_be_same(text, name_of(text, lavrov), name_of(text, sergey_lavrov))   // true
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "recognise/mention.hpp"
#include "text/text.hpp"

namespace diplograph {

using PersonName = std::vector<std::u32string_view>;  // views into the text

// The gender that the given name at the head of a mention's name tells.
[[nodiscard]] Gender gender_of_name(const Text& text, const Mention& mention);

// "Mrs. Clinton", "Princess Lalla": a feminine honorific stands before the name.
[[nodiscard]] bool is_called_woman(const Text& text, const Mention& mention);

// The state whose ruling family the name tells ("Al Saud"); "" if none.
[[nodiscard]] std::string_view state_of_family(const Text& text, const Mention& mention);

// The words of the name of `mention`, without marks and without what is glued to the front of the
// first.
[[nodiscard]] PersonName name_of(const Text& text, const Mention& mention);

// "Salman" of "Mohammed bin Salman": the father's name, not his own.
[[nodiscard]] bool is_fathers(const Text& text, std::u32string_view word, const PersonName& name);

// One of the two is part of the other, its words in the same order; a single word must be the part.
// Sons of different fathers
// are two.
[[nodiscard]] bool may_be_same(const Text& text, const PersonName& name, const PersonName& other);

}  // namespace diplograph
