// Names of people as sequences of folded words, by which mentions are compared.
//
//   const PersonNames names(text, mentions);
//   may_be_same(text, names[lavrov], names[sergey_lavrov])   // true
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "recognise/mention.hpp"
#include "text/text.hpp"

namespace diplograph {

struct PersonName {
  std::span<const std::u32string_view> words;
  std::uint64_t bits = 0;  // of its words: whatever lacks some of them has not all its words
};

// A person, known or not, whom the mention names.
[[nodiscard]] bool bears_name(const Mention& mention);

// "Karl V. Lund": a letter between the words of a name, by which nobody is told from another; not
// one of "K. V. Lund".
[[nodiscard]] bool is_middle_initial(const Text& text, const Mention& mention, std::uint32_t token);

// The names of those, without marks, middle initials, and what is glued to the front of the first
// word.
class PersonNames {
 public:
  PersonNames(const Text& text, const std::vector<Mention>& mentions);
  // Names are views into its words.
  PersonNames(const PersonNames&) = delete;
  PersonNames& operator=(const PersonNames&) = delete;
  PersonNames(PersonNames&&) = default;
  PersonNames& operator=(PersonNames&&) = default;
  ~PersonNames() = default;

  // Of any other mention there are no words.
  [[nodiscard]] const PersonName& operator[](std::uint32_t mention) const {
    return names_[mention];
  }

 private:
  std::vector<std::u32string_view> words_;  // views into the text
  std::vector<PersonName> names_;           // of each mention
};

// The gender that the given name at the head of a mention's name tells.
[[nodiscard]] Gender gender_of_name(const Text& text, const Mention& mention);

// "Mrs. Clinton", "Princess Lalla": a feminine honorific stands before the name.
[[nodiscard]] bool is_called_woman(const Text& text, const Mention& mention);

// The state whose ruling family the name tells ("Al Saud"); "" if none.
[[nodiscard]] std::string_view state_of_family(const Text& text, const Mention& mention);

// "Salman" of "Mohammed bin Salman": the father's name, not his own.
[[nodiscard]] bool is_fathers(const Text& text, std::u32string_view word, const PersonName& name);

// One of the two is part of the other, its words in the same order; a single word must be the part.
// Sons of different fathers
// are two.
[[nodiscard]] bool may_be_same(const Text& text, const PersonName& name, const PersonName& other);

}  // namespace diplograph
