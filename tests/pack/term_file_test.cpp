#include "pack/term_file.hpp"

#include <doctest/doctest.h>

#include "pack/pack_support.hpp"
#include "pack/term.hpp"

using namespace diplograph;

TEST_CASE("a list is split, trimmed, and empty pieces are left out") {
  using List = std::vector<std::string>;
  CHECK(split_list(" a ; b;c ", ';') == List{"a", "b", "c"});
  CHECK(split_list(" ; a ;; ", ';') == List{"a"});
  CHECK(split_list("", ';').empty());
  CHECK(split_list("one word", '|') == List{"one word"});
}

TEST_CASE("a term file gives ids, forms and attributes with their lines") {
  const ScratchFolder folder("term_file");
  const auto path = folder.write("a.txt",
                                 "# a comment\n"
                                 "\n"
                                 "say | qal~past ; yaqul~present | act=say | takes=that ; quote\r\n"
                                 "  bare | one form\n"
                                 "marker | of=state");
  const auto lines = read_term_file(path);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].id == "say");
  CHECK(lines[0].line == 3);
  CHECK(lines[0].forms == std::vector<std::string>{"qal~past", "yaqul~present"});
  REQUIRE(lines[0].attributes.size() == 2);
  CHECK(lines[0].attributes[1].key == "takes");
  CHECK(lines[0].attributes[1].values == std::vector<std::string>{"that", "quote"});
  CHECK(lines[1].id == "bare");
  CHECK(lines[1].attributes.empty());
  CHECK(lines[2].line == 5);
  CHECK(lines[2].forms.empty());
}

TEST_CASE("a form may hold an equals sign that is no attribute") {
  const ScratchFolder folder("term_equals");
  const auto lines = read_term_file(folder.write("a.txt", "x | E = mc ; U=1\n"));
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].forms == std::vector<std::string>{"E = mc", "U=1"});
}

TEST_CASE("a broken line is refused with file, line and piece") {
  const struct {
    std::string text;
    std::string line;
    std::string piece;
  } cases[] = {
      {"a | b\nlonely\n", ":2", "'lonely'"},
      {"a | b | c\n", ":1", "'c'"},
      {"a | k=v | form\n", ":1", "'form'"},
      {"a | b\n\n# c\nx | \xFF\xFE\n", ":4", "UTF-8"},
      {"a | e\xCC\x81\n", ":1", "normalisation form C"},
  };
  const ScratchFolder folder("term_broken");
  for (const auto& [text, line, piece] : cases) {
    const auto& shown = text;
    CAPTURE(shown);
    const auto path = folder.write("broken.txt", text);
    const auto message = error_of([&] { static_cast<void>(read_term_file(path)); });
    CHECK(message.find(path + line) == 0);
    CHECK(message.find(piece) != std::string::npos);
  }
}

TEST_CASE("a term file that is not there is an error") {
  CHECK(error_of([] {
          static_cast<void>(read_term_file("no/such/file.txt"));
        }).find("no/such/file.txt") == 0);
}

TEST_CASE("a term answers for its attributes") {
  Term term;
  term.attributes = Attributes({{"of", {"state", "body"}}, {"alone", {"yes"}}});
  CHECK(term.value("of") == "state");
  CHECK(term.values("of").size() == 2);
  CHECK(term.has("of", "body"));
  CHECK_FALSE(term.has("of", "host"));
  CHECK(term.value("none").empty());
  CHECK(term.values("none").empty());
}

TEST_CASE("word classes are known by name") {
  CHECK(word_class_of("own-state") == WordClass::own_state);
  CHECK(word_class_of("name-particle") == WordClass::name_particle);
  CHECK(word_class_of("preposition") == WordClass::preposition);
  CHECK(word_class_of("other") == WordClass::other);
  CHECK(word_class_of("nothing of the kind") == WordClass::none);
  CHECK(event_class_of("visit-noun") == EventClass::visit_noun);
  CHECK(event_class_of("a class of rules alone") == EventClass::none);
  CHECK(common_class_of("particle") == CommonClass::particle);
  CHECK(name_class_of("f") == NameClass::feminine);
  CHECK(name_class_of("x") == NameClass::none);
  CHECK(owner_of("portfolio") == kOfPortfolio);
  CHECK(owner_of("nothing of the kind") == 0);
  CHECK(slot_of("subject") == Slot::subject);
  CHECK(slot_of("dative") == Slot::dative);
  CHECK(slot_of("for") == Slot::for_);
  CHECK(slot_of("without") == Slot::without);
  CHECK_FALSE(slot_of(""));
}
