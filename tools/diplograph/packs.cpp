// diplograph packs: work on the language data: lint, compile.
#include "packs.hpp"

#include <memory>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/files.hpp"
#include "graph/format/drawing_words.hpp"
#include "graph/sounds.hpp"
#include "pack/lint.hpp"
#include "pack/lint_text.hpp"
#include "tools/diplograph/commands.hpp"
#include "tools/diplograph/console.hpp"
#include "tools/diplograph/packs_folder.hpp"

namespace diplograph {
namespace {

template <typename Parse>
void lint_file(const std::string& path, const Parse& parse, std::vector<LintFinding>& findings) {
  if (!file_exists(path)) return;
  try {
    static_cast<void>(parse(read_file(path), path));
  } catch (const Error& error) {
    findings.push_back(lint_finding(error));
  }
}

// What the graph reads: how names sound, and what drawings say.
void lint_for_graph(const std::string& folder, std::vector<LintFinding>& findings) {
  lint_file(folder + "/common/sounds.txt", Sounds::parse, findings);
  for (const std::string& language : language_folders(folder)) {
    lint_file(language + "/drawing.txt", drawing_words, findings);
  }
}

Exit lint(const std::string& given) {
  const std::string folder = packs_folder(given);
  auto findings = lint_packs(folder);
  lint_for_graph(folder, findings);
  std::string found;
  for (const LintFinding& finding : findings) {
    found += printable(finding.place) + ": " + printable(finding.message) + "\n";
  }
  write_file("-", found.empty() ? folder + ": no problems\n" : found);
  if (!findings.empty()) {
    tell(folder + ": " + std::to_string(findings.size()) +
         (findings.size() == 1 ? " problem" : " problems"));
    return Exit::bad;
  }
  return Exit::done;
}

struct CompileOptions {
  std::string packs;
  std::string output;
};

Exit compile(const CompileOptions& options) {
  write_file(options.output, Packs::compile(packs_folder(options.packs)));
  return Exit::done;
}

void add_compile(const CommandLine& packs, Program& program) {
  const auto options = std::make_shared<CompileOptions>();
  const CommandLine sub = packs.add_subcommand(
      "compile", "Write all language data as one file that this program loads at once");
  sub.add_option("--packs", options->packs, "Folder of the language packs").type_name("DIR");
  sub.add_option("-o,--output", options->output, "Where to write")
      .type_name("FILE")
      .required()
      .named();
  sub.footer(
      "Done when the program is built: it looks for packs.image beside itself, and takes it only\n"
      "for the packs it was made of, unchanged. The packs themselves stay what counts.\n\n"
      "Example: diplograph packs compile -o build/release/tools/diplograph/packs.image");
  sub.callback([&program, options] { program.run = [options] { return compile(*options); }; });
}

}  // namespace

void add_packs(const CommandLine& app, Program& program) {
  const CommandLine packs = app.add_subcommand("packs", "Work on the language packs");
  packs.require_subcommand();
  packs.footer("Example: diplograph packs lint --packs packs");
  const auto folder = std::make_shared<std::string>();
  const CommandLine sub =
      packs.add_subcommand("lint", "Check all language data: every problem with its file and line");
  sub.add_option("--packs", *folder, "Folder of the language packs").type_name("DIR");
  sub.footer(
      "Looks at packs/common and at every language beside it. Exit code 2: there are problems.\n\n"
      "Example: diplograph packs lint --packs packs");
  sub.callback([&program, folder] { program.run = [folder] { return lint(*folder); }; });
  add_compile(packs, program);
}

}  // namespace diplograph
