// The files that the user names, as a list to work through.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/error.hpp"

namespace diplograph {

// What the program itself wrote, told by the first line of a .json or .jsonl file.
enum class InputKind : std::uint8_t { texts, records, graph };
[[nodiscard]] InputKind content_of(const std::string& path);

// Told of each part of the input that cannot be read.
using FaultSink = std::function<void(const Error&)>;

struct Inputs {
  std::vector<std::string> files;   // sorted, each once, records behind texts
  std::vector<std::string> unread;  // documents in the folders that are no text: PDF and the like
};

// The files of the arguments; of a folder (walked once) those that read_sources knows by their
// names, without the program's own graphs and, if not `with_records`, records. So the order of the
// arguments never matters. Faults: no such file, a folder without any or that cannot be read, a
// graph that is named.
[[nodiscard]] Inputs input_files(const std::vector<std::string>& arguments, bool with_records,
                                 const FaultSink& fault);

// Throws Error where writing `output` would replace what is to be read: an argument itself, or a
// text in a folder among them.
void check_apart(const std::vector<std::string>& arguments, const std::string& output);

}  // namespace diplograph
