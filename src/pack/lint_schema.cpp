#include "pack/lint_schema.hpp"

#include <algorithm>

namespace diplograph {

using enum LintValue;

namespace {

// The ranks by which honorifics and words of honour know each other.
constexpr std::string_view ranks = "throne highness state government minister envoy any";

}  // namespace

const LintKey* LintFile::find(std::string_view key) const {
  const auto found =
      std::find_if(keys.begin(), keys.end(), [&](const LintKey& k) { return k.name == key; });
  return found == keys.end() ? nullptr : &*found;
}

const std::vector<LintFile>& lint_common_files() {
  static const std::vector<LintFile> files{
      {"states",
       LintId::entity,
       "state:",
       true,
       false,
       {{"iso2", alpha2}, {"capital", place}, {"member_of", organization}, {"wikidata", wikidata}}},
      {"organizations",
       LintId::entity,
       "org:",
       true,
       true,
       {{"type", org_type},
        {"seat", place},
        {"of", entity},
        {"in", entity},
        {"member_of", organization},
        {"wikidata", wikidata}}},
      {"places",
       LintId::entity,
       "place:",
       true,
       false,
       {{"in", state}, {"type", choice, "capital city building region"}, {"wikidata", wikidata}}},
      {"persons",
       LintId::entity,
       "person:",
       true,
       false,
       {{"state", entity}, {"office", office}, {"namesake", entity}, {"wikidata", wikidata}}}};
  return files;
}

const std::vector<LintFile>& lint_term_files() {
  static const std::vector<LintFile> files{
      {"states", LintId::entity, "state:", true, true, {{"gender", choice, "m f"}}},
      {"demonyms", LintId::entity, "state:", true, false, {{"after"}}},
      {"metonyms", LintId::entity, "state:", true, true, {{"gender", choice, "m f"}}},
      {"places", LintId::entity, "place:", true, true, {{"homonym", state}, {"after"}}},
      {"organizations", LintId::entity, "org:", true, true},
      {"bodies",
       LintId::free,
       {},
       false,
       false,
       {{"type", org_type}, {"of", choice, "portfolio"}, {"of_state", state}}},
      {"persons", LintId::entity, "person:", true, true, {{"short", form}}},
      {"given_names",
       LintId::choice,
       "m f x family ahead titled",
       false,
       false,
       {{"exact", choice, "yes"}}},
      {"honorifics",
       LintId::free,
       {},
       true,
       false,
       {{"role", role},
        {"rank", choice, ranks},
        {"behind", choice, "yes"},
        {"late", choice, "yes"},
        {"gender", choice, "any"}}},
      {"offices",
       LintId::role,
       {},
       false,
       false,
       {{"of", choice, "state body portfolio host place office free"},
        {"of_state", state},
        {"of_org", organization},
        {"of_type", org_type},
        {"owner", role},
        {"deputy", state},
        {"after"},
        {"own", choice, "yes"},
        {"alone", choice, "yes speaker"},
        {"others", choice, "no"},
        {"heads", choice, "any"},
        {"number", choice, "dual plural"},
        {"gender", choice, "m"},
        {"qualifier", choice, "former late left acting elect current special"}}},
      {"portfolios", LintId::free, {}, true, false, {{"role", role}}},
      {"events",
       LintId::free,
       {},
       false,
       false,
       {{"with"},
        {"needs"},
        {"lacks"},
        {"within", number},
        {"after"},
        {"sense"},
        {"mode", mode},
        {"plover", plover},
        {"act", act},
        {"status", status},
        {"noun", choice, "yes"},
        {"fact", choice, "yes"},
        {"decides", choice, "office yes"},
        {"shares", sense, "side no"},
        {"light", choice, "yes"},
        {"adverb", choice, "yes"},
        {"each", choice, "apart"},
        {"place", choice, "told"},
        {"voice", choice, "active passive"}}},
      {"saying",
       LintId::free,
       {},
       false,
       false,
       {{"act", act},
        {"takes"},
        {"to"},
        {"needs"},
        {"lacks"},
        {"within", number},
        {"kind", choice, "noun deed background relay source document"},
        {"object", choice, "first needed none"},
        {"mind", choice, "yes people"},
        {"spelt"},
        {"speaker", choice, "mouth outer"},
        {"subject", choice, "named ahead"},
        {"stands", choice, "apart first"},
        {"document", choice, "yes told"},
        {"ends", choice, "yes"},
        {"plain", choice, "yes"},
        {"topic", choice, "yes"},
        {"announces", choice, "yes"},
        {"pronoun", choice, "yes"}}},
      {"cues",
       LintId::act,
       {},
       false,
       false,
       {{"needs"},
        {"within", number},
        {"at", choice, "head first"},
        {"who", choice, "self other"}}},
      {"words",
       LintId::free,
       {},
       false,
       false,
       {{"sense", sense,
         "alone attend bare body chair child company condition contrast copula doubtful glued "
         "guest here host if interlocutor last man may medium members named next officials or "
         "parent profession settled several some thing there tied told was when where whether "
         "while woman would"},
        {"needs"},
        {"role", role},
        {"lang"},
        {"rank", choice, ranks},
        {"stands", choice, "alone verb"},
        {"holds", role},
        {"also", role},
        {"state", state},
        {"number", choice, "singular dual plural"},
        {"gender", choice, "m f"},
        {"of_type", org_type},
        {"behalf", choice, "yes"},
        {"clause", choice, "yes"},
        {"object", choice, "yes"},
        {"owner", choice, "m f"}}},
      {"common",
       LintId::choice,
       "noun verb auxiliary copula adjective adverb particle",
       false,
       false,
       {{"sense", choice,
         "affairs bare credentials family holds-post kin language named-by-place norm occasion "
         "voice"}}},
      {"calendar", LintId::free, {}, false, false, {{"word"}, {"strict"}}}};
  return files;
}

bool is_choice(std::string_view choices, std::string_view word) {
  while (!choices.empty()) {
    const auto cut = choices.find(' ');
    if (choices.substr(0, cut) == word) return true;
    choices.remove_prefix(cut == std::string_view::npos ? choices.size() : cut + 1);
  }
  return false;
}

std::string_view lint_org_types() {
  return "igo ministry government parliament court party movement military intelligence medium "
         "agency company "
         "ngo forum bank embassy body";
}

}  // namespace diplograph
