#include "base/flat_json.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/json_node.hpp"
#include "base/unicode.hpp"

using namespace diplograph;

namespace {

bool is_json(const std::string& text) {
  try {
    static_cast<void>(parse_json(text, ""));
    return true;
  } catch (const Error&) {
    return false;
  }
}

}  // namespace

TEST_CASE("a flat line says what the same line parsed says") {
  const std::string text =
      R"({"id": "a b", "n":7 ,"x":0.25,"yes":true,"no":null,"span":[3, 15],"days":["2031-05-06"],)"
      R"("none":[],"labels":{},"n":8})";
  FlatJson line;
  REQUIRE(line.read(text));
  const FlatNode flat(line);
  const Json parsed = parse_json(text, "");
  const JsonNode json(parsed, "");
  CHECK(flat.at("id").text() == json.at("id").text());
  CHECK(flat.at("n").number() == json.at("n").number());
  CHECK(flat.at("x").real() == json.at("x").real());
  CHECK(flat.at("yes").flag() == json.at("yes").flag());
  CHECK(flat.at("no").is_null());
  CHECK(flat.at("missing").is_null());
  CHECK(flat.at("span").span() == json.at("span").span());
  CHECK(flat.at("days").texts() == json.at("days").texts());
  CHECK(flat.at("none").texts().empty());
  CHECK(flat.at("labels").text_map().empty());
}

TEST_CASE("what is no flat object is left to others") {
  FlatJson line;
  for (const std::string text :
       {R"({"a":{"b":1}})", R"({"a":"\ud83c\uddf8"})", R"({"\u0041":1})", R"({"a":[[1]]})",
        R"([1])", R"({})", R"({"a":-1})", R"({"a":1e3})", R"({"a":12345678901234567})"}) {
    CAPTURE(text);
    CHECK(is_json(text));
    CHECK_FALSE(line.read(text));
  }
}

TEST_CASE("what is no JSON is no flat object either") {
  FlatJson line;
  for (const std::string text :
       {R"({"a":1)", R"({"a":01})", R"({"a":1.})", R"({"a":tru})", R"({"a" 1})", R"({"a":1,})",
        R"({"a":[1,]})", R"({"a":1}})", R"({"a":nullx})", "{\"a\":\"\x01\"}", "{\"a\":\"\xff\"}",
        R"({"a":"\q"})", R"({"a":"\u12"})", R"({"a":"\u12g4"})", R"({"a":"\)", R"({"a":"\"})",
        R"({a:1})", ""}) {
    CAPTURE(text);
    CHECK_FALSE(is_json(text));
    CHECK_FALSE(line.read(text));
  }
}

TEST_CASE("what one member says may be left unchecked") {
  FlatJson line;
  const std::string text = "{\"a\":\"x\",\"b\":\"y\\n\xFF\",\"c\":\"z\"}";
  CHECK_FALSE(line.read(text));
  CHECK_FALSE(line.read(text, "a"));
  REQUIRE(line.read(text, "b"));
  std::string said;
  FlatJson::append_text(line.find("a"), said);
  FlatJson::append_text(line.find("b"), said);
  CHECK(said == "xy\n\xFF");
}

TEST_CASE("a byte is taken or left alike wherever in a text it stands") {
  FlatJson line;
  for (std::size_t at = 0; at < 20; ++at) {
    for (int byte = 0; byte < 256; ++byte) {
      CAPTURE(at);
      CAPTURE(byte);
      std::string said = "aaaaaaaaaaaaaaaaaaaa";
      said[at] = static_cast<char>(byte);
      const std::string text = "{\"a\":\"" + said + "\"}";
      const bool flat = byte != '\\' && is_json(text);
      REQUIRE(line.read(text) == flat);
      if (flat) REQUIRE(FlatNode(line).at("a").text() == said);
    }
  }
}

TEST_CASE("a text with escapes says what it says parsed, and is no flat value") {
  const std::string text = R"({"a":"\u0628\t\"\\\/b\n\r\f\b\u0000 \u00E9","b":["\n"],"c":"plain"})";
  FlatJson line;
  REQUIRE(line.read(text));
  const Json parsed = parse_json(text, "");
  for (const std::string key : {"a", "c"}) {
    std::string said = "before ";
    FlatJson::append_text(line.find(key), said);
    CHECK(said == "before " + parsed.find(key)->as_string(""));
  }
  CHECK(line.find("a").kind == FlatJson::Kind::escaped);
  CHECK_THROWS_AS(static_cast<void>(FlatNode(line).at("a").text()), NotFlat);
  CHECK_THROWS_AS(static_cast<void>(FlatNode(line).at("b").texts()), NotFlat);
}

TEST_CASE("a flat value of another kind than wanted is left to others") {
  FlatJson line;
  REQUIRE(line.read(R"({"text":"a","number":3,"list":[1,2,3],"back":[5,3]})"));
  const FlatNode flat(line);
  CHECK_THROWS_AS(static_cast<void>(flat.at("text").number()), NotFlat);
  CHECK_THROWS_AS(static_cast<void>(flat.at("number").text()), NotFlat);
  CHECK_THROWS_AS(static_cast<void>(flat.at("list").span()), NotFlat);
  CHECK_THROWS_AS(static_cast<void>(flat.at("back").span()), NotFlat);
  CHECK_THROWS_AS(static_cast<void>(flat.at("list").texts()), NotFlat);
  CHECK_THROWS_AS(static_cast<void>(flat.at("text").day()), NotFlat);
  CHECK_THROWS_AS(static_cast<void>(flat.at("text").at("more")), NotFlat);
  CHECK_THROWS_AS(static_cast<void>(flat.at("missing").required()), NotFlat);
}
