#include "extract/headline.hpp"

#include <algorithm>

#include "extract/content_ahead.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

ActReading act_of_headline(const Reading& reading, const Content& content) {
  const auto said = read_act(reading, content, ContentForm::phrase);
  return said.act != Act::say ? said : read_act(reading, content, ContentForm::clause);
}

}  // namespace

std::optional<Headline> headline_of(const Reading& reading, const Sentence& sentence) {
  const auto& text = reading.text;
  const auto m = reading.mention_at[sentence.first];
  if (m == kNone) return std::nullopt;
  const auto& mention = reading.mentions[m];
  const bool place = mention.kind == MentionKind::place || mention.kind == MentionKind::capital;
  const bool speaks = !place && !mention.adjective && mention.clitics == Clitics{};
  if (!speaks || !is_mark(text, mention.last, U':')) return std::nullopt;
  const auto first = mention.last + 1;
  if (first >= sentence.last || text.tokens[first].kind == TokenKind::newline) return std::nullopt;
  auto content = read_content(reading, first, ContentForm::clause);
  if (!content.quote) content.last = std::max(content.last, trimmed(text, sentence.last));
  if (is_topic(reading, mention, content)) return std::nullopt;
  return Headline{m, content, act_of_headline(reading, content)};
}

}  // namespace diplograph
