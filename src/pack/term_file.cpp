#include "pack/term_file.hpp"

#include "base/error.hpp"
#include "base/fields.hpp"
#include "base/files.hpp"
#include "base/unicode.hpp"

namespace diplograph {
namespace {

bool is_attribute(std::string_view field) {
  const auto equals = field.find('=');
  return equals != std::string_view::npos && equals > 0 &&
         field.substr(0, equals).find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") ==
             std::string_view::npos;
}

std::vector<std::string_view> pieces_of(std::string_view text, char separator) {
  auto pieces = fields_of(text, separator);
  std::erase(pieces, std::string_view());
  return pieces;
}

std::string place_of(const std::string& path, std::uint32_t line) {
  return path + ":" + std::to_string(line);
}

TermLine parse_line(std::string_view text, const std::string& path, std::uint32_t number) {
  TermLine line;
  line.line = number;
  bool first = true;
  for (const auto field : pieces_of(text, '|')) {
    if (first) {
      line.id = field;
      first = false;
    } else if (is_attribute(field)) {
      const auto equals = field.find('=');
      line.attributes.push_back(
          {std::string(field.substr(0, equals)), split_list(field.substr(equals + 1), ';')});
    } else if (line.forms.empty() && line.attributes.empty()) {
      line.forms = split_list(field, ';');
    } else {
      throw Error(Error::Code::pack, place_of(path, number),
                  "'" + std::string(field) + "' is no attribute",
                  "write key=value, and the forms in the second field only");
    }
  }
  if (line.forms.empty() && line.attributes.empty()) {
    throw Error(Error::Code::pack, place_of(path, number), "'" + line.id + "' has no forms",
                "write id | form ; form");
  }
  return line;
}

}  // namespace

std::vector<std::string> split_list(std::string_view text, char separator) {
  const auto pieces = pieces_of(text, separator);
  return {pieces.begin(), pieces.end()};
}

std::vector<TermLine> read_term_file(const std::string& path) {
  std::vector<TermLine> lines;
  std::uint32_t number = 0;
  const std::string bytes = read_file(path);
  const bool sound = is_utf8(bytes) && is_nfc(bytes);  // all at once; if not, line by line
  std::string_view rest = bytes;
  while (!rest.empty()) {
    const auto cut = rest.find('\n');
    const auto text = trimmed(rest.substr(0, cut));
    rest.remove_prefix(cut == std::string_view::npos ? rest.size() : cut + 1);
    ++number;
    if (text.empty() || text.front() == '#') continue;
    if (!sound && !is_utf8(text))
      throw Error(Error::Code::pack, place_of(path, number), "the line is not UTF-8");
    if (!sound && !is_nfc(text)) {
      throw Error(Error::Code::pack, place_of(path, number),
                  "the text is not in normalisation form C", "normalise the file (NFC)");
    }
    lines.push_back(parse_line(text, path, number));
  }
  return lines;
}

}  // namespace diplograph
