// Compiled packs: what Packs::load makes of the files, as one file of bytes.
#include <algorithm>
#include <filesystem>
#include <utility>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/fingerprint.hpp"
#include "pack/image.hpp"
#include "packs.hpp"

namespace diplograph {
namespace {

// What an image is made of and by.
struct Stamp {
  std::string form;
  std::string build;
  std::uint64_t sources = 0;

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.form, self.build, self.sources);
  }
  friend bool operator==(const Stamp&, const Stamp&) = default;
};

Stamp stamp_of(const std::string& folder) {
  return {"diplograph packs", build_id(), fingerprint_of(folder, list_files(folder))};
}

}  // namespace

std::string Packs::compile(const std::string& folder) {
  const auto packs = load(folder);
  ImageWriter writer;
  writer(stamp_of(folder), *packs.common_);
  writer(std::uint64_t{packs.languages_.size()});
  for (const auto& language : packs.languages_) {
    writer(std::filesystem::path(language->pack.folder()).filename().native(), *language);
  }
  return writer.bytes();
}

std::optional<Packs> Packs::from_image(const std::string& folder, std::string_view bytes) {
  Packs packs;
  ImageReader reader(bytes);
  Stamp stamp;
  reader(stamp);
  if (stamp.build.empty() || stamp != stamp_of(folder)) return std::nullopt;
  auto common = std::make_unique<Common>();
  reader(*common);
  packs.common_ = std::move(common);
  std::uint64_t count = 0;
  reader(count);
  for (std::uint64_t i = 0; i < count; ++i) {
    std::string name;
    auto language = std::make_unique<Language>();
    reader(name, *language);
    language->pack.stands_in(folder + "/" + name, *packs.common_);
    language->page.fold = &language->pack.fold();
    packs.languages_.push_back(std::move(language));
  }
  if (!reader.at_end()) return std::nullopt;
  return packs;
}

Packs Packs::load(const std::string& folder, const std::string& image) {
  if (!image.empty()) {
    try {
      const MappedFile file(image);
      if (auto packs = from_image(folder, file.bytes())) return std::move(*packs);
    } catch (const std::exception&) {
      // Damaged, perhaps so that it asks for more memory than there is. The files themselves tell
      // what is wrong, if anything is.
    }
  }
  return load(folder);
}

}  // namespace diplograph
