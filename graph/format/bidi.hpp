// Text of both directions for drawings: plain SVG has no direction, so what runs which way is said
// by Unicode isolates.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace diplograph {

// A line that has right-to-left letters, put between U+2067 and U+2069, and each run of
// left-to-right letters and digits in it between U+2066 and U+2069. Other lines come back as they
// are.
[[nodiscard]] std::string isolate_line(std::string_view line);
// isolate_line for each line of a text.
[[nodiscard]] std::string isolate_lines(std::string_view text);

// Breaks at spaces so that lines have at most `width` letters where words allow it.
[[nodiscard]] std::string wrap(std::string_view text, std::size_t width);

}  // namespace diplograph
