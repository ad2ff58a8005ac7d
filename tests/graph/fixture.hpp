// The graph of tests/graph/records.jsonl: ten invented articles of spring 2031, in Arabic.
#pragma once

#include <string>

#include "base/files.hpp"
#include "base/record_json.hpp"
#include "graph/merge.hpp"

namespace diplograph::made {

inline const KnownWorld spring_known{{{"place:moscow", "state:RUS", EdgeKind::located_in},
                                      {"place:beijing", "state:CHN", EdgeKind::located_in},
                                      {"place:cairo", "state:EGY", EdgeKind::located_in},
                                      {"place:amman", "state:JOR", EdgeKind::located_in}}};

inline Graph spring() {
  const std::string path = std::string(DIPLOGRAPH_SOURCE_DIR) + "/tests/graph/records.jsonl";
  Merger merger;
  read_lines(path, [&](std::string_view line, std::size_t number) {
    merger.add(record_from_json(line, path + ":" + std::to_string(number)));
  });
  return merger.finish(spring_known);
}

}  // namespace diplograph::made
