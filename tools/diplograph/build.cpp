// diplograph build: texts and records to one graph.
#include <CLI/CLI.hpp>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "base/record_json.hpp"
#include "graph/merge.hpp"
#include "tools/diplograph/commands.hpp"
#include "tools/diplograph/console.hpp"
#include "tools/diplograph/graph_file.hpp"
#include "tools/diplograph/inputs.hpp"
#include "tools/diplograph/known_links.hpp"
#include "tools/diplograph/packs_folder.hpp"
#include "tools/diplograph/reading.hpp"

namespace diplograph {
namespace {

struct Options {
  std::vector<std::string> files;
  std::string output;
  std::string format = "json";
  ReadingOptions reading;
};

// Records on their way into the graph.
struct Collected {
  Merger merger;
  std::set<std::string> organizations;

  void add(Record&& record) {
    for (const Entity& entity : record.entities) {
      if (entity.kind == EntityKind::organization) organizations.insert(entity.id);
    }
    merger.add(std::move(record));
  }
};

void read_records(const std::string& path, Collected& collected) {
  read_lines(path, [&](std::string_view line, std::size_t number) {
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) return;
    collected.add(record_from_json(line, path + ":" + std::to_string(number)));
  });
}

Exit run(const Options& options) {
  const Format& format = format_named(options.format);
  const auto common = Common::load(packs_folder(options.reading.packs) + "/common");
  Collected collected;
  std::vector<std::string> texts;
  for (const std::string& file : input_files(options.files)) {
    if (holds_records(file)) {
      read_records(file, collected);
    } else {
      texts.push_back(file);
    }
  }
  if (!texts.empty()) {
    read_texts(texts, options.reading, [&](Record&& record) { collected.add(std::move(record)); });
  }
  if (collected.merger.article_count() == 0) {
    tell("no article in " + printable(options.files.front()) +
         (options.files.size() > 1 ? ", ..." : "") + ", so no graph was written");
    return Exit::nothing;
  }
  save_graph(collected.merger.finish(known_links(common, collected.organizations)), format,
             options.output);
  return Exit::done;
}

}  // namespace

void add_build(CLI::App& app, Program& program) {
  const auto options = std::make_shared<Options>();
  CLI::App* sub = app.add_subcommand("build", "Make a graph of texts, of records, or of both");
  sub->add_option("FILE", options->files,
                  "Texts, as extract takes them, and records, as extract writes them (.jsonl)")
      ->type_name("")
      ->required();
  sub->add_option("-o,--output", options->output, "Where to write the graph; - is standard output")
      ->type_name("FILE")
      ->required();
  sub->add_option("--format", options->format, "As export writes; other commands read json")
      ->type_name("NAME")
      ->capture_default_str();
  add_reading_options(*sub, options->reading);
  sub->footer(
      "The same articles give the same bytes, in any order, on any number of threads.\n"
      "Exit code 1: there is no article in the files.\n\n"
      "Examples:\n"
      "  diplograph build articles/ -o graph.json\n"
      "  diplograph build monday.jsonl tuesday.jsonl -o week.json");
  sub->callback([&program, options] { program.run = [options] { return run(*options); }; });
}

}  // namespace diplograph
