// What stands around a name and is neither name nor office: "His Excellency", "Dr.", "may God
// protect him".
//
//   const Stretch stretch{text, sentence.last};
//   std::vector<TitleMention> titles;
//   skip_honorifics(stretch, 0, &titles)   // "Sheikh Dr. Ahmed" -> token of "Ahmed"; a royal
//   honorific is a title skip_eulogy(stretch, 5)                // "the king - may God protect him
//   - said" -> token of "said"
#pragma once

#include <cstdint>
#include <vector>

#include "recognise/mention.hpp"
#include "text/text.hpp"

namespace diplograph {

// The tokens before `end` of a text: a sentence, beyond which no name goes on. Refers to the text.
struct Stretch {
  const Text& text;
  std::uint32_t end = 0;

  [[nodiscard]] bool holds(std::uint32_t token) const { return token < end; }
};

// The token behind the honorifics at `token`, and behind the quotation mark of a quoted name. Those
// that tell an office
// ("Prince") are added to `titles`; without `titles` an honorific behind a glued conjunction is the
// next person's.
[[nodiscard]] std::uint32_t skip_honorifics(const Stretch& stretch, std::uint32_t token,
                                            std::vector<TitleMention>* titles = nullptr);

// The same for honorifics of which `first`, at its first token, opens the mention.
[[nodiscard]] std::uint32_t skip_honorifics_from(const Stretch& stretch, const Match& first,
                                                 std::vector<TitleMention>& titles);

// The token behind the eulogy that follows a name, with the dashes or brackets around it; `token`
// if none does.
[[nodiscard]] std::uint32_t skip_eulogy(const Stretch& stretch, std::uint32_t token);

// None of `titles` is held any more.
void mark_former(std::vector<TitleMention>& titles);

// An eulogy of the dead between `first` and `last` tells that none of `titles` is held any more.
void mark_late(const Text& text, std::uint32_t first, std::uint32_t last,
               std::vector<TitleMention>& titles);

}  // namespace diplograph
