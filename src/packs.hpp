// All language data that reading needs, loaded once and shared by all threads.
//
//   const Packs packs = Packs::load("packs");
//   packs.languages().front().pack.lang();   // "ar"
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/event_rules.hpp"
#include "ingest/ingest.hpp"
#include "pack/common.hpp"
#include "pack/language_pack.hpp"
#include "recognise/dates.hpp"

namespace diplograph {

// One folder packs/<lang> with its rules.
struct Language {
  LanguagePack pack;
  DateRules dates;
  std::vector<EventRule> events;
  PageMarks page;
};

class Packs {
 public:
  // Reads packs/common and every folder beside it that has a pack.json, by name. Throws
  // Error(pack).
  [[nodiscard]] static Packs load(const std::string& folder);

  [[nodiscard]] const std::vector<std::unique_ptr<const Language>>& languages() const {
    return languages_;
  }
  // The language of that tag ("ar", also "ar-EG"), or nullptr.
  [[nodiscard]] const Language* find(std::string_view lang) const;
  [[nodiscard]] const Common& common() const { return *common_; }

 private:
  std::unique_ptr<const Common> common_;
  std::vector<std::unique_ptr<const Language>> languages_;
};

}  // namespace diplograph
