// What the tests of recognise share: the Arabic pack of the tree, loaded once.
#pragma once

#include <string>

#include "base/unicode.hpp"
#include "line_parts.hpp"
#include "text/text.hpp"

namespace diplograph {

inline const std::string source_dir = DIPLOGRAPH_SOURCE_DIR;

inline const LanguagePack& arabic() {
  static const Common common = Common::load(source_dir + "/packs/common");
  static const LanguagePack pack = LanguagePack::load(source_dir + "/packs/ar", common);
  return pack;
}

// `source` must outlive what is made of it.
inline Text read(const std::u32string& source) {
  return make_text(source, line_parts(source), arabic());
}

}  // namespace diplograph
