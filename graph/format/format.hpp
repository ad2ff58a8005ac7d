// The formats in which a graph leaves the program and comes back: one small class each, found by
// name in one table. docs/formats.md says what each holds.
//
//   find_format("json")->write(graph, [&](std::string_view bytes) { file.write(bytes); });
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graph.hpp"

namespace diplograph {

using Sink = std::function<void(std::string_view bytes)>;

class Format {
 public:
  Format() = default;
  Format(const Format&) = delete;
  Format& operator=(const Format&) = delete;
  virtual ~Format() = default;

  [[nodiscard]] virtual std::string_view name() const = 0;
  // One line for --help.
  [[nodiscard]] virtual std::string_view about() const = 0;
  // The names of the files where a format is a folder of several; none where it is one file.
  [[nodiscard]] virtual std::vector<std::string> parts() const { return {}; }
  // One of these files.
  virtual void write_part(const Graph& graph, std::size_t /*part*/, const Sink& sink) const {
    write(graph, sink);
  }
  // All of it; of several files one after the other. Equal graphs give equal bytes. Thread-safe.
  // Passes on what the sink throws.
  virtual void write(const Graph& graph, const Sink& sink) const = 0;
};

// All formats, by name; they live as long as the program.
[[nodiscard]] std::span<const Format* const> formats();
// Null if there is none of that name.
[[nodiscard]] const Format* find_format(std::string_view name);

// The whole export as one string.
[[nodiscard]] std::string to_text(const Format& format, const Graph& graph);

}  // namespace diplograph
