// A language, as its folder under packs/ gives it: checked when loaded, immutable after, shared by
// all threads.
//
//   const auto common = Common::load("packs/common");
//   const auto pack = LanguagePack::load("packs/ar", common);   // throws Error: file, line, piece
//
// Loading costs some tens of milliseconds; `common` must outlive the pack.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "pack/common.hpp"
#include "pack/fold.hpp"
#include "pack/hash_table.hpp"
#include "pack/known_names.hpp"
#include "pack/lexicon.hpp"
#include "pack/name_keys.hpp"
#include "pack/paradigm.hpp"
#include "pack/term.hpp"

namespace diplograph {

// What a language asks of the engine: keys of pack.json of the same names.
struct Switches {
  bool dropped_subjects = false;  // a verb without a subject goes on with the last speaker
  bool verb_first = false;        // the subject is sought behind the verb before it is sought ahead
  bool capitals = false;          // capital letters are evidence of a name
  bool owner_first = false;       // whose office it is stands before the title: "Russian minister"
  bool adjective_inside = false;  // a state's adjective may split a title or a body in two
  bool common_names = false;      // the names of packs/common are names in this language
  bool right_to_left = false;
  std::vector<Slot> place_slots;                  // behind whose prepositions a capital is a place
  std::vector<std::u32string> feminine_endings;   // of words for women, folded
  std::vector<std::u32string> pronoun_endings;    // whose something is: few names end so, folded
  std::vector<std::u32string> state_endings;      // of words that tell how somebody is, folded
  std::vector<std::u32string> adjective_endings;  // of adjectives made of nouns, folded
  std::vector<std::u32string> name_letters;       // pairs: the first is also spelt as the second
  std::vector<std::u32string> verb_prefixes;      // what finite verbs begin with and few names do
  std::vector<std::u32string> word_ends;          // letters that end words and stand in none
  std::vector<std::u32string> abbreviations;      // folded words whose dot ends no sentence

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.dropped_subjects, self.verb_first, self.capitals, self.owner_first,
          self.adjective_inside, self.common_names, self.right_to_left, self.place_slots,
          self.feminine_endings, self.pronoun_endings, self.state_endings, self.adjective_endings,
          self.name_letters, self.verb_prefixes, self.word_ends, self.abbreviations);
  }
};

// One term file of a language: docs/packs.md.
struct TermFile {
  std::string_view name;
  TermClass term_class;
};
[[nodiscard]] const std::vector<TermFile>& term_files();

class LanguagePack {
 public:
  [[nodiscard]] static LanguagePack load(const std::string& folder, const Common& common);

  [[nodiscard]] const std::string& lang() const { return lang_; }
  [[nodiscard]] const std::string& script() const { return script_; }  // ISO 15924
  [[nodiscard]] const std::string& folder() const { return folder_; }
  [[nodiscard]] const Switches& switches() const { return switches_; }
  [[nodiscard]] const Common& common() const { return *common_; }
  [[nodiscard]] const Fold& fold() const { return fold_; }
  [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }
  [[nodiscard]] const NameKeys& name_keys() const { return name_keys_; }
  [[nodiscard]] const Term& term(TermId id) const { return terms_[id]; }
  [[nodiscard]] const std::vector<Term>& terms() const { return terms_; }
  [[nodiscard]] const KnownNames& known_names() const { return known_names_; }

  // All but the folder and `common`, which a compiled pack is given when it is loaded.
  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.lang_, self.script_, self.switches_, self.fold_, self.lexicon_, self.name_keys_,
          self.terms_, self.known_names_);
  }
  void stands_in(const std::string& folder, const Common& common);

 private:
  void read_settings(const std::string& path);
  void fold_switches();
  void add_term_file(const std::string& path, TermClass term_class);
  void add_form(std::string_view form, TermId term, Features extra, const std::string& place);
  void add_short_names(const std::vector<std::string>& forms, TermId term,
                       const std::string& place);
  void add_common_names();
  void name_entities();
  [[nodiscard]] Features case_of(std::u32string_view form) const;
  TermId add_term(Term term);
  [[nodiscard]] std::uint32_t term_of_entity(std::string_view id) const;

  std::string lang_;
  std::string script_;
  std::string folder_;
  Switches switches_;
  const Common* common_ = nullptr;
  Fold fold_;
  Paradigms paradigms_;
  Lexicon lexicon_;
  NameKeys name_keys_;
  std::vector<Term> terms_;
  KnownNames known_names_;
  // Of use while names are added.
  HashTable label_terms_;                    // the first term of each entity, by its id
  std::vector<std::u32string> child_words_;  // "bin", folded
};

}  // namespace diplograph
