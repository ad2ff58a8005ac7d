// The actor that a verb leaves to the reader: "and will meet his counterpart", "received him".
#pragma once

#include <optional>

#include "extract/clause.hpp"
#include "extract/draft.hpp"

namespace diplograph {

// A word of the class stands at `token` without a preposition glued to it.
[[nodiscard]] bool is_bare_word(const Text& text, std::uint32_t token, WordClass word_class);

// The subject that a verb leaves out: the person its clause opens with, else whoever acted last.
void add_left_out(const Reading& reading, const Match& verb, DraftEvent& event,
                  ParticipantRole role);

// Who acts in the verb, told or left out, if not the person `owner`.
[[nodiscard]] std::optional<Ref> other_actor(const Reading& reading, const Match& verb,
                                             std::uint32_t owner);

// One more takes part: the rule asks for him, or the verb's suffix is he ("received him"), or a
// verb of two sides has but one, however many they are: "and met the president and the minister".
[[nodiscard]] bool leaves_one_out(const Reading& reading, const Match& verb, const Clause& clause,
                                  const DraftEvent& event);

// Where a verb names one side alone: "and he met the minister" names the one met, "received him"
// the one who receives; the other side acted before.
void add_other_side(const Reading& reading, const Match& verb, const Clause& clause,
                    DraftEvent& event);

}  // namespace diplograph
