#include <doctest/doctest.h>

#include "base/error.hpp"
#include "folder.hpp"
#include "ingest/ingest.hpp"
#include "page_support.hpp"

namespace diplograph {
TEST_CASE("A text file is one document without metadata") {
  const Folder folder;
  const std::string path = folder.write("a.txt", "Head\nOne two.\n");
  const auto documents = read_all(path);
  REQUIRE(documents.size() == 1);
  const Source& source = documents[0].source;
  CHECK(source.file == path);
  CHECK(source.charset == "UTF-8");
  CHECK(source.text == U"Head\nOne two.\n");
  CHECK(source.sha256 == sha256_hex("Head\nOne two.\n"));
  CHECK(source.diagnostics.empty());
  CHECK(documents[0].metadata.title.empty());
}

TEST_CASE("The text of a JSON document is title, blank line, text") {
  const auto documents = read_all(data_dir + "/documents/fourth.json");
  REQUIRE(documents.size() == 1);
  const Metadata& metadata = documents[0].metadata;
  CHECK(documents[0].source.file.ends_with("fourth.json"));
  CHECK(metadata.lang == "ar");
  CHECK(metadata.date == day_from_iso("2024-02-11"));
  CHECK(to_utf8(documents[0].source.text)
            .starts_with(metadata.title + "\n\n" + metadata.title + "\n"));
  const auto articles = split_page(documents[0].source, metadata, arabic_marks());
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].body.size() == 1);
  CHECK(articles[0].publisher == std::vector{metadata.source});
}

TEST_CASE("JSON lines are a document each, known by id or line") {
  const std::string path = data_dir + "/documents/lines.jsonl";
  const auto documents = read_all(path);
  REQUIRE(documents.size() == 2);
  CHECK(documents[0].source.file == "demo:1");
  CHECK(documents[0].metadata.date == day_from_iso("2024-02-12"));
  CHECK(documents[1].source.file == path + ":3");
  CHECK_FALSE(documents[1].metadata.date);
  REQUIRE(documents[1].source.diagnostics.size() == 1);
  CHECK(documents[1].source.diagnostics[0].code == "unread-date");
}

TEST_CASE("A name that does not tell the format leaves it to the content") {
  const Folder folder;
  CHECK(read_all(folder.write("a", "One two.\n"))[0].source.text == U"One two.\n");
  CHECK(read_all(folder.write("b", "{\n\"text\": \"x y\"\n}\n"))[0].source.text == U"x y");
  CHECK(read_all(folder.write("c", "{\"text\": \"x\"}\n{\"text\": \"y\"}\n")).size() == 2);
}

TEST_CASE("A folder is walked in order and what is no article is passed over") {
  const Folder folder;
  (void)folder.write("b/two.txt", "Two.");
  (void)folder.write("a.jsonl", "{\"id\": 1, \"text\": \"One.\"}\n");
  (void)folder.write("notes.md", "no article");
  const auto documents = read_all(folder.path());
  REQUIRE(documents.size() == 2);
  CHECK(documents[0].source.file == "1");
  CHECK(documents[1].source.text == U"Two.");
}

TEST_CASE("Text in an older charset is read, found out or declared") {
  const Folder folder;
  const std::string bytes = "\xD3\xE1\xC7\xE3 \xED\xC7 \xCF\xE4\xED\xC7\n";
  const std::string path = folder.write("a.txt", bytes);
  CHECK(read_all(path)[0].source.charset == "windows-1256");
  ReadOptions options;
  options.charset = "ISO-8859-6";
  CHECK(read_all(path, options)[0].source.charset == "ISO-8859-6");
}

TEST_CASE("Text with some broken bytes is read and the damage is told") {
  const Folder folder;
  const std::string whole = read_file(data_dir + "/pages/two-articles.txt");
  const auto documents = read_all(folder.write("a.txt", whole + "\xD9\n"));
  REQUIRE(documents[0].source.diagnostics.size() == 1);
  CHECK(documents[0].source.diagnostics[0].code == "replaced-bytes");
  CHECK(split_page(documents[0].source, {}, arabic_marks()).size() == 2);
}

TEST_CASE("What holds no article is an Error that says what to do") {
  const Folder folder;
  (void)folder.write("none/readme.md", "x");
  std::string noise;
  for (int i = 0; i < 4000; ++i) noise += static_cast<char>(i * 7919 % 251);
  struct Case {
    std::string path;
    const char* message;
  };
  const Case cases[] = {
      {folder.path() + "/missing.txt", "missing.txt: No such file"},
      {folder.path() + "/none", "holds no articles; give a folder with"},
      {folder.write("empty.txt", ""), "empty.txt: is empty"},
      {folder.write("blank.txt", " \n\n \t"), "blank.txt: is empty"},
      {folder.write("empty.jsonl", "\n"), "empty.jsonl: is empty"},
      {folder.write("nul.txt", std::string_view("a\0b c d", 7)), "is not text; give text"},
      {folder.write("noise.txt", noise), "is not text; give text"},
      {folder.write("paper.pdf", "%PDF-1.7\n1 0 obj"), "is a PDF, not text; make text of it"},
      {folder.write("paper.docx", "PK\x03\x04word/"), "is a Word or OpenDocument file"},
      {folder.write("old.doc", "\xD0\xCF\x11\xE0 x"), "is an old Word or Excel file"},
      {folder.write("paper.rtf", R"({\rtf1\ansi a met b.})"), "paper.rtf: is an RTF document"},
      {folder.write("page.html", "<script>x</script>"), "page.html: is a page without text"},
      {folder.write("record.jsonl", "{\"schema\":\"diplograph/record/1\"}\n"),
       "record.jsonl:1: is a record, not a text"},
      {folder.write("a.json", "[1]"), "is not one JSON object"},
      {folder.write("b.json", "{\"text\": 1.5}"), "b.json: text: must be a string"},
      {folder.write("c.json", "{\"body\": \"x\"}"), "it has no 'text'"},
      {folder.write("d.json", std::string(100000, '[')), "d.json: not JSON"},
      {folder.write("e.jsonl", "{\"text\": \"x\"}\n{\"text\": \n"), "e.jsonl:2: not JSON"},
      {folder.write("f.txt.gz", "plain text"), "f.txt.gz: the gzip data is broken"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.path);
    CHECK_THROWS_WITH_AS((void)read_all(c.path), doctest::Contains(c.message), Error);
  }
}

TEST_CASE("Where faults are listened to, the rest is read") {
  const Folder folder;
  std::string many = "{\"text\": \"first\"}\n";
  for (int i = 0; i < 25; ++i) many += "{broken\n";
  (void)folder.write("a.jsonl",
                     many + "{\"schema\":\"diplograph/record/1\"}\n{\"text\": \"last\"}\n");
  (void)folder.write("b.txt", "");
  (void)folder.write("c.txt", "Text.");
  std::vector<std::string> texts;
  std::vector<std::string> records;
  std::vector<std::string> faults;
  SourceUse use{[&](Document&& document) { texts.push_back(to_utf8(document.source.text)); },
                [&](std::string_view, const std::string& place) { records.push_back(place); },
                [&](const Error& fault) { faults.emplace_back(fault.what()); }};
  read_sources(folder.path(), {}, use);
  CHECK(texts == std::vector<std::string>{"first", "last", "Text."});
  CHECK(records == std::vector<std::string>{folder.path() + "/a.jsonl:27"});
  REQUIRE(faults.size() == 12);
  CHECK(faults[0].find("a.jsonl:2: not JSON") != std::string::npos);
  CHECK(faults[10] == folder.path() + "/a.jsonl: 15 more lines cannot be read");
  CHECK(faults[11].find("b.txt: is empty") != std::string::npos);
}

TEST_CASE("Bytes are handed on as they stand, with faults and ends of files in their order") {
  const Folder folder;
  (void)folder.write("a.jsonl", "{broken\n\n{\"schema\":\"diplograph/record/1\"}\r\n");
  (void)folder.write("b.html", "<p>x");
  (void)folder.write("c.jsonl", "\n");
  (void)folder.write("d.txt", "Text.");
  const std::string at = folder.path();
  std::vector<std::string> told;
  RawUse use;
  use.document = [&](RawDocument&& raw) { told.push_back(raw.place + " " + raw.bytes); };
  use.fault = [&](const Error& fault) { told.emplace_back(fault.what()); };
  use.file_ends = [&](const std::string& place) { told.push_back("end of " + place); };
  read_raw_sources(at, {}, use);
  CHECK(told == std::vector<std::string>{at + "/a.jsonl:1 {broken",
                                         at + "/a.jsonl:3 {\"schema\":\"diplograph/record/1\"}",
                                         "end of " + at + "/a.jsonl", at + "/b.html <p>x",
                                         "end of " + at + "/b.html", at + "/c.jsonl: is empty",
                                         "end of " + at + "/c.jsonl", at + "/d.txt Text.",
                                         "end of " + at + "/d.txt"});
}

TEST_CASE("What the taker of documents throws is no fault of the input") {
  const Folder folder;
  const std::string path = folder.write("a.jsonl", "{\"text\": \"x\"}\n");
  bool told = false;
  SourceUse use{[](Document&&) { throw Error(Error::Code::input, "elsewhere", "is full"); },
                {},
                [&](const Error&) { told = true; }};
  CHECK_THROWS_WITH_AS(read_sources(path, {}, use), "elsewhere: is full", Error);
  CHECK_FALSE(told);
}

TEST_CASE("A page file with a fault is an Error that names key and piece") {
  const Folder folder;
  struct Case {
    const char* json;
    const char* message;
  };
  const Case cases[] = {
      {"[]", "page.json: must be an object"},
      {"{", "page.json: not JSON"},
      {R"({"tag": []})", "page.json: tag: no such key"},
      {R"({"tags": "x"})", "page.json: tags: must be a list"},
      {R"({"tags": [7]})", "page.json: tags: must be a string"},
      {R"({"tags": ["--"]})", "page.json: tags: '--' has no word"},
      {R"({"tags": ["e\u0301t\u00e9"]})", "is not in normalisation form C"},
      {R"({"agencies": ["x"]})", "page.json: agencies: must be a list"},
      {R"({"end_signs": [""]})", "page.json: end_signs: a sign is empty"},
  };
  for (const Case& c : cases) {
    const std::string path = folder.write("page.json", c.json);
    CHECK_THROWS_WITH_AS((void)PageMarks::load(path, arabic_fold()), doctest::Contains(c.message),
                         Error);
  }
  const std::string path = folder.write("page.json", "{\"tags\": [\"keywords\"]}");
  CHECK(PageMarks::load(path, arabic_fold()).tags.size() == 1);
}

}  // namespace diplograph
