#include "base/json_writer.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "base/json.hpp"

namespace diplograph {

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

TEST_CASE("Strings of all lengths are written whole, with what they need") {
  for (std::size_t size = 0; size < 40; ++size) {
    for (const std::string_view odd : {"", "\"", "\\", "\u0628", "#", " "}) {
      CAPTURE(size);
      const auto text = std::string(size, '!').replace(size / 2, 0, odd);
      JsonWriter out;
      const auto json =
          out.begin_object().member("a", text).key(text).value("b").end_object().take();
      const Json read = parse_json(json, "t");
      CHECK(read.find("a")->as_string("") == text);
      CHECK(read.find(text) != nullptr);
    }
  }
}

TEST_CASE("Room is made as it is needed, and what a writer begins with stays in front") {
  constexpr std::size_t many = 3000;
  JsonWriter out("begun\n");
  out.begin_array();
  for (std::size_t i = 0; i < many; ++i) out.value(i).null();
  const std::string all = out.end_array().finish();
  CHECK(all.starts_with("begun\n[0,null,1,null,"));
  CHECK(parse_json(std::string_view(all).substr(6), "t").as_array("").size() == 2 * many);
}

TEST_CASE("A writer can be used again") {
  JsonWriter out;
  CHECK(out.begin_object().member("a", 1).end_object().take() == "{\"a\":1}");
  CHECK(out.begin_array().end_array().take() == "[]");
}

TEST_CASE("Lines are broken outside of strings") {
  CHECK(indented(R"({"a":1})", 2) == "{\n  \"a\": 1\n}");
  CHECK(indented("[]", 2) == "[]");
  CHECK(indented(R"([{},["{[:,\"\\",true]])", 1) ==
        "[\n {},\n [\n  \"{[:,\\\"\\\\\",\n  true\n ]\n]");
}

}  // namespace diplograph
