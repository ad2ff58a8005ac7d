// How the quotation marks of one paragraph pair. For find_quotations alone.
//
//   const QuotationMarks marks(text, tokens);
//   if (marks.may_open(token)) close = marks.close_of(token);
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "text/text.hpp"

namespace diplograph {

// Linear in the paragraph as long as what close_of gives is passed over.
class QuotationMarks {
 public:
  // `tokens` are those of the paragraph's quotation marks, in order; they and `text` outlive this.
  QuotationMarks(const Text& text, std::span<const std::uint32_t> tokens);

  // A mark that opens a quotation, unless the writer has forgotten to close it: 'said that "a,
  // adding that "b"'.
  // REQUIRES: one of the tokens.
  [[nodiscard]] bool may_open(std::uint32_t token) const;
  // What closes the mark; 0 where nothing does.
  // REQUIRES: may_open.
  [[nodiscard]] std::uint32_t close_of(std::uint32_t open) const;

 private:
  struct Straight {
    std::uint32_t token = 0;
    bool opens = false;
    std::uint32_t close = 0;  // where marks inside it pair up: 'said "a "b" c"'
    bool reports = false;     // behind it a report opens with a mark
  };

  void pair_straight();
  [[nodiscard]] const Straight& straight_at(std::uint32_t token) const;

  const Text& text_;
  std::span<const std::uint32_t> tokens_;
  std::vector<Straight> straight_;
  std::array<std::uint32_t, 3> last_close_{};  // of each kind, the last that may close one
};

// A single mark: "\u2018".
[[nodiscard]] bool is_single_mark(char32_t mark);

}  // namespace diplograph
