#include "tools/diplograph/inputs.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/files.hpp"

using namespace diplograph;
namespace fs = std::filesystem;

namespace {

// A folder of its own for a test, gone with it.
class Folder {
 public:
  Folder() : path_((fs::temp_directory_path() / ("inputs-" + std::to_string(getpid()))).string()) {
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  std::string add(const std::string& name, const std::string& content) const {
    const std::string path = path_ + "/" + name;
    fs::create_directories(fs::path(path).parent_path());
    write_file(path, content);
    return path;
  }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace

TEST_CASE("files come sorted, each once, whatever the order of the arguments") {
  const Folder folder;
  const auto a = folder.add("a.txt", "x");
  const auto b = folder.add("sub/b.json.gz", "x");
  const auto c = folder.add("sub/c.jsonl.zst", "x");
  (void)folder.add("sub/picture.png", "x");
  (void)folder.add("notes.md", "x");
  const std::vector<std::string> wanted = {a, b, c};
  CHECK(input_files({c, b, a}) == wanted);
  CHECK(input_files({folder.path()}) == wanted);
  CHECK(input_files({a, folder.path(), a}) == wanted);
  CHECK(input_files({"-"}) == std::vector<std::string>{"-"});
}

TEST_CASE("a missing file and a folder without articles are named") {
  const Folder folder;
  (void)folder.add("sub/picture.png", "x");
  CHECK_THROWS_AS((void)input_files({folder.path()}), Error);
  CHECK_THROWS_WITH((void)input_files({folder.path() + "/none.txt"}),
                    (folder.path() + "/none.txt: no such file").c_str());
}

TEST_CASE("records are told from texts by their first line") {
  const Folder folder;
  const std::string record = "{\"schema\":\"diplograph/record/1\"}\n";
  struct Case {
    std::string name, content;
    bool is_records;
  };
  const Case cases[] = {
      {"records.jsonl", record + record, true},
      {"texts.jsonl", "{\"text\":\"a\"}\n" + record, false},
      {"talk.jsonl", "{\"text\":\"about \\\"diplograph/record/1\\\"\"}\n", false},
      {"empty.jsonl", "", false},
      {"other.txt", record, false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    CHECK(holds_records(folder.add(c.name, c.content)) == c.is_records);
  }
}
