// GEXF 1.3, dynamic: for Gephi and Gephi Lite. What happened has its days as an interval, and so
// have the edges that tell of it; who met whom has the days of the first and the last meeting.
// Lists are JSON in attributes whose names end in "_json".
#pragma once

#include "graph/format/format.hpp"

namespace diplograph {

class GexfFormat : public Format {
 public:
  [[nodiscard]] std::string_view name() const override { return "gexf"; }
  [[nodiscard]] std::string_view about() const override {
    return "GEXF 1.3 for Gephi, events with their days";
  }
  void write(const Graph& graph, const Sink& sink) const override;
};

}  // namespace diplograph
