#include "pack/common.hpp"

#include <doctest/doctest.h>

#include "pack/pack_support.hpp"

using namespace diplograph;

TEST_CASE("common gives entities by id, with their names and attributes") {
  const auto common = Common::load(toy_dir + "/common");
  const auto* state = common.find("state:RUR");
  REQUIRE(state != nullptr);
  CHECK(state->kind == EntityKind::state);
  CHECK(state->names == std::vector<std::string>{"Ruritania", "Kingdom of Ruritania"});
  CHECK(state->value("capital") == "place:strelsau");
  CHECK(state->value("wikidata").empty());
  const auto& offices = common.find("person:colonel-sapt")->offices;
  REQUIRE(offices.size() == 2);
  CHECK(offices.back().role == Role::defence_minister);
  CHECK(common.find("org:RUR.mfa")->kind == EntityKind::organization);
  CHECK(common.find("state:XXX") == nullptr);
  CHECK(common.all().size() == 10);
}

TEST_CASE("a capital knows its state, other towns know none") {
  const auto common = Common::load(toy_dir + "/common");
  CHECK(common.state_of_capital("place:strelsau") == "state:RUR");
  CHECK(common.state_of_capital("place:zenda").empty());
  CHECK(common.state_of_capital("place:nowhere").empty());
}

TEST_CASE("common data at fault is refused with the piece") {
  const struct {
    std::string file;
    std::string line;
    std::string piece;
  } cases[] = {
      {"states.txt", "place:rur | Ruritania", "'place:rur'"},
      {"states.txt", "state:RUR | Ruritania again", "'state:RUR'"},
      {"places.txt", "place:bare | type=city", "'place:bare'"},
      {"places.txt", "place:lost | Lost | in=state:XYZ", "state:XYZ"},
      {"persons.txt", "person:x | X | state=state:XYZ", "state:XYZ"},
      {"organizations.txt", "org:x | X | seat=place:lost", "place:lost"},
  };
  for (const auto& [file, line, piece] : cases) {
    const auto& shown = line;
    CAPTURE(shown);
    const ScratchFolder folder("common");
    copy_toy(folder);
    folder.append(std::string("common/") + file, line + "\n");
    const auto message =
        error_of([&] { static_cast<void>(Common::load(folder.path() + "/common")); });
    CHECK(message.find(piece) != std::string::npos);
  }
}

TEST_CASE("a folder without term files is no common data") {
  const ScratchFolder folder("common_empty");
  CHECK(error_of([&] { static_cast<void>(Common::load(folder.path())); }).find(folder.path()) == 0);
}
