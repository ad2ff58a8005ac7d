#include "packs.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <future>
#include <utility>

#include "base/error.hpp"
#include "base/files.hpp"

namespace diplograph {
namespace {

std::vector<std::string> language_folders(const std::string& folder) {
  std::vector<std::string> found;
  std::error_code problem;
  for (const auto& entry : std::filesystem::directory_iterator(folder, problem)) {
    if (entry.is_directory() && std::filesystem::exists(entry.path() / "pack.json")) {
      found.push_back(entry.path().string());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::unique_ptr<Language> load_language(const std::string& path, const Common& common) {
  auto language = std::make_unique<Language>();
  language->pack = LanguagePack::load(path, common);
  language->dates = load_date_rules(path + "/rules/dates.json", language->pack);
  language->events = load_event_rules(path + "/rules/events.json", language->pack);
  language->page = PageMarks::load(path + "/page.json", language->pack.fold());
  return language;
}

}  // namespace

Packs Packs::load(const std::string& folder) {
  try {
    return load_all(folder);
  } catch (const Error& error) {
    // What is wrong input elsewhere is a broken pack here.
    if (error.code() != Error::Code::input) throw;
    throw Error(Error::Code::pack, "", error.what());
  }
}

Packs Packs::load_all(const std::string& folder) {
  Packs packs;
  packs.common_ = std::make_unique<const Common>(Common::load(folder + "/common"));
  std::vector<std::future<std::unique_ptr<Language>>> loading;
  for (const auto& path : language_folders(folder)) {
    // On a thread each, or one after the other where the machine has no more of them to give.
    loading.push_back(std::async(load_language, path, std::cref(*packs.common_)));
  }
  for (auto& language : loading) packs.languages_.push_back(language.get());
  if (packs.languages_.empty()) {
    throw Error(Error::Code::pack, folder, "there is no language pack",
                "name the packs folder with --packs");
  }
  return packs;
}

const Language* Packs::find(std::string_view lang) const {
  std::string wanted(lang.substr(0, lang.find_first_of("-_")));  // "ar" of "ar-EG"
  for (char& c : wanted) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  const auto found = std::find_if(languages_.begin(), languages_.end(), [&](const auto& language) {
    return language->pack.lang() == lang || language->pack.lang() == wanted;
  });
  return found == languages_.end() ? nullptr : found->get();
}

}  // namespace diplograph
