#include "tools/diplograph/reading.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <thread>

#include "base/error.hpp"
#include "base/unicode.hpp"
#include "pipeline.hpp"
#include "tools/diplograph/in_order.hpp"
#include "tools/diplograph/options.hpp"
#include "tools/diplograph/packs_folder.hpp"

namespace diplograph {
namespace {

ReadOptions read_options(const ReadingOptions& options) {
  if (!options.charset.empty() && !is_charset(options.charset)) {
    throw Error(Error::Code::usage, "--charset", "there is no charset '" + options.charset + "'",
                "write its IANA name: UTF-8, windows-1256, ISO-8859-6");
  }
  ReadOptions read;
  read.charset = options.charset;
  return read;
}

}  // namespace

void add_reading_options(CLI::App& command, ReadingOptions& options) {
  options.threads = std::max(1U, std::thread::hardware_concurrency());
  command
      .add_option("--lang", options.lang,
                  "Language of the texts; else as they say, or the only pack's")
      ->type_name("LANG");
  command.add_option("--charset", options.charset, "Charset of text files; else it is found out")
      ->type_name("NAME");
  command
      .add_option("--date", options.date,
                  "Publication day of articles that do not tell theirs, 2023-09-18")
      ->type_name("DAY");
  command
      .add_option("--threads", options.threads,
                  "How many articles are read at once; the result is the same")
      ->check(CLI::Range(1U, 1024U))
      ->type_name("N")
      ->capture_default_str();
  command.add_option("--packs", options.packs, "Folder of the language packs")->type_name("DIR");
}

void read_texts(const std::vector<std::string>& files, const ReadingOptions& options,
                const std::function<void(Record&&)>& take) {
  const ReadOptions read_as = read_options(options);
  const SplitOptions split_as{options.lang, day_option("--date", options.date)};
  const std::string folder = packs_folder(options.packs);
  if (!options.lang.empty()) (void)language_folder(folder, options.lang);  // refuses an unknown one
  const Packs packs = Packs::load(folder);

  const auto produce = [&](const std::function<void(Document)>& push) {
    for (const std::string& file : files) {
      read_sources(file, read_as, [&](Document&& document) { push(std::move(document)); });
    }
  };
  const auto work = [&](const Document& document) {
    std::vector<Record> records;
    for (const Article& article : split(document, packs, split_as)) {
      records.push_back(read(document.source, article, packs));
    }
    return records;
  };
  in_order<Document, std::vector<Record>>(options.threads, produce, work,
                                          [&](std::vector<Record> records) {
                                            for (Record& record : records) take(std::move(record));
                                          });
}

}  // namespace diplograph
