#include "tools/diplograph/graph_file.hpp"

#include <filesystem>
#include <optional>
#include <system_error>

#include "base/error.hpp"
#include "base/files.hpp"
#include "graph/format/graphml_format.hpp"
#include "graph/format/json_format.hpp"
#include "graph/store/schema.hpp"
#include "graph/store/store_source.hpp"

namespace diplograph {
namespace {

void make_folder(const std::string& path) {
  std::error_code failed;
  std::filesystem::create_directories(path, failed);
  if (failed) throw Error(Error::Code::output, path, "cannot be made: " + failed.message());
}

}  // namespace

Graph load_graph(const std::string& path) {
  if (is_sqlite(path)) return StoreSource(path).whole();
  const bool read_once = path == "-" || !file_exists(path);  // a pipe
  if (auto graph = read_once ? std::nullopt : graph_from_json_lines(path)) return std::move(*graph);
  const std::string text = read_file(path);
  if (is_graphml(text)) return graph_from_graphml(text, path);
  if (!is_graph_json(text)) {
    throw Error(Error::Code::input, path, "is no graph",
                "make one with: diplograph build FILE... -o graph.json");
  }
  return graph_from_json(text, path);
}

void save_graph(const Graph& graph, const Format& format, const std::string& path) {
  const std::vector<std::string> parts = format.parts();
  if (!parts.empty()) {
    make_folder(path);
    for (std::size_t part = 0; part < parts.size(); ++part) {
      AtomicFile file(path + "/" + parts[part]);
      format.write_part(graph, part, [&file](std::string_view bytes) { file.write(bytes); });
      file.commit();
    }
    return;
  }
  AtomicFile file(path);
  format.write(graph, [&file](std::string_view bytes) { file.write(bytes); });
  file.commit();
}

void check_output(const Format& format, const std::string& path) {
  if (path != "-" || format.parts().empty()) return;
  throw Error(Error::Code::usage, "--format",
              std::string(format.name()) + " is a folder of several files, not one",
              "name the folder: -o FOLDER");
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
