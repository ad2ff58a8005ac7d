// The name that stands at a token or behind a title: known to the lexicon, or believed because of
// the title.
//
//   Mention mention;   // its titles end at token 3: "the Russian foreign minister, Sergey Lavrov"
//   if (read_title_name({text, sentence.last}, 3, mention)) mention.id;   // "person:lavrov", "" if
//   unknown
//
// Fills name_first, name_last, id and short_name of the mention; where nothing is read it stays as
// it was, but for titles that honorifics tell. Where names of people whom no list has end is told
// by names.hpp.
#pragma once

#include <cstdint>
#include <string_view>

#include "recognise/honorifics.hpp"
#include "recognise/mention.hpp"
#include "text/text.hpp"

namespace diplograph {

// The known person whose name stands at `token`, or nullptr. A name of one word must be no other
// word; short names count with `short_ones` alone.
[[nodiscard]] const Match* find_person(const Stretch& stretch, std::uint32_t token,
                                       bool short_ones);
[[nodiscard]] inline const Match* known_person(const Stretch& stretch, std::uint32_t token,
                                               bool short_ones) {
  const bool may_be = stretch.holds(token) && stretch.text.has(token, TermClass::person);
  return may_be ? find_person(stretch, token, short_ones) : nullptr;
}

// "the ministers of Egypt, Jordan and": the name is a state's, though men are called so, too.
[[nodiscard]] bool is_state_name(const Text& text, const Mention& name);

// Reads the name at `token`: a known one, or an unknown one where `titled` lets it be believed.
[[nodiscard]] bool read_name(const Stretch& stretch, std::uint32_t token, bool titled,
                             Mention& mention);

// Reads the name behind a title that ends before `token`, perhaps behind honorifics or a comma:
// behind a comma it must be sure, for the next actor may stand there.
bool read_title_name(const Stretch& stretch, std::uint32_t token, Mention& mention);

// "In talks with the minister": what stands ahead takes the actor at `first` for itself, where
// subjects stand first; so he is no subject.
[[nodiscard]] bool is_taken(const Text& text, std::uint32_t first);

// The lexicon knows the person of that id, "person:lavrov", as one who holds or held that office.
[[nodiscard]] bool holds_by_lexicon(const Text& text, std::string_view id, Role role);

// The token behind the name of `mention`, its closing quotation mark and its eulogy.
[[nodiscard]] std::uint32_t behind_name(const Stretch& stretch, const Mention& mention);

}  // namespace diplograph
