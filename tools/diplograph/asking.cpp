#include "tools/diplograph/asking.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "graph/store/schema.hpp"
#include "graph/store/store_source.hpp"
#include "tools/diplograph/answer_text.hpp"
#include "tools/diplograph/console.hpp"
#include "tools/diplograph/graph_file.hpp"
#include "tools/diplograph/naming.hpp"
#include "tools/diplograph/options.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t most_rows = 1000000000;

bool is_somewhere(NodeKind kind) { return kind == NodeKind::place || kind == NodeKind::state; }

}  // namespace

void add_answer_options(const CommandLine& verb, AskOptions& options) {
  verb.add_option("GRAPH", options.path, "Graph, as build wrote it, or store, as add filled it")
      .type_name("")
      .required();
  add_labels_option(verb, options.lang);
  const CommandOption limit = verb.add_option("--limit", options.limit, "At most so many rows");
  limit.in_range(1, most_rows).type_name("N");
  if (options.limit > 0) limit.capture_default_str();
  verb.add_option("--format", options.format, "table, json, jsonl or csv")
      .one_of({"table", "json", "jsonl", "csv"})
      .type_name("FORMAT")
      .capture_default_str();
  verb.add_option("--packs", options.packs, "Folder of the language packs").type_name("DIR");
}

void add_days_options(const CommandLine& verb, AskOptions& options) {
  verb.add_option("--since", options.since, "Not before this day: 2023-09-18, 2023-09 or 2023")
      .type_name("DAY");
  verb.add_option("--until", options.until, "Not after this day, month or year").type_name("DAY");
}

void add_sources_option(const CommandLine& verb, AskOptions& options) {
  verb.add_option("--min-sources", options.min_sources, "Only what so many publishers tell")
      .in_range(0, most_rows)
      .type_name("N");
}

void add_labels_option(const CommandLine& verb, std::string& lang) {
  verb.add_option("--lang,--labels", lang,
                  "Language of the names where the graph has them: en, ar, fr")
      .language()
      .type_name("LANG");
}

std::vector<std::string> actor_kinds() { return {"person", "state", "organization"}; }

void add_asking_options(const CommandLine& verb, AskOptions& options,
                        const std::vector<std::string>& kinds) {
  add_answer_options(verb, options);
  add_days_options(verb, options);
  verb.add_option("--in", options.in, "Only in this place, or in this state").type_name("PLACE");
  verb.add_option("--status", options.statuses, "Only with this status, several with commas")
      .delimiter(',')
      .one_of({"occurred", "ongoing", "planned", "possible", "denied", "cancelled"})
      .type_name("STATUS");
  add_sources_option(verb, options);
  verb.add_option("--kind", options.kinds, "Only of these kinds, several with commas")
      .delimiter(',')
      .one_of(kinds)
      .type_name("KIND");
}

std::unique_ptr<Askable> open_source(const AskOptions& options) {
  if (is_sqlite(options.path)) {
    return std::make_unique<StoreSource>(options.path, fold_of_packs(options.packs));
  }
  return std::make_unique<GraphSource>(load_graph(options.path), fold_of_packs(options.packs));
}

Filter filter_of(const AskOptions& options, Askable& source) {
  Filter filter;
  filter.in = id_option(source, options.in, is_somewhere);
  filter.since = first_day_option("--since", options.since);
  filter.until = last_day_option("--until", options.until);
  if (filter.since && filter.until && *filter.until < *filter.since) {
    throw Error(Error::Code::usage, "--until", "'" + options.until + "' is before --since",
                "name the earlier day first");
  }
  filter.min_sources = options.min_sources;
  filter.lang = options.lang;
  filter.limit = options.limit;
  for (const std::string& name : options.statuses) {
    if (const auto status = parse<Status>(name)) filter.statuses.push_back(*status);
  }
  for (const std::string& name : options.kinds) {
    if (const auto kind = node_kind_from(name)) filter.kinds.insert(*kind);
  }
  return filter;
}

Name the_one(Askable& source, const std::string& text,
             const std::function<bool(NodeKind)>& wanted) {
  return the_one([&source, &text](const Wanted& kinds) { return source.resolve(text, kinds); },
                 text, wanted);
}

std::optional<std::string> id_option(Askable& source, const std::string& text,
                                     const std::function<bool(NodeKind)>& wanted) {
  if (text.empty()) return std::nullopt;
  return the_one(source, text, wanted).id;
}

Exit print(const Forms& forms, bool is_empty, const std::string& nothing,
           const AskOptions& options) {
  std::string text;
  if (options.format == "json") {
    text = forms.json();
  } else if (options.format == "jsonl") {
    text = forms.json_lines();
  } else if (options.format == "csv") {
    text = forms.csv();
  } else if (!is_empty) {
    text = forms.table();
  }
  write_file("-", text);
  if (!is_empty) return Exit::done;
  tell(nothing);
  return Exit::nothing;
}

Exit print(const Answer& answer, const AskOptions& options) {
  const Forms forms{[&] {
                      const std::string about =
                          answer.about.empty() ? "" : printable(answer.about) + "\n\n";
                      return about + shown(table_of(answer));
                    },
                    [&] { return json_of(answer); }, [&] { return json_lines_of(answer); },
                    [&] { return as_csv(table_of(answer)); }};
  return print(forms, answer.rows.empty(), "nothing in the graph answers the question", options);
}

Exit answered(const AskOptions& options, const std::function<Exit()>& ask) {
  try {
    return ask();
  } catch (const UnclearName& unclear) {
    Answer candidates{unclear.place(), {"id", "kind", "label"}, {}};
    for (const Name& one : unclear.candidates()) {
      candidates.rows.push_back({one.id, std::string(to_string(one.kind)), one.label});
    }
    if (options.format == "json") write_file("-", json_of(candidates));
    if (options.format == "jsonl") write_file("-", json_lines_of(candidates));
    if (options.format == "csv") write_file("-", as_csv(table_of(candidates)));
    throw;
  }
}

Exit answered(const AskOptions& options,
              const std::function<Answer(Askable&, const Filter&)>& ask) {
  return answered(options, [&] {
    const auto source = open_source(options);
    const Filter filter = filter_of(options, *source);
    Answer answer = ask(*source, filter);
    answer.cut(filter.limit);
    return print(answer, options);
  });
}

std::string shown(const Table& table) {
  return as_text(table, {.width = terminal_columns(), .isolate = true});
}

}  // namespace diplograph
