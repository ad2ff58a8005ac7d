// Statements: who said what, from verbs and participles of saying, "according to", and headlines
// with a colon.
//
// The content is exactly the content: behind "that", a colon or a quotation mark, behind the
// preposition that the verb takes, or its object; up to the sentence's end or the next reporting
// clause. A quotation may run over sentences. Drafts are in the order of the text.
#pragma once

#include <vector>

#include "extract/draft.hpp"

namespace diplograph {

[[nodiscard]] std::vector<DraftStatement> find_statements(const Reading& reading);

}  // namespace diplograph
