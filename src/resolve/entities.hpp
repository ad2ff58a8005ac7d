// The entities and offices of a record, from mentions and the people behind them.
#pragma once

#include <string>
#include <vector>

#include "model/record.hpp"
#include "resolve/people.hpp"

namespace diplograph {

[[nodiscard]] std::vector<Office> make_offices(const Reading& reading, const People& people);

// Gives the record all whom the article names, and those of whom its offices and events speak
// without it: the state of a minister known by the lexicon, the city that stands for a government.
// These have no mentions.
void make_entities(const Reading& reading, const People& people, Record& record);

// The source span of tokens [first, last) without what is glued to the front of the first.
[[nodiscard]] Span span_without(const Text& text, std::uint32_t first, std::uint32_t last,
                                const Clitics& clitics);

}  // namespace diplograph
