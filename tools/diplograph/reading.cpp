#include "tools/diplograph/reading.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <thread>
#include <utility>

#include "base/error.hpp"
#include "base/in_order.hpp"
#include "base/record_json.hpp"
#include "base/unicode.hpp"
#include "pipeline.hpp"
#include "tools/diplograph/console.hpp"
#include "tools/diplograph/inputs.hpp"
#include "tools/diplograph/options.hpp"
#include "tools/diplograph/packs_folder.hpp"
#include "tools/diplograph/parts.hpp"
#include "tools/diplograph/progress.hpp"

namespace diplograph {
namespace {

ReadOptions read_options(const ReadingOptions& options) {
  if (!options.charset.empty() && !is_charset(options.charset)) {
    throw Error(Error::Code::usage, "--charset", "there is no charset '" + options.charset + "'",
                "write its IANA name: UTF-8, windows-1256, ISO-8859-6");
  }
  ReadOptions read;
  read.charset = options.charset;
  read.limits.max_bytes = options.max_document;
  read.max_depth = options.max_depth;
  return read;
}

// ICU and libxml2 count bytes in 32 bits with a sign.
constexpr std::uint64_t kMostDocument = std::uint64_t{1} << 30U;

void add_limits(const CommandLine& command, ReadingOptions& options) {
  command
      .add_option("--max-document", options.max_document,
                  "Most bytes of a document, unpacked, up to 1GiB; a larger one is a fault")
      .in_bytes("64MiB", kMostDocument)
      .type_name("SIZE");
  command
      .add_option("--max-article", options.max_article,
                  "Most characters of an article; a longer one is read in pieces")
      .in_range(1000, 100000000)
      .type_name("N")
      .capture_default_str();
  command
      .add_option("--max-sentence", options.max_sentence,
                  "Most words and marks of a sentence; a longer one is read in pieces")
      .in_range(10, 1000000)
      .type_name("N")
      .capture_default_str();
  command
      .add_option("--max-depth", options.max_depth,
                  "Most levels of a JSON document; one nested deeper is a fault")
      .in_range(1, kMostDepth)
      .type_name("N")
      .capture_default_str();
}

// A folder may hold what nobody would think is left out.
void tell_unread(const std::vector<std::string>& documents) {
  constexpr std::size_t most = 3;
  if (documents.empty()) return;
  std::string names;
  for (std::size_t i = 0; i < std::min(most, documents.size()); ++i) {
    names += (i == 0 ? "" : ", ") + documents[i];
  }
  if (documents.size() > most) names += ", ...";
  tell(printable("passed over: " + counted(documents.size(), "document") +
                 " of forms that are not read (" + names + "); save such as .txt first"));
}

// Ends reading early.
struct Stopped {};

// Documents whose dates nobody could read, told at the end: they are many where a form is unknown.
class UnreadDates {
 public:
  void see(const Record& record) {
    const bool unread = std::ranges::any_of(record.diagnostics, [](const Diagnostic& diagnostic) {
      return diagnostic.code == "unread-date";
    });
    if (!unread || record.file == last_) return;
    last_ = record.file;
    if (++count_ <= most_named) names_ += (names_.empty() ? "" : ", ") + printable(record.file);
  }
  void tell_all() const {
    if (count_ == 0) return;
    tell("the date of " + counted(count_, "document") + " cannot be read: " + names_ +
         (count_ > most_named ? ", ..." : "") + "; dates are read as 2023-09-18");
  }

 private:
  static constexpr std::size_t most_named = 5;
  std::string last_;
  std::size_t count_ = 0;
  std::string names_;
};

std::uint64_t bytes_of(const std::vector<std::string>& files) {
  std::uint64_t sum = 0;
  for (const std::string& file : files) {
    std::error_code unknown;
    const auto size = std::filesystem::file_size(file, unknown);
    if (!unknown) sum += size;
  }
  return sum;
}

// What the files hold, part by part.
void read_files(const std::vector<std::string>& files, const ReadOptions& read_as,
                const Taking& taking, const std::function<void(Parts)>& push) {
  PartsInto parts(push);
  bool streams = false;  // it may never end: nothing waits for what follows
  const auto add = [&](Part part) {
    parts.add(std::move(part));
    if (streams) parts.flush();
  };
  const auto hand_over = [&](RawDocument&& raw) {
    const bool record = raw.form == RawDocument::Form::record;
    if (!record && taking.stop && taking.stop()) throw Stopped();
    if (!record && taking.skip) {
      add(looked_into(raw, read_as, taking.skip));
    } else {
      add(std::move(raw));
    }
  };
  const RawUse use{hand_over, add, [&](const std::string& place) { add(FileEnd{place}); }};
  try {
    for (const std::string& file : files) {
      streams = file == "-";
      read_raw_sources(file, read_as, use);
    }
  } catch (...) {
    parts.flush();  // what stands before is still read
    throw;
  }
  parts.flush();
}

// Takes what came of parts, in their order.
class Taker {
 public:
  Taker(const Taking& taking, Progress& progress, ReadingResult& result)
      : taking_(taking), progress_(progress), result_(result), faults_([this](const Error& error) {
          ++result_.faults;
          progress_.clear();
          tell(printable(error.what()));
        }) {}

  void operator()(Done done) {
    for (const auto& told : done.told) {
      if (const auto* error = std::get_if<Error>(&told)) faults_.fault(*error);
      if (const auto* end = std::get_if<FileEnd>(&told)) faults_.file_ends(end->place);
    }
    result_.articles += done.records.size() + done.earlier.size();
    for (Record& record : done.earlier) {
      dates_.see(record);
      taking_.record(std::move(record));
    }
    for (Record& record : done.records) {
      dates_.see(record);
      if (!taking_.lines) taking_.article(std::move(record));
    }
    if (!done.lines.empty()) taking_.lines(done.lines);
    progress_.show(result_.articles);
  }

  void tell_at_end() const { dates_.tell_all(); }

 private:
  const Taking& taking_;
  Progress& progress_;
  ReadingResult& result_;
  FaultTeller faults_;
  UnreadDates dates_;
};

}  // namespace

void add_files(const CommandLine& command, std::vector<std::string>& files,
               const std::string& about) {
  command.add_option("FILE", files, about).type_name("").required();
}

void add_output(const CommandLine& command, std::string& output) {
  command.add_option("-o,--output", output, "Where to write")
      .type_name("FILE")
      .named()
      .capture_default_str();
}

void add_reading_options(const CommandLine& command, ReadingOptions& options) {
  options.threads = std::max(1U, std::thread::hardware_concurrency());
  command
      .add_option("--lang", options.lang,
                  "Language of the texts; else as they say, or told by their words")
      .type_name("LANG");
  command
      .add_option("--charset", options.charset, "Charset of texts and pages; else it is found out")
      .type_name("NAME");
  command
      .add_option("--date", options.date,
                  "Publication day of articles that do not tell theirs, 2023-09-18")
      .type_name("DAY");
  command
      .add_option("--threads", options.threads,
                  "How many threads read texts; the result is the same")
      .in_range(1U, 1024U)
      .type_name("N")
      .capture_default_str();
  command.add_option("--packs", options.packs, "Folder of the language packs").type_name("DIR");
  add_limits(command, options);
  command.add_flag("--quiet", options.quiet,
                   "Show no progress, which only a terminal sees, and no summary at the end");
}

ReadingResult read_inputs(const std::vector<std::string>& arguments, const ReadingOptions& options,
                          const Taking& taking) {
  ReadOptions read_as = read_options(options);
  const SplitOptions split_as{options.lang, day_option("--date", options.date),
                              options.max_article};
  const TextLimits limits{options.max_sentence};
  const std::string folder = packs_folder(options.packs);
  if (!options.lang.empty()) (void)language_folder(folder, options.lang);  // refuses an unknown one
  // Never taken apart: the process ends with its last use, and freeing them costs a third of
  // loading.
  static const Packs& packs = *new Packs(Packs::load(folder, packs_image(options.packs)));
  ReadingResult result;
  const Inputs inputs = input_files(arguments, taking.record != nullptr, [&](const Error& error) {
    ++result.faults;
    tell(printable(error.what()));
  });
  tell_unread(inputs.unread);
  Progress progress(bytes_of(inputs.files), !options.quiet);
  read_as.limits.taken = progress.taken();
  const auto produce = [&](const std::function<void(Parts)>& push) {
    read_files(inputs.files, read_as, taking, push);
  };
  Pool<Vocabularies> vocabularies;
  const PartReader work{packs,
                        read_as,
                        split_as,
                        limits,
                        vocabularies,
                        taking.record != nullptr,
                        taking.lines != nullptr};
  Taker take(taking, progress, result);
  try {
    in_order<Parts, Done>(options.threads, produce, work, std::ref(take), weight_of);
  } catch (const Stopped&) {
    result.stopped = true;
  }
  progress.clear();
  take.tell_at_end();
  return result;
}

Exit exit_of(const ReadingResult& result, const std::vector<std::string>& arguments) {
  if (result.articles == 0 && result.faults != 1) {  // one fault says it by itself
    tell("no article in " + printable(arguments.front()) + (arguments.size() > 1 ? ", ..." : "") +
         ", so nothing was written");
  }
  if (result.faults > 0) return Exit::bad;
  return result.articles > 0 ? Exit::done : Exit::nothing;
}

std::string reading_help() {
  return "What cannot be read (a file, a line of JSON lines) is told on standard error, the rest "
         "is\n"
         "read and written, and the exit code is 2. The output is written whole or, if there is "
         "no\n"
         "article at all, not touched: exit code 1, or 2 where something could not be read.\n";
}

}  // namespace diplograph
