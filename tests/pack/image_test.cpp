// Data written as bytes and read back; the hash tables in it.
#include "pack/image.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <string>

#include "pack/hash_table.hpp"
#include "pack/pack_support.hpp"

using namespace diplograph;

namespace {

struct Part {
  std::string name;
  std::vector<std::vector<std::u32string>> words;
  std::optional<std::uint16_t> number;
  std::unordered_map<char32_t, int> map;
  bool yes = false;

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.name, self.words, self.number, self.map, self.yes);
  }
  friend bool operator==(const Part&, const Part&) = default;
};

std::vector<Part> parts() {
  return {{},
          {"a name longer than what a string holds by itself",
           {{U"a", U""}, {}},
           7,
           {{U'x', -1}},
           true}};
}

}  // namespace

TEST_CASE("What is written as bytes is read back") {
  ImageWriter writer;
  writer(parts(), std::vector<std::uint32_t>{1, 2, 3});
  std::vector<Part> back;
  std::vector<std::uint32_t> numbers;
  ImageReader reader(writer.bytes());
  reader(back, numbers);
  CHECK(back == parts());
  CHECK(numbers == std::vector<std::uint32_t>{1, 2, 3});
  CHECK(reader.at_end());
}

TEST_CASE("Bytes that end early are refused, wherever they end") {
  ImageWriter writer;
  writer(parts());
  for (std::size_t size = 0; size < writer.bytes().size(); ++size) {
    std::vector<Part> back;
    ImageReader reader(std::string_view(writer.bytes()).substr(0, size));
    CHECK(error_of([&] { reader(back); }) == "compiled packs: end early");
  }
}

TEST_CASE("A size larger than the bytes behind it is refused before anything is made of it") {
  const auto refuses = [](std::uint64_t size, auto into) {
    ImageWriter writer;
    writer(size, std::string(64, 'x'));
    ImageReader reader(writer.bytes());
    return error_of([&] { reader(into); }) == "compiled packs: end early";
  };
  // So many letters, numbers and strings as there are bytes, and more than any memory holds.
  for (const std::uint64_t size : {std::uint64_t{64}, std::uint64_t{1} << 60U, ~std::uint64_t{0}}) {
    CAPTURE(size);
    CHECK(refuses(size, std::u32string()));
    CHECK(refuses(size, std::vector<std::uint64_t>()));
    CHECK(refuses(size, std::vector<std::string>()));
    CHECK(refuses(size, std::unordered_map<char32_t, std::string>()));
  }
}

TEST_CASE("A hash table finds what a map finds") {
  std::mt19937 random(7);
  std::map<std::string, std::uint32_t> known;
  std::vector<std::string> texts;
  HashTable table;
  for (int i = 0; i < 3000; ++i) {
    const auto text = std::to_string(random() % 2000);
    const auto hash = hash_of(std::string_view(text));
    const auto same = [&](std::uint32_t place) { return texts[place] == text; };
    const auto found = known.find(text);
    CHECK(table.find(hash, same) == (found == known.end() ? HashTable::kNone : found->second));
    if (found != known.end()) continue;
    known.emplace(text, static_cast<std::uint32_t>(texts.size()));
    table.add(hash, static_cast<std::uint32_t>(texts.size()));
    texts.push_back(text);
  }
}
