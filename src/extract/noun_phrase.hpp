// Nouns and adjectives around an actor: whether they own it, belong to it, or say what it is about.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/reading.hpp"

namespace diplograph {

// An adjective, a number or a word of quantity: where has_words_before_nouns() holds.
[[nodiscard]] bool is_attributive(const Text& text, std::uint32_t token);

// "all", "three", "the second": a number or a word of quantity.
[[nodiscard]] bool is_quantity(const Text& text, std::uint32_t token);

// "his first official visit": what stands before a noun, where has_words_before_nouns() holds.
[[nodiscard]] bool is_determiner(const Text& text, std::uint32_t token);

// A noun that can own the noun behind it: not definite, no suffix.
[[nodiscard]] bool can_own(const Text& text, std::uint32_t token);

// Articles, numbers and the like are words of their own before the noun: the language writes no
// article onto its words.
[[nodiscard]] bool has_words_before_nouns(const Text& text);

// Mention `m` can be the subject of the verb: a place is no traveller ("visited France").
[[nodiscard]] bool can_act(const Reading& reading, const Match& verb, std::uint32_t m);

// The token behind the hyphens that begin at `token`: "Saudi-Russian".
[[nodiscard]] std::uint32_t past_hyphens(const Text& text, std::uint32_t token, std::uint32_t end);

// A common noun stands at `token`, no mention, no date.
[[nodiscard]] bool is_plain_noun(const Reading& reading, std::uint32_t token);

// "the ministers' statements came during talks": who owns the words is the subject.
[[nodiscard]] bool is_saying_noun(const Text& text, std::uint32_t token);

// "in cooperation with": a noun behind a glued preposition; whoever follows it helps, no more.
[[nodiscard]] bool is_adjunct(const Text& text, std::uint32_t token);

// One of the nouns that the trigger needs: "sanctions" of "imposed".
[[nodiscard]] bool is_needed(const Text& text, const Match& trigger, std::uint32_t token);

// Nothing but adjectives, also those of states, and hyphens stands from `first` to `token`: "a
// trilateral Saudi-Russian meeting".
[[nodiscard]] bool is_attribute(const Reading& reading, std::uint32_t first, std::uint32_t token);

// "the invasion of Ukraine", "his support for Beirut": the preposition glued to `token` belongs to
// the noun before it, which stands behind `first`.
[[nodiscard]] bool completes_noun(const Reading& reading, std::uint32_t first, std::uint32_t token);

// Nobody, or one who bears a title and no name.
[[nodiscard]] bool names_nobody(const Reading& reading, const std::vector<std::uint32_t>& mentions);

// "an aide, Lars Holm, said", "two envoys, A, B and C, flew": those whose names are all that stands
// between the comma right before `verb` and another.
[[nodiscard]] std::vector<std::uint32_t> names_between_commas(const Reading& reading,
                                                              std::uint32_t verb);

// "on the sidelines of", "on the occasion of": the word ties the noun behind it to what happened.
[[nodiscard]] bool opens_occasion(const Text& text, std::uint32_t token);

}  // namespace diplograph
