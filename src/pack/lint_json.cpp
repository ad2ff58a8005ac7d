#include "pack/lint_json.hpp"

#include <array>
#include <unordered_set>
#include <utility>

#include "base/error.hpp"
#include "base/files.hpp"
#include "pack/lint_schema.hpp"
#include "pack/lint_text.hpp"
#include "pack/slot.hpp"

namespace diplograph {
namespace {

enum class Shape : std::uint8_t { text, flag, list, object };

struct Setting {
  std::string_view name;
  Shape shape;
  std::string_view choices = {};
};

constexpr std::array<Setting, 22> kSettings{
    {{"lang", Shape::text},
     {"name", Shape::text},
     {"direction", Shape::text, "ltr rtl"},
     {"script", Shape::text},
     {"article", Shape::text},
     {"word_order", Shape::text, "verb-first subject-first"},
     {"capitals", Shape::flag},
     {"owner_first", Shape::flag},
     {"adjective_inside", Shape::flag},
     {"common_names", Shape::flag},
     {"abbreviations", Shape::list},
     {"dropped_subjects", Shape::flag},
     {"place_slots", Shape::list},
     {"verb_prefixes", Shape::list},
     {"feminine_endings", Shape::list},
     {"pronoun_endings", Shape::list},
     {"state_endings", Shape::list},
     {"adjective_endings", Shape::list},
     {"word_ends", Shape::list},
     {"name_letters", Shape::list},
     {"proclitics", Shape::list},
     {"paradigms", Shape::object}}};

bool has_shape(const Json& value, Shape shape) {
  switch (shape) {
    case Shape::text:
      return value.is_string();
    case Shape::flag:
      return value.kind() == Json::Kind::boolean;
    case Shape::list:
      return value.is_array();
    case Shape::object:
      break;
  }
  return value.is_object();
}

class SettingsLinter {
 public:
  SettingsLinter(std::string path, std::vector<LintFinding>& findings)
      : path_(std::move(path)), findings_(findings) {}

  Paradigms lint(const Json& json) {
    if (!json.is_object()) {
      add("must be an object");
      return {};
    }
    for (const auto& [key, value] : json.as_object(path_)) lint_setting(key, value);
    if (json.find("lang") == nullptr) add("there is no 'lang'");
    if (const auto* list = json.find("proclitics"); list != nullptr && list->is_array()) {
      for (const auto& item : list->as_array(path_)) lint_proclitic(item);
    }
    if (const auto* list = json.find("place_slots"); list != nullptr && list->is_array()) {
      for (const auto& item : list->as_array(path_)) lint_slot("'place_slots'", item);
    }
    const auto* paradigms = json.find("paradigms");
    return paradigms != nullptr && paradigms->is_object() ? sound_paradigms(*paradigms)
                                                          : Paradigms();
  }

 private:
  void add(const std::string& message) { findings_.push_back({path_, message}); }

  void lint_setting(const std::string& key, const Json& value) {
    if (!keys_.insert(key).second) add("'" + key + "' stands twice");
    for (const auto& setting : kSettings) {
      if (setting.name != key) continue;
      if (!has_shape(value, setting.shape)) {
        add("'" + key + "' has a value of the wrong kind");
      } else if (!setting.choices.empty() && !is_choice(setting.choices, value.as_string(path_))) {
        add("'" + key + "' must be one of: " + std::string(setting.choices));
      }
      return;
    }
    add("'" + key + "' is no key of pack.json");
  }

  void lint_proclitic(const Json& item) {
    const auto text = [&](std::string_view key) {
      const auto* value = item.find(key);
      return value == nullptr || !value->is_string() ? std::string() : value->as_string(path_);
    };
    if (text("form").empty()) {
      add("a proclitic has no 'form'");
    } else if (!is_choice("conjunction preposition future", text("is"))) {
      add("proclitic '" + text("form") + "': 'is' must be one of: conjunction preposition future");
    }
    if (const auto* sense = item.find("sense"))
      lint_slot("proclitic '" + text("form") + "'", *sense);
    if (!item.is_object()) return;
    for (const auto& [key, value] : item.as_object(path_)) {
      if (!is_choice("form is slot sense joins_article before ends_names", key)) {
        add("proclitic '" + text("form") + "': '" + key + "' is no key of a proclitic");
      }
    }
  }

  void lint_slot(const std::string& where, const Json& name) {
    if (!name.is_string()) {
      add(where + ": a slot must be text");
    } else if (!slot_of(name.as_string(path_))) {
      add(where + ": '" + name.as_string(path_) + "' is no slot");
    }
  }

  Paradigms sound_paradigms(const Json& paradigms) {
    std::vector<Json::Member> sound;
    std::unordered_set<std::string> names;
    for (const auto& member : paradigms.as_object(path_)) {
      if (!names.insert(member.first).second) add("paradigm '" + member.first + "' stands twice");
      try {
        static_cast<void>(Paradigms::read(Json(std::vector<Json::Member>{member}), path_));
        sound.push_back(member);
      } catch (const Error& error) {
        findings_.push_back(lint_finding(error));
      }
      lint_paradigm_keys(member);
    }
    return Paradigms::read(Json(std::move(sound)), path_);
  }

  void lint_paradigm_keys(const Json::Member& member) {
    if (!member.second.is_object()) return;
    for (const auto& [key, value] : member.second.as_object(path_)) {
      if (!is_choice("cut strip forms", key)) {
        add("paradigm '" + member.first + "': '" + key + "' is no key of a paradigm");
      }
    }
  }

  std::string path_;
  std::vector<LintFinding>& findings_;
  std::unordered_set<std::string> keys_;
};

}  // namespace

std::optional<Json> lint_json(const std::string& path, std::vector<LintFinding>& findings) {
  if (!file_exists(path)) {
    findings.push_back({path, "there is no such file"});
    return std::nullopt;
  }
  static_cast<void>(lint_text(path, false, false, findings));
  try {
    return parse_json(read_file(path), path);
  } catch (const Error& error) {
    findings.push_back(lint_finding(error));
    return std::nullopt;
  }
}

Paradigms lint_settings(const std::string& path, std::vector<LintFinding>& findings) {
  const auto json = lint_json(path, findings);
  return json ? SettingsLinter(path, findings).lint(*json) : Paradigms();
}

void lint_rules(const std::string& path, std::vector<LintFinding>& findings) {
  const auto json = lint_json(path, findings);
  if (!json) return;
  const auto* rules = json->find("rules");
  if (rules == nullptr || !rules->is_array()) {
    findings.push_back({path, "there is no list 'rules'"});
    return;
  }
  std::unordered_set<std::string> names;
  std::size_t number = 0;
  for (const auto& rule : rules->as_array(path)) {
    ++number;
    const auto* name = rule.find("name");
    if (name == nullptr || !name->is_string() || name->as_string(path).empty()) {
      findings.push_back({path, "rule " + std::to_string(number) + " has no name"});
    } else if (!names.insert(name->as_string(path)).second) {
      findings.push_back({path, "rule '" + name->as_string(path) + "' stands twice"});
    } else if (const auto* slots = rule.find("slots"); slots != nullptr && slots->is_object()) {
      for (const auto& [slot, use] : slots->as_object(path)) {
        if (!slot_of(slot))
          findings.push_back(
              {path, "rule '" + name->as_string(path) + "': '" + slot + "' is no slot"});
      }
    }
  }
}

}  // namespace diplograph
