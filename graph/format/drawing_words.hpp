// What drawings say of themselves in a language: packs/LANG/drawing.txt, lines "met | ...".
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace diplograph {

// The words by the English ones. Throws Error(pack) naming the line at fault; `place` is the file's
// name: a line that is no pair, an English word that no drawing says, one that is there twice.
[[nodiscard]] std::map<std::string, std::string> drawing_words(std::string_view text,
                                                               const std::string& place);

}  // namespace diplograph
