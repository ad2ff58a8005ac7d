#include "text/text.hpp"

#include "pack/segment.hpp"
#include "text/apart.hpp"
#include "text/capitals.hpp"
#include "text/elided.hpp"
#include "text/glued.hpp"
#include "text/limits.hpp"
#include "text/look_up.hpp"
#include "text/matches.hpp"
#include "text/sentences.hpp"

namespace diplograph {
namespace {

constexpr std::size_t kLettersOfToken = 4;  // fewer are seldom, with the space behind it
constexpr std::size_t kLettersOfMatch = 3;

// Behind the last token of a part: whoever looks at the token before a word, or behind it, does not
// look into another line.
void end_part(Text& text, const Span& part) {
  Token end;
  end.span = {part.end, part.end};
  end.kind = TokenKind::punctuation;
  end.fold_start = static_cast<std::uint32_t>(text.letters.size());
  text.tokens.push_back(end);
}

}  // namespace

Text make_text(std::u32string_view source, const std::vector<Span>& parts,
               const LanguagePack& pack) {
  Vocabulary vocabulary(pack);
  return make_text(source, parts, vocabulary, {});
}

Text make_text(std::u32string_view source, const std::vector<Span>& parts, Vocabulary& vocabulary,
               const TextLimits& limits) {
  const auto& pack = vocabulary.pack();
  vocabulary.make_room();
  Text text;
  text.source = source;
  text.pack = &pack;
  std::size_t size = 0;
  for (const auto& part : parts) size += part.size();
  text.letters.reserve(size);
  text.tokens.reserve(size / kLettersOfToken);
  text.matches.reserve(size / kLettersOfMatch);
  text.match_at.reserve(size / kLettersOfToken);
  text.classes_at.reserve(size / kLettersOfToken);
  LookUp looked(vocabulary, size / kLettersOfToken);
  for (std::uint32_t part = 0; part < parts.size(); ++part) {
    const auto first = static_cast<std::uint32_t>(text.tokens.size());
    segment(source, parts[part], pack.fold(), text.tokens, text.letters);
    const bool elided = join_elided(text, first);
    join_apart(text, first);
    end_part(text, parts[part]);
    looked.add(text, elided);
    if (split_glued(source, pack, first, looked, text.tokens, text.letters)) {
      looked.keep(first);
      looked.add(text, elided);
    }
    const auto last = static_cast<std::uint32_t>(text.tokens.size());
    split_sentences(text, first, last - 1, part, limits.sentence, text.sentences);
    find_matches(text, looked, {first, last});
  }
  text.match_at.push_back(static_cast<std::uint32_t>(text.matches.size()));
  if (pack.switches().capitals) text.lone_capitals = find_lone_capitals(text);
  return text;
}

}  // namespace diplograph
