// The content of a reported clause: where it ends, and whether it stands in quotation marks.
#pragma once

#include <cstdint>

#include "extract/reading.hpp"

namespace diplograph {

// Whether the content is a noun phrase ("stressed the need for") or a clause ("said that ...").
enum class ContentForm : std::uint8_t { phrase, clause };

struct Content {
  std::uint32_t first = 0;  // tokens, half open, outer quotation marks and trailing marks left out
  std::uint32_t last = 0;
  std::uint32_t resume = 0;  // where reading goes on
  bool quote = false;

  [[nodiscard]] bool empty() const { return last <= first; }
};

// The content that begins at `first`: to the end of its quotation, of its sentence, or to the next
// reporting clause. A noun phrase ends at the next main clause too.
[[nodiscard]] Content read_content(const Reading& reading, std::uint32_t first, ContentForm form);

// Cuts the content at its first comma.
void end_at_comma(const Text& text, Content& content);

// "(he) affirms that the talks go on, and stresses the need for": a headline goes on in the present
// behind a comma, with the same speaker or with another; behind a phrase it needs no comma. Ends
// the content there.
void end_at_present_report(const Reading& reading, const Match& verb, ContentForm form,
                           Content& content);

// The quotation that opens at `token`, or kNone.
[[nodiscard]] std::uint32_t quotation_at(const Reading& reading, std::uint32_t token);

}  // namespace diplograph
