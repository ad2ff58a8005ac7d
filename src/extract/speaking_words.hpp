// What stands behind a verb of saying where its speaker would, or opens its content there.
//
//   "a statement of the ministry said"   the ministry's words
//   "sources ruled out"                  somebody who has no name
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extract/reading.hpp"

namespace diplograph {

inline constexpr std::size_t kShortestWithLetter = 4;  // letters of a word that may carry one more

struct SpeakingWords {
  std::uint32_t owner = kNone;  // a mention
  bool definite = false;        // "the statement": of whoever spoke last
  bool unknown = false;         // "the report", of which nobody has spoken before
};

// A statement that says what the verb tells; none where the verb judges the statement.
[[nodiscard]] std::optional<SpeakingWords> read_speaking_words(const Reading& reading,
                                                               const Term& verb,
                                                               std::uint32_t token);

// "western states", "angry circles": a plural noun of people or states with its adjective, none of
// them named.
[[nodiscard]] bool is_unnamed_group(const Reading& reading, std::uint32_t token);

// "a website criticised", "sources ruled out": those who tell and have no name.
[[nodiscard]] bool is_teller(const Text& text, std::uint32_t token);

// "the former minister and one of the leaders": the subject goes on, no content begins so.
[[nodiscard]] bool is_conjoined(const Text& text, std::uint32_t token);

// "to a channel", "for the reporters": one of the addressee's prepositions glued to the word.
[[nodiscard]] bool carries_preposition(const Text& text, std::uint32_t token,
                                       const std::vector<std::u32string>& to);

// Who speaks or is spoken to: no place, and no medium, which only carries the words.
[[nodiscard]] bool may_speak(const Text& text, const Mention& mention);

// Behind the plain noun at `noun`, who tells or speaks, the mention is no speaker: "an analyst said
// to X that", "sources of the minister's said"; nobody but a name set beside the noun may be he.
[[nodiscard]] bool stands_apart(const Reading& reading, const Mention& mention, std::uint32_t noun,
                                bool teller);

// "called (the) deputies the minister to", "called some (of the) parties the government to": who
// has a title, and a body or a state behind a definite noun, is no name of the noun before it.
[[nodiscard]] bool is_told_behind(const Text& text, const Mention& mention);

// "ruled out holding a meeting": written as a verb, "held" is the noun that is ruled out.
[[nodiscard]] bool names_holding(const Text& text, std::uint32_t token);

// "his speech", "her remarks": a noun of saying with its pronoun.
[[nodiscard]] bool is_own_words(const Text& text, std::uint32_t token);

// "in which (she) informed the minister": right behind such a verb the one told follows.
[[nodiscard]] bool is_told_within(const Text& text, const Match& pronoun, const Term& verb);

// "renewed the affirmation that the talks": where the content opens behind a noun of affirming,
// else `token`.
[[nodiscard]] std::uint32_t behind_affirmation(const Reading& reading, std::uint32_t token,
                                               std::uint32_t end);

// "that", a colon or a quotation.
[[nodiscard]] bool opens_reported(const Reading& reading, std::uint32_t token, std::uint32_t end);

// "a statement of the ministry", "a statement that came out from the ministry": whose the words at
// `token` are. A mention or kNone.
[[nodiscard]] std::uint32_t owner_of_words(const Reading& reading, std::uint32_t token);

// "whose supporters said": those right behind the verb speak, not the one whom its relative
// follows.
[[nodiscard]] bool owns_speaker(const Text& text, const Match& verb);

// "the final statement": behind the definite words at `i` that are no actors.
[[nodiscard]] std::uint32_t behind_adjectives(const Reading& reading, std::uint32_t i,
                                              std::uint32_t end);

}  // namespace diplograph
