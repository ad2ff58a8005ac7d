// Verbs that decide whether what they govern happens: "intends to visit", "refused to meet",
// "called off talks".
//
// They are the terms of the trigger class "stance"; their `status` is what becomes of the event,
// `shares` which of their arguments takes part in it.
#pragma once

#include <cstdint>
#include <optional>

#include "extract/reading.hpp"
#include "model/vocabulary.hpp"

namespace diplograph {

// A verbal noun that only carries the event noun behind it: "the holding of".
[[nodiscard]] bool is_light_noun(const Text& text, std::uint32_t token);

// The finite verb or participle of stance at `token`, or nullptr.
[[nodiscard]] const Match* stance_at(const Reading& reading, std::uint32_t token);

[[nodiscard]] bool is_stance(const Text& text, const Match& match);

// The noun at tokens [noun.first, noun.last) is what the stance is about: nothing but its subject,
// prepositions, adverbs and verbal nouns of holding stand between them. "Refused to comment on the
// meeting" says nothing of the meeting.
[[nodiscard]] bool governs(const Reading& reading, const Match& stance, const Match& noun);

// The stance over the clause behind "that" which the finite verb stands in: "denied that he had
// met". nullptr if there is none.
[[nodiscard]] const Match* stance_over(const Reading& reading, const Match& verb);

// "the readiness of his country to host": the mention right behind a noun of stance, which owns it
// ahead of `end`. kNone if there is none.
[[nodiscard]] std::uint32_t owner_of_stance(const Reading& reading, const Match& stance,
                                            std::uint32_t end);

// A noun of stance that belongs to the verb's subject and governs the event noun: "announced his
// intention to visit". nullptr if there is none.
[[nodiscard]] const Match* stance_noun_over(const Reading& reading, const Match& verb,
                                            const Match& noun);

// What becomes of what it governs: its own status, turned round where it is negated.
[[nodiscard]] Status status_under(const Reading& reading, const Match& stance);

}  // namespace diplograph
