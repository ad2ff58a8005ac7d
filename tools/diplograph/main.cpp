// The program: reads the command line and runs one command. Exit codes: 0 done, 1 nothing found, 2
// bad input or usage, 130 ended by the user.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <iostream>
#include <string>

#include "base/error.hpp"
#include "tools/diplograph/command.hpp"
#include "tools/diplograph/commands.hpp"
#include "tools/diplograph/console.hpp"

namespace {

using namespace diplograph;

constexpr auto about =
    "Reads diplomatic news and builds a graph of who met, said, visited and signed what, with the "
    "sentence behind every edge.";

int read_failed(const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_exit_code() == 0) return app.exit(error);  // --help, --version
  std::string command;
  for (const CLI::App* sub = &app; !sub->get_subcommands().empty();) {
    sub = sub->get_subcommands().front();
    command += " " + sub->get_name();
  }
  tell(printable(error.what()) + "; see diplograph" + command + " --help");
  return static_cast<int>(Exit::bad);
}

int run(const Program& program) {
  try {
    return static_cast<int>(program.run());
  } catch (const Error& error) {
    tell(printable(error.what()));
  } catch (const std::exception& error) {
    tell("failed: " + printable(error.what()));
  }
  return static_cast<int>(Exit::bad);
}

bool is_command(const CLI::App& app, const std::string& name) {
  const auto all = app.get_subcommands([](const CLI::App*) { return true; });
  return std::any_of(all.begin(), all.end(),
                     [&](const CLI::App* command) { return command->get_name() == name; });
}

int read_and_run(int argc, char** argv) {
  CLI::App app{about, "diplograph"};
  app.set_version_flag("--version", "diplograph " DIPLOGRAPH_VERSION);
  app.require_subcommand(1);
  Program program;
  for (const auto add : commands) add(CommandLine(app), program);
  app.footer(
      "Exit codes: 0 done, 1 nothing found, 2 bad input or usage, 130 ended by the user. Each "
      "command has --help.\n\n"
      "Examples:\n"
      "  diplograph build articles/ -o graph.json\n"
      "  diplograph query met graph.json \"Wang Yi\" --since 2023");
  if (argc > 1 && argv[1][0] != '-' && !is_command(app, argv[1])) {
    tell(printable(argv[1]) + ": there is no such command; see diplograph --help");
    return static_cast<int>(Exit::bad);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return read_failed(app, error);
  }
  return run(program);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return read_and_run(argc, argv);
  } catch (...) {  // no memory even for a message
    return static_cast<int>(Exit::bad);
  }
}
