#include "tools/diplograph/command_line.hpp"

#include <CLI/CLI.hpp>

#include "base/languages.hpp"

namespace diplograph {
namespace {

// What stands without an option in front of it, and is asked for by its place.
CommandOption checked(const std::string& name, CLI::Option& option) {
  const CommandOption handle(option);
  return name.starts_with('-') ? handle : handle.named();
}

}  // namespace

const CommandOption& CommandOption::type_name(const std::string& name) const {
  option_->type_name(name);
  return *this;
}

const CommandOption& CommandOption::required() const {
  option_->required();
  return *this;
}

const CommandOption& CommandOption::expected(int values) const {
  option_->expected(values);
  return *this;
}

const CommandOption& CommandOption::delimiter(char mark) const {
  option_->delimiter(mark);
  return *this;
}

const CommandOption& CommandOption::capture_default_str() const {
  option_->capture_default_str();
  return *this;
}

const CommandOption& CommandOption::in_range(std::uint32_t least, std::uint32_t most) const {
  option_->check(CLI::Range(least, most));
  return *this;
}

const CommandOption& CommandOption::in_bytes(const std::string& now, std::uint64_t most) const {
  option_->transform(CLI::AsSizeValue(false))->default_str(now);
  option_->check(CLI::Range(std::uint64_t{1}, most));
  return *this;
}

const CommandOption& CommandOption::one_of(const std::vector<std::string>& names) const {
  option_->check(CLI::IsMember(names));
  return *this;
}

const CommandOption& CommandOption::named() const {
  option_->check([](const std::string& name) {
    return name.empty() ? std::string("is empty, and has to name something") : std::string();
  });
  return *this;
}

const CommandOption& CommandOption::language() const {
  option_->check([](const std::string& code) {
    return is_language(code) ? std::string() : "there is no language '" + code + "'";
  });
  return *this;
}

const CommandOption& CommandOption::excludes(const CommandOption& other) const {
  option_->excludes(other.option_);
  return *this;
}

const CommandOption& CommandOption::needs(const CommandOption& other) const {
  option_->needs(other.option_);
  return *this;
}

CommandLine CommandLine::add_subcommand(const std::string& name, const std::string& about) const {
  return CommandLine(*app_->add_subcommand(name, about));
}

void CommandLine::require_subcommand() const { app_->require_subcommand(1); }

void CommandLine::footer(const std::string& text) const { app_->footer(text); }

void CommandLine::callback(std::function<void()> chosen) const {
  app_->callback(std::move(chosen));
}

CommandOption CommandLine::add_option(const std::string& name, std::string& value,
                                      const std::string& about) const {
  return checked(name, *app_->add_option(name, value, about));
}

CommandOption CommandLine::add_option(const std::string& name, std::vector<std::string>& values,
                                      const std::string& about) const {
  return checked(name, *app_->add_option(name, values, about));
}

CommandOption CommandLine::add_option(const std::string& name, std::uint32_t& value,
                                      const std::string& about) const {
  return CommandOption(*app_->add_option(name, value, about));
}

CommandOption CommandLine::add_option(const std::string& name, std::size_t& value,
                                      const std::string& about) const {
  return CommandOption(*app_->add_option(name, value, about));
}

void CommandLine::add_flag(const std::string& name, bool& value, const std::string& about) const {
  app_->add_flag(name, value, about);
}

}  // namespace diplograph
