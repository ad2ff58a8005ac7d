// Tables of events as political scientists keep them: tab-separated, a header line, no quotation
// marks; tabs and line breaks in values are blanks.
#pragma once

#include "graph/format/format.hpp"

namespace diplograph {

// The 40 columns of POLECAT (2018-), a row for each source and target of an event or statement, and
// behind them ours: End Date, Date Precision, Status, Sources, Article IDs, Offsets, Rules. What is
// unknown is "None", as there.
class EventsTsvFormat : public Format {
 public:
  [[nodiscard]] std::string_view name() const override { return "events-tsv"; }
  [[nodiscard]] std::string_view about() const override {
    return "events in POLECAT's columns and ours behind them";
  }
  void write(const Graph& graph, const Sink& sink) const override;
};

// Dyads: date, source, target, code. States by their codes; CAMEO codes, else the root code of the
// PLOVER type. Only what took place and has a day.
class CameoTsvFormat : public Format {
 public:
  [[nodiscard]] std::string_view name() const override { return "cameo-tsv"; }
  [[nodiscard]] std::string_view about() const override {
    return "date, source, target, CAMEO code: dyads of states";
  }
  void write(const Graph& graph, const Sink& sink) const override;
};

}  // namespace diplograph
