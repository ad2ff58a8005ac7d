#include "extract/credit.hpp"

#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kReach = 3;  // plain words ahead of the speaker

bool may_speak(const Text& text, const Mention& mention) {
  if (mention.adjective || mention.kind == MentionKind::place) return false;
  const auto* entity = text.pack->common().find(mention.id);
  if (entity == nullptr) return true;
  const auto type = entity->value("type");
  return type != "medium" && type != "agency";
}

}  // namespace

std::optional<Credit> read_credit(const Reading& reading, const Match& source) {
  const auto& text = reading.text;
  if (text.term(source).value("pronoun") == "yes") return Credit{kNone, source.last};
  const auto end = text.sentences[reading.sentence_of[source.first]].last;
  for (auto i = source.last; i < end && i <= source.last + kReach; ++i) {
    if (const auto m = reading.mention_at[i]; m != kNone) {
      if (!may_speak(text, reading.mentions[m])) return std::nullopt;
      return Credit{m, reading.mentions[m].last};
    }
    if (text.tokens[i].kind == TokenKind::punctuation || reading.opens_clause(i))
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace diplograph
