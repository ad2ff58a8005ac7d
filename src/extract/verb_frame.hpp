// What may stand behind a verb of saying: how its content opens and how its addressee does.
//
//   "told X that ..."     takes "that", has its addressee for an object
//   "insisted on ..."     takes a preposition, as a word or as a letter glued to the next word
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/reading.hpp"

namespace diplograph {

// How content opens that no preposition opens: "said that", "said: ", "announced the visit".
enum class Opening : std::uint8_t { that, quote, object };

class VerbFrame {
 public:
  // The term's "takes" and "to". "affirmed it": what is affirmed has been said, no object follows.
  VerbFrame(const Text& text, const Match& verb);

  // The content may open so, or behind that preposition, folded.
  [[nodiscard]] bool takes(Opening opening) const {
    return openings_[static_cast<std::size_t>(opening)];
  }
  [[nodiscard]] bool takes(std::u32string_view preposition) const;
  // Its addressee is its object: "told".
  [[nodiscard]] bool tells() const { return tells_; }
  // What it is said to take first is a preposition written apart.
  [[nodiscard]] bool word_first() const { return first_size_ > 1; }
  // Prepositions of its addressee, folded.
  [[nodiscard]] const std::vector<std::u32string>& to() const { return term_.to; }

  // A mention behind one of the addressee's prepositions: "said to his counterpart".
  [[nodiscard]] bool hears(const Mention& mention) const;
  // A plain noun at `token` is the addressee: the content's preposition stands soon behind it, in
  // one phrase. "urged all parties to restraint"
  [[nodiscard]] bool hears_noun(std::uint32_t token, std::uint32_t end) const;
  // "asking of-her the withdrawal": the addressee's preposition with its pronoun.
  [[nodiscard]] bool hears_pronoun(std::uint32_t token) const;
  // "said to-the-audience that": a plain noun with the addressee's letter.
  [[nodiscard]] bool hears_hearers(std::uint32_t token) const;
  // "the analyst said that": a definite noun at `token`, right behind the verb, speaks; a bare one
  // is content.
  [[nodiscard]] bool names_speaker(const Reading& reading, std::uint32_t token,
                                   std::uint32_t end) const;
  // The preposition that opens the content is glued to the word at `token`: of a match's clitics,
  // or of any word, known or not.
  [[nodiscard]] bool opens_glued(std::uint32_t token, const Clitics& clitics) const;
  [[nodiscard]] bool opens_glued_word(std::uint32_t token) const;
  // The word at `token`, whatever it is, begins with one of the verb's own letters.
  [[nodiscard]] bool opens_with_letter(std::uint32_t token) const;
  // The characters of the word at `token` that a glued letter takes, its vowel marks among them.
  [[nodiscard]] std::uint32_t letter_size(std::uint32_t token) const;

 private:
  [[nodiscard]] bool judges_thing(const Reading& reading, std::uint32_t token,
                                  std::uint32_t end) const;

  const Text& text_;
  const Match& verb_;
  const Term& term_;
  bool tells_;
  std::array<bool, 3> openings_{};  // by Opening
  std::size_t first_size_ = 0;      // letters of the preposition that "takes" begins with, if one
};

}  // namespace diplograph
