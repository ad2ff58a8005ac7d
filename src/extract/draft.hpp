// What the extractors hand to the resolver: events and statements whose actors are still mentions,
// in the order of the text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extract/event_rules.hpp"
#include "extract/reading.hpp"
#include "model/vocabulary.hpp"

namespace diplograph {

// An actor not yet resolved: a mention, or the subject that the sentence leaves out.
struct Ref {
  enum class Kind : std::uint8_t { mention, dropped } kind = Kind::dropped;
  // Whom a dropped subject may be, by the form of the verb: a man; a woman or a state; two
  // together; two or more.
  enum class Who : std::uint8_t { any, man, woman, pair, several } who = Who::any;
  std::uint32_t mention = kNone;
  std::uint32_t at = 0;   // token from which a dropped subject looks back
  bool beside = false;    // it stands in the same sentence: "the minister said ..., adding"
  bool issuer = false;    // "the statement said": whoever issues such
  bool befallen = false;  // "received him": the only one of those told of who may be meant

  static Ref of(std::uint32_t mention_index) {
    return {Kind::mention, Who::any, mention_index, 0, false};
  }
  static Ref dropped(std::uint32_t token, Who who = Who::any, bool beside = false) {
    return {Kind::dropped, who, kNone, token, beside};
  }
  static std::vector<Ref> all_of(const std::vector<std::uint32_t>& mentions) {
    std::vector<Ref> refs;
    refs.reserve(mentions.size());
    for (const auto mention : mentions) refs.push_back(of(mention));
    return refs;
  }
};

struct DraftParticipant {
  Ref ref;
  ParticipantRole role = ParticipantRole::participant;
};

struct DraftEvent {
  const EventRule* rule = nullptr;
  std::optional<Mode> mode;
  std::optional<Plover> plover;
  Status status = Status::occurred;
  bool tentative = false;  // a headline's present tense, a noun alone: what else is said holds
  bool first_of_its_kind = false;  // "the first visit since": the one that the text tells of
  bool former_plan = false;        // "was due yesterday": its day may be over without it
  bool told_apart = false;         // "he also received": another than those told before
  bool awaited = false;            // its day is that of the journey for its sake
  bool abstract = false;           // named by adjectives of state alone: "Saudi-Iranian talks"
  std::uint32_t subject = kNone;   // the mention that acts, where the clause names it
  std::vector<DraftParticipant> participants;
  std::optional<Ref> other_traveller;     // "A met B on his visit to": A, if not B
  std::vector<std::uint32_t> one_by_one;  // of these mentions each was met apart from the others
  std::vector<std::uint32_t> places;      // mentions
  std::uint32_t date = kNone;             // of Reading::dates
  std::uint32_t announced = kNone;        // the date on which a body told of it, of Reading::dates
  std::uint32_t first = 0;                // tokens of the evidence
  std::uint32_t last = 0;
  std::uint32_t trigger_first = 0;
  std::uint32_t trigger_last = 0;
};

// An act that a content tells, perhaps only of one side: "that his country rejects" rejects only
// where the country is the speaker's.
struct ActReading {
  enum class Side : std::uint8_t { any, self, other } side = Side::any;
  Act act = Act::say;
  std::uint32_t first = 0;  // tokens that tell whose act it is; none: the speaker's own
  std::uint32_t last = 0;
};

// Without content it only tells who speaks: "he spoke to reporters"; without speakers too, that
// nobody known does.
struct DraftStatement {
  std::vector<Ref> speakers;
  Ref::Who form = Ref::Who::any;  // of the verb that names its speaker, as it agrees with him
  std::vector<std::uint32_t> to;  // mentions
  ActReading act;
  bool quote = false;
  std::uint32_t glued = 0;  // characters of the first word that are not the content's
  std::uint32_t first = 0;  // tokens of the content
  std::uint32_t last = 0;
  std::uint32_t verb_first = 0;
  std::uint32_t verb_last = 0;
  bool by_words = false;  // "a statement of the ministry said": the verb agrees with no speaker
  bool aside = false;  // a noun tells it ("after the announcement of X that"): X does not speak on
  std::string rule;
};

}  // namespace diplograph
