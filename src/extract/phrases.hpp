// The small phrases between a verb of saying and its content, as the reader of reports meets them.
#pragma once

#include <cstdint>

#include "extract/reading.hpp"

namespace diplograph {

// "the statement added": whose it is goes on speaking.
[[nodiscard]] bool is_definite_saying_noun(const Text& text, std::uint32_t i);

// Nothing but the noun phrase at `i` stands ahead of "that".
[[nodiscard]] bool reaches_that(const Reading& reading, std::uint32_t i, std::uint32_t end);

[[nodiscard]] bool follows_turn(const Reading& reading, std::uint32_t token);

// "announced the minister Karim Sayegh that": words that no lexicon has, between a title and
// "that", are its bearer's name and no content.
[[nodiscard]] bool ends_name(const Reading& reading, std::uint32_t title_end, std::uint32_t i,
                             std::uint32_t end);

// "revealed earlier about": the verb's own preposition behind an adjunct. A letter, a place or a
// margin behind it belong to the adjunct: "during his visit to Cairo".
[[nodiscard]] bool goes_on_behind(const Reading& reading, std::uint32_t i, std::uint32_t end);

// "stressed in a call with him the need for": the head of a content, bare of clitics.
[[nodiscard]] bool heads_content(const Text& text, std::uint32_t i);

// "stressed - may God keep him - the depth of": what stands between dashes is passed over.
[[nodiscard]] std::uint32_t behind_dashes(const Text& text, std::uint32_t i, std::uint32_t end);

// "the secretary (who is to be elected) said": what stands in the brackets at `i` is passed over.
[[nodiscard]] std::uint32_t behind_brackets(const Text& text, std::uint32_t i, std::uint32_t end);

// "stressed that too", "as they express it": a bare pointer is no content.
[[nodiscard]] bool stands_for_all(const Reading& reading, std::uint32_t i, std::uint32_t end);

// ", pointing out that": the next report begins.
[[nodiscard]] bool begins_participle(const Text& text, std::uint32_t i);

// "the minister, who heads the talks, denied that": the clause of the relative at `i` is passed
// over, to the comma or the content behind it; where neither comes, nothing is content.
[[nodiscard]] std::uint32_t behind_relative(const Reading& reading, std::uint32_t i,
                                            std::uint32_t end, bool takes_that);

// "the former minister, one of the best known faces, Karim Sayegh": the bearer of the mention
// `title`, which stands behind the verb, comes later, but before "that"; inside an adjunct only
// right behind the place of the office: "the minister of energy in Maryland Karim Sayegh".
[[nodiscard]] bool names_title(const Reading& reading, std::uint32_t title, std::uint32_t name,
                               const Match& verb, std::uint32_t end, bool adjunct);

// "praised during a call with the minister (in) the role": who was with him ends right before `i`,
// and what follows is of the verb again.
[[nodiscard]] bool ends_company(const Reading& reading, std::uint32_t i, std::uint32_t verb_last);

// 'said "we stay careful"': a few words in marks at `i` that no "that" follows, more than a name's.
[[nodiscard]] bool is_short_speech(const Reading& reading, std::uint32_t i);

// People stand at `i`, bare of clitics.
[[nodiscard]] bool are_people_at(const Reading& reading, std::uint32_t i);

// "announced Jordan (the) refusal (of)": written like a verb of the past, the noun at `i` is what
// is announced; right behind the speaker, who ends at `subject_end`, whatever else it may be,
// farther off where it is known as one.
[[nodiscard]] bool is_deed_noun(const Reading& reading, std::uint32_t i, std::uint32_t subject_end);

// "went on saying: '...'": a participle of saying at `i`, without a comma, that only opens the
// content.
[[nodiscard]] bool only_says(const Reading& reading, std::uint32_t i);

// An actor, a day, a comma or an adverb stands right before `i`, no noun that it could belong to.
[[nodiscard]] bool opens_apart(const Reading& reading, std::uint32_t i);

// "and accuses", "states in the gulf that accuse": a conjunction is glued to the verb, or a noun
// phrase stands right ahead of it. The actor behind it may be its object alone.
[[nodiscard]] bool follows_others(const Reading& reading, const Match& verb);

// ", (which he) held today, that": a finite verb whose object pronoun points to the noun ahead.
[[nodiscard]] bool qualifies_by_object(const Text& text, std::uint32_t i);

// The token right before `i`, or before the "in which" there: "a speech in which he said that".
[[nodiscard]] std::uint32_t before_pronoun(const Text& text, std::uint32_t i);

// "affirmed, according to the agency, its support", "through its spokesman": the phrase at `i`
// tells where the words stand or who carries them. The token behind its first words; `i` if none
// opens.
[[nodiscard]] std::uint32_t behind_credit(const Text& text, std::uint32_t i);

// Behind the preposition at `i`, a word or a letter that marks part from its own: "('to') the
// paper". `i` where none stands there.
[[nodiscard]] std::uint32_t behind_preposition_at(const Text& text, std::uint32_t i);

// A preposition of one letter that stands alone: the name behind it is in foreign letters.
[[nodiscard]] bool follows_letter(const Text& text, std::uint32_t i);

}  // namespace diplograph
