#include "pack/lint_terms.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "base/unicode.hpp"
#include "pack/lint_text.hpp"
#include "pack/lint_values.hpp"

namespace diplograph {
namespace {

bool is_key(std::string_view key) {
  return !key.empty() &&
         key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") == std::string_view::npos;
}

// One line as read_term_file reads it, but with all of its problems.
TermLine parse(const LintLine& source, const std::string& place,
               std::vector<LintFinding>& findings) {
  TermLine line;
  line.line = source.number;
  const auto fields = split_list(source.text, '|');
  if (source.text.front() == '|' || fields.empty()) {
    findings.push_back({place, "the line has no id"});
    return line;
  }
  line.id = fields.front();
  for (std::size_t i = 1; i < fields.size(); ++i) {
    const auto equals = fields[i].find('=');
    if (equals != std::string::npos && is_key(fields[i].substr(0, equals))) {
      line.attributes.push_back(
          {fields[i].substr(0, equals), split_list(fields[i].substr(equals + 1), ';')});
    } else if (i == 1) {
      line.forms = split_list(fields[i], ';');
    } else {
      findings.push_back({place, "'" + fields[i] + "' is no attribute: write key=value"});
    }
  }
  if (line.forms.empty() && line.attributes.empty()) {
    findings.push_back({place, "'" + line.id + "' has no forms"});
  }
  return line;
}

class TermLinter {
 public:
  TermLinter(std::string path, const LintFile& file, const LintSetting& setting,
             std::vector<LintFinding>& findings)
      : path_(std::move(path)), file_(file), setting_(setting), findings_(findings) {}

  void lint(const TermLine& line) {
    place_ = lint_place(path_, line.line);
    lint_id(line);
    lint_attributes(line);
    for (const auto& form : line.forms) lint_form(form);
    if (file_.distinct) lint_doubles(line);
  }

 private:
  void add(const std::string& message) { findings_.push_back({place_, message}); }

  void lint_id(const TermLine& line) {
    const auto qualifier = std::any_of(line.attributes.begin(), line.attributes.end(),
                                       [](const Attribute& a) { return a.key == "qualifier"; });
    if (!qualifier) {
      const auto fault = fault_of_id(file_, line.id, setting_.paradigms != nullptr, setting_.ids);
      if (!fault.empty()) add(fault);
    }
    if (file_.id == LintId::entity && setting_.paradigms == nullptr && line.forms.empty()) {
      add("'" + line.id + "' has no name");
    }
    // Names that stand only behind certain words have a line of their own.
    const bool apart = std::any_of(line.attributes.begin(), line.attributes.end(),
                                   [](const Attribute& a) { return a.key == "after"; });
    if (!file_.unique || apart) return;
    const auto [seen, fresh] = lines_.emplace(line.id, line.line);
    if (!fresh)
      add("'" + line.id + "' stands twice, first in line " + std::to_string(seen->second));
  }

  void lint_attributes(const TermLine& line) {
    std::unordered_set<std::string> seen;
    for (const auto& attribute : line.attributes) {
      const auto* key = file_.find(attribute.key);
      if (key == nullptr) {
        add("'" + attribute.key + "' is no attribute of this file");
        continue;
      }
      if (!seen.insert(attribute.key).second)
        add("'" + attribute.key + "' stands twice on the line");
      if (attribute.values.empty()) add("'" + attribute.key + "' has no value");
      for (const auto& value : attribute.values) {
        if (key->value == LintValue::form) {
          lint_form(value);
        } else if (const auto fault = fault_of_value(*key, value, setting_.ids); !fault.empty()) {
          add(attribute.key + "=" + value + ": " + fault);
        }
      }
    }
  }

  void lint_form(const std::string& form) {
    if (setting_.fold(to_utf32(without_paradigms(form))).empty())
      add("'" + form + "' is empty after folding");
    if (setting_.paradigms == nullptr) {
      if (form.find('~') != std::string::npos) add("'" + form + "': there are no paradigms here");
      return;
    }
    try {
      static_cast<void>(setting_.paradigms->expand(form, place_));
    } catch (const Error& error) {
      findings_.push_back(lint_finding(error));
    }
  }

  void lint_doubles(const TermLine& line) {
    for (const auto& form : line.forms) {
      const auto folded = setting_.fold(to_utf32(form));
      const auto [owner, fresh] = owners_.emplace(folded, std::pair(line.id, line.line));
      if (fresh || owner->second.first == line.id) continue;
      add("'" + form + "' is " + line.id + " here and " + owner->second.first + " in line " +
          std::to_string(owner->second.second));
    }
  }

  std::string path_;
  const LintFile& file_;
  const LintSetting& setting_;
  std::vector<LintFinding>& findings_;
  std::string place_;
  std::unordered_map<std::string, std::uint32_t> lines_;
  std::unordered_map<std::u32string, std::pair<std::string, std::uint32_t>> owners_;
};

}  // namespace

std::optional<EntityKind> LintIds::kind_of(const std::string& id) const {
  if (const auto found = entities.find(id); found != entities.end()) return found->second;
  constexpr std::string_view kPrefix = "org:";
  const auto dot = id.find('.');
  if (!id.starts_with(kPrefix) || dot == std::string::npos) return std::nullopt;
  const auto state = "state:" + id.substr(kPrefix.size(), dot - kPrefix.size());
  const auto part = id.substr(dot + 1);
  // A ministry's id goes on with its portfolio: "ministry-health".
  const bool known = bodies.contains(part) || bodies.contains(part.substr(0, part.find('-')));
  return known && entities.contains(state) ? std::optional(EntityKind::organization) : std::nullopt;
}

std::vector<TermLine> lint_lines(const std::string& path, bool any_letter,
                                 std::vector<LintFinding>& findings) {
  std::vector<TermLine> lines;
  for (const auto& source : lint_text(path, any_letter, true, findings)) {
    if (source.text.empty() || source.text.front() == '#') continue;
    auto line = parse(source, lint_place(path, source.number), findings);
    if (!line.id.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

void lint_terms(const std::string& path, const LintFile& file, const std::vector<TermLine>& lines,
                const LintSetting& setting, std::vector<LintFinding>& findings) {
  TermLinter linter(path, file, setting, findings);
  for (const auto& line : lines) linter.lint(line);
}

}  // namespace diplograph
