// The table of commands, in the order of --help.
#pragma once

#include <array>

#include "tools/diplograph/command.hpp"

namespace diplograph {

void add_extract(CLI::App& app, Program& program);
void add_build(CLI::App& app, Program& program);
void add_add(CLI::App& app, Program& program);
void add_remove(CLI::App& app, Program& program);
void add_query(CLI::App& app, Program& program);
void add_export(CLI::App& app, Program& program);
void add_draw(CLI::App& app, Program& program);
void add_explain(CLI::App& app, Program& program);
void add_packs(CLI::App& app, Program& program);
void add_dates(CLI::App& app, Program& program);

inline constexpr std::array commands = {add_extract, add_build, add_add,     add_remove, add_query,
                                        add_export,  add_draw,  add_explain, add_packs,  add_dates};

}  // namespace diplograph
