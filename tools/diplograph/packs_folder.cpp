#include "tools/diplograph/packs_folder.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <vector>

#include "base/error.hpp"
#include "base/files.hpp"

namespace diplograph {
namespace {

// Names of the folders under `packs` that hold a pack, sorted.
std::vector<std::string> languages(const std::string& packs) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(packs)) {
    if (file_exists((entry.path() / "pack.json").string()))
      names.push_back(entry.path().filename());
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace

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

std::string language_folder(const std::string& packs, const std::string& lang) {
  const auto names = languages(packs);
  if (lang.empty() && names.size() == 1) return packs + "/" + names.front();
  if (std::ranges::find(names, lang) != names.end()) return packs + "/" + lang;
  std::string known;
  for (const std::string& name : names) known += (known.empty() ? "" : ", ") + name;
  throw Error(Error::Code::usage, "--lang", "no language pack '" + lang + "' in " + packs,
              "it has: " + known);
}

}  // namespace diplograph
