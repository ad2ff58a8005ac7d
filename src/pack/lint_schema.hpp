// What may stand in each file of a pack: ids, attributes and their values, as docs/packs.md has it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace diplograph {

enum class LintValue : std::uint8_t {
  any,
  choice,  // one of the schema's choices
  sense,   // a slot, or one of the schema's choices
  number,
  role,
  act,
  plover,
  mode,
  status,
  org_type,
  state,  // an id of packs/common, of one kind or of any
  organization,
  place,
  entity,
  office,  // role:of:from-to
  form,    // a form like those of the second field
  alpha2,  // ISO 3166-1 alpha-2
  wikidata
};

struct LintKey {
  std::string_view name;
  LintValue value = LintValue::any;
  std::string_view choices = {};  // separated by blanks
};

// What the first field of a line is.
enum class LintId : std::uint8_t {
  free,    // a name for the line
  choice,  // one of `id_choices`
  entity,  // an id that begins with `id_choices`: in packs/common a new one, in a language a known
           // one
  role,    // of the vocabulary, except on lines with a qualifier
  act
};

struct LintFile {
  std::string_view name;
  LintId id = LintId::free;
  std::string_view id_choices = {};
  bool unique = false;    // an id stands once
  bool distinct = false;  // no form stands under two ids
  std::vector<LintKey> keys = {};

  [[nodiscard]] const LintKey* find(std::string_view key) const;
};

// The files of packs/common and of packs/<lang>/terms, in the order in which they are read.
[[nodiscard]] const std::vector<LintFile>& lint_common_files();
[[nodiscard]] const std::vector<LintFile>& lint_term_files();
// Whether `word` is one of `choices`.
[[nodiscard]] bool is_choice(std::string_view choices, std::string_view word);
// The types of organizations.
[[nodiscard]] std::string_view lint_org_types();

}  // namespace diplograph
