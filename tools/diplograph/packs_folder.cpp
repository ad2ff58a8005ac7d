#include "tools/diplograph/packs_folder.hpp"

#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "base/error.hpp"
#include "base/files.hpp"

namespace diplograph {

std::string packs_folder(const std::string& given) {
  const char* variable = std::getenv("DIPLOGRAPH_PACKS");
  const std::string named = !given.empty() ? given : variable != nullptr ? variable : "";
  if (!named.empty()) {
    if (is_folder(named)) return named;
    throw Error(Error::Code::usage, named, "no such folder of language packs",
                given.empty() ? "correct $DIPLOGRAPH_PACKS" : "correct --packs");
  }
  std::error_code ignored;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
  const std::string beside = (program.parent_path() / "packs").string();
  const std::string installed = (program.parent_path() / "share/diplograph/packs").string();
  for (const std::string& folder : {beside, installed, std::string(DIPLOGRAPH_SOURCE_PACKS)}) {
    if (is_folder(folder)) return folder;
  }
  throw Error(Error::Code::usage, beside, "no language packs there or in " + installed,
              "name their folder with --packs or $DIPLOGRAPH_PACKS");
}

}  // namespace diplograph
