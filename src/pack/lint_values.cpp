#include "pack/lint_values.hpp"

#include <algorithm>
#include <optional>

#include "pack/slot.hpp"

namespace diplograph {
namespace {

bool all_of(std::string_view text, std::string_view allowed) {
  return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kUpper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view kIdLetters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.";

template <typename Enum>
std::string fault_of_word(const std::string& word, std::string_view list) {
  return parse<Enum>(word) ? std::string()
                           : "'" + word + "' is no " + std::string(list) + " of the vocabulary";
}

std::string fault_of_reference(const std::string& id, std::optional<EntityKind> kind,
                               const LintIds& ids) {
  const auto found = ids.kind_of(id);
  if (!found) return "'" + id + "' is not in packs/common";
  if (kind && *found != *kind) return "'" + id + "' is no " + std::string(to_string(*kind));
  return {};
}

// "", "2023", "2013-2022", "2023-", "-2010"
bool is_years(std::string_view years) {
  const auto is_year = [](std::string_view year) {
    return year.empty() || (year.size() == 4 && all_of(year, kDigits));
  };
  const auto cut = years.find('-');
  if (cut == std::string_view::npos) return is_year(years);
  const auto from = years.substr(0, cut);
  const auto to = years.substr(cut + 1);
  return is_year(from) && is_year(to) && (from.empty() || to.empty() || from <= to) &&
         years.size() > 1;
}

std::string fault_of_office(const std::string& office, const LintIds& ids) {
  const auto first = office.find(':');
  const auto last = office.rfind(':');
  if (first == last || office.find(':', first + 1) == last) return "write role:of:from-to";
  if (auto fault = fault_of_word<Role>(office.substr(0, first), "role"); !fault.empty())
    return fault;
  auto fault = fault_of_reference(office.substr(first + 1, last - first - 1), std::nullopt, ids);
  if (!fault.empty()) return fault;
  return is_years(office.substr(last + 1)) ? std::string()
                                           : "'" + office.substr(last + 1) + "' are no years";
}

}  // namespace

std::string fault_of_id(const LintFile& file, const std::string& id, bool known,
                        const LintIds& ids) {
  switch (file.id) {
    case LintId::choice:
      return is_choice(file.id_choices, id)
                 ? std::string()
                 : "'" + id + "' is no id of this file: " + std::string(file.id_choices);
    case LintId::role:
      return fault_of_word<Role>(id, "role");
    case LintId::act:
      return fault_of_word<Act>(id, "act");
    case LintId::entity: {
      if (!id.starts_with(file.id_choices) ||
          !all_of(id.substr(file.id_choices.size()), kIdLetters)) {
        return "'" + id + "' is no id of this file: begin it with " + std::string(file.id_choices);
      }
      const auto code = id.substr(file.id_choices.size());
      if (file.id_choices == "state:" && (code.size() != 3 || !all_of(code, kUpper))) {
        return "'" + id + "' has no code of ISO 3166-1 alpha-3";
      }
      return known ? fault_of_reference(id, std::nullopt, ids) : std::string();
    }
    case LintId::free:
      break;
  }
  return {};
}

std::string fault_of_value(const LintKey& key, const std::string& value, const LintIds& ids) {
  const auto unless = [](bool good, const std::string& fault) {
    return good ? std::string() : fault;
  };
  switch (key.value) {
    case LintValue::choice:
      return unless(is_choice(key.choices, value), "must be one of: " + std::string(key.choices));
    case LintValue::sense:
      return unless(slot_of(value) || is_choice(key.choices, value),
                    "must be a slot or one of: " + std::string(key.choices));
    case LintValue::number:
      return unless(all_of(value, kDigits), "must be a number");
    case LintValue::role:
      return fault_of_word<Role>(value, "role");
    case LintValue::act:
      return fault_of_word<Act>(value, "act");
    case LintValue::plover:
      return fault_of_word<Plover>(value, "PLOVER type");
    case LintValue::mode:
      return fault_of_word<Mode>(value, "mode");
    case LintValue::status:
      return fault_of_word<Status>(value, "status");
    case LintValue::org_type:
      return unless(is_choice(lint_org_types(), value),
                    "must be one of: " + std::string(lint_org_types()));
    case LintValue::state:
      return fault_of_reference(value, EntityKind::state, ids);
    case LintValue::organization:
      return fault_of_reference(value, EntityKind::organization, ids);
    case LintValue::place:
      return fault_of_reference(value, EntityKind::place, ids);
    case LintValue::entity:
      return fault_of_reference(value, std::nullopt, ids);
    case LintValue::office:
      return fault_of_office(value, ids);
    case LintValue::alpha2:
      return unless(value.size() == 2 && all_of(value, kUpper),
                    "must be a code of ISO 3166-1 alpha-2");
    case LintValue::wikidata:
      return unless(value.front() == 'Q' && all_of(value.substr(1), kDigits),
                    "must be Q and a number");
    case LintValue::form:
    case LintValue::any:
      break;
  }
  return {};
}

}  // namespace diplograph
