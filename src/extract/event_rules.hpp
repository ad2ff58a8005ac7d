// The rules that make events of triggers and their arguments: packs/<lang>/rules/events.json.
//
//   {"name": "ar.meet.verb", "trigger": ["meet"], "kind": "verb", "event": "meeting", "mode":
//   "talks",
//    "slots": {"subject": "participant", "object": "participant", "with": "participant", "in":
//    "place"}, "least": 2, "examples": [{"text": "...", "actors": ["...", "..."]}], "non_examples":
//    ["..."]}
//
// A slot's use is a participant role, "place" (where it happened) or "destination" (of a visit).
// "people:" before a role admits people and offices only, not states or bodies; "side:" states and
// bodies only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/vocabulary.hpp"
#include "pack/slot.hpp"
#include "pack/term.hpp"
#include "text/text.hpp"

namespace diplograph {

struct SlotUse {
  Slot slot = Slot::none;
  bool place = false;
  bool destination = false;
  bool people_only = false;
  bool sides_only = false;
  ParticipantRole role = ParticipantRole::participant;

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.slot, self.place, self.destination, self.people_only, self.sides_only, self.role);
  }
};

struct RuleExample {
  std::string text;
  std::vector<std::string>
      actors;  // ids or names that take part; empty: it is enough that the rule fires

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.text, self.actors);
  }
};

enum class TriggerKind : std::uint8_t { verb, noun, any };

struct EventRule {
  std::string name;
  std::vector<std::string> triggers;  // ids of events.txt
  TriggerKind kind = TriggerKind::any;
  std::vector<std::string> senses;  // values of the trigger's "sense" it holds for; empty: all
  EventType type = EventType::meeting;
  std::optional<Mode> mode;  // where the trigger itself gives none
  std::optional<Plover> plover;
  std::string cameo;
  std::vector<SlotUse> slots;
  std::size_t least = 2;  // participants
  bool needs_destination = false;
  std::vector<std::string>
      needs_class;  // a trigger of one of these must stand in the clause: "signed an agreement"
  bool drops_subject = false;  // a verb may leave its subject out, as whoever acted last
  bool mutual = false;  // of two who act together each acts upon the other: "A and B restored ties"
  bool hosted = false;  // it is where those are who receive: "met the visiting minister"
  bool governed = false;  // a noun: the subject of the clause it stands in takes part
  ParticipantRole governor_role = ParticipantRole::participant;
  std::vector<RuleExample> examples;
  std::vector<std::string> non_examples;

  // Of a term that is no trigger seldom true.
  [[nodiscard]] bool may_have(std::uint32_t hash) const {
    return ((trigger_bits >> (hash % 64)) & 1U) != 0;
  }
  std::uint64_t trigger_bits = 0;  // a bit for the hash of each trigger

  [[nodiscard]] const SlotUse* use_of(Slot slot) const;

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.name, self.triggers, self.kind, self.senses, self.type, self.mode, self.plover,
          self.cameo, self.slots, self.least, self.needs_destination, self.needs_class,
          self.drops_subject, self.mutual, self.hosted, self.governed, self.governor_role,
          self.examples, self.non_examples, self.trigger_bits);
  }
};

// Throws Error(pack) naming file, rule and key.
[[nodiscard]] std::vector<EventRule> load_event_rules(const std::string& path);

// The first rule that the trigger meets, or nullptr.
[[nodiscard]] const EventRule* rule_for(const std::vector<EventRule>& rules, const Term& trigger,
                                        Features features);

}  // namespace diplograph
