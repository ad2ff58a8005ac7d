#include "base/json.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <string_view>

#include "base/error.hpp"

namespace diplograph {

TEST_CASE("JSON values are read with their kinds") {
  const Json json =
      parse_json(R"({"a": [1, -2, 3.5, true, null, "\u0628"], "b": {"c": "d"}, "a": 7})", "test");
  const auto& list = json.find("a")->as_array("a");
  REQUIRE(list.size() == 6);
  CHECK(list[0].as_integer("") == 1);
  CHECK(list[1].as_integer("") == -2);
  CHECK(list[2].as_real("") == 3.5);
  CHECK(list[0].as_real("") == 1.0);
  CHECK(list[3].as_bool(""));
  CHECK(list[4].is_null());
  CHECK(list[5].as_string("") == "\u0628");
  CHECK(json.find("b")->find("c")->as_string("") == "d");
  CHECK(json.find("x") == nullptr);
  CHECK(list[0].find("x") == nullptr);
  CHECK(json.as_object("").size() == 3);
}

TEST_CASE("Broken JSON is an Error that names place and byte") {
  struct Case {
    std::string text;
    const char* message;
  };
  const Case cases[] = {
      {"", "f:3: not JSON at byte 0"},
      {"{", "f:3: not JSON at byte 1"},
      {"[1,]", "f:3: not JSON at byte 3"},
      {"{} x", "f:3: not JSON at byte 3"},
      {"\"\xFF\"", "f:3: not JSON at byte"},
      {"\"\xC0\xAF\"", "f:3: not JSON at byte"},
      {std::string("{}\0 x", 5), "f:3: not JSON at byte 2: a null character"},
      {R"(["\udc00"])", "surrogate pair"},
      {R"(["\ud800"])", "surrogate pair"},
      {R"({"\uDC00\uD800": 1})", "surrogate pair"},
      {std::string(100000, '['), "nested deeper than 200 levels"},
      {std::string(201, '[') + std::string(201, ']'), "nested deeper than 200 levels"},
  };
  for (const Case& c : cases) {
    CHECK_THROWS_WITH_AS((void)parse_json(c.text, "f:3"), doctest::Contains(c.message), Error);
  }
  CHECK_NOTHROW((void)parse_json(std::string(200, '[') + std::string(200, ']'), "f"));
}

// Under the address sanitizer this also sees that nothing behind the text is read: a short text
// lies in its string, a longer one ends where its memory does.
TEST_CASE("JSON that ends within a character is an Error, however long it is") {
  for (const char lead : {'\xC3', '\xE4', '\xF0'}) {
    for (std::size_t length = 0; length < 70; ++length) {
      CAPTURE(length);
      CHECK_THROWS_AS((void)parse_json('"' + std::string(length, 'a') + lead, "t"), Error);
    }
  }
}

TEST_CASE("How deep JSON may be is settable") {
  const auto nested = [](std::size_t levels) {
    return std::string(levels, '[') + std::string(levels, ']');
  };
  CHECK_NOTHROW((void)parse_json(nested(3), "f", 3));
  CHECK_THROWS_WITH_AS((void)parse_json(nested(4), "f", 3),
                       doctest::Contains("nested deeper than 3 levels"), Error);
  // The deepest that may be asked for is read, copied and freed.
  const Json deepest = parse_json(nested(kMostDepth), "f", kMostDepth);
  const Json copy = deepest;
  CHECK(copy.is_array());
}

TEST_CASE("A value of another kind is an Error that names where") {
  const Json json = parse_json(R"({"n": 1})", "f");
  CHECK_THROWS_WITH_AS((void)json.find("n")->as_string("f: n"),
                       "f: n: must be a string, not a whole number", Error);
  CHECK_THROWS_AS((void)json.as_array("f"), Error);
  CHECK_THROWS_AS((void)json.as_bool("f"), Error);
  CHECK_THROWS_AS((void)json.as_integer("f"), Error);
  CHECK_THROWS_AS((void)json.as_real("f"), Error);
}

TEST_CASE("JSON is written in the order called") {
  JsonWriter out;
  out.begin_object().member("b", 1).member("a", "x\"\n").key("list").begin_array();
  out.value(0.1)
      .value(2.0)
      .value(1e300)
      .value(true)
      .null()
      .value("\u0628")
      .end_array()
      .end_object();
  CHECK(out.text() ==
        "{\"b\":1,\"a\":\"x\\\"\\n\",\"list\":[0.1,2.0,1e+300,true,null,\"\u0628\"]}");
}

TEST_CASE("What JSON cannot hold is replaced") {
  JsonWriter out;
  out.begin_array().value("a\xFFz").value(std::numeric_limits<double>::quiet_NaN()).end_array();
  CHECK(out.text() == "[\"a\uFFFDz\",null]");
}

// Far enough into a string that it is scanned in blocks, and behind one.
TEST_CASE("Each control character is written as an escape, and read as nothing else") {
  for (char c = 1; c < 0x20; ++c) {
    CAPTURE(static_cast<int>(c));
    for (const std::size_t ahead : {0U, 5U, 40U}) {
      const auto text = std::string(ahead, 'a') + c + std::string(20, 'z');
      JsonWriter out;
      out.begin_array().value(text).end_array();
      CHECK(out.text().find(c) == std::string_view::npos);
      CHECK(parse_json(out.text(), "t").as_array("")[0].as_string("") == text);
      CHECK_THROWS_AS((void)parse_json("[\"" + text + "\"]", "t"), Error);
    }
  }
}

TEST_CASE("An indented writer breaks lines and can be used again") {
  JsonWriter out(2);
  out.begin_object().member("a", 1).end_object();
  CHECK(out.take() == "{\n  \"a\": 1\n}");
  out.begin_array().end_array();
  CHECK(out.take() == "[]");
}

}  // namespace diplograph
