// diplograph extract: what each article says, one record a line.
#include <memory>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "base/record_json.hpp"
#include "tools/diplograph/commands.hpp"
#include "tools/diplograph/reading.hpp"

namespace diplograph {
namespace {

struct Options {
  std::vector<std::string> files;
  std::string output = "-";
  ReadingOptions reading;
};

Exit run(const Options& options) {
  AtomicFile out(options.output);
  const auto write = [&](Record&& record) { out.write(to_json_line(record) + "\n"); };
  const ReadingResult result = read_inputs(options.files, options.reading, {write});
  if (result.articles > 0) out.commit();
  return exit_of(result, options.files);
}

}  // namespace

void add_extract(const CommandLine& app, Program& program) {
  const auto options = std::make_shared<Options>();
  const CommandLine sub =
      app.add_subcommand("extract", "Write what each article says, one record a line");
  sub.add_option("FILE", options->files,
                 "Texts: .txt, .html, .json, .jsonl, plain, .gz or .zst; folders; - is standard "
                 "input")
      .type_name("")
      .required();
  sub.add_option("-o,--output", options->output, "Where to write")
      .type_name("FILE")
      .capture_default_str();
  add_reading_options(sub, options->reading);
  sub.footer(
      "Files are read in the order of their names, so that the same files give the same bytes; in\n"
      "folders, records and graphs are passed over.\n" +
      reading_help() + "\nExample: diplograph extract articles/ -o records.jsonl");
  sub.callback([&program, options] { program.run = [options] { return run(*options); }; });
}

}  // namespace diplograph
