#include "recognise/dates_rules.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/unicode.hpp"

namespace diplograph {
namespace {

constexpr std::array<std::pair<std::string_view, DateField>, 19> fields{
    {{"weekday", DateField::weekday},
     {"ordinal", DateField::ordinal},
     {"month", DateField::month},
     {"hijri", DateField::hijri_month},
     {"unit", DateField::unit},
     {"shift", DateField::shift},
     {"relative", DateField::relative},
     {"part", DateField::part},
     {"fraction", DateField::fraction},
     {"nth", DateField::nth},
     {"count", DateField::count},
     {"offset", DateField::offset},
     {"one", DateField::one},
     {"two", DateField::two},
     {"span", DateField::span},
     {"decade", DateField::decade},
     {"season", DateField::season},
     {"era", DateField::none}}};

constexpr std::array<std::string_view, 8> number_names{
    "day", "month-number", "year", "hijri-year", "short-year", "old-year", "count", "number"};

constexpr std::array<std::pair<std::string_view, int>, 8> value_names{
    {{"day", static_cast<int>(DateUnit::day)},
     {"week", static_cast<int>(DateUnit::week)},
     {"month", static_cast<int>(DateUnit::month)},
     {"year", static_cast<int>(DateUnit::year)},
     {"century", static_cast<int>(DateUnit::century)},
     {"early", static_cast<int>(DatePart::early)},
     {"middle", static_cast<int>(DatePart::middle)},
     {"late", static_cast<int>(DatePart::late)}}};

std::optional<int> read_value(std::string_view text) {
  for (const auto& [name, value] : value_names) {
    if (name == text) return value;
  }
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (text.empty() || text.size() > 4) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return negative ? -value : value;
}

const Json& member(const Json& json, std::string_view key, const std::string& place) {
  const auto* found = json.find(key);
  if (found == nullptr) {
    throw Error(Error::Code::pack, place, "there is no '" + std::string(key) + "'");
  }
  return *found;
}

std::vector<std::string> strings(const Json& json, const std::string& place) {
  std::vector<std::string> out;
  for (const auto& item : json.as_array(place)) out.push_back(item.as_string(place));
  return out;
}

template <typename Value>
Value choice(const Json& json, std::string_view key, Value otherwise,
             std::initializer_list<std::pair<std::string_view, Value>> choices,
             const std::string& place) {
  const auto* found = json.find(key);
  if (found == nullptr) return otherwise;
  const auto& name = found->as_string(place);
  for (const auto& [known, value] : choices) {
    if (known == name) return value;
  }
  throw Error(Error::Code::pack, place, "'" + name + "' is no " + std::string(key));
}

DateField field_of(std::string_view term_class) {
  const auto* found = std::find_if(fields.begin(), fields.end(),
                                   [&](const auto& entry) { return entry.first == term_class; });
  return found == fields.end() ? DateField::none : found->second;
}

std::string_view class_of_id(std::string_view id) { return id.substr(0, id.find(':')); }

}  // namespace

void DateRules::read_rule(const Json& json, const std::string& path, const std::string& lang) {
  DateRule rule;
  rule.name = lang + ".date." + member(json, "name", path + ": rules").as_string(path);
  const auto place = path + ": " + rule.name;
  using Gives = DateRule::Gives;
  using Combine = DateRule::Combine;
  rule.gives = choice<Gives>(json, "gives", Gives::date,
                             {{"date", Gives::date},
                              {"words", Gives::words},
                              {"nothing", Gives::nothing},
                              {"same-day", Gives::same_day},
                              {"this-day", Gives::this_day},
                              {"day-before", Gives::day_before},
                              {"day-after", Gives::day_after}},
                             place);
  rule.combine = choice<Combine>(
      json, "combine", Combine::one,
      {{"range", Combine::range}, {"list", Combine::list}, {"same", Combine::same}}, place);
  using Counted = DateRule::Counted;
  rule.counted = choice<Counted>(json, "counted", Counted::no,
                                 {{"today", Counted::today}, {"weekday", Counted::weekday}}, place);
  if (const auto* yields = json.find("yields")) rule.yields = yields->as_bool(place);
  const auto number = static_cast<std::uint16_t>(rules_.size());
  for (const auto& pattern : strings(member(json, "patterns", place), place)) {
    grammar_.add_pattern(pattern, number, place);
  }
  if (const auto* split = json.find("split")) {
    for (const auto& element : strings(*split, place)) {
      const auto kind = grammar_.find(element);
      if (kind == DateGrammar::no_kind) {
        throw Error(Error::Code::pack, place, "'" + element + "' stands in no pattern so far");
      }
      rule.split.push_back(kind);
    }
  }
  rules_.push_back(std::move(rule));
}

void DateRules::read_grammar(const Json& json, const std::string& path, const std::string& lang) {
  if (const auto* days = json.find("news_days")) {
    news_days_ = static_cast<int>(days->as_integer(path + ": news_days"));
  }
  if (const auto* begins = json.find("week_begins")) {
    week_begins_ = static_cast<int>(begins->as_integer(path + ": week_begins"));
    if (week_begins_ < 1 || week_begins_ > 7) {
      throw Error(Error::Code::pack, path, "week_begins is no weekday",
                  "write 1 (Monday) to 7 (Sunday)");
    }
  }
  for (const auto& [name, patterns] : member(json, "slots", path).as_object(path + ": slots")) {
    grammar_.add_slot(name, strings(patterns, path + ": slots: " + name));
  }
  for (const auto& rule : member(json, "rules", path).as_array(path + ": rules")) {
    read_rule(rule, path, lang);
  }
  grammar_.finish();
}

void DateRules::read_marks(const Json& json, const std::string& path) {
  const auto* marks = json.find("marks");
  if (marks == nullptr) return;
  for (const auto& [name, forms] : marks->as_object(path + ": marks")) {
    mark_names_.push_back(name);
    const auto kind = grammar_.find(name);
    if (kind == DateGrammar::no_kind) continue;
    for (const char32_t form : to_utf32(forms.as_string(path + ": marks: " + name))) {
      marks_[form] = kind;
      if (grammar_.behind_opening(kind) != 0) opening_marks_.add(form);
    }
  }
}

void DateRules::read_terms(const LanguagePack& pack) {
  std::unordered_map<std::string, std::string> class_of_label;
  row_of_term_.assign(pack.terms().size(), 0);
  for (TermId id = 0; id < pack.terms().size(); ++id) {
    const auto& term = pack.term(id);
    if (term.term_class != TermClass::calendar) continue;
    const std::string term_class(class_of_id(term.id));
    class_of_label.try_emplace(term.label, term_class);
    TermKinds kinds;
    kinds.general = grammar_.find(term_class);
    kinds.sure = grammar_.find(term_class + "!");
    kinds.likely = grammar_.find(term_class + "~");
    kinds.field = field_of(term_class);
    kinds.marks_past = term_class == "since";
    kinds.marks_told = term_class == "not-yet";
    kinds.opens_clause = term_class == "future-clause";
    if (const auto colon = term.id.find(':'); colon != std::string::npos) {
      kinds.exact = grammar_.find(term.id);
      const auto value = read_value(std::string_view(term.id).substr(colon + 1));
      kinds.has_value = value.has_value();
      kinds.value = value.value_or(0);
    }
    kinds.marks_future = term_class == "future" || kinds.opens_clause ||
                         (kinds.field == DateField::shift && kinds.value > 0) ||
                         (kinds.field == DateField::relative && kinds.value > 0);
    for (const auto kind : {kinds.general, kinds.exact, kinds.sure, kinds.likely}) {
      if (kind == DateGrammar::no_kind) continue;
      kinds.all |= DateGrammar::bit_of(kind);
      kinds.behind_opening |= grammar_.behind_opening(kind);
    }
    for (const auto& word : term.values("word")) kinds.words.push_back(pack.fold()(to_utf32(word)));
    for (const auto& word : term.values("strict")) {
      kinds.strict.push_back(pack.fold()(to_utf32(word)));
    }
    term_kinds_.push_back(std::move(kinds));
    row_of_term_[id] = static_cast<std::uint32_t>(term_kinds_.size());
  }
  clitics_.assign(1, DateGrammar::no_kind);
  for (const auto& proclitic : pack.lexicon().proclitics()) {
    const auto found = class_of_label.find(to_utf8(proclitic.form));
    clitics_.push_back(found == class_of_label.end() ? DateGrammar::no_kind
                                                     : grammar_.find(found->second));
  }
}

// A misspelt element would make its pattern never fire: each must be something that a text can
// have.
const DateRule* DateRules::find(std::string_view name) const {
  const auto found = std::find_if(rules_.begin(), rules_.end(),
                                  [&](const DateRule& rule) { return rule.name == name; });
  return found == rules_.end() ? nullptr : &*found;
}

void DateRules::check_elements(const LanguagePack& pack, const std::string& path) const {
  std::set<std::string, std::less<>> known(number_names.begin(), number_names.end());
  known.insert(mark_names_.begin(), mark_names_.end());
  for (const auto& term : pack.terms()) {
    if (term.term_class != TermClass::calendar) continue;
    known.insert(term.id);
    const std::string term_class(class_of_id(term.id));
    known.insert(term_class);
    known.insert(term_class + "!");
    known.insert(term_class + "~");
  }
  for (const auto& [name, kind] : grammar_.kinds()) {
    if (!known.contains(name)) {
      throw Error(Error::Code::pack, path, "the element '" + name + "' is nothing in calendar.txt",
                  "use a class or an id of that file, a number or one of \"marks\"");
    }
  }
}

DateRules DateRules::load(const std::string& path, const LanguagePack& pack) {
  DateRules rules;
  const auto json = parse_json(read_file(path), path);
  rules.read_grammar(json, path, pack.lang());
  rules.read_marks(json, path);
  rules.read_terms(pack);
  rules.check_elements(pack, path);
  const auto kind = [&](std::size_t i) { return rules.grammar_.find(number_names[i]); };
  rules.numbers_ = {kind(0), kind(1), kind(2), kind(3), kind(4), kind(5), kind(6), kind(7), 0, 0};
  for (std::size_t i = 0; i < number_names.size(); ++i) {
    if (kind(i) == DateGrammar::no_kind) continue;
    rules.numbers_.all |= DateGrammar::bit_of(kind(i));
    rules.numbers_.behind_opening |= rules.grammar_.behind_opening(kind(i));
  }
  return rules;
}

}  // namespace diplograph
