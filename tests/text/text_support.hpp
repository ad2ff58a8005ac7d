// What the tests of text share: the toy language and Arabic, and texts told in words.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "base/unicode.hpp"
#include "line_parts.hpp"
#include "text/text.hpp"

namespace diplograph {

inline const std::string source_dir = DIPLOGRAPH_SOURCE_DIR;

struct Packed {
  Common common;
  LanguagePack pack;
  Packed(const std::string& folder, const std::string& lang)
      : common(Common::load(folder + "/common")),
        pack(LanguagePack::load(folder + "/" + lang, common)) {}
};

inline const LanguagePack& toy() {
  static const Packed packed(source_dir + "/tests/data/toy", "xx");
  return packed.pack;
}

inline const LanguagePack& arabic() {
  static const Packed packed(source_dir + "/packs", "ar");
  return packed.pack;
}

inline Text read(const std::u32string& source, const LanguagePack& pack) {
  return make_text(source, line_parts(source), pack);
}

// The terms at `token`: "minister [1,2) w-b-" with the forms of the proclitics split off.
inline std::vector<std::string> told(const Text& text, std::uint32_t token) {
  std::vector<std::string> all;
  const auto& proclitics = text.pack->lexicon().proclitics();
  for (const auto& match : text.matches_at(token)) {
    std::string line;
    for (const auto place :
         {match.clitics.conjunction, match.clitics.preposition, match.clitics.future}) {
      if (place != 0) line += to_utf8(proclitics[place - 1U].form) + "-";
    }
    line += text.term(match).id + " " + std::to_string(match.last - match.first);
    if ((match.features & kShort) != 0) line += " short";
    all.push_back(line);
  }
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace diplograph
