#include "base/record_json.hpp"
#include "fuzz/support.hpp"
#include "fuzz/targets.hpp"
#include "graph/format/json_format.hpp"
#include "graph/merge.hpp"

namespace diplograph::fuzz {

void records(std::string_view bytes) {
  (void)is_record_json(bytes);
  const auto record = record_from_json(bytes, "fuzz");
  const auto line = to_json_line(record);
  require(is_record_json(line), "a written record is known as one");
  require(record_from_json(line, "fuzz") == record, "a record comes back from its line");
  Merger merger;
  merger.add(record);
  const auto once = to_text(*find_format("json"), merger.finish());
  merger.add(record);
  require(to_text(*find_format("json"), merger.finish()) == once,
          "a record told twice changes nothing");
  require(to_text(*find_format("json"), graph_from_json(once, "fuzz")) == once,
          "a graph comes back from its JSON");
}

}  // namespace diplograph::fuzz
