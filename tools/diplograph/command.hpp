// A command of the program: adds a subcommand with its options to the command line, and leaves in
// Program what to run if the user names it. One file a command; main.cpp has the table of them.
#pragma once

#include <functional>

namespace diplograph {

enum class Exit : int {
  done = 0,
  nothing = 1,       // the work was done, and there is nothing in the answer
  bad = 2,           // bad input or bad usage; a message on standard error says which
  interrupted = 130  // the user ended it early; a message says how to go on
};

// What to run once the command line is read. A command may throw Error: main() prints it, exit
// code 2.
struct Program {
  std::function<Exit()> run;
};

}  // namespace diplograph
