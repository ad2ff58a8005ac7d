// FollowTheMoney entities, one JSON object a line: for Aleph, OpenAleph, and nomenklatura.
//
//   person, state, organization, place   Person, PublicBody, Organization, Address
//   holds_office                         Position and Occupancy
//   events                               Event: involved, location, dates, summary (the sentence)
//   articles                             Article
#pragma once

#include "graph/format/format.hpp"

namespace diplograph {

class FtmFormat : public Format {
 public:
  [[nodiscard]] std::string_view name() const override { return "ftm"; }
  [[nodiscard]] std::string_view about() const override {
    return "FollowTheMoney entities, JSON lines";
  }
  void write(const Graph& graph, const Sink& sink) const override;
};

}  // namespace diplograph
