// When somebody held which office, as the people of packs/common have it.
//
//   const auto term = read_term_of_office("president:state:KEN:2022-");
//   term->of           // "state:KEN"
//   term->held_in(2025)  // true: to this day
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/vocabulary.hpp"

namespace diplograph {

struct TermOfOffice {
  Role role = Role::official;
  std::string of;      // a state or body
  bool dated = false;  // whether years are told
  bool open = false;   // held to this day
  int first = 0;
  int last = 0;

  [[nodiscard]] bool held_in(int year) const {
    return dated && first <= year && (open || year <= last);
  }

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.role, self.of, self.dated, self.open, self.first, self.last);
  }
};

// Nothing where the text begins with no role; what else is odd in it is the linter's to tell.
[[nodiscard]] std::optional<TermOfOffice> read_term_of_office(std::string_view text);

}  // namespace diplograph
