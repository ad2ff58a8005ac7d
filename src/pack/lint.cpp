// The walk over packs/: common first, for languages refer to it, then each language with its
// settings, letters, terms and rules. A last load makes sure that no finding means a pack that
// loads.
#include "pack/lint.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "base/error.hpp"
#include "base/files.hpp"
#include "pack/common.hpp"
#include "pack/language_pack.hpp"
#include "pack/lint_json.hpp"
#include "pack/lint_schema.hpp"
#include "pack/lint_terms.hpp"
#include "pack/lint_text.hpp"

namespace diplograph {
namespace {

namespace fs = std::filesystem;

EntityKind kind_of(std::string_view file) {
  if (file == "states") return EntityKind::state;
  if (file == "organizations") return EntityKind::organization;
  return file == "places" ? EntityKind::place : EntityKind::person;
}

// The names of what stands in a folder, sorted.
std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code problem;
  for (const auto& entry : fs::directory_iterator(folder, problem)) {
    names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

class PackLinter {
 public:
  explicit PackLinter(std::string folder) : folder_(std::move(folder)) {}

  std::vector<LintFinding> run() {
    if (!is_folder(folder_ + "/common")) {
      findings_.push_back({folder_, "there is no folder 'common': name the packs folder"});
      return std::move(findings_);
    }
    std::vector<std::string> languages;
    for (const auto& name : names_in(folder_)) {
      if (name != "common" && is_folder(folder_ + "/" + name))
        languages.push_back(folder_ + "/" + name);
    }
    for (const auto& path : languages) collect_bodies(path + "/terms/bodies.txt");
    lint_common();
    for (const auto& path : languages) lint_language(path);
    if (findings_.empty()) load_all();
    return std::move(findings_);
  }

 private:
  // packs/common may speak of the parts of states that languages name.
  void collect_bodies(const std::string& path) {
    std::vector<LintFinding> told_later;
    if (!file_exists(path)) return;
    for (const auto& line : lint_lines(path, false, told_later)) ids_.bodies.insert(line.id);
  }

  void lint_common() {
    const auto common = folder_ + "/common";
    find_strangers(common, lint_common_files());
    // References go from file to file: all ids are read before any line is judged.
    std::vector<std::vector<TermLine>> files;
    for (const auto& file : lint_common_files()) {
      const auto path = common + "/" + std::string(file.name) + ".txt";
      files.push_back(file_exists(path) ? lint_lines(path, false, findings_)
                                        : std::vector<TermLine>());
      for (const auto& line : files.back()) ids_.entities.emplace(line.id, kind_of(file.name));
    }
    const Fold fold{{}};
    for (std::size_t i = 0; i < files.size(); ++i) {
      const auto& file = lint_common_files()[i];
      lint_terms(common + "/" + std::string(file.name) + ".txt", file, files[i], {ids_, fold},
                 findings_);
    }
  }

  void lint_language(const std::string& path) {
    if (!file_exists(path + "/pack.json")) {
      findings_.push_back({path, "there is no pack.json"});
      return;
    }
    languages_.push_back(path);
    const auto paradigms = lint_settings(path + "/pack.json", findings_);
    const auto fold = lint_letters(path + "/normalise.txt");
    find_strangers(path + "/terms", lint_term_files());
    for (const auto& file : lint_term_files()) {
      const auto terms = path + "/terms/" + std::string(file.name) + ".txt";
      if (!file_exists(terms)) continue;
      lint_terms(terms, file, lint_lines(terms, false, findings_), {ids_, fold, &paradigms},
                 findings_);
    }
    for (const auto* rules : {"dates", "events"}) {
      lint_rules(path + "/rules/" + rules + ".json", findings_);
    }
    static_cast<void>(lint_json(path + "/page.json", findings_));
  }

  Fold lint_letters(const std::string& path) {
    if (!file_exists(path)) {
      findings_.push_back({path, "there is no such file"});
      return {};
    }
    static_cast<void>(lint_lines(path, true, findings_));
    try {
      return Fold::load(path);
    } catch (const Error& error) {
      findings_.push_back(lint_finding(error));
      return {};
    }
  }

  // Files that nothing reads: most likely a name written wrong.
  void find_strangers(const std::string& folder, const std::vector<LintFile>& files) {
    for (const auto& name : names_in(folder)) {
      const auto known = std::any_of(files.begin(), files.end(), [&](const LintFile& file) {
        return name == std::string(file.name) + ".txt";
      });
      // How names sound is the graph's to read.
      if (!known && name != "sounds.txt")
        findings_.push_back({folder + "/" + name, "no reader knows this file"});
    }
  }

  void load_all() {
    try {
      const auto common = Common::load(folder_ + "/common");
      for (const auto& path : languages_) static_cast<void>(LanguagePack::load(path, common));
    } catch (const Error& error) {
      findings_.push_back(lint_finding(error));
    }
  }

  std::string folder_;
  std::vector<LintFinding> findings_;
  std::vector<std::string> languages_;
  LintIds ids_;
};

}  // namespace

std::vector<LintFinding> lint_packs(const std::string& folder) { return PackLinter(folder).run(); }

}  // namespace diplograph
