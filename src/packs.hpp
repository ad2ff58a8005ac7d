// All language data that reading needs, loaded once and shared by all threads.
//
//   const Packs packs = Packs::load("packs");
//   packs.languages().front().pack.lang();   // "ar"
#pragma once

#include <memory>
#include <optional>
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
  EventRules events;
  PageMarks page;

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.pack, self.dates, self.events, self.page);
  }
};

class Packs {
 public:
  // Reads packs/common and every folder beside it that has a pack.json, by name. Throws
  // Error(pack).
  [[nodiscard]] static Packs load(const std::string& folder);
  // The same, and many times faster: from the file `image` that compile() made, if this build of
  // the program made it and made it of just these files. Else as above.
  [[nodiscard]] static Packs load(const std::string& folder, const std::string& image);
  // The bytes of such a file; and back, nothing where they are of others or by another build.
  [[nodiscard]] static std::string compile(const std::string& folder);
  [[nodiscard]] static std::optional<Packs> from_image(const std::string& folder,
                                                       std::string_view bytes);

  [[nodiscard]] const std::vector<std::unique_ptr<const Language>>& languages() const {
    return languages_;
  }
  // The language of that tag ("ar", also "ar-EG"), or nullptr.
  [[nodiscard]] const Language* find(std::string_view lang) const;
  [[nodiscard]] const Common& common() const { return *common_; }

 private:
  [[nodiscard]] static Packs load_all(const std::string& folder);

  std::unique_ptr<const Common> common_;
  std::vector<std::unique_ptr<const Language>> languages_;
};

}  // namespace diplograph
