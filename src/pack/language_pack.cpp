#include "pack/language_pack.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/unicode.hpp"
#include "pack/segment.hpp"
#include "pack/term_file.hpp"

namespace diplograph {
namespace {

// A form that gives way to any other use of its words; no feature of an inflection, whose bit it
// shares.
constexpr Features kWeak = 1U << 15U;

bool names_entity(TermClass term_class) {
  return term_class == TermClass::state || term_class == TermClass::place ||
         term_class == TermClass::organization || term_class == TermClass::person;
}

bool must_be_known(TermClass term_class) {
  return names_entity(term_class) || term_class == TermClass::demonym ||
         term_class == TermClass::metonym;
}

TermClass class_of(EntityKind kind) {
  if (kind == EntityKind::state) return TermClass::state;
  if (kind == EntityKind::place) return TermClass::place;
  return kind == EntityKind::person ? TermClass::person : TermClass::organization;
}

Term term_of(const CommonEntity& entity, const std::string& label) {
  Term term;
  term.term_class = class_of(entity.kind);
  term.id = entity.id;
  term.label = label;
  return term;
}

Proclitic read_proclitic(const Json& json, const std::string& place) {
  Proclitic proclitic;
  const auto* form = json.find("form");
  const auto* is = json.find("is");
  if (form == nullptr || is == nullptr) {
    throw Error(Error::Code::pack, place, "a proclitic lacks 'form' or 'is'");
  }
  proclitic.form = to_utf32(form->as_string(place));
  const auto& kind = is->as_string(place);
  if (kind == "conjunction") {
    proclitic.kind = ProcliticKind::conjunction;
  } else if (kind == "preposition") {
    proclitic.kind = ProcliticKind::preposition;
  } else if (kind == "future") {
    proclitic.kind = ProcliticKind::future;
  } else {
    throw Error(Error::Code::pack, place, "a proclitic cannot be '" + kind + "'",
                "write conjunction, preposition or future");
  }
  if (const auto* sense = json.find("sense"))
    proclitic.slot = read_slot(sense->as_string(place), place);
  if (const auto* joins = json.find("joins_article")) {
    proclitic.joins_article = to_utf32(joins->as_string(place));
  }
  if (const auto* ends = json.find("ends_names")) proclitic.ends_names = ends->as_bool(place);
  return proclitic;
}

}  // namespace

const std::vector<TermFile>& term_files() {
  static const std::vector<TermFile> files{{"states", TermClass::state},
                                           {"demonyms", TermClass::demonym},
                                           {"metonyms", TermClass::metonym},
                                           {"places", TermClass::place},
                                           {"organizations", TermClass::organization},
                                           {"bodies", TermClass::body},
                                           {"persons", TermClass::person},
                                           {"given_names", TermClass::given_name},
                                           {"honorifics", TermClass::honorific},
                                           {"offices", TermClass::office},
                                           {"portfolios", TermClass::portfolio},
                                           {"events", TermClass::event},
                                           {"saying", TermClass::saying},
                                           {"cues", TermClass::cue},
                                           {"words", TermClass::word},
                                           {"common", TermClass::common},
                                           {"calendar", TermClass::calendar}};
  return files;
}

LanguagePack LanguagePack::load(const std::string& folder, const Common& common) {
  LanguagePack pack;
  pack.stands_in(folder, common);
  pack.read_settings(folder + "/pack.json");
  pack.fold_ = Fold::load(folder + "/normalise.txt");
  pack.fold_switches();
  for (const auto& file : term_files()) {
    const auto path = folder + "/terms/" + std::string(file.name) + ".txt";
    if (file_exists(path)) pack.add_term_file(path, file.term_class);
  }
  pack.add_common_names();
  pack.name_entities();
  pack.lexicon_.finish();
  return pack;
}

void LanguagePack::stands_in(const std::string& folder, const Common& common) {
  folder_ = folder;
  common_ = &common;
}

void LanguagePack::read_settings(const std::string& path) {
  const auto json = parse_json(read_file(path), path);
  const auto flag = [&](std::string_view key) {
    const auto* value = json.find(key);
    return value != nullptr && value->as_bool(path + ": " + std::string(key));
  };
  const auto text = [&](std::string_view key) {
    const auto* value = json.find(key);
    return value == nullptr ? std::string() : value->as_string(path + ": " + std::string(key));
  };
  lang_ = text("lang");
  if (lang_.empty())
    throw Error(Error::Code::pack, path, "there is no 'lang'", "name the language (BCP 47)");
  script_ = text("script");
  switches_.dropped_subjects = flag("dropped_subjects");
  switches_.capitals = flag("capitals");
  switches_.owner_first = flag("owner_first");
  switches_.adjective_inside = flag("adjective_inside");
  switches_.common_names = flag("common_names");
  switches_.verb_first = text("word_order") == "verb-first";
  switches_.right_to_left = text("direction") == "rtl";
  const auto words = [&](std::string_view key) {
    std::vector<std::u32string> values;
    const auto where = path + ": " + std::string(key);
    if (const auto* list = json.find(key)) {
      for (const auto& item : list->as_array(where))
        values.push_back(to_utf32(item.as_string(where)));
    }
    return values;
  };
  for (const auto& slot : words("place_slots"))
    switches_.place_slots.push_back(read_slot(to_utf8(slot), path + ": place_slots"));
  switches_.verb_prefixes = words("verb_prefixes");
  switches_.feminine_endings = words("feminine_endings");
  switches_.pronoun_endings = words("pronoun_endings");
  switches_.state_endings = words("state_endings");
  switches_.adjective_endings = words("adjective_endings");
  switches_.name_letters = words("name_letters");
  switches_.word_ends = words("word_ends");
  switches_.abbreviations = words("abbreviations");
  if (const auto* paradigms = json.find("paradigms"))
    paradigms_ = Paradigms::read(*paradigms, path);
  std::vector<Proclitic> proclitics;
  if (const auto* list = json.find("proclitics")) {
    for (const auto& item : list->as_array(path + ": proclitics")) {
      proclitics.push_back(read_proclitic(item, path + ": proclitics"));
    }
  }
  if (proclitics.size() > Lexicon::kMostProclitics)
    throw Error(Error::Code::pack, path + ": proclitics", "are too many", "list fewer");
  lexicon_.set_proclitics(std::move(proclitics), to_utf32(text("article")));
}

void LanguagePack::fold_switches() {
  fold_.set_word_ends(switches_.word_ends);
  for (auto* words :
       {&switches_.verb_prefixes, &switches_.feminine_endings, &switches_.pronoun_endings,
        &switches_.state_endings, &switches_.adjective_endings}) {
    for (auto& word : *words) word = fold_(word);
  }
  std::unordered_map<char32_t, char32_t> letters;
  for (const auto& pair : switches_.name_letters) {
    const auto folded = fold_(pair);
    if (folded.size() == 2) letters.emplace(folded.front(), folded.back());
  }
  name_keys_.set_letters(std::move(letters), lexicon_.article());
}

TermId LanguagePack::add_term(Term term) {
  const auto id = static_cast<TermId>(terms_.size());
  if (names_entity(term.term_class) && term_of_entity(term.id) == HashTable::kNone) {
    label_terms_.add(hash_of(std::string_view(term.id)), id);
  }
  terms_.push_back(std::move(term));
  return id;
}

void LanguagePack::add_form(std::string_view form, TermId term, Features extra,
                            const std::string& place) {
  std::vector<Token> tokens;
  std::u32string letters;
  std::vector<std::u32string_view> words;
  for (const auto& [text, inflection] : paradigms_.expand(form, place)) {
    tokens.clear();
    letters.clear();
    words.clear();
    segment(text, {0, static_cast<std::uint32_t>(text.size())}, fold_, tokens, letters);
    for (const auto& token : tokens)
      words.push_back(std::u32string_view(letters).substr(token.fold_start, token.fold_size));
    if ((extra & kWeak) != 0 && lexicon_.has(words)) continue;
    if (terms_[term].term_class == TermClass::person && (extra & kShort) == 0)
      name_keys_.add(words, term);
    if (words.empty()) throw Error(Error::Code::pack, place, "a form is empty after folding");
    const auto features = inflection | (extra & ~kWeak) | case_of(text);
    lexicon_.add(words, {term, static_cast<Features>(features), brief_of(terms_[term])});
  }
}

// What the capitals of a form ask of the text, in a language that writes names with them.
Features LanguagePack::case_of(std::u32string_view form) const {
  if (!switches_.capitals || form.empty() || !is_upper(form.front())) return 0;
  const auto first = form.substr(0, form.find(U' '));
  const bool all = first.size() > 1 && std::all_of(first.begin(), first.end(), is_upper);
  return static_cast<Features>(all ? kCapital | kAllCapitals : kCapital);
}

void LanguagePack::add_short_names(const std::vector<std::string>& forms, TermId term,
                                   const std::string& place) {
  const auto& given = terms_[term].values("short");
  for (const auto& name : given) add_form(name, term, kShort, place);
  if (!given.empty()) return;
  for (const auto& form : forms) {
    const auto words = split_list(form, ' ');
    if (words.size() < 2) continue;
    // "Khalid bin Salman": his father's name is not his.
    const auto before = fold_(to_utf32(words[words.size() - 2]));
    if (std::ranges::find(child_words_, before) != child_words_.end()) continue;
    add_form(words.back(), term, kShort, place);
  }
}

void LanguagePack::add_term_file(const std::string& path, TermClass term_class) {
  for (auto& line : read_term_file(path)) {
    const auto place = path + ":" + std::to_string(line.line);
    if (must_be_known(term_class) && common_->find(line.id) == nullptr) {
      throw Error(Error::Code::pack, place, "'" + line.id + "' is not in packs/common",
                  "add it there first");
    }
    Term term;
    term.term_class = term_class;
    term.id = line.id;
    term.attributes = Attributes(std::move(line.attributes));
    if (!line.forms.empty()) term.label = without_paradigms(line.forms.front());
    read_classes(term, place);
    read_words(term, fold_);
    const bool child = term.has("sense", "child");  // a particle of names
    const auto id = add_term(std::move(term));
    for (const auto& form : line.forms) {
      add_form(form, id, 0, place);
      if (child) child_words_.push_back(fold_(to_utf32(form)));
    }
    if (term_class == TermClass::person) add_short_names(line.forms, id, place);
  }
}

// CLDR's names of states, and the names of bodies that stand in foreign text as they are ("ASEAN").
// Where the names of packs/common are this language's own, all of them.
void LanguagePack::add_common_names() {
  for (const auto& entity : common_->all()) {
    const bool state = entity.kind == EntityKind::state;
    if (!switches_.common_names && !state && entity.kind != EntityKind::organization) continue;
    auto names = switches_.common_names || !state ? entity.names : std::vector<std::string>();
    if (state) {
      if (const auto name = region_name(entity.value("iso2"), lang_)) names.push_back(*name);
    }
    if (names.empty()) continue;
    const auto place = "packs/common: " + entity.id;
    const auto known = term_of_entity(entity.id);
    const bool fresh = known == HashTable::kNone;
    const auto term = fresh ? add_term(term_of(entity, names.front())) : known;
    // "Jordan" and "Sofia" are given names as well: states, capitals and parts of the world come
    // first, where the language has no line of its own for them.
    const auto type = entity.value("type");
    const bool known_to_all = state || type == "capital" || type == "region";
    const Features weak = switches_.common_names && fresh && known_to_all ? 0 : kWeak;
    for (const auto& name : names) add_form(name, term, weak, place);
    if (fresh && entity.kind == EntityKind::person) add_short_names(names, term, place);
  }
}

std::uint32_t LanguagePack::term_of_entity(std::string_view id) const {
  return label_terms_.find(hash_of(id), [&](TermId term) { return terms_[term].id == id; });
}

void LanguagePack::name_entities() {
  for (const auto& entity : common_->all()) {
    const auto term = term_of_entity(entity.id);
    const auto label = term == HashTable::kNone ? std::string_view() : terms_[term].label;
    known_names_.add(entity.id, {label, entity.names.front(), entity.value("wikidata")});
  }
}

}  // namespace diplograph
