// What an office is of: portfolio, then body, then state, then the host where one is accredited.
//
//   "minister | of foreign affairs of Russia"             -> of state:RUS
//   "speaker | of the House of Representatives, Lebanese"  -> of the body, then of its state
//   "special envoy | for Yemeni affairs of the president"  -> words that no lexicon of actors knows
//   are passed over "ambassador | of France to Egypt"                      -> of state:FRA; Egypt
//   is the host
#pragma once

#include <string>

#include "recognise/title_parts.hpp"
#include "recognise/titles.hpp"
#include "text/text.hpp"

namespace diplograph {

// Reads the owner behind the head of `parts`: moves `at`, fills title.of, inner and the marks of
// what was found.
void read_owner(const Text& text, TitleParts& parts);

// Adds the body that the head itself names: "speaker of the House of Representatives", but no
// ministry or embassy.
void add_body_of_head(const Text& text, const Match& head, TitleParts& parts);

// What kind of body it is, as packs/common or the body's own term tells: "parliament"; "" if
// neither does.
[[nodiscard]] std::string type_of_body(const Text& text, const Mention& mention);

// The state or body of `mention` is whose office it is: sets the title's owner and keeps the
// mention.
void take_as_owner(const Text& text, Mention mention, TitleParts& parts);

// The office of another office: its role, its state and what it names are the owner's.
void take_title_as_owner(TitlePhrase owner, TitleParts& parts);

}  // namespace diplograph
