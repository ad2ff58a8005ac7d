#include "recognise/unknown_ids.hpp"

#include "base/files.hpp"
#include "base/unicode.hpp"

namespace diplograph {

std::string id_of_name(std::string_view prefix, std::u32string_view name) {
  constexpr std::size_t digits = 4;
  const auto slug = to_ascii_slug(name);
  std::string id;
  id.reserve(prefix.size() + slug.size() + 1 + digits);
  id.append(prefix).append(slug) += '-';
  append_sha256_hex(to_utf8(name), digits, id);
  return id;
}

std::string id_of_unknown(const Text& text, std::uint32_t first, std::uint32_t last,
                          std::string_view prefix) {
  std::u32string name;
  for (auto i = first; i < last; ++i) {
    if (text.tokens[i].kind != TokenKind::word) continue;
    if (!name.empty()) name += U' ';
    name += text.folded(i);
  }
  return id_of_name(prefix, name);
}

}  // namespace diplograph
