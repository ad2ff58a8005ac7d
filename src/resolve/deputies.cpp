#include "resolve/deputies.hpp"

#include "recognise/words.hpp"

namespace diplograph {

void name_deputy(const Text& text, HeldOffice& office) {
  if (office.role != Role::foreign_minister || office.of.empty()) return;
  for (auto i = office.first; i < office.last; ++i) {
    const auto* head = longest_match(text, i, TermClass::office);
    if (head == nullptr || !text.term(*head).has("deputy", office.of)) continue;
    office.role = Role::deputy_minister;
    return;
  }
}

}  // namespace diplograph
