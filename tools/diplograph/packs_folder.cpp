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

// What the user named, if anything.
std::string named_folder(const std::string& given) {
  const char* variable = std::getenv("DIPLOGRAPH_PACKS");
  const std::string named = !given.empty() ? given : variable != nullptr ? variable : "";
  if (named.empty() || is_folder(named)) return named;
  throw Error(Error::Code::usage, named, "no such folder of language packs",
              given.empty() ? "correct $DIPLOGRAPH_PACKS" : "correct --packs");
}

// Where the program lies.
std::filesystem::path program_folder() {
  std::error_code ignored;
  return std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
}

std::vector<std::string> usual_places() {
  const auto program = program_folder();
  return {(program.parent_path() / "packs").string(),
          (program.parent_path() / "share/diplograph/packs").string(), DIPLOGRAPH_SOURCE_PACKS};
}

}  // namespace

std::string packs_folder(const std::string& given) {
  const std::string named = named_folder(given);
  if (!named.empty()) return named;
  const auto places = usual_places();
  const auto found = std::ranges::find_if(places, is_folder);
  if (found != places.end()) return *found;
  throw Error(Error::Code::usage, places.front(), "no language packs there or in " + places[1],
              "name their folder with --packs or $DIPLOGRAPH_PACKS");
}

std::string packs_image(const std::string& given) {
  if (!named_folder(given).empty()) return {};
  const auto program = program_folder();
  const auto beside = (program / "packs.image").string();
  return file_exists(beside) ? beside
                             : (program.parent_path() / "share/diplograph/packs.image").string();
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

std::vector<std::string> language_folders(const std::string& given) {
  std::string packs = named_folder(given);
  const auto places = usual_places();
  const auto found = std::ranges::find_if(places, is_folder);
  if (packs.empty() && found != places.end()) packs = *found;
  if (packs.empty()) return {};
  std::vector<std::string> folders = languages(packs);
  for (std::string& folder : folders) folder = packs + "/" + folder;
  return folders;
}

}  // namespace diplograph
