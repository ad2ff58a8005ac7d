// Compiled packs read as the packs themselves, and are used for those packs alone.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "pipeline/pipeline_support.hpp"

using namespace diplograph;

namespace {

std::string records_of_samples(const Packs& packs) {
  std::string lines;
  for (const auto& file : list_files(source_dir + "/samples")) {
    if (file.ends_with(".records.jsonl") || !is_source_name(file)) continue;
    for (const auto& [source, article] : articles_of(file)) {
      lines += to_json_line(read(source, article, packs)) + "\n";
    }
  }
  return lines;
}

}  // namespace

TEST_CASE("Compiled packs give the same records, the same bytes when compiled again") {
  const auto folder = source_dir + "/packs";
  const auto image = Packs::compile(folder);
  const auto compiled = Packs::from_image(folder, image);
  REQUIRE(compiled);
  REQUIRE(compiled->languages().size() == packs().languages().size());
  CHECK(records_of_samples(*compiled) == records_of_samples(packs()));
  CHECK(Packs::compile(folder) == image);
}

TEST_CASE("Compiled packs are not used for others, nor cut ones for any") {
  const std::string folder = "scratch_packs_image";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  std::filesystem::copy(source_dir + "/packs/common", folder + "/common");
  std::filesystem::copy(source_dir + "/packs/en", folder + "/en",
                        std::filesystem::copy_options::recursive);
  const auto image = Packs::compile(folder);
  write_file(folder + ".image", image);
  CHECK(Packs::from_image(folder, image));
  CHECK_FALSE(Packs::from_image(source_dir + "/packs", image));

  std::ofstream(folder + "/en/terms/places.txt", std::ios::app) << "\n";
  CHECK_FALSE(Packs::from_image(folder, image));
  CHECK(Packs::load(folder, folder + ".image").find("en") != nullptr);

  write_file(folder + ".image", std::string_view(image).substr(0, image.size() / 2));
  CHECK(Packs::load(source_dir + "/packs", folder + ".image").find("ar") != nullptr);
  CHECK(Packs::load(source_dir + "/packs", folder + ".missing").find("ar") != nullptr);
  std::filesystem::remove_all(folder);
  std::filesystem::remove(folder + ".image");
}
