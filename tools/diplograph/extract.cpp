// diplograph extract: what each article says, one record a line.
#include <memory>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/files.hpp"
#include "tools/diplograph/commands.hpp"
#include "tools/diplograph/console.hpp"
#include "tools/diplograph/inputs.hpp"
#include "tools/diplograph/interrupt.hpp"
#include "tools/diplograph/reading.hpp"
#include "tools/diplograph/resume.hpp"

namespace diplograph {
namespace {

struct Options {
  std::vector<std::string> files;
  std::string output = "-";
  bool resume = false;
  ReadingOptions reading;
};

// Whole lines are in the output, whenever the user ends the run.
Exit tell_stopped(const Options& options, std::size_t articles) {
  const std::string where =
      options.output == "-" ? "written: " + counted(articles, "article")
                            : printable(options.output) + " holds " + counted(articles, "article");
  const std::string how =
      options.output == "-" ? "to be able to go on name a file with -o" : "go on with --resume";
  tell("interrupted: " + where + "; " + how);
  return Exit::interrupted;
}

Exit run(Options options) {
  const bool to_terminal = options.output == "-" && is_terminal();
  options.reading.quiet = options.reading.quiet || to_terminal;
  if (options.resume && options.output == "-") {
    throw Error(Error::Code::usage, "--resume", "standard output cannot be gone on with",
                "name the file of the earlier run with -o");
  }
  check_apart(options.files, options.output);
  const Interrupt interrupt;
  AtomicFile out(options.output);
  const auto keep = [&](std::string_view line) { out.write(std::string(line) + "\n"); };
  Written before;
  if (options.resume) before.read(options.output, keep);
  Taking taking;
  taking.lines = [&](std::string_view lines) { out.write(lines); };
  if (before.size() > 0) {
    taking.skip = [&before](const Source& source) { return before.take(source); };
  }
  taking.stop = [&interrupt] { return interrupt.asked(); };
  ReadingResult result = read_inputs(options.files, options.reading, taking);
  result.articles += before.size();
  if (result.articles > 0) out.commit();
  return result.stopped ? tell_stopped(options, result.articles) : exit_of(result, options.files);
}

}  // namespace

void add_extract(const CommandLine& app, Program& program) {
  const auto options = std::make_shared<Options>();
  const CommandLine sub =
      app.add_subcommand("extract", "Write what each article says, one record a line");
  add_files(sub, options->files,
            "Texts: .txt, .html, .json, .jsonl, plain, .gz or .zst; folders; - is standard input");
  add_output(sub, options->output);
  sub.add_flag("--resume", options->resume,
               "Go on with the output of a run that was ended early: what it has is passed over");
  add_reading_options(sub, options->reading);
  sub.footer(
      "Files are read in the order of their names, so that the same files give the same bytes; in\n"
      "folders, records and graphs are passed over.\n" +
      reading_help() +
      "Ctrl-C ends a run: what has been read is written, exit code 130. --resume, with the same\n"
      "files and options, goes on from there; the end is the same as of one run.\n\n"
      "Example: diplograph extract articles/ -o records.jsonl");
  sub.callback([&program, options] { program.run = [options] { return run(*options); }; });
}

}  // namespace diplograph
