#include "tools/diplograph/graph_file.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "graph/format/json_format.hpp"

namespace diplograph {

Graph load_graph(const std::string& path) {
  const std::string text = read_file(path);
  if (!is_graph_json(text)) {
    throw Error(Error::Code::input, path, "is no graph",
                "make one with: diplograph build FILE... -o graph.json");
  }
  return graph_from_json(text, path);
}

void save_graph(const Graph& graph, const Format& format, const std::string& path) {
  AtomicFile file(path);
  format.write(graph, [&file](std::string_view bytes) { file.write(bytes); });
  file.commit();
}

const Format& format_named(const std::string& name) {
  if (const Format* format = find_format(name)) return *format;
  std::string known;
  for (const Format* format : formats())
    known.append(known.empty() ? "" : ", ").append(format->name());
  throw Error(Error::Code::usage, "--format", "there is no format '" + name + "'",
              "choose one of: " + known);
}

}  // namespace diplograph
