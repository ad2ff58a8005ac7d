#include "recognise/unknown_ids.hpp"

#include "base/files.hpp"
#include "base/unicode.hpp"

namespace diplograph {

std::string id_of_unknown(const Text& text, std::uint32_t first, std::uint32_t last,
                          std::string_view prefix) {
  std::u32string name;
  for (auto i = first; i < last; ++i) {
    if (text.tokens[i].kind != TokenKind::word) continue;
    if (!name.empty()) name += U' ';
    name += text.folded(i);
  }
  std::string id(prefix);
  return id + to_ascii_slug(name) + "-" + sha256_hex(to_utf8(name)).substr(0, 4);
}

}  // namespace diplograph
