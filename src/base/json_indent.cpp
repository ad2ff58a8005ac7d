#include <string>
#include <string_view>

#include "base/eight.hpp"
#include "base/json_writer.hpp"

namespace diplograph {
namespace {

// Behind the string of which the first quotation mark stands at `at`.
std::size_t behind_string(std::string_view json, std::size_t at) {
  at = plain_end(json, at + 1);
  while (json[at] != '"') at = plain_end(json, at + 2);
  return at + 1;
}

bool opens(char c) { return c == '{' || c == '['; }
bool closes(char c) { return c == '}' || c == ']'; }

}  // namespace

std::string indented(std::string_view json, std::size_t spaces) {
  std::string out;
  std::size_t level = 0;
  const auto break_line = [&] { out.append("\n").append(level * spaces, ' '); };
  for (std::size_t at = 0; at < json.size();) {
    const char c = json[at];
    const std::size_t end = c == '"' ? behind_string(json, at) : at + 1;
    const bool empty = opens(c) && closes(json[end]);
    if (closes(c)) {
      --level;
      break_line();
    }
    out.append(json.substr(at, end - at + (empty ? 1 : 0)));
    at = empty ? end + 1 : end;
    if (c == ':') out += ' ';
    if (opens(c) && !empty) ++level;
    if (c == ',' || (opens(c) && !empty)) break_line();
  }
  return out;
}

}  // namespace diplograph
