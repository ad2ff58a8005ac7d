// The head of a drawing: its title, and below it what its lines and colours mean, in the words of
// the language asked for.
#pragma once

#include <string>
#include <string_view>

#include "graph/format/draw.hpp"

namespace diplograph {

// The word that stands for an English one of the program; itself where none is given.
[[nodiscard]] std::string drawing_word(const DrawOptions& options, std::string_view english);

// A broken stroke, for what is not certain.
inline constexpr std::string_view dashed_stroke = "\xE2\x95\x8D\xE2\x95\x8D\xE2\x95\x8D";

class Legend {
 public:
  explicit Legend(const DrawOptions& options) : options_(&options) {}

  // A stroke of a colour ("---"), and what it means.
  void add_line(std::string_view colour, std::string_view stroke, std::string_view english);
  // A box of a colour, and what is of it: a name as it stands.
  void add_box(std::string_view fill, std::string_view line, const std::string& name);

  // For the label of a graph; with the title above it where there is one.
  [[nodiscard]] std::string html(const std::string& title) const;
  // All its letters.
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  const DrawOptions* options_;
  std::string cells_;
  std::string text_;
};

}  // namespace diplograph
