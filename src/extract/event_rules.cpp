#include "extract/event_rules.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/json.hpp"

namespace diplograph {
namespace {

class RuleFile {
 public:
  explicit RuleFile(std::string path) : path_(std::move(path)) {}

  std::vector<EventRule> read() {
    const auto json = parse_json(read_file(path_), path_);
    const auto* list = json.find("rules");
    if (list == nullptr) fail("the file", "has no 'rules'");
    std::vector<EventRule> rules;
    for (const auto& item : list->as_array(path_)) rules.push_back(read_rule(item));
    return rules;
  }

 private:
  [[noreturn]] void fail(const std::string& what, const std::string& problem) const {
    throw Error(Error::Code::pack, path_ + ": " + what, problem);
  }

  std::string text(const Json& item, std::string_view key) const {
    const auto* value = item.find(key);
    return value == nullptr ? std::string() : value->as_string(path_ + ": " + std::string(key));
  }

  std::vector<std::string> texts(const Json& item, std::string_view key) const {
    std::vector<std::string> list;
    if (const auto* value = item.find(key)) {
      for (const auto& piece : value->as_array(path_ + ": " + std::string(key))) {
        list.push_back(piece.as_string(path_ + ": " + std::string(key)));
      }
    }
    return list;
  }

  template <typename Enum>
  std::optional<Enum> value(const EventRule& rule, const Json& item, std::string_view key) const {
    const auto name = text(item, key);
    if (name.empty()) return std::nullopt;
    const auto parsed = parse<Enum>(name);
    if (!parsed) fail(rule.name, "'" + name + "' is no " + std::string(key));
    return parsed;
  }

  SlotUse read_use(const EventRule& rule, const std::string& slot, std::string use) const {
    SlotUse result;
    result.slot = read_slot(slot, path_ + ": " + rule.name);
    constexpr std::string_view kPeople = "people:";
    if (use.starts_with(kPeople)) {
      result.people_only = true;
      use = use.substr(kPeople.size());
    }
    constexpr std::string_view kSides = "side:";
    if (use.starts_with(kSides)) {
      result.sides_only = true;
      use = use.substr(kSides.size());
    }
    if (use == "place") {
      result.place = true;
    } else if (use == "destination") {
      result.destination = true;
    } else if (const auto role = parse<ParticipantRole>(use)) {
      result.role = *role;
    } else {
      fail(rule.name, "slot '" + slot + "' cannot be '" + use + "'");
    }
    return result;
  }

  EventRule read_rule(const Json& item) const {
    EventRule rule;
    rule.name = text(item, "name");
    if (rule.name.empty()) fail("a rule", "has no name");
    rule.triggers = texts(item, "trigger");
    rule.senses = texts(item, "sense");
    const auto kind = text(item, "kind");
    rule.kind = kind == "verb"   ? TriggerKind::verb
                : kind == "noun" ? TriggerKind::noun
                                 : TriggerKind::any;
    const auto type = value<EventType>(rule, item, "event");
    if (!type) fail(rule.name, "has no 'event'");
    rule.type = *type;
    rule.mode = value<Mode>(rule, item, "mode");
    rule.plover = value<Plover>(rule, item, "plover");
    rule.cameo = text(item, "cameo");
    rule.needs_class = texts(item, "needs_class");
    if (const auto* slots = item.find("slots")) {
      for (const auto& [slot, use] : slots->as_object(path_ + ": slots")) {
        rule.slots.push_back(read_use(rule, slot, use.as_string(path_ + ": slots")));
      }
    }
    if (const auto* least = item.find("least")) {
      rule.least =
          static_cast<std::size_t>(std::max<std::int64_t>(0, least->as_integer(rule.name)));
    }
    if (const auto* flag = item.find("needs_destination"))
      rule.needs_destination = flag->as_bool(rule.name);
    if (const auto* flag = item.find("drops_subject"))
      rule.drops_subject = flag->as_bool(rule.name);
    if (const auto* flag = item.find("mutual")) rule.mutual = flag->as_bool(rule.name);
    if (const auto* flag = item.find("hosted")) rule.hosted = flag->as_bool(rule.name);
    if (const auto governor = value<ParticipantRole>(rule, item, "governor")) {
      rule.governed = true;
      rule.governor_role = *governor;
    }
    if (const auto* list = item.find("examples")) {
      for (const auto& example : list->as_array(rule.name)) {
        rule.examples.push_back({text(example, "text"), texts(example, "actors")});
      }
    }
    rule.non_examples = texts(item, "non_examples");
    return rule;
  }

  std::string path_;
};

bool contains(const std::vector<std::string>& list, std::string_view item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

}  // namespace

const SlotUse* EventRule::use_of(Slot slot) const {
  const auto found = std::find_if(slots.begin(), slots.end(),
                                  [&](const SlotUse& use) { return use.slot == slot; });
  return found == slots.end() ? nullptr : &*found;
}

EventRules::EventRules(std::vector<EventRule> rules, const LanguagePack& pack)
    : rules_(std::move(rules)) {
  const auto& terms = pack.terms();
  for (TermId term = 0; term < terms.size(); ++term) {
    if (terms[term].term_class != TermClass::event) continue;
    if (met_.empty()) first_ = term;
    met_.resize(term - first_ + 1);
    met_.back() = {first_met(terms[term], false), first_met(terms[term], true)};
  }
}

std::uint16_t EventRules::first_met(const Term& trigger, bool noun) const {
  const auto met = std::find_if(rules_.begin(), rules_.end(), [&](const EventRule& rule) {
    return rule.kind != (noun ? TriggerKind::verb : TriggerKind::noun) &&
           contains(rule.triggers, trigger.id) &&
           (rule.senses.empty() || contains(rule.senses, trigger.value("sense")));
  });
  return met == rules_.end() ? 0 : static_cast<std::uint16_t>(met - rules_.begin() + 1);
}

EventRules load_event_rules(const std::string& path, const LanguagePack& pack) {
  return {RuleFile(path).read(), pack};
}

}  // namespace diplograph
