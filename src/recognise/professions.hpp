// Nouns of professions ahead of a name: "the writer", "the expert in Asian affairs".
#pragma once

#include <cstdint>

#include "text/text.hpp"

namespace diplograph {

// How many tokens such a noun may begin ahead of the name.
inline constexpr std::uint32_t kProfessionReach = 8;

// A noun that tells what somebody is by profession stands at `token`.
[[nodiscard]] bool is_profession(const Text& text, std::uint32_t token);

// The noun at `noun` opens a definite phrase of professions that ends right before `name`, perhaps
// with a comma: "the writer and analyst |", "the expert in Asian affairs, |", "the commander of the
// police of the capital |"; or it is one of the nouns in such a phrase.
[[nodiscard]] bool is_profession_of(const Text& text, std::uint32_t noun, std::uint32_t name);

// Some noun stands so before `name`.
[[nodiscard]] bool follows_profession(const Text& text, std::uint32_t name);

}  // namespace diplograph
