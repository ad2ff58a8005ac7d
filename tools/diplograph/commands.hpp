// The table of commands, in the order of --help.
#pragma once

#include <array>

#include "tools/diplograph/command.hpp"

namespace diplograph {

void add_packs(CLI::App& app, Program& program);
void add_dates(CLI::App& app, Program& program);

inline constexpr std::array commands = {add_packs, add_dates};

}  // namespace diplograph
