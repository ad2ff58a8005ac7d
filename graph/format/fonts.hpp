// Whether the fonts of this machine have the letters of a drawing. Graphviz draws boxes for letters
// that no font has, and says nothing.
#pragma once

#include <string>
#include <string_view>

namespace diplograph {

// The families to draw with, the best first, as fontconfig and CSS read them.
inline constexpr std::string_view drawing_fonts = "Noto Sans Arabic, DejaVu Sans";

// The distinct letters of `text` (UTF-8) that no font has. Thread-safe; some 10 ms.
[[nodiscard]] std::u32string missing_letters(std::string_view text);

// Throws Error(output) that says what to install where a fourth or more of the letters of `text`
// are missing; else gives a note naming those that are, or nothing.
[[nodiscard]] std::string check_fonts(std::string_view text);

}  // namespace diplograph
