#include "base/unicode.hpp"
#include "fuzz/support.hpp"
#include "fuzz/targets.hpp"
#include "recognise/actors.hpp"
#include "recognise/quotations.hpp"
#include "recognise/short_names.hpp"
#include "text/text.hpp"

namespace diplograph::fuzz {
namespace {

// Of its piece of the source, without the blank behind an "and" that stands apart.
std::u32string letters_of(const Text& text, const Token& token) {
  const auto& fold = text.pack->fold();
  auto letters = fold(slice(text.source, token.span));
  std::erase_if(letters, [&](char32_t c) {
    const auto char_class = fold.class_of(c);
    return char_class == CharClass::space || char_class == CharClass::newline;
  });
  return letters;
}

void check_tokens(const Text& text) {
  std::uint32_t behind = 0;
  for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
    const auto& token = text.tokens[i];
    require(behind <= token.span.start && (token.span.start < token.span.end || token.ends_part()),
            "tokens follow one another");
    behind = token.span.end;
    require(text.folded(i) == letters_of(text, token),
            "a token's letters are those of its piece of the source");
  }
  require(behind <= text.source.size(), "tokens lie in the source");
}

void check_ranges(const Text& text) {
  const auto count = text.tokens.size();
  std::uint32_t behind = 0;
  for (const auto& sentence : text.sentences) {
    require(behind <= sentence.first && sentence.first < sentence.last && sentence.last <= count,
            "sentences follow one another");
    behind = sentence.last;
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    for (const auto& match : text.matches_at(i))
      require(match.first == i && match.last > i && match.last <= count, "terms lie in the text");
  }
  behind = 0;
  for (const auto& quotation : find_quotations(text)) {
    require(
        behind <= quotation.open && quotation.open < quotation.close && quotation.close <= count,
        "quotations follow one another");
    behind = quotation.close;
  }
}

}  // namespace

void tokens(std::string_view bytes) {
  const auto source = to_utf32(bytes);
  const auto size = static_cast<std::uint32_t>(source.size());
  for (const auto& language : all_packs().languages()) {
    const auto half = size / 2;
    const auto text = make_text(source, {{0, half}, {half, size}}, language->pack);
    check_tokens(text);
    check_ranges(text);
    auto mentions = find_mentions(text);
    add_short_names(text, mentions);
    for (const auto& mention : mentions) {
      require(mention.first < mention.last && mention.last <= text.tokens.size(),
              "a mention is of tokens of the text");
    }
  }
}

}  // namespace diplograph::fuzz
