// What follows from a graph's events and statements: `met` between actors and `relation` between
// states. Computed anew from the rest, never kept as a truth of its own.
//
//   met       every two participants of a meeting that took place, and the states they act for
//   relation  what one state did or said to another, counted by PLOVER type: actions from actor to
//             recipient, visits from visitor to host, meetings and agreements both ways, statements
//             from the speaker's state to the addressee's, or else to the one other state that they
//             are about
#pragma once

#include <map>
#include <string>
#include <utility>

#include "graph/deeds.hpp"
#include "graph/graph.hpp"

namespace diplograph {

// What one state did or said to another, by their ids.
using Relations = std::map<std::pair<std::string, std::string>, RelationFacts>;

void count(const Deed& deed, Relations& relations);

// `elsewhere`: of statements that the graph leaves out.
// REQUIRES: a graph without such edges. Cost: the pairs of participants of each event.
void derive(Graph& graph, Relations elsewhere = {});

}  // namespace diplograph
