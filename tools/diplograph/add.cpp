// diplograph add, diplograph remove: articles into a store, and out of it again.
#include <algorithm>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/files.hpp"
#include "graph/store/store.hpp"
#include "tools/diplograph/commands.hpp"
#include "tools/diplograph/console.hpp"
#include "tools/diplograph/deciding.hpp"
#include "tools/diplograph/known_links.hpp"
#include "tools/diplograph/naming.hpp"
#include "tools/diplograph/packs_folder.hpp"
#include "tools/diplograph/reading.hpp"

namespace diplograph {
namespace {

// The first batch; later ones grow with the store, for each brings the whole graph up to date.
constexpr std::size_t least_batch = 1000;

struct Options {
  std::string store;
  std::vector<std::string> files;
  std::string decisions;
  ReadingOptions reading;
};

// Articles on their way into the store, a batch a transaction. Batches end where a file ends.
class Adding {
 public:
  // `open` gives the store; asked with the first article, for without one nothing is to be made.
  explicit Adding(std::function<std::unique_ptr<StoreWriter>()> open) : open_(std::move(open)) {}

  StoreWriter& store() {
    if (!store_) store_ = open_();
    return *store_;
  }
  [[nodiscard]] bool is_open() const { return store_ != nullptr; }

  void add(Record&& record) {
    const bool full = store().pending() >= std::max(least_batch, store().size());
    if (full && record.file != file_) commit();
    file_ = record.file;
    store().put(std::move(record));
  }
  void add_read(Record&& record) {
    read_.insert(record.sha256);
    add(std::move(record));
  }
  // What was read now counts, not what an earlier run made of the same text.
  void add_earlier(Record&& record) {
    if (!read_.contains(record.sha256)) add(std::move(record));
  }
  void commit() {
    const StoreChange change = store().commit();
    sum_.added += change.added;
    sum_.replaced += change.replaced;
    sum_.unchanged += change.unchanged;
    sum_.removed += change.removed;
  }
  [[nodiscard]] const StoreChange& sum() const { return sum_; }

 private:
  std::function<std::unique_ptr<StoreWriter>()> open_;
  std::unique_ptr<StoreWriter> store_;
  std::string file_;
  std::set<std::string> read_;  // the texts of this run, by their SHA-256
  StoreChange sum_;
};

std::unique_ptr<StoreWriter> open_store(const std::string& path, const std::string& packs) {
  const auto world = std::make_shared<CommonWorld>(load_world(packs));
  return std::make_unique<StoreWriter>(
      path,
      [world](const std::set<std::string>& organizations) {
        return known_links(*world, organizations);
      },
      fold_of_packs(packs));
}

Exit run_add(const Options& options) {
  if (options.files.empty() && options.decisions.empty()) {
    throw Error(Error::Code::usage, "add", "needs files, or --decisions, or both",
                "see diplograph add --help");
  }
  const std::vector<Decision> decisions = decisions_in(options.decisions);
  Adding adding([&] { return open_store(options.store, options.reading.packs); });
  if (!options.decisions.empty()) adding.store().decide(decisions);
  ReadingResult result;
  if (!options.files.empty()) {
    result = read_inputs(options.files, options.reading,
                         {[&](Record&& record) { adding.add_read(std::move(record)); },
                          [&](Record&& record) { adding.add_earlier(std::move(record)); }});
  }
  if (!adding.is_open()) return exit_of(result, options.files);
  adding.commit();
  if (!decisions.empty()) tell_idle(decisions, adding.store().told_ids(), options.decisions);
  const StoreChange& sum = adding.sum();
  if (!options.reading.quiet) {
    tell(counted(sum.added, "article") + " added, " + std::to_string(sum.replaced) + " replaced, " +
         std::to_string(sum.removed) + " removed, " + std::to_string(sum.unchanged) +
         " as before; the store holds " + std::to_string(adding.store().size()));
  }
  return options.files.empty() ? Exit::done : exit_of(result, options.files);
}

Exit run_remove(const Options& options) {
  if (!file_exists(options.store)) throw Error(Error::Code::input, options.store, "no such file");
  const auto store = open_store(options.store, options.reading.packs);
  std::size_t removed = 0;
  for (const std::string& name : options.files) {
    const std::size_t count = store->remove(name);
    if (count == 0) tell(printable(name) + " is no file and no article of the store");
    removed += count;
  }
  static_cast<void>(store->commit());
  tell(counted(removed, "article") + " removed; the store holds " + std::to_string(store->size()));
  return removed == 0 ? Exit::nothing : Exit::done;
}

}  // namespace

void add_add(const CommandLine& app, Program& program) {
  const auto options = std::make_shared<Options>();
  const CommandLine sub =
      app.add_subcommand("add", "Add articles to a store, a graph that grows by day");
  sub.add_option("STORE", options->store, "The store; made where there is none")
      .type_name("")
      .required();
  sub.add_option("FILE", options->files,
                 "Texts, as extract takes them, and records, as extract writes them (.jsonl)")
      .type_name("");
  add_decisions_option(sub, options->decisions);
  add_reading_options(sub, options->reading);
  sub.footer(
      "A file that was added before takes the place of what it said; the same again changes\n"
      "nothing. The store is a SQLite file: docs/store.md lists its views. It keeps the decisions\n"
      "until others take their place.\n"
      "Exit code 1: there is no article in the files.\n\n"
      "Example: diplograph add news.db articles/ && diplograph query met news.db \"Wang Yi\"");
  sub.callback([&program, options] { program.run = [options] { return run_add(*options); }; });
}

void add_remove(const CommandLine& app, Program& program) {
  const auto options = std::make_shared<Options>();
  const CommandLine sub = app.add_subcommand("remove", "Take articles out of a store");
  sub.add_option("STORE", options->store, "The store").type_name("").required();
  sub.add_option("NAME", options->files,
                 "Files by the names under which they were added, or ids of articles")
      .type_name("")
      .required();
  sub.add_option("--packs", options->reading.packs, "Folder of the language packs")
      .type_name("DIR");
  sub.footer("Exit code 1: the store has none of them.");
  sub.callback([&program, options] { program.run = [options] { return run_remove(*options); }; });
}

}  // namespace diplograph
