// Contents that stand apart from a verb of saying: before it, or with no verb at all.
#pragma once

#include "extract/content.hpp"
#include "extract/report.hpp"

namespace diplograph {

// The content that stands before the speaker and the verb: a quotation that ends there, else the
// words from the start of the sentence to the comma. Empty if there is none.
[[nodiscard]] Content content_ahead(const Reading& reading, const Match& verb,
                                    const Report& report);

// The quotation that opens at `first` and fills its sentences alone: no verb of saying stands by
// it. Empty if there is none.
[[nodiscard]] Content content_alone(const Reading& reading, std::uint32_t first);

// The end of a content that stops at `last`, without the marks and line ends before it.
[[nodiscard]] std::uint32_t trimmed(const Text& text, std::uint32_t last);

// "Kenya: Danish minister to hold talks": a state that heads what has no verb and opens with
// another actor says nothing; it is what the news is about.
[[nodiscard]] bool is_topic(const Reading& reading, const Mention& head, const Content& content);

}  // namespace diplograph
