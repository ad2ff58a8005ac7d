#include "extract/object_pronoun.hpp"

#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

// Nothing that the pronoun could own: "her", not "her guests".
bool stands_alone(const Reading& reading, std::uint32_t behind, std::uint32_t end) {
  const auto& text = reading.text;
  return behind >= end || text.tokens[behind].kind == TokenKind::punctuation ||
         reading.date_of[behind] != kNone || is_adverb(text, behind) ||
         is_word(text, behind, WordClass::preposition) ||
         is_word(text, behind, WordClass::sidelines) ||
         is_word(text, behind, WordClass::demonstrative) ||
         is_word(text, behind, WordClass::conjunction);
}

}  // namespace

std::optional<Ref> object_pronoun(const Reading& reading, const Match& verb, std::uint32_t at) {
  const auto& text = reading.text;
  const auto end = text.sentences[reading.sentence_of[verb.first]].last;
  if (verb.last >= end || !text.has_any_word(verb.last, bit_of(WordClass::pronoun)) ||
      reading.mention_of[verb.last] != kNone)
    return std::nullopt;
  const auto* pronoun = longest_match(text, verb.last, TermClass::word, [&](const Match& match) {
    return text.term(match).has("object", "yes");
  });
  if (pronoun == nullptr || !stands_alone(reading, pronoun->last, end)) return std::nullopt;
  const auto& term = text.term(*pronoun);
  const auto who = term.has("sense", "man")     ? Ref::Who::man
                   : term.has("sense", "woman") ? Ref::Who::woman
                                                : Ref::Who::several;
  auto befallen = Ref::dropped(at, who);
  befallen.befallen = true;
  return befallen;
}

void add_met_pronoun(const Reading& reading, const Match& noun, DraftEvent& event) {
  if (event.rule->type != EventType::meeting || event.participants.size() != 1 ||
      event.participants.front().ref.kind != Ref::Kind::mention ||
      preposition_slot(reading.text, noun.last) != Slot::with)
    return;
  const auto actor = event.participants.front().ref.mention;
  auto with = noun;
  ++with.last;
  if (const auto met = object_pronoun(reading, with, reading.mentions[actor].first))
    event.participants.push_back({*met, event.participants.front().role});
}

}  // namespace diplograph
