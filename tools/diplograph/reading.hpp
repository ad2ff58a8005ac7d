// Files to records, as the user's options want it: what `extract` and `build` share.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/record.hpp"

namespace CLI {
class App;
}

namespace diplograph {

struct ReadingOptions {
  std::string packs;
  std::string lang;
  std::string charset;
  std::string date;
  unsigned threads = 1;
};

// Adds --lang, --charset, --date, --threads and --packs to a command.
void add_reading_options(CLI::App& command, ReadingOptions& options);

// Calls `take` for each article of the files, in order, on the calling thread; loads the packs
// first. Throws Error: an option that makes no sense, a file that cannot be read.
void read_texts(const std::vector<std::string>& files, const ReadingOptions& options,
                const std::function<void(Record&&)>& take);

}  // namespace diplograph
