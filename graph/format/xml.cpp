#include "graph/format/xml.hpp"

#include "base/unicode.hpp"

namespace diplograph {
namespace {

bool is_forbidden(char32_t c) {
  return (c < 0x20 && c != U'\t' && c != U'\n' && c != U'\r') || c == 0xFFFE || c == 0xFFFF ||
         (c >= 0xD800 && c < 0xE000);
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char32_t c : to_utf32(text)) {
    switch (c) {
      case U'&':
        out += "&amp;";
        break;
      case U'<':
        out += "&lt;";
        break;
      case U'>':
        out += "&gt;";
        break;
      case U'"':
        out += "&quot;";
        break;
      case U'\t':
        out += "&#9;";
        break;
      case U'\n':
        out += "&#10;";
        break;
      case U'\r':
        out += "&#13;";
        break;
      default:
        out += is_forbidden(c) ? "\xEF\xBF\xBD" : to_utf8(std::u32string_view(&c, 1));
    }
  }
  return out;
}

std::string_view xml_type(FlatFact::Type type) {
  switch (type) {
    case FlatFact::Type::integer:
      return "long";
    case FlatFact::Type::real:
      return "double";
    case FlatFact::Type::flag:
      return "boolean";
    default:
      return "string";
  }
}

std::string xml_column(const std::string& name, FlatFact::Type type) {
  return type == FlatFact::Type::list ? name + "_json" : name;
}

}  // namespace diplograph
