// "the Kenyan and Danish ministers (Otieno and Holm)": adjectives ahead of the one that stands at a
// title in the plural share it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "recognise/mention.hpp"
#include "recognise/titles.hpp"
#include "text/text.hpp"

namespace diplograph {

// The adjectives are the last of `mentions`. Where `named` bearers follow, one for each state: the
// states of all but the last. Where none follows, nothing, and each adjective becomes a title.
[[nodiscard]] std::vector<std::string> share_title(const Text& text, TitlePhrase& phrase,
                                                   std::size_t named,
                                                   std::vector<Mention>& mentions);

}  // namespace diplograph
