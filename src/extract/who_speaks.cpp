#include "extract/who_speaks.hpp"

#include "extract/agreement.hpp"
#include "extract/owner.hpp"
#include "extract/speaks_on.hpp"
#include "extract/subject.hpp"

namespace diplograph {
std::vector<Ref> speakers_of(const Reading& reading, const StatementList& list, const Match& verb,
                             const Report& report) {
  const auto& text = reading.text;
  auto speakers = Ref::all_of(report.subject);
  if (!speakers.empty()) return speakers;
  if (const auto owner = owner_within(reading, verb); owner != kNone) return {Ref::of(owner)};
  if (const auto delivery = delivery_before(reading, verb); delivery != kNone)
    return {Ref::dropped(delivery, who_agrees(text, verb))};
  if (report.pronoun) {
    auto one = Ref::dropped(verb.first);
    one.issuer = report.by_words;
    return {one};
  }
  if (report.looks_back != kNone) return {Ref::dropped(report.looks_back)};
  if (leaves_speaker_unnamed(reading, verb, report)) return {};
  if ((verb.features & kFirstPerson) != 0)
    return list.speaks_himself(verb.first) ? list.back().speakers : std::vector<Ref>{};
  if (text.term(verb).has("speaker", "outer")) {
    auto outer = list.outer_speakers(verb.first);
    if (!outer.empty()) return outer;
  }
  auto said = inner_speaker(reading, list, verb);
  if (said == kNone) said = owner_ahead_of_when(reading, verb);
  if (said != kNone) return {Ref::of(said)};
  if (list.goes_on(verb, who_agrees(text, verb))) return list.back().speakers;
  const bool finite = (verb.features & kParticiple) == 0;
  // "The minister replies to the denial, affirming that": the first to speak in the sentence.
  const bool alone = !list.heard_in(reading.sentence_of[verb.first]);
  const auto topic = finite || alone ? clause_topic(reading, verb.first) : kNone;
  if (topic != kNone && !list.speaks_of(reading.mentions[topic].first, verb))
    return {Ref::of(topic)};
  if (finite && !may_drop_subject(reading, verb)) return {};
  if (text.term(verb).value("subject") == "named") return {};
  if (const auto owner = finite ? owner_ahead(reading, verb.first) : kNone; owner != kNone)
    return {Ref::of(owner)};
  if (!finite && list.goes_on_alike(verb)) return list.back().speakers;
  const bool opens = verb.first == text.sentences[reading.sentence_of[verb.first]].first;
  const auto who = report.by_words ? Ref::Who::any : who_agrees(text, verb);
  return {Ref::dropped(verb.first, who, !finite && !opens)};
}

}  // namespace diplograph
