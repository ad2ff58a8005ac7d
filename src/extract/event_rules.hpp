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

  [[nodiscard]] const SlotUse* use_of(Slot slot) const;

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.name, self.triggers, self.kind, self.senses, self.type, self.mode, self.plover,
          self.cameo, self.slots, self.least, self.needs_destination, self.needs_class,
          self.drops_subject, self.mutual, self.hosted, self.governed, self.governor_role,
          self.examples, self.non_examples);
  }
};

// The rules of a language in their order, and which of them each term of its pack meets.
class EventRules {
 public:
  EventRules() = default;
  EventRules(std::vector<EventRule> rules, const LanguagePack& pack);

  // The first rule that the trigger meets, or nullptr.
  [[nodiscard]] const EventRule* rule_for(const Match& trigger) const {
    const auto place = trigger.term - first_;
    if (trigger.term < first_ || place >= met_.size()) return nullptr;
    const bool noun = (trigger.features & (kPast | kPresent | kParticiple)) == 0;
    const auto met = noun ? met_[place].noun : met_[place].verb;
    return met == 0 ? nullptr : &rules_[met - 1U];
  }

  [[nodiscard]] auto begin() const { return rules_.begin(); }
  [[nodiscard]] auto end() const { return rules_.end(); }

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.rules_, self.first_, self.met_);
  }

 private:
  // Of a term, as a verb and as a noun: places among the rules plus one, 0 for none.
  struct Met {
    std::uint16_t verb = 0;
    std::uint16_t noun = 0;
  };
  [[nodiscard]] std::uint16_t first_met(const Term& trigger, bool noun) const;

  std::vector<EventRule> rules_;
  TermId first_ = 0;      // the first term of events.txt
  std::vector<Met> met_;  // from it to the last one
};

// Throws Error(pack) naming file, rule and key.
[[nodiscard]] EventRules load_event_rules(const std::string& path, const LanguagePack& pack);

}  // namespace diplograph
