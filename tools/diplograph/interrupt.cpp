#include "tools/diplograph/interrupt.hpp"

#include <csignal>
#include <initializer_list>

namespace diplograph {
namespace {

// What a signal may write and others read.
volatile std::sig_atomic_t noted = 0;

void handle(void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  for (const int signal : {SIGINT, SIGTERM}) {
    struct sigaction before {};
    // Whoever started the program with signals turned off keeps them off.
    if (sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN)
      sigaction(signal, &action, nullptr);
  }
}

// The next signal, of whichever kind, ends the program. All of this may be done in a handler.
void note(int /*signal*/) {
  noted = 1;
  handle(SIG_DFL);
}

}  // namespace

Interrupt::Interrupt() {
  noted = 0;
  handle(note);
}

Interrupt::~Interrupt() { handle(SIG_DFL); }

bool Interrupt::asked() { return noted != 0; }

}  // namespace diplograph
