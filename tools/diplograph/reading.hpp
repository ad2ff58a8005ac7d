// Files to records, as the user's options want it: what `extract` and `build` share.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "model/record.hpp"
#include "tools/diplograph/command.hpp"
#include "tools/diplograph/command_line.hpp"

namespace diplograph {

struct ReadingOptions {
  std::string packs;
  std::string lang;
  std::string charset;
  std::string date;
  unsigned threads = 1;
  std::size_t max_document = std::size_t{64} << 20U;  // bytes, unpacked
  std::uint32_t max_article = 100000;                 // characters
  std::uint32_t max_sentence = 1000;                  // words and marks
  std::size_t max_depth = kUsualDepth;                // levels of JSON
  bool quiet = false;                                 // no progress on the terminal
};

// Adds FILE..., whose help is `about`, and where to write: -o, standard output unless told.
void add_files(const CommandLine& command, std::vector<std::string>& files,
               const std::string& about);
void add_output(const CommandLine& command, std::string& output);

// Adds --lang, --charset, --date, --threads, --packs, the limits and --quiet to a command.
void add_reading_options(const CommandLine& command, ReadingOptions& options);

// Takes in all that the files hold, in order, on the calling thread.
struct Taking {
  std::function<void(Record&&)> article{};  // read from a text
  std::function<void(Record&&)> record{};   // read by an earlier run; if empty, a record is a fault
  // How many of a document's first articles are to be passed over; asked of each, in order.
  std::function<std::size_t(const Source&)> skip{};
  // Whether to end early: articles under way are still taken.
  std::function<bool()> stop{};
  // Instead of `article`: the lines of JSON of some documents' records, made where they are read.
  std::function<void(std::string_view)> lines{};
};

// What came of reading: it goes on behind what cannot be read.
struct ReadingResult {
  std::size_t articles = 0;
  std::size_t faults = 0;  // each has been told on standard error
  bool stopped = false;    // before the end
};

// Reads the arguments' files and folders; loads the packs first. Throws Error: an option that makes
// no sense, broken packs.
[[nodiscard]] ReadingResult read_inputs(const std::vector<std::string>& arguments,
                                        const ReadingOptions& options, const Taking& taking);

// Says that there were no articles, and gives the exit code that the result deserves.
[[nodiscard]] Exit exit_of(const ReadingResult& result, const std::vector<std::string>& arguments);

// What --help says of both commands.
[[nodiscard]] std::string reading_help();

}  // namespace diplograph
