#include "tools/diplograph/inputs.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/error.hpp"
#include "folder.hpp"

using namespace diplograph;

namespace {

std::vector<std::string> files_of(const std::vector<std::string>& arguments,
                                  bool with_records = true) {
  return input_files(arguments, with_records, [](const Error& error) { throw error; }).files;
}

}  // namespace

TEST_CASE("files come sorted, each once, whatever the order of the arguments") {
  const Folder folder;
  const auto a = folder.write("a.txt", "x");
  const auto b = folder.write("sub/b.json.gz", "x");
  const auto c = folder.write("sub/c.jsonl.zst", "x");
  const auto d = folder.write("sub/d.html", "x");
  (void)folder.write("sub/picture.png", "x");
  (void)folder.write("notes.md", "x");
  const std::vector<std::string> wanted = {a, b, c, d};
  CHECK(files_of({d, c, b, a}) == wanted);
  CHECK(files_of({folder.path()}) == wanted);
  CHECK(files_of({a, folder.path(), a}) == wanted);
  CHECK(files_of({"-"}) == std::vector<std::string>{"-"});
}

TEST_CASE("what the program wrote is passed over in a folder, a graph always") {
  const Folder folder;
  const auto text = folder.write("a.txt", "x");
  const auto records = folder.write("b.jsonl", "{\"schema\":\"diplograph/record/1\"}\n");
  const auto graph = folder.write(
      "graph.json", "{\"directed\": true, \"graph\": {\"schema\":\"diplograph/graph/1\"},\n}");
  CHECK(files_of({folder.path()}) == std::vector<std::string>{text, records});
  CHECK(files_of({folder.path()}, false) == std::vector<std::string>{text});
  CHECK(files_of({records}, false) == std::vector<std::string>{records});
  CHECK_THROWS_WITH((void)files_of({graph}),
                    (graph + ": is a graph, not articles; give it to diplograph query, draw, "
                             "export or explain")
                        .c_str());
}

TEST_CASE("a missing file and a folder without articles are named, and the others are kept") {
  const Folder folder;
  (void)folder.write("sub/picture.png", "x");
  const auto text = folder.write("a.txt", "x");
  const std::string missing = folder.path() + "/none.txt";
  const std::string hollow = folder.path() + "/sub";
  std::vector<std::string> told;
  const auto inputs = input_files({missing, hollow, text}, true,
                                  [&](const Error& error) { told.emplace_back(error.what()); });
  CHECK(inputs.files == std::vector<std::string>{text});
  REQUIRE(told.size() == 2);
  CHECK(told[0] == missing + ": no such file");
  CHECK(told[1].starts_with(hollow + ": no articles in this folder"));
}

TEST_CASE("records and graphs are told from texts by their first line") {
  const Folder folder;
  const std::string record = "{\"schema\":\"diplograph/record/1\"}\n";
  struct Case {
    std::string name, content;
    InputKind is;
  };
  const Case cases[] = {
      {"records.jsonl", record + record, InputKind::records},
      {"spaced.jsonl", "{\"source\": {}, \"schema\": \"diplograph/record/1\"}\n",
       InputKind::records},
      {"texts.jsonl", "{\"text\":\"a\"}\n" + record, InputKind::texts},
      {"talk.jsonl", "{\"text\":\"about \\\"diplograph/record/1\\\"\"}\n", InputKind::texts},
      {"graph.json", "{\"directed\": true, \"graph\": {\"schema\":\"diplograph/graph/1\"},\n",
       InputKind::graph},
      {"long.jsonl", record.substr(0, record.size() - 1) + std::string(2000000, ' ') + "\n",
       InputKind::records},
      {"endless.jsonl", "{\"text\": \"" + std::string(2000000, 'a'), InputKind::texts},
      {"empty.jsonl", "", InputKind::texts},
      {"other.txt", record, InputKind::texts},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    CHECK(content_of(folder.write(c.name, c.content)) == c.is);
  }
}

TEST_CASE("documents that nobody reads are told of, in folders alone") {
  const Folder folder;
  (void)folder.write("a.txt", "x");
  (void)folder.write("picture.png", "x");
  const auto pdf = folder.write("sub/B.PDF", "%PDF-1.7");
  const auto word = folder.write("c.docx", "x");
  const auto unread_of = [](const std::vector<std::string>& arguments) {
    return input_files(arguments, true, [](const Error& error) { throw error; }).unread;
  };
  CHECK(unread_of({folder.path(), "-"}) == std::vector<std::string>{word, pdf});
  CHECK(unread_of({pdf}).empty());
}

TEST_CASE("nothing that is read is written over") {
  const Folder folder;
  const auto text = folder.write("a.txt", "x");
  const auto other = folder.write("sub/b.json", "{\"text\": \"x\"}");
  const auto records = folder.write("r.jsonl", "{\"schema\":\"diplograph/record/1\"}\n");
  CHECK_THROWS_WITH(check_apart({text}, folder.path() + "/./a.txt"),
                    (folder.path() + "/./a.txt: is to be read, and would be overwritten; name "
                                     "another file with -o")
                        .c_str());
  CHECK_THROWS_AS(check_apart({folder.path()}, text), Error);
  CHECK_THROWS_AS(check_apart({folder.path()}, other), Error);
  CHECK_THROWS_AS(check_apart({records}, records), Error);
  CHECK_NOTHROW(check_apart({folder.path()}, records));
  CHECK_NOTHROW(check_apart({folder.path() + "/sub"}, text));
  CHECK_NOTHROW(check_apart({folder.path()}, folder.path() + "/new.txt"));
  CHECK_NOTHROW(check_apart({text, "-"}, "-"));
}
