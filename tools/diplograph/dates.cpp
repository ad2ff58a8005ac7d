// diplograph dates: the date reader alone, a JSON line an input line.
#include "recognise/dates.hpp"

#include <memory>
#include <string>

#include "base/files.hpp"
#include "base/json.hpp"
#include "base/unicode.hpp"
#include "languages.hpp"
#include "text/text.hpp"
#include "tools/diplograph/commands.hpp"
#include "tools/diplograph/inputs.hpp"
#include "tools/diplograph/options.hpp"
#include "tools/diplograph/packs_folder.hpp"
#include "tools/diplograph/reading.hpp"

namespace diplograph {
namespace {

struct Options {
  std::string file = "-";
  std::string output = "-";
  std::string packs;
  std::string lang;
  std::string reference;
};

std::string json_line(const std::vector<DateMention>& mentions) {
  JsonWriter json;
  json.begin_array();
  for (const DateMention& mention : mentions) {
    const Date& date = mention.date;
    json.begin_object().key("span").begin_array();
    json.value(date.span.start).value(date.span.end).end_array();
    json.member("text", date.text);
    if (date.from && date.to)
      json.member("from", to_iso(*date.from)).member("to", to_iso(*date.to));
    json.member("grain", to_string(date.grain)).member("rule", date.rule).end_object();
  }
  return json.end_array().take() + "\n";
}

Exit run(const Options& options) {
  const DateContext context{day_option("--reference", options.reference)};
  const std::string folder = packs_folder(options.packs);
  if (!options.lang.empty()) (void)language_folder(folder, options.lang);  // refuses an unknown one
  const Packs packs = Packs::load(folder, packs_image(options.packs));
  const Language* named = options.lang.empty() ? nullptr : packs.find(options.lang);
  check_apart({options.file}, options.output);
  AtomicFile out(options.output);
  bool any = false;
  read_lines(options.file, [&](std::string_view line, std::size_t) {
    const std::u32string source = to_utf32(line);
    const Span whole{0, static_cast<std::uint32_t>(source.size())};
    const Language& language = named != nullptr ? *named : language_of(source, packs);
    const auto found =
        read_dates(make_text(source, {whole}, language.pack), language.dates, context);
    any = any || !found.empty();
    out.write(json_line(found));
  });
  out.commit();
  return any ? Exit::done : Exit::nothing;
}

}  // namespace

void add_dates(const CommandLine& app, Program& program) {
  const auto options = std::make_shared<Options>();
  const CommandLine sub = app.add_subcommand("dates", "Find the dates of each line of a file");
  sub.add_option("FILE", options->file, "Text, UTF-8, plain or compressed; - is standard input")
      .type_name("")
      .capture_default_str();
  add_output(sub, options->output);
  sub.add_option("--lang", options->lang,
                 "Language of the text; else told by its letters, line by line")
      .type_name("LANG");
  sub.add_option("--reference", options->reference,
                 "The day the text was written, 2023-09-18: what \"yesterday\" is counted from")
      .type_name("DAY");
  sub.add_option("--packs", options->packs, "Folder of the language packs").type_name("DIR");
  sub.footer(
      "Writes one JSON line an input line: a list of {span, text, from, to, grain, rule}. Spans "
      "count\n"
      "code points of the line. A date that cannot be placed in the calendar has no from and no "
      "to.\n\n"
      "Example: diplograph dates --reference 2023-09-18 lines.txt");
  sub.callback([&program, options] { program.run = [options] { return run(*options); }; });
}

}  // namespace diplograph
