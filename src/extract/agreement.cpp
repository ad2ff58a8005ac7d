#include "extract/agreement.hpp"

#include <algorithm>

#include "recognise/words.hpp"

namespace diplograph {

Ref::Who who_agrees(const Text& text, const Match& verb) {
  constexpr Features kInflected = kPast | kPresent | kParticiple;
  if (!text.pack->switches().dropped_subjects || (verb.features & kInflected) == 0 ||
      (verb.features & kFirstPerson) != 0)
    return Ref::Who::any;
  // One ending serves two and several: "affirming (they)".
  if ((verb.features & kPlural) != 0) return Ref::Who::several;
  if ((verb.features & kDual) != 0) return Ref::Who::pair;
  return (verb.features & kFeminine) != 0 ? Ref::Who::woman : Ref::Who::man;
}

namespace {

// A name of the state which the lexicon marks.
bool is_masculine(const Text& text, const Mention& mention) {
  const auto matches = text.matches_at(mention.first);
  return std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
    return text.term(match).id == mention.id && text.term(match).value("gender") == "m";
  });
}

}  // namespace

bool may_agree(const Text& text, const Mention& mention, Ref::Who verb) {
  if (verb != Ref::Who::man && verb != Ref::Who::woman) return true;
  // "affirmed the two sides, Russian and Turkish": the verb agrees with the sides.
  if (verb == Ref::Who::man && (is_word(text, mention.first, WordClass::both_sides) ||
                                is_word(text, mention.first, WordClass::side)))
    return true;
  if (mention.kind == MentionKind::person || mention.kind == MentionKind::title) {
    const auto wrong = verb == Ref::Who::man ? Gender::feminine : Gender::masculine;
    return std::none_of(
        mention.titles.begin(), mention.titles.end(),
        [&](const TitleMention& title) { return !title.plural && title.gender == wrong; });
  }
  // "(she) called (on the) Council": a kind of body with no feminine ending; other names may be
  // any.
  if (verb == Ref::Who::woman)
    return mention.kind != MentionKind::organization || ends_feminine(text, mention.first) ||
           !is_word(text, mention.first, WordClass::body_kind);
  // Cities are feminine, and most states.
  if (mention.kind == MentionKind::capital) return false;
  if (mention.kind == MentionKind::state) return mention.adjective || is_masculine(text, mention);
  if (mention.kind != MentionKind::organization) return true;
  return !ends_feminine(text, mention.first);
}

}  // namespace diplograph
