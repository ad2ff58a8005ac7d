#include "base/json.hpp"

#include <optional>

#include "base/error.hpp"
#include "base/flat_json.hpp"
#include "base/unicode.hpp"
#include "fuzz/support.hpp"
#include "fuzz/targets.hpp"

namespace diplograph::fuzz {
namespace {

using Kind = FlatJson::Kind;

std::optional<Json> whole(std::string_view text) {
  try {
    return parse_json(text, "fuzz");
  } catch (const Error&) {
    return std::nullopt;
  }
}

void check_alike(const FlatJson::Value& flat, const Json& json) {
  switch (flat.kind) {
    case Kind::null:
      return require(json.is_null(), "null is null");
    case Kind::boolean:
      return require(json.as_bool("fuzz") == (flat.text == "true"), "true is true");
    case Kind::number:
      return (void)json.as_real("fuzz");
    case Kind::empty_object:
      return require(json.as_object("fuzz").empty(), "an empty object is one");
    case Kind::string:
    case Kind::escaped: {
      std::string text;
      FlatJson::append_text(flat, text);
      return require(text == json.as_string("fuzz"), "a string says the same");
    }
    case Kind::list: {
      std::string_view rest = flat.text;
      for (const Json& item : json.as_array("fuzz")) {
        require(!rest.empty(), "a list has all of its items");
        check_alike(FlatJson::next_item(rest), item);
      }
      return require(rest.empty(), "a list has no more");
    }
  }
}

void check_flat(std::string_view text) {
  FlatJson flat;
  if (!flat.read(text)) return;
  const auto json = whole(text);
  require(json && json->is_object(), "what is read in place is JSON");
  for (const auto& [key, value] : json->as_object("fuzz")) {
    if (key.empty()) continue;             // which nobody asks for
    const Json& first = *json->find(key);  // of several
    check_alike(flat.find(key), first);
    if (flat.find(key).kind == Kind::number) {
      require(FlatNode(flat).at(key).real() == first.as_real("fuzz"), "a number is the same");
    }
  }
}

// But for numbers with a fraction: RapidJSON may read the last digit of a long one as another.
void write(const Json& json, JsonWriter& out) {
  switch (json.kind()) {
    case Json::Kind::null:
    case Json::Kind::real:
      out.null();
      return;
    case Json::Kind::boolean:
      out.value(json.as_bool("fuzz"));
      return;
    case Json::Kind::integer:
      out.value(json.as_integer("fuzz"));
      return;
    case Json::Kind::string:
      out.value(json.as_string("fuzz"));
      return;
    case Json::Kind::array:
      out.begin_array();
      for (const Json& item : json.as_array("fuzz")) write(item, out);
      out.end_array();
      return;
    case Json::Kind::object:
      out.begin_object();
      for (const auto& [key, value] : json.as_object("fuzz")) write(value, out.key(key));
      out.end_object();
      return;
  }
}

std::string written(const Json& json, int indent) {
  JsonWriter out(indent);
  write(json, out);
  return out.take();
}

}  // namespace

void json(std::string_view bytes) {
  std::size_t replaced = 0;
  const std::string text = to_utf8(to_utf32(bytes, &replaced));
  require(is_utf8(bytes) == (replaced == 0), "what is UTF-8 needs no replacement");
  require(whole(JsonWriter().value(bytes).take())->as_string("fuzz") == text,
          "any bytes come back as the text that they are");
  check_flat(bytes);
  const auto json = whole(bytes);
  if (!json) return;
  const std::string once = written(*json, 0);
  for (const int indent : {0, 2}) {
    const auto again = whole(written(*json, indent));
    require(again && written(*again, 0) == once, "what is written is read as it was");
  }
}

}  // namespace diplograph::fuzz
