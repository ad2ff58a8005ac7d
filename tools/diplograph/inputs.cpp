#include "tools/diplograph/inputs.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/json.hpp"

namespace diplograph {
namespace {

std::string_view without_compression(std::string_view path) {
  for (const std::string_view ending : {".gz", ".zst"}) {
    if (path.ends_with(ending)) path.remove_suffix(ending.size());
  }
  return path;
}

bool is_input(const std::string& path) {
  const std::string_view name = without_compression(path);
  return std::ranges::any_of(std::array{".txt", ".json", ".jsonl"},
                             [&](std::string_view ending) { return name.ends_with(ending); });
}

bool is_record(std::string_view line, const std::string& place) {
  if (line.find("\"diplograph/record/") == std::string_view::npos) return false;
  const Json json = parse_json(line, place);
  const Json* schema = json.find("schema");
  return schema != nullptr && schema->is_string() &&
         schema->as_string("schema").starts_with("diplograph/record/");
}

// Ends read_lines after the first line.
struct FirstLine {
  bool is_record = false;
};

}  // namespace

std::vector<std::string> input_files(const std::vector<std::string>& arguments) {
  std::vector<std::string> files;
  std::error_code ignored;
  for (const std::string& argument : arguments) {
    if (argument != "-" && is_folder(argument)) {
      const std::size_t before = files.size();
      std::ranges::copy_if(list_files(argument), std::back_inserter(files), is_input);
      if (files.size() > before) continue;
      throw Error(Error::Code::input, argument, "no articles in this folder",
                  "articles are .txt, .json and .jsonl files, plain or with .gz or .zst");
    }
    if (argument != "-" && !std::filesystem::exists(argument, ignored)) {
      throw Error(Error::Code::input, argument, "no such file");
    }
    files.push_back(argument);
  }
  std::ranges::sort(files);
  files.erase(std::unique(files.begin(), files.end()), files.end());
  return files;
}

bool holds_records(const std::string& path) {
  // A pipe cannot be read twice, so it is never looked into.
  if (!without_compression(path).ends_with(".jsonl") || !file_exists(path)) return false;
  try {
    read_lines(path, [&](std::string_view line, std::size_t) {
      throw FirstLine{is_record(line, path + ":1")};
    });
  } catch (const FirstLine& first) {
    return first.is_record;
  }
  return false;
}

}  // namespace diplograph
