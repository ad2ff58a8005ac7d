// One document from its bytes.
#include <array>
#include <string_view>
#include <utility>

#include "base/error.hpp"
#include "base/flat_json.hpp"
#include "base/html.hpp"
#include "base/unicode.hpp"
#include "ingest/html_page.hpp"
#include "ingest/ingest.hpp"

namespace diplograph {
namespace {

const std::string remedy_binary =
    "give text, or name its charset (--charset windows-1256); .gz and .zst are unpacked, other "
    "archives are "
    "not";

// Of characters that no text has, one in twenty is too many; a few are damage, also in a short
// text.
bool is_binary(std::string_view bytes, const Decoded& decoded) {
  const bool wide = decoded.charset.starts_with("UTF-16") || decoded.charset.starts_with("UTF-32");
  if (!wide && bytes.find('\0') != bytes.npos) return true;
  std::size_t odd = decoded.replaced;
  for (const char32_t code : decoded.text) {
    if (code == 0) return true;
    const bool layout =
        code == '\t' || code == '\n' || code == '\r' || code == '\f' || code == 0x85;
    if (!layout && (code < 0x20 || (code >= 0x7F && code < 0xA0))) ++odd;
  }
  constexpr std::size_t few = 4;
  return odd > few && odd * 20 > decoded.text.size();
}

bool has_words(std::u32string_view text) {
  for (const char32_t code : text) {
    const CharClass is = class_of(code);
    if (is == CharClass::letter || is == CharClass::digit) return true;
  }
  return false;
}

// What people take for text, by its first bytes: what it is and what to do with it.
struct NoText {
  std::string_view opening;
  std::string_view is;
  std::string_view remedy;
};

constexpr std::string_view kSaveAsText = "open it in a word processor and save it as plain text";
constexpr std::array<NoText, 4> kNoTexts = {
    NoText{"%PDF-", "is a PDF, not text", "make text of it first: pdftotext FILE.pdf FILE.txt"},
    NoText{"PK\x03\x04", "is a Word or OpenDocument file or a ZIP archive, not text", kSaveAsText},
    NoText{"\xD0\xCF\x11\xE0", "is an old Word or Excel file, not text", kSaveAsText},
    NoText{"{\\rtf", "is an RTF document, not text", kSaveAsText}};

void refuse_documents(std::string_view bytes, const std::string& place) {
  for (const NoText& no_text : kNoTexts) {
    if (bytes.starts_with(no_text.opening)) {
      throw Error(Error::Code::input, place, std::string(no_text.is), std::string(no_text.remedy));
    }
  }
}

Decoded decoded_text(std::string_view bytes, const std::string& place, const std::string& charset) {
  refuse_documents(bytes, place);
  Decoded decoded = decode(bytes, charset);
  if (is_binary(bytes, decoded)) {
    throw Error(Error::Code::input, place, "is not text", remedy_binary);
  }
  return decoded;
}

void tell_replaced(const Decoded& decoded, Source& source) {
  if (decoded.replaced == 0) return;
  source.diagnostics.push_back({"replaced-bytes",
                                std::to_string(decoded.replaced) + " parts are not " +
                                    decoded.charset + " and were read as U+FFFD.",
                                {}});
}

// The day of "2023-09-18" and of "2023-09-18T10:00:00Z".
std::optional<Day> day_of(const std::string& date, Source& source) {
  if (date.empty()) return std::nullopt;
  const auto day = day_from_iso(std::string_view(date).substr(0, 10));
  const bool ends = date.size() == 10 || (date.size() > 10 && (date[10] == 'T' || date[10] == ' '));
  if (day && ends) return day;
  source.diagnostics.push_back(
      {"unread-date", "The document's date '" + date + "' is not of the form YYYY-MM-DD.", {}});
  return std::nullopt;
}

// A document's members, as JSON in place gives them; NotFlat of a value that it cannot tell.
class FlatMembers {
 public:
  explicit FlatMembers(const FlatJson& json) : json_(json) {}

  [[nodiscard]] std::string text_of(std::string_view key) const {
    const FlatJson::Value value = json_.find(key);
    const bool whole = value.text.find('.') == std::string_view::npos;
    const bool number = value.kind == FlatJson::Kind::number && whole;  // ids often are
    if (value.kind == FlatJson::Kind::null) return {};
    if (number) return std::string(value.text);
    std::string text;
    append(value, text);
    return text;
  }
  void append_text(std::string& text) const { append(json_.find("text"), text); }

 private:
  static void append(const FlatJson::Value& value, std::string& text) {
    if (value.kind != FlatJson::Kind::string && value.kind != FlatJson::Kind::escaped)
      throw NotFlat();
    text.reserve(text.size() + value.text.size());
    FlatJson::append_text(value, text);
  }

  const FlatJson& json_;
};

// The same of any JSON; tells what is wrong.
class ParsedMembers {
 public:
  ParsedMembers(const Json& json, const std::string& place) : json_(json), place_(place) {
    if (!json.is_object()) {
      throw Error(Error::Code::input, place, "is not one JSON object",
                  "many documents are one a line in a .jsonl file");
    }
    if (json.find("text") == nullptr) {
      throw Error(Error::Code::input, place, "is not a document: it has no 'text'",
                  "a document is {\"text\": ..., \"title\": ..., \"date\": \"YYYY-MM-DD\"}");
    }
  }

  [[nodiscard]] std::string text_of(std::string_view key) const {
    const Json* value = json_.find(key);
    if (value == nullptr || value->is_null()) return {};
    if (value->is_integer()) return std::to_string(value->as_integer(place_));
    return value->as_string(place_ + ": " + std::string(key));
  }
  void append_text(std::string& text) const { text += text_of("text"); }

 private:
  const Json& json_;
  const std::string& place_;
};

// What is no UTF-8 is not kept as such.
void set_text(std::string utf8, Document& document) {
  std::size_t replaced = 0;
  document.source.text = to_utf32(utf8, &replaced);
  if (replaced == 0) document.utf8 = std::move(utf8);
}

template <typename Members>
Document filled_from(const Members& json) {
  Document document;
  Metadata& metadata = document.metadata;
  metadata.id = json.text_of("id");
  metadata.title = json.text_of("title");
  metadata.source = json.text_of("source");
  metadata.lang = json.text_of("lang");
  metadata.url = json.text_of("url");
  metadata.date = day_of(json.text_of("date"), document.source);
  std::string text = metadata.title.empty() ? std::string() : metadata.title + "\n\n";
  json.append_text(text);
  set_text(std::move(text), document);
  return document;
}

// Nearly all are flat, and read in place.
Document said_by(std::string_view json, const std::string& place, std::size_t max_depth) {
  FlatJson flat;
  try {
    if (max_depth > 1 && flat.read(json, "text")) {
      Document document = filled_from(FlatMembers(flat));
      if (!document.utf8.empty()) return document;
    }
  } catch (const NotFlat&) {
    // The other reader tells what is wrong, if anything is.
  }
  return filled_from(ParsedMembers(parse_json(json, place, max_depth), place));
}

Document text_document(const RawDocument& raw, const ReadOptions& options) {
  Decoded decoded = decoded_text(raw.bytes, raw.place, options.charset);
  if (!has_words(decoded.text)) {
    throw Error(Error::Code::input, raw.place, "is empty",
                "a page needs at least one line of text");
  }
  Document document;
  document.source = {raw.path, sha256_hex(raw.bytes), decoded.charset, std::move(decoded.text), {}};
  tell_replaced(decoded, document.source);
  return document;
}

// The text is the page's title, a blank line, its main text; spans count in that.
Document html_document(const RawDocument& raw, const ReadOptions& options) {
  // What a page claims is worth less than what its bytes are.
  const bool trust = options.charset.empty() && !is_utf8(raw.bytes);
  const std::string charset = trust ? std::string(html_charset(raw.bytes)) : options.charset;
  const Decoded decoded = decoded_text(raw.bytes, raw.place, charset);
  HtmlPage page = read_html_page(to_utf8(decoded.text));
  Document document;
  document.metadata = std::move(page.metadata);
  const std::string& title = document.metadata.title;
  Source& source = document.source;
  set_text(title.empty() ? page.text : title + "\n\n" + page.text, document);
  if (!has_words(to_utf32(page.text))) {
    throw Error(Error::Code::input, raw.place, "is a page without text",
                "if a browser shows its text, save that as a .txt file");
  }
  source.file = raw.path;
  source.sha256 = sha256_hex(raw.bytes);
  source.charset = decoded.charset;
  document.metadata.date = day_of(page.published, source);
  tell_replaced(decoded, source);
  return document;
}

Document json_document(const RawDocument& raw, const ReadOptions& options) {
  std::string_view bytes = raw.bytes;
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
  refuse_documents(bytes, raw.place);
  Document document = said_by(bytes, raw.place, options.max_depth);
  Source& source = document.source;
  source.file = raw.path;
  // A line of many is known by its own name, if it has one.
  const bool line = raw.form == RawDocument::Form::json_line;
  if (line && !document.metadata.id.empty()) source.file = document.metadata.id;
  source.sha256 = sha256_hex(bytes);
  source.charset = "UTF-8";
  return document;
}

}  // namespace

Document document_of(const RawDocument& raw, const ReadOptions& options) {
  switch (raw.form) {
    case RawDocument::Form::text:
      return text_document(raw, options);
    case RawDocument::Form::html:
      return html_document(raw, options);
    case RawDocument::Form::json:
    case RawDocument::Form::json_line:
      return json_document(raw, options);
    case RawDocument::Form::record:
      break;
  }
  throw Error(Error::Code::input, raw.place, "is a record, not a text",
              "give it to diplograph build");
}

}  // namespace diplograph
