// The names of news agencies, and where one signs an article. For split_page and its credits alone.
//
//   "Beijing-SANA ...", "Nairobi, 5 March (Xinhua) -- ..."
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "ingest/lines.hpp"

namespace diplograph {

// An agency's name at words [first, last).
struct SignedName {
  std::size_t agency = 0;
  std::size_t first = 0;
  std::size_t last = 0;
};

// A line near the beginning of an article, the words of its opening, and who signs there: whose
// name is set off near the beginning of the line.
struct HeadLine {
  const Line* line = nullptr;
  Words words{};
  std::optional<SignedName> name{};
};

// The longest name that begins at the word `at`, whose first `cut` letters are not looked at.
[[nodiscard]] std::optional<SignedName> agency_at(const Words& words, std::size_t at,
                                                  const PageMarks& marks, std::size_t cut = 0);

[[nodiscard]] HeadLine read_head_line(std::u32string_view text, const Line& line,
                                      const PageMarks& marks);

// Where the news begins behind the place, day and agency that open a line; the line's start if none
// do.
[[nodiscard]] std::uint32_t dateline_end(std::u32string_view text, const HeadLine& head,
                                         const PageMarks& marks);

}  // namespace diplograph
