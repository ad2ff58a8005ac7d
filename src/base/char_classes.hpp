// class_of() as a table, for those who ask it of every character of a text.
//
//   class_in_place(U' ')   // CharClass::space, without a call
#pragma once

#include <array>

#include "base/unicode.hpp"

namespace diplograph {

// Of the first characters, which nearly all text is of.
using CharClasses = std::array<CharClass, 0x3000>;
[[nodiscard]] const CharClasses& char_classes();

[[nodiscard]] inline CharClass class_in_place(char32_t code_point) {
  static const CharClasses& classes = char_classes();
  return code_point < classes.size() ? classes[code_point] : class_of(code_point);
}

}  // namespace diplograph
