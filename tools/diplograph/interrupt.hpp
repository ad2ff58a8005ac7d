// A run that the user may end early (Ctrl-C, or the signal TERM) and that ends in order.
//
//   const Interrupt interrupt;              // from here on signals are noted
//   while (!interrupt.asked()) ...
//
// A second signal ends the program at once.
#pragma once

namespace diplograph {

class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  [[nodiscard]] static bool asked();
};

}  // namespace diplograph
