// What the lexicons say of a single word that may be part of a person's name.
//
//   given_name_end(text, 3)   // 5 for "Saif al-Din", 3 if no given name stands there
#pragma once

#include <cstdint>

#include "text/text.hpp"

namespace diplograph {

// The token behind the given name, or the known name, that stands at `token` without proclitics;
// `token` itself if none does. Names that are ordinary words as well do not count.
[[nodiscard]] std::uint32_t given_name_end(const Text& text, std::uint32_t token);

// A given name that is an ordinary word as well ("Amir", "Ragab") stands at `token`, spelt as a
// name where the two are spelt apart.
[[nodiscard]] bool is_hidden_name(const Text& text, std::uint32_t token);

// A given name behind proclitics stands at `token`, or nullptr: "and Ahmad".
[[nodiscard]] const Match* joined_name(const Text& text, std::uint32_t token);

// Goes on or opens a name together with the word behind it: "bin". Particles that need a certain
// word behind them ("Abd al-Rahman") are none without it.
[[nodiscard]] bool is_particle(const Text& text, std::uint32_t token);

// One that writers also write together with the word behind it: "Abd Allah", "Abdallah".
[[nodiscard]] bool is_glued_particle(const Text& text, std::uint32_t token);

// "the Second", "junior": closes a name.
[[nodiscard]] bool is_name_suffix(const Text& text, std::uint32_t token);

// A lexicon claims the word for something that is no name, also behind a proclitic.
[[nodiscard]] bool is_claimed(const Text& text, std::uint32_t token);

// The word begins with a conjunction that hardly any name begins with, or with a proclitic and the
// article: "and Bowers", "for the state".
[[nodiscard]] bool is_joined_word(const Text& text, std::uint32_t token);
[[nodiscard]] bool begins_with_joined_article(const Text& text, std::uint32_t token);

// The same with a preposition alone, however little follows: "by the mistake".
[[nodiscard]] bool begins_with_glued_article(const Text& text, std::uint32_t token);

// Two words that the source has glued: "tosouth".
[[nodiscard]] bool is_two_words(const Text& text, std::uint32_t token);

[[nodiscard]] bool begins_with_article(const Text& text, std::uint32_t token);

// The word looks like a finite verb of the language: it begins as verbs do and hardly any name.
[[nodiscard]] bool looks_like_verb(const Text& text, std::uint32_t token);

// An unknown word that nothing about it keeps from being a foreign family name.
[[nodiscard]] bool may_end_foreign_name(const Text& text, std::uint32_t token);

}  // namespace diplograph
