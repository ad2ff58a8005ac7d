// Names of bodies that no lexicon knows, in a language that writes its article onto words: there no
// capital letter shows a name, but a noun for a kind of body opens it.
//
//   "union (of) the-lawyers the-Arab"          the noun owns a definite one
//   "the-authority the-high for-the-elections" the noun has adjectives, and what it is for
//   "company 'Sahel Oil'"                      a name in quotation marks
#pragma once

#include <cstdint>
#include <vector>

#include "recognise/mention.hpp"
#include "text/text.hpp"

namespace diplograph {

// Adds the body whose name begins at `token`, with the states named inside it; the token behind it,
// `token` itself if none begins there.
[[nodiscard]] std::uint32_t read_headed_body(const Text& text, std::uint32_t token,
                                             std::vector<Mention>& mentions);

// Keeps of all mentions of an article, in order, those bodies that act or speak somewhere in it or
// whose name leaves no doubt; a name cut short is the body that bears it whole.
void settle_headed_bodies(const Text& text, std::vector<Mention>& mentions);

}  // namespace diplograph
