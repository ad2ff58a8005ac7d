#include "base/html.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <exception>
#include <limits>
#include <memory>

namespace diplograph {
namespace {

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

// Between libxml2, whose frames no exception may cross, and the handler.
class Bridge {
 public:
  explicit Bridge(HtmlHandler& handler) : handler_(handler) {}

  static void open(void* self, const xmlChar* name, const xmlChar** attributes) {
    guarded(self, [&](Bridge& bridge) {
      bridge.attributes_.clear();
      for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
        bridge.attributes_.emplace_back(view(attributes[0]), view(attributes[1]));
      }
      bridge.handler_.open(view(name), bridge.attributes_);
    });
  }
  static void close(void* self, const xmlChar* name) {
    guarded(self, [&](Bridge& bridge) { bridge.handler_.close(view(name)); });
  }
  static void text(void* self, const xmlChar* piece, int size) {
    const std::string_view bytes(reinterpret_cast<const char*>(piece),
                                 static_cast<std::size_t>(size));
    guarded(self, [&](Bridge& bridge) { bridge.handler_.text(bytes); });
  }
  void rethrow() const {
    if (thrown_) std::rethrow_exception(thrown_);
  }

 private:
  template <typename Call>
  static void guarded(void* self, const Call& call) {
    Bridge& bridge = *static_cast<Bridge*>(self);
    if (bridge.thrown_) return;
    try {
      call(bridge);
    } catch (...) {
      bridge.thrown_ = std::current_exception();
    }
  }

  HtmlHandler& handler_;
  HtmlAttributes attributes_;
  std::exception_ptr thrown_;
};

struct FreeParser {
  void operator()(htmlParserCtxtPtr parser) const { htmlFreeParserCtxt(parser); }
};

}  // namespace

void read_html(std::string_view utf8, HtmlHandler& handler) {
  constexpr std::size_t most = std::numeric_limits<int>::max();
  const int size = static_cast<int>(std::min(utf8.size(), most));
  if (size == 0) return;  // libxml2 takes no empty text
  xmlInitParser();
  const std::unique_ptr<htmlParserCtxt, FreeParser> parser(
      htmlCreateMemoryParserCtxt(utf8.data(), size));
  if (!parser) throw std::bad_alloc();
  Bridge bridge(handler);
  *parser->sax = {};  // no tree is built, nothing is printed
  parser->sax->startElement = Bridge::open;
  parser->sax->endElement = Bridge::close;
  parser->sax->characters = Bridge::text;
  parser->sax->ignorableWhitespace = Bridge::text;
  parser->sax->cdataBlock = Bridge::text;
  parser->userData = &bridge;
  htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                       HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding(parser.get(), XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(parser.get());
  bridge.rethrow();
}

std::string_view html_charset(std::string_view bytes) {
  constexpr std::size_t head = 4096;
  constexpr std::string_view name = "charset=";
  const std::string_view before = bytes.substr(0, head);
  const auto same = [](char left, char right) { return (left | 0x20) == right || left == right; };
  const auto found = std::search(before.begin(), before.end(), name.begin(), name.end(), same);
  if (found == before.end()) return {};
  std::string_view value = before.substr(static_cast<std::size_t>(found - before.begin()));
  value.remove_prefix(name.size());
  value.remove_prefix(std::min(value.find_first_not_of("\"' "), value.size()));
  return value.substr(0, value.find_first_of("\"' ;/>"));
}

}  // namespace diplograph
