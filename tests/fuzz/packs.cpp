#include "packs.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "fuzz/support.hpp"
#include "fuzz/targets.hpp"
#include "pack/lint.hpp"

namespace diplograph::fuzz {
namespace {

namespace fs = std::filesystem;

// The toy packs, one file of which an input replaces.
class Toy {
 public:
  Toy() : scratch_("packs") {
    fs::copy(source_dir + "/tests/data/toy", scratch_.path("toy"), fs::copy_options::recursive);
    for (const auto& entry : fs::recursive_directory_iterator(scratch_.path("toy"))) {
      if (entry.is_regular_file()) files_.push_back(entry.path());
    }
    std::sort(files_.begin(), files_.end());
  }

  [[nodiscard]] std::string folder() const { return scratch_.path("toy"); }
  [[nodiscard]] const std::vector<fs::path>& files() const { return files_; }

 private:
  Scratch scratch_;
  std::vector<fs::path> files_;
};

bool loads(const std::string& folder) {
  try {
    const auto common = Common::load(folder + "/common");
    (void)LanguagePack::load(folder + "/xx", common);
  } catch (const Error&) {
    return false;
  }
  return true;
}

// The rules and the page's marks too, which the linter leaves to their readers.
void load_all(const std::string& folder) {
  try {
    (void)Packs::load(folder);
  } catch (const Error& error) {
    require(error.code() == Error::Code::pack, "a broken pack is told as one");
  }
}

}  // namespace

void packs(std::string_view bytes) {
  static const Toy toy;
  const auto& file = toy.files()[choose(bytes, toy.files().size())];
  const auto whole = file.string() + ".whole";
  fs::rename(file, whole);
  std::ofstream(file, std::ios::binary) << bytes;
  const bool clean = lint_packs(toy.folder()).empty();
  const bool loaded = loads(toy.folder());
  load_all(toy.folder());
  fs::rename(whole, file);
  require(!clean || loaded, "a pack that the linter passes is loaded");
}

}  // namespace diplograph::fuzz
