#include "base/files.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <filesystem>

#include "base/error.hpp"
#include "folder.hpp"

namespace diplograph {
namespace {

namespace fs = std::filesystem;

// A folder of its own, removed at the end.
std::string gzip(const std::string& text) {
  z_stream state{};
  REQUIRE(deflateInit2(&state, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string out(deflateBound(&state, text.size()) + 64, '\0');
  std::string in = text;
  state.next_in = reinterpret_cast<Bytef*>(in.data());
  state.avail_in = static_cast<uInt>(in.size());
  state.next_out = reinterpret_cast<Bytef*>(out.data());
  state.avail_out = static_cast<uInt>(out.size());
  REQUIRE(deflate(&state, Z_FINISH) == Z_STREAM_END);
  out.resize(state.total_out);
  deflateEnd(&state);
  return out;
}

std::string zstd(const std::string& text) {
  std::string out(ZSTD_compressBound(text.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), text.data(), text.size(), 3));
  return out;
}

// Text that does not compress to nothing, longer than any buffer.
std::string long_text() {
  std::string text;
  for (int i = 0; i < 50000; ++i) text += std::to_string(i * 7919 % 100003) + "\n";
  return text;
}

}  // namespace

TEST_CASE("Files are read whole, plain or compressed, by name or by first bytes") {
  const Folder folder;
  const std::string text = long_text();
  struct Case {
    const char* name;
    std::string bytes;
  };
  const Case cases[] = {{"a.txt", text},
                        {"b.txt.gz", gzip(text)},
                        {"c.txt.zst", zstd(text)},
                        {"d", gzip(text)},
                        {"e", zstd(text)},
                        {"f.gz", gzip(text.substr(0, 70000)) + gzip(text.substr(70000))},
                        {"g.zst", zstd(text.substr(0, 70000)) + zstd(text.substr(70000))}};
  for (const Case& c : cases) {
    CAPTURE(c.name);
    write_file(folder.at(c.name), c.bytes);
    CHECK(read_file(folder.at(c.name)) == text);
    std::size_t lines = 0;
    std::size_t bytes = 0;
    read_lines(folder.at(c.name), [&](std::string_view line, std::size_t number) {
      CHECK(number == ++lines);
      bytes += line.size() + 1;
    });
    CHECK(lines == 50000);
    CHECK(bytes == text.size());
    std::string blocks;
    LineBlocks of(folder.at(c.name));
    for (std::string_view block = of.next(); !block.empty(); block = of.next()) {
      CHECK(block.ends_with('\n'));
      blocks += block;
    }
    CHECK(blocks == text);
    CHECK(first_line(folder.at(c.name), 1000) == "0");
  }
  write_file(folder.at("line"), gzip(std::string(1000000, 'a')));
  write_file(folder.at("blocks"), "one\n" + std::string(1000000, 'a') + "\nthree");
  std::vector<std::size_t> sizes;
  LineBlocks of(folder.at("blocks"));
  for (std::string_view block = of.next(); !block.empty(); block = of.next()) {
    sizes.push_back(block.size());
  }
  CHECK(of.next().empty());
  CHECK(sizes == std::vector<std::size_t>{4, 1000001, 5});
  CHECK(first_line(folder.at("line"), 100000) == std::string(100000, 'a'));
  CHECK(first_line(folder.at("line"), 2000000) == std::string(1000000, 'a'));
}

TEST_CASE("Cut or broken archives are Errors") {
  const Folder folder;
  const std::string text = long_text();
  std::string broken = gzip(text);
  broken[broken.size() / 2] = static_cast<char>(broken[broken.size() / 2] ^ 0x55);
  struct Case {
    const char* name;
    std::string bytes;
    const char* message;
  };
  const std::string gz = gzip(text);
  const std::string zst = zstd(text);
  const Case cases[] = {{"cut.gz", gz.substr(0, gz.size() / 2), "ends early"},
                        {"nearly.gz", gz.substr(0, gz.size() - 1), "ends early"},
                        {"empty.gz", "", "ends early"},
                        {"broken.gz", broken, "gzip data is broken"},
                        {"plain.gz", "just text", "gzip data is broken"},
                        {"cut.zst", zst.substr(0, zst.size() / 2), "ends early"},
                        {"plain.zst", "just text", "zstd data is broken"},
                        {"window.zst", std::string("\x28\xB5\x2F\xFD\0\x90\1\0\0", 9),
                         "window of more than 128 MiB; pack it again"}};
  for (const Case& c : cases) {
    CAPTURE(c.name);
    write_file(folder.at(c.name), c.bytes);
    CHECK_THROWS_WITH_AS((void)read_file(folder.at(c.name)), doctest::Contains(c.message), Error);
  }
}

TEST_CASE("What cannot be read is an Error that names the file") {
  const Folder folder;
  CHECK_THROWS_WITH_AS((void)read_file(folder.at("none")), doctest::Contains("No such file"),
                       Error);
  CHECK_THROWS_WITH_AS((void)read_file(folder.at("")), doctest::Contains("is a folder"), Error);
  CHECK_THROWS_AS((void)list_files(folder.at("none")), Error);
  write_file(folder.at("large"), std::string(1000, 'x'));
  CHECK_THROWS_WITH_AS((void)read_file(folder.at("large"), {999}),
                       doctest::Contains("larger than 999 bytes"), Error);
  CHECK_THROWS_WITH_AS(read_lines(folder.at("large"), [](auto, auto) {}, {999}),
                       doctest::Contains("large:1: is larger"), Error);
  CHECK_THROWS_WITH_AS((void)LineBlocks(folder.at("large"), {999}).next(),
                       doctest::Contains("is larger than 999 bytes"), Error);
}

TEST_CASE("Folders are listed in order, without hidden files and links") {
  const Folder folder;
  fs::create_directories(folder.at("b/c"));
  for (const char* name : {"z.txt", "a.txt", "b/c/d.txt", ".hidden"})
    write_file(folder.at(name), "x");
  fs::create_symlink(folder.at("a.txt"), folder.at("link.txt"));
  CHECK(list_files(folder.at("")) ==
        std::vector{folder.at("a.txt"), folder.at("b/c/d.txt"), folder.at("z.txt")});
  CHECK(is_folder(folder.at("b")));
  CHECK_FALSE(is_folder(folder.at("a.txt")));
  CHECK(file_exists(folder.at("a.txt")));
  CHECK_FALSE(file_exists(folder.at("b")));
}

TEST_CASE("A file is whole or as it was before") {
  const Folder folder;
  const std::string path = folder.at("out.json");
  write_file(path, "old");
  {
    AtomicFile file(path);
    file.write(long_text());
    CHECK(read_file(path) == "old");
  }
  CHECK(read_file(path) == "old");
  CHECK(folder.size() == 1);  // nothing is left beside it
  write_file(path, "new");
  CHECK(read_file(path) == "new");
  CHECK(folder.size() == 1);
}

TEST_CASE("What cannot be written is an Error") {
  const Folder folder;
  CHECK_THROWS_WITH_AS(write_file(folder.at("none/out"), "x"),
                       doctest::Contains("cannot be written"), Error);
  CHECK_THROWS_WITH_AS(write_file(folder.at(""), "x"), doctest::Contains("cannot be written"),
                       Error);
  CHECK_NOTHROW(write_file("/dev/null", "x"));
  CHECK_THROWS_AS(write_file("/dev/full", "x"), Error);
}

TEST_CASE("SHA-256 is that of the standard") {
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  std::string id = "id:";
  append_sha256_hex("abc", 6, id);
  CHECK(id == "id:ba7816");
}

TEST_CASE("An Error says place, problem and remedy") {
  const Error error(Error::Code::pack, "a.txt:12", "unknown word 'x'", "use y");
  CHECK(std::string(error.what()) == "a.txt:12: unknown word 'x'; use y");
  CHECK(error.code() == Error::Code::pack);
  CHECK(error.place() == "a.txt:12");
  CHECK(std::string(Error(Error::Code::usage, "", "wrong").what()) == "wrong");
}

}  // namespace diplograph
