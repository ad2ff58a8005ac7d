#include "graph/format/format.hpp"

#include <algorithm>
#include <array>

#include "graph/format/dot_format.hpp"
#include "graph/format/json_format.hpp"

namespace diplograph {

std::span<const Format* const> formats() {
  static const DotFormat dot;
  static const JsonFormat json;
  static const std::array<const Format*, 2> all{&dot, &json};
  return all;
}

const Format* find_format(std::string_view name) {
  const auto all = formats();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [name](const Format* format) { return format->name() == name; });
  return found == all.end() ? nullptr : *found;
}

std::string to_text(const Format& format, const Graph& graph) {
  std::string text;
  format.write(graph, [&text](std::string_view bytes) { text += bytes; });
  return text;
}

}  // namespace diplograph
