// What a content goes on with and what parts from it, where the words alone can be read both ways.
#pragma once

#include <cstdint>

#include "extract/content.hpp"

namespace diplograph {

// "the need to name the culprits and (the) unveiling (of) who": the word at `token`, spelt like a
// verb of saying, is a noun of what the content beginning at `first` calls for.
[[nodiscard]] bool joins_noun(const Reading& reading, std::uint32_t first, std::uint32_t token);

// "attacked the policy of X and won support from": behind a noun phrase without a clause of its
// own, a past verb that "and" joins tells of the speaker.
[[nodiscard]] bool joins_deed(const Reading& reading, std::uint32_t first, std::uint32_t token);

// "While he affirmed that the zone was needed, he pointed out that": behind the clause that leads
// the sentence, with the content beginning at `first`, the main one begins at `token`, right behind
// a comma.
[[nodiscard]] bool answers_lead(const Reading& reading, std::uint32_t first, std::uint32_t token);

// "...; and the delegation had arrived": a clause of the writer's behind a semicolon.
[[nodiscard]] bool opens_behind_semicolon(const Reading& reading, std::uint32_t token);

// "(by his) saying: '...'": words of the speaker's that bring in a second content.
[[nodiscard]] bool brings_words(const Reading& reading, std::uint32_t token);

// "and had earlier and promised": what the mark of the past before `token` ties to itself.
[[nodiscard]] bool is_tied_to_past(const Text& text, std::uint32_t token);

// ", and it (is) the programme that was stopped", ", the matter that": behind the comma of a noun
// phrase the writer explains, up to the next comma.
[[nodiscard]] bool begins_explanation(const Reading& reading, std::uint32_t token);
[[nodiscard]] std::uint32_t behind_explanation(const Text& text, std::uint32_t token,
                                               std::uint32_t end);

// ", but Venezuela insists on": with a word of contrast, right behind a comma, another speaks.
[[nodiscard]] bool begins_answer(const Reading& reading, std::uint32_t token);

// "spoke of the region's nature, saying that": the content of a verb that names its topic says
// nothing where a participle opens what is said of it.
[[nodiscard]] bool is_topic_of(const Reading& reading, const Match& verb, const Content& content);

// The quotation mark at `token` closes none that opens in [first, token), or right before it.
[[nodiscard]] bool is_stray_mark(const Reading& reading, std::uint32_t first, std::uint32_t token);

// "to", "(with) the part of": the word at `token` is one of the prepositions that the verb takes,
// or carries it.
[[nodiscard]] bool opens_as_taken(const Text& text, const Term& verb, std::uint32_t token);

// "calling upon | the council of Kenya to": behind whoever is told at `token` stands what a verb
// with such an object takes.
[[nodiscard]] bool tells_somebody(const Text& text, const Term& verb, std::uint32_t token);

}  // namespace diplograph
