// What the recognisers find: the actors and places of a text, with the titles that stand by their
// names.
//
// A mention is a whole noun phrase: "Foreign Minister of China, Wang Yi" is one mention of a person
// with a title. States and bodies inside titles are mentions too, marked `inner`: they are entities
// of the article but act in no clause of their own.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/vocabulary.hpp"
#include "pack/lexicon.hpp"

namespace diplograph {

enum class MentionKind : std::uint8_t {
  person,       // a name, known or not, perhaps with titles
  title,        // an office without a name: "the Russian minister"
  counterpart,  // "his Russian counterpart", perhaps with a name
  state,
  organization,
  place,
  capital,      // a capital city: the place or its government, as the clause decides
  own_state,    // "his country"
  both_states,  // "the two countries"
  both_sides,   // "the two sides", "the two ministers"
  latter,       // "the latter"
  honour        // "his highness": one of that rank
};

enum class Gender : std::uint8_t { unknown, masculine, feminine };

// One office that the text gives to the person of a mention.
struct TitleMention {
  Role role = Role::official;
  std::string of;           // entity id; "" where the text leaves it out
  std::uint32_t first = 0;  // tokens of the title
  std::uint32_t last = 0;
  std::uint32_t body_kind = 0;  // "of the alliance": the token that tells only what kind of body
  bool former = false;          // "the former minister": no longer held
  bool alone = false;   // a bare "the minister", "the president": points back, asserts little
  bool plural = false;  // "the two foreign ministers"
  Gender gender = Gender::unknown;
};

struct Mention {
  MentionKind kind = MentionKind::person;
  std::uint32_t first = 0;  // tokens, half open
  std::uint32_t last = 0;
  std::uint32_t name_first =
      0;  // of the name alone; empty for title, counterpart without a name...
  std::uint32_t name_last = 0;
  Clitics clitics;
  MentionForm as = MentionForm::name;
  bool inner = false;       // part of a larger mention
  bool adjective = false;   // a demonym that qualifies a noun
  bool short_name = false;  // known by a short form: holds only if the article supports it
  // What is asked less often stands behind.
  std::string id;    // lexicon id; "" for unknown people and for what only the context tells
  std::string part;  // of a body whose state the text leaves out: "mfa"
  std::vector<TitleMention> titles;

  [[nodiscard]] bool has_name() const { return name_last > name_first; }
};

}  // namespace diplograph
