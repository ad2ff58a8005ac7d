#include "pack/paradigm.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/error.hpp"
#include "base/unicode.hpp"
#include "pack/term_file.hpp"

namespace diplograph {
namespace {

constexpr std::array<std::pair<std::string_view, Features>, 13> kFeatureNames{
    {{"noun", kNoun},
     {"def", kDefinite},
     {"fem", kFeminine},
     {"dual", kDual},
     {"plural", kPlural},
     {"past", kPast},
     {"present", kPresent},
     {"participle", kParticiple},
     {"pron", kPronoun},
     {"obj", kObject},
     {"her", kHer},
     {"their", kTheir},
     {"first", kFirstPerson}}};

Features features_of(std::string_view names, const std::string& place) {
  Features all = 0;
  for (const auto& name : split_list(names, ' ')) {
    const auto found = std::find_if(kFeatureNames.begin(), kFeatureNames.end(),
                                    [&](const auto& pair) { return pair.first == name; });
    if (found == kFeatureNames.end()) {
      throw Error(Error::Code::pack, place, "unknown feature '" + name + "'");
    }
    all = static_cast<Features>(all | found->second);
  }
  return all;
}

std::pair<std::string, std::string> cut_mark(const std::string& word) {
  const auto mark = word.find('~');
  if (mark == std::string::npos) return {word, {}};
  return {word.substr(0, mark), word.substr(mark + 1)};
}

}  // namespace

Paradigms Paradigms::read(const Json& json, const std::string& place) {
  Paradigms all;
  for (const auto& [name, value] : json.as_object(place + ": paradigms")) {
    const auto where = place + ": paradigm '" + name + "'";
    Paradigm paradigm;
    if (const auto* cut = value.find("cut")) {
      paradigm.cut = static_cast<std::size_t>(std::max<std::int64_t>(0, cut->as_integer(where)));
    }
    if (const auto* strip = value.find("strip")) {
      paradigm.strip =
          static_cast<std::size_t>(std::max<std::int64_t>(0, strip->as_integer(where)));
    }
    const auto* forms = value.find("forms");
    if (forms == nullptr) throw Error(Error::Code::pack, where, "there is no 'forms'");
    for (const auto& form : forms->as_array(where)) {
      const auto& parts = form.as_array(where);
      if (parts.size() != 3) {
        throw Error(Error::Code::pack, where, "a form has not three parts",
                    "write [prefix, suffix, features]");
      }
      paradigm.forms.push_back({to_utf32(parts[0].as_string(where)),
                                to_utf32(parts[1].as_string(where)),
                                features_of(parts[2].as_string(where), where)});
    }
    all.paradigms_.emplace(name, std::move(paradigm));
  }
  return all;
}

std::vector<InflectedForm> Paradigms::expand(std::string_view form,
                                             const std::string& place) const {
  if (form.find('~') == std::string_view::npos) return {{to_utf32(form), 0}};
  struct Choice {
    InflectedForm form;
    std::vector<std::pair<const Paradigm*, std::size_t>> rows;  // which of its forms each stands in
    void append(std::u32string_view word) {
      if (!form.text.empty()) form.text += U' ';
      form.text += word;
    }
  };
  std::vector<Choice> choices(1);
  for (const auto& word : split_list(form, ' ')) {
    const auto [stem, name] = cut_mark(word);
    const auto text = to_utf32(stem);
    if (name.empty()) {
      for (auto& choice : choices) choice.append(text);
      continue;
    }
    const auto found = paradigms_.find(name);
    if (found == paradigms_.end()) {
      throw Error(Error::Code::pack, place, "unknown paradigm '" + name + "'",
                  "use one of the paradigms in pack.json");
    }
    const auto& paradigm = found->second;
    if (text.size() <= paradigm.cut + paradigm.strip) {
      throw Error(Error::Code::pack, place,
                  "'" + stem + "' is too short for paradigm '" + name + "'");
    }
    const auto core = text.substr(paradigm.cut, text.size() - paradigm.cut - paradigm.strip);
    std::vector<Choice> grown;
    for (const auto& choice : choices) {
      const auto row = std::find_if(choice.rows.begin(), choice.rows.end(),
                                    [&](const auto& one) { return one.first == &paradigm; });
      for (std::size_t i = 0; i < paradigm.forms.size(); ++i) {
        if (row != choice.rows.end() && row->second != i) continue;
        auto next = choice;
        const auto& affixes = paradigm.forms[i];
        next.append(affixes.prefix + core + affixes.suffix);
        if (next.rows.empty()) next.form.features = affixes.features;
        if (row == choice.rows.end()) next.rows.emplace_back(&paradigm, i);
        grown.push_back(std::move(next));
      }
    }
    choices = std::move(grown);
  }
  std::vector<InflectedForm> forms;
  forms.reserve(choices.size());
  for (auto& choice : choices) forms.push_back(std::move(choice.form));
  return forms;
}

std::string without_paradigms(std::string_view form) {
  std::string label;
  for (const auto& word : split_list(form, ' ')) {
    if (!label.empty()) label += ' ';
    label += cut_mark(word).first;
  }
  return label;
}

}  // namespace diplograph
