// A language, as its folder under packs/ gives it: checked when loaded, immutable after, shared by
// all threads.
//
//   const auto common = Common::load("packs/common");
//   const auto pack = LanguagePack::load("packs/ar", common);   // throws Error: file, line, piece
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pack/common.hpp"
#include "pack/fold.hpp"
#include "pack/lexicon.hpp"
#include "pack/term.hpp"

namespace diplograph {

class LanguagePack {
 public:
  [[nodiscard]] static LanguagePack load(const std::string& folder, const Common& common);

  [[nodiscard]] const std::string& lang() const { return lang_; }
  [[nodiscard]] const Common& common() const { return *common_; }
  [[nodiscard]] const Fold& fold() const { return fold_; }
  [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }
  [[nodiscard]] const Term& term(TermId id) const { return terms_[id]; }
  [[nodiscard]] const std::vector<Term>& terms() const { return terms_; }

 private:
  std::string lang_;
  const Common* common_ = nullptr;
  Fold fold_;
  Lexicon lexicon_;
  std::vector<Term> terms_;
};

}  // namespace diplograph
