// The files that the user names, as a list to work through.
#pragma once

#include <string>
#include <vector>

namespace diplograph {

// The files of the arguments, sorted, each once; of a folder (walked) those whose name ends in
// .txt, .json or .jsonl, plain or with .gz or .zst. So the order of the arguments never matters.
// Throws Error(input): no such file, a folder without any.
[[nodiscard]] std::vector<std::string> input_files(const std::vector<std::string>& arguments);

// Whether a file is records rather than texts: .jsonl, and its first line is a record. Errors as
// read_lines.
[[nodiscard]] bool holds_records(const std::string& path);

}  // namespace diplograph
