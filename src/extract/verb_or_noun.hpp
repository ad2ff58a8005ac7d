// What is written like a verb of the past and is the noun of its deed.
#pragma once

#include "extract/carrier.hpp"

namespace diplograph {

// A preposition governs what looks like a verb, or it goes on with a purpose: "despite the denial
// of", "arrived for talks and (the) explanation (of) the agreement".
[[nodiscard]] bool reads_as_noun(const Reading& reading, const Match& verb);

// The trigger of a deed is no verb, or it stands where none does: right behind a preposition, a
// noun that owns it, or a verb that carries it out: "since the taking over of", "decided the
// expulsion of". `carrier`: of the trigger.
[[nodiscard]] bool is_verbal_noun(const Reading& reading, const Match& trigger,
                                  const std::optional<Carrier>& carrier);

// "and the imposing of", "that the lifting of": the past form of a deed is written as its noun, and
// only a pronoun before it ("said that it lifted") makes it the verb.
[[nodiscard]] bool is_written_as_noun(const Reading& reading, const Match& trigger);

}  // namespace diplograph
