// The table of commands, in the order of --help.
#pragma once

#include <array>

#include "tools/diplograph/command.hpp"
#include "tools/diplograph/command_line.hpp"

namespace diplograph {

void add_extract(const CommandLine& app, Program& program);
void add_build(const CommandLine& app, Program& program);
void add_add(const CommandLine& app, Program& program);
void add_remove(const CommandLine& app, Program& program);
void add_query(const CommandLine& app, Program& program);
void add_export(const CommandLine& app, Program& program);
void add_draw(const CommandLine& app, Program& program);
void add_explain(const CommandLine& app, Program& program);
void add_packs(const CommandLine& app, Program& program);
void add_dates(const CommandLine& app, Program& program);

inline constexpr std::array commands = {add_extract, add_build, add_add,     add_remove, add_query,
                                        add_export,  add_draw,  add_explain, add_packs,  add_dates};

}  // namespace diplograph
