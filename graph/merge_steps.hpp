// The steps of Merger::finish, each from all records to its nodes and edges. For merge.cpp.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "graph/event_node.hpp"
#include "graph/identities.hpp"
#include "graph/merge.hpp"
#include "graph/parts.hpp"
#include "graph/upward.hpp"

namespace diplograph {

using Records = std::vector<const KeptRecord*>;               // one an article, by article id
using Labels = std::unordered_map<std::string, std::string>;  // entity id -> label

void merge_articles(const Records& records, Parts& parts);
// Where entities are mentioned.
void merge_mentions(const Records& records, Parts& parts);
// Entities, and where they are mentioned. Gives their labels.
Labels merge_entities(const Records& records, const Identities& identities, Parts& parts);
void merge_offices(const Records& records, const KnownWorld& known, const Labels& labels,
                   Parts& parts);
// Who acts for whom, and what lies in what, as records and the lexicon have it.
Upward standing_of(const Records& records, const KnownWorld& known);
Upward location_of(const KnownWorld& known);
// Gives the merged id of each event told.
std::unordered_map<std::string, std::string> merge_events(
    const Records& records, const Labels& labels, const Upward& standing, const Upward& location,
    const std::vector<Decision>& decisions, Parts& parts);
// Ties each event that is denied to those of which others say that they took place or will.
void tie_contradictions(const std::vector<MergedEvent>& events, const Upward& standing,
                        const Upward& location, Parts& parts);
// What reports of one statement have in common beside its speakers: the words, or its own id where
// they are too few.
[[nodiscard]] std::string told_words(const Statement& statement);
void merge_statements(const Records& records,
                      const std::unordered_map<std::string, std::string>& merged_events,
                      Parts& parts);
// Known links between entities that are there; where the next one up is not, the one above it.
void merge_known(const KnownWorld& known, const Labels& labels, Parts& parts);

// The first day of each and the last.
void widen(std::optional<Day>& first, std::optional<Day>& last, const std::optional<Day>& day);

// "A, B (2031-03-05)": an event's participants by their names, and its date.
[[nodiscard]] std::string event_label(const Node& event, const std::vector<std::string>& names);

// What is special about an edge, behind its kind: "participant/host".
[[nodiscard]] std::string edge_key(EdgeKind kind, std::string_view special);

}  // namespace diplograph
