// The program: reads the command line and runs one command. Exit codes: 0 done, 1 nothing found, 2
// bad input or usage, 130 ended by the user.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/large_pages.hpp"
#include "base/unicode.hpp"
#include "graph/edits.hpp"
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

std::vector<std::string> commands_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    names.push_back(command->get_name());
  }
  return names;
}

// Commands like it, as a user may have meant.
std::string similar(const std::string& name, const std::vector<std::string>& commands) {
  constexpr std::size_t most = 2;  // wrong letters
  std::string list;
  for (const std::string& command : commands) {
    if (edit_distance(to_utf32(name), to_utf32(command), most) > most) continue;
    list += (list.empty() ? "" : ", ") + command;
  }
  return list;
}

// Says which of the arguments names no command, where one ought to; false where all do.
bool tell_unknown_command(const CLI::App& app, const std::vector<std::string>& arguments) {
  const CLI::App* at = &app;
  std::string path = "diplograph";
  for (const std::string& name : arguments) {
    const std::vector<std::string> commands = commands_of(*at);
    if (commands.empty() || name.starts_with('-')) return false;
    if (std::find(commands.begin(), commands.end(), name) == commands.end()) {
      const std::string like = similar(name, commands);
      tell(printable(name) + ": there is no such command" +
           (like.empty() ? "" : "; similar are: " + like) + "; see " + path + " --help");
      return true;
    }
    at = at->get_subcommand(name);
    path += " " + name;
  }
  return false;
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
  if (tell_unknown_command(app, {argv + 1, argv + std::max(argc, 1)})) {
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
  diplograph::use_large_pages();
  try {
    hold_closed_streams();
    std::signal(SIGXFSZ, SIG_IGN);  // a file that may grow no more: told as a full disk is
    return read_and_run(argc, argv);
  } catch (...) {  // no memory even for a message
    return static_cast<int>(Exit::bad);
  }
}
