// A command's options, over CLI11: headers and commands see this, and only two files wait for
// CLI11 to compile.
//
//   const CommandLine sub = app.add_subcommand("draw", "Draw who met whom");
//   sub.add_option("--hops", options->hops, "How far").type_name("N").capture_default_str();
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace diplograph {

// A handle of one option; each call says one thing more of it.
class CommandOption {
 public:
  explicit CommandOption(CLI::Option& option) : option_(&option) {}

  const CommandOption& type_name(const std::string& name) const;  // as --help shows its value
  const CommandOption& required() const;
  const CommandOption& expected(int values) const;
  const CommandOption& delimiter(char mark) const;   // between values given as one word
  const CommandOption& capture_default_str() const;  // --help shows the value that it has now
  // The user is told of any other value.
  const CommandOption& in_range(std::uint32_t least, std::uint32_t most) const;
  // A number of bytes from 1 to `most`, perhaps with its unit: 100, 5kB, 64MiB; as --help shows the
  // value it has now.
  const CommandOption& in_bytes(const std::string& now, std::uint64_t most) const;
  const CommandOption& one_of(const std::vector<std::string>& names) const;
  // Not empty, as a variable of a script is that nobody has set. Arguments without an option are
  // checked so from the first.
  const CommandOption& named() const;
  // A code of ISO 639, perhaps with a region: ar, en-GB.
  const CommandOption& language() const;
  const CommandOption& excludes(const CommandOption& other) const;
  const CommandOption& needs(const CommandOption& other) const;

 private:
  CLI::Option* option_;
};

// A handle of a command; values given are written where the options were told to. Those places must
// outlive the reading of the command line.
class CommandLine {
 public:
  explicit CommandLine(CLI::App& app) : app_(&app) {}

  [[nodiscard]] CommandLine add_subcommand(const std::string& name, const std::string& about) const;
  // One of them has to be named.
  void require_subcommand() const;
  void footer(const std::string& text) const;
  void callback(std::function<void()> chosen) const;

  CommandOption add_option(const std::string& name, std::string& value,
                           const std::string& about) const;
  CommandOption add_option(const std::string& name, std::vector<std::string>& values,
                           const std::string& about) const;
  CommandOption add_option(const std::string& name, std::uint32_t& value,
                           const std::string& about) const;
  CommandOption add_option(const std::string& name, std::size_t& value,
                           const std::string& about) const;
  void add_flag(const std::string& name, bool& value, const std::string& about) const;

 private:
  CLI::App* app_;
};

}  // namespace diplograph
