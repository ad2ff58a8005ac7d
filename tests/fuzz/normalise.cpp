#include "base/unicode.hpp"
#include "fuzz/support.hpp"
#include "fuzz/targets.hpp"
#include "pack/segment.hpp"

namespace diplograph::fuzz {
namespace {

// What each token is folded to is what its piece of the source is folded to.
void check_alignment(const std::u32string& text, const Fold& fold) {
  std::vector<Token> tokens;
  std::u32string letters;
  segment(text, {0, static_cast<std::uint32_t>(text.size())}, fold, tokens, letters);
  std::uint32_t behind = 0;
  for (const auto& token : tokens) {
    require(behind <= token.span.start && token.span.start < token.span.end &&
                token.span.end <= text.size(),
            "tokens follow one another in their source");
    behind = token.span.end;
    require(std::u32string_view(letters).substr(token.fold_start, token.fold_size) ==
                fold(slice(text, token.span)),
            "a token's letters are those of its piece of the source");
  }
}

}  // namespace

void normalise(std::string_view bytes) {
  std::size_t replaced = 0;
  const auto text = to_utf32(bytes, &replaced);
  require(is_utf8(bytes) == (replaced == 0), "UTF-8 is what needs no replacement");
  const auto utf8 = to_utf8(text);
  require(to_utf32(utf8) == text, "UTF-32 comes back from UTF-8");
  require(replaced != 0 || utf8 == bytes, "UTF-8 comes back from UTF-32");
  const auto nfc = to_nfc(utf8);
  require(is_nfc(nfc) && to_nfc(nfc) == nfc, "what is normalised stays as it is");
  require(is_utf8(to_ascii_slug(text)), "a slug is text");
  (void)column_width(utf8);
  for (const auto& language : all_packs().languages()) check_alignment(text, language->pack.fold());
  const auto decoded = decode(bytes);
  require(to_utf32(to_utf8(decoded.text)) == decoded.text, "what is decoded is text");
}

}  // namespace diplograph::fuzz
