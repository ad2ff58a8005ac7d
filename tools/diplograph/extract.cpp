// diplograph extract: what each article says, one record a line.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/record_json.hpp"
#include "tools/diplograph/commands.hpp"
#include "tools/diplograph/console.hpp"
#include "tools/diplograph/inputs.hpp"
#include "tools/diplograph/reading.hpp"

namespace diplograph {
namespace {

struct Options {
  std::vector<std::string> files;
  std::string output = "-";
  ReadingOptions reading;
};

// The texts among the files. Records that lie about in a folder are passed over; a file of records
// that was named is a mistake.
std::vector<std::string> texts_of(const std::vector<std::string>& arguments) {
  std::vector<std::string> texts;
  for (const std::string& file : input_files(arguments)) {
    if (!holds_records(file)) {
      texts.push_back(file);
    } else if (std::ranges::find(arguments, file) != arguments.end()) {
      throw Error(Error::Code::input, file, "holds records, not texts",
                  "give it to diplograph build");
    }
  }
  return texts;
}

Exit run(const Options& options) {
  const auto files = texts_of(options.files);
  AtomicFile out(options.output);
  std::size_t records = 0;
  read_texts(files, options.reading, [&](Record&& record) {
    out.write(to_json_line(record) + "\n");
    ++records;
  });
  out.commit();
  if (records > 0) return Exit::done;
  tell("no article in " + printable(options.files.front()) +
       (options.files.size() > 1 ? ", ..." : ""));
  return Exit::nothing;
}

}  // namespace

void add_extract(CLI::App& app, Program& program) {
  const auto options = std::make_shared<Options>();
  CLI::App* sub = app.add_subcommand("extract", "Write what each article says, one record a line");
  sub->add_option("FILE", options->files,
                  "Texts: .txt, .json, .jsonl, plain, .gz or .zst; folders; - is standard input")
      ->type_name("")
      ->required();
  sub->add_option("-o,--output", options->output, "Where to write")
      ->type_name("FILE")
      ->capture_default_str();
  add_reading_options(*sub, options->reading);
  sub->footer(
      "Files are read in the order of their names, so that the same files give the same bytes.\n"
      "Exit code 1: there is no article in them.\n\n"
      "Example: diplograph extract articles/ -o records.jsonl");
  sub->callback([&program, options] { program.run = [options] { return run(*options); }; });
}

}  // namespace diplograph
