// Where the language packs are.
#pragma once

#include <string>
#include <vector>

namespace diplograph {

// The first of: `given` (the option --packs, may be empty), $DIPLOGRAPH_PACKS, packs/ beside the
// folder of the program, share/diplograph/packs beside it (an installation), the source tree it was
// built from. The first two are taken at their word: Error(usage) if they are no folder. Error too
// if there is none at all.
[[nodiscard]] std::string packs_folder(const std::string& given);

// The compiled packs of this program where it uses its own folder of packs: packs.image beside the
// program, or in share/diplograph of an installation. "" where the user named a folder: that is
// read as it is.
[[nodiscard]] std::string packs_image(const std::string& given);

// The folder of a language's pack within `packs`; of the only one if `lang` is empty. Throws
// Error(usage) naming the languages there are.
[[nodiscard]] std::string language_folder(const std::string& packs, const std::string& lang);

// The folders of all packs, sorted. None, not an Error, where nothing was named and nothing is
// found.
[[nodiscard]] std::vector<std::string> language_folders(const std::string& given);

}  // namespace diplograph
