#include "tools/diplograph/inputs.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/files.hpp"
#include "base/record_json.hpp"
#include "ingest/ingest.hpp"

namespace diplograph {
namespace {

bool is_json_name(std::string_view path) {
  for (const std::string_view ending : {".gz", ".zst"}) {
    if (path.ends_with(ending)) path.remove_suffix(ending.size());
  }
  return path.ends_with(".json") || path.ends_with(".jsonl");
}

// A text may be packed small and be one line without end; what the program writes says what it is
// at the beginning.
constexpr std::size_t looked_at = std::size_t{1} << 20U;

InputKind content_of_line(std::string_view line) {
  if (is_record_json(line)) return InputKind::records;
  const bool graph = line.starts_with("{\"directed\"") &&
                     line.find("\"diplograph/graph/") != std::string_view::npos;
  return graph ? InputKind::graph : InputKind::texts;
}

struct Found {
  std::vector<std::string> texts;
  std::vector<std::string> records;
  std::vector<std::string> unread;

  void add(const std::string& file, InputKind content) {
    (content == InputKind::records ? records : texts).push_back(file);
  }
};

void sort_unique(std::vector<std::string>& files) {
  std::ranges::sort(files);
  files.erase(std::unique(files.begin(), files.end()), files.end());
}

bool is_document_name(std::string_view path) {
  constexpr std::array<std::string_view, 9> endings = {".pdf",  ".doc", ".docx", ".odt", ".rtf",
                                                       ".epub", ".csv", ".xls",  ".xlsx"};
  std::string name(path);
  std::ranges::transform(name, name.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return std::ranges::any_of(endings,
                             [&](std::string_view ending) { return name.ends_with(ending); });
}

// The inputs of a folder; false if there are none, be they articles or not, nor faults.
bool add_folder(const std::string& folder, bool with_records, const FaultSink& fault,
                Found& found) {
  bool any = false;
  const auto files = list_files(folder, [&](const Error& error) {
    any = true;
    fault(error);
  });
  for (const std::string& file : files) {
    if (!is_source_name(file)) {
      if (is_document_name(file)) found.unread.push_back(file);
      continue;
    }
    const InputKind content = content_of(file);
    if (content == InputKind::graph) continue;
    any = true;
    if (content == InputKind::texts || with_records) found.add(file, content);
  }
  return any;
}

void add_argument(const std::string& argument, bool with_records, const FaultSink& fault,
                  Found& found) {
  std::error_code ignored;
  if (argument != "-" && is_folder(argument)) {
    if (add_folder(argument, with_records, fault, found)) return;
    throw Error(Error::Code::input, argument, "no articles in this folder",
                "articles are .txt, .html, .json and .jsonl files, plain or with .gz or .zst");
  }
  if (argument != "-" && !std::filesystem::exists(argument, ignored)) {
    throw Error(Error::Code::input, argument, "no such file");
  }
  const InputKind content = content_of(argument);
  if (content == InputKind::graph) {
    throw Error(Error::Code::input, argument, "is a graph, not articles",
                "give it to diplograph query, draw, export or explain");
  }
  found.add(argument, content);
}

bool is_same_file(const std::string& one, const std::string& other) {
  std::error_code ignored;
  return std::filesystem::equivalent(one, other, ignored);
}

// One of the texts that are read where the folder is; told by its path, without walking there.
bool is_text_of_folder(const std::string& folder, const std::string& file) {
  std::error_code unknown;
  const auto whole = std::filesystem::canonical(file, unknown);
  const auto inside = whole.lexically_relative(std::filesystem::canonical(folder, unknown));
  if (unknown || inside.empty()) return false;
  // Outside, "../a.txt", or hidden.
  const bool passed =
      std::ranges::any_of(inside, [](const auto& part) { return part.native().starts_with('.'); });
  return !passed && is_source_name(whole.native()) &&
         content_of(whole.native()) == InputKind::texts;
}

}  // namespace

InputKind content_of(const std::string& path) {
  // A pipe cannot be read twice, so it is never looked into.
  if (!is_json_name(path) || !file_exists(path)) return InputKind::texts;
  try {
    return content_of_line(first_line(path, looked_at));
  } catch (const Error&) {
    return InputKind::texts;  // whoever reads it tells what is wrong
  }
}

void check_apart(const std::vector<std::string>& arguments, const std::string& output) {
  if (output == "-" || !file_exists(output)) return;
  const bool read = std::ranges::any_of(arguments, [&](const std::string& argument) {
    if (argument == "-") return false;
    return is_folder(argument) ? is_text_of_folder(argument, output)
                               : is_same_file(argument, output);
  });
  if (read) {
    throw Error(Error::Code::usage, output, "is to be read, and would be overwritten",
                "name another file with -o");
  }
}

Inputs input_files(const std::vector<std::string>& arguments, bool with_records,
                   const FaultSink& fault) {
  Found found;
  for (const std::string& argument : arguments) {
    try {
      add_argument(argument, with_records, fault, found);
    } catch (const Error& error) {
      fault(error);
    }
  }
  for (auto* files : {&found.texts, &found.records, &found.unread}) sort_unique(*files);
  found.texts.insert(found.texts.end(), found.records.begin(), found.records.end());
  return {std::move(found.texts), std::move(found.unread)};
}

}  // namespace diplograph
