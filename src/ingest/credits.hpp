// Who published an article, and whom it quotes as the origin. For split_page alone.
#pragma once

#include <string>
#include <vector>

#include "ingest/lines.hpp"
#include "ingest/signature.hpp"

namespace diplograph {

struct Credits {
  std::vector<std::string> publisher;
  std::vector<std::string> relayed_from;
};

// Whether the line is only a byline: a short line with one dash, or with an agency's name set off.
[[nodiscard]] bool is_byline(std::u32string_view text, const HeadLine& head);

// `head` are the lines where who signs may do so (byline, dateline), `body` those that may quote
// one, `credits` those of the kind LineKind::publisher. `declared` is the document's
// own word.
[[nodiscard]] Credits read_credits(const Page& page, const std::vector<HeadLine>& head,
                                   const std::vector<const Line*>& body,
                                   const std::vector<const Line*>& credits,
                                   const std::string& declared, const PageMarks& marks);

}  // namespace diplograph
