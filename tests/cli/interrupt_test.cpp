#include "tools/diplograph/interrupt.hpp"

#include <doctest/doctest.h>

#include <csignal>
#include <initializer_list>

using diplograph::Interrupt;

TEST_CASE("a signal is noted, and the next one of any kind ends the program") {
  const Interrupt interrupt;
  CHECK_FALSE(Interrupt::asked());
  REQUIRE(std::raise(SIGTERM) == 0);
  CHECK(Interrupt::asked());
  for (const int number : {SIGINT, SIGTERM}) {
    struct sigaction now {};
    REQUIRE(sigaction(number, nullptr, &now) == 0);
    // Ignored is what whoever started the tests wanted.
    CHECK((now.sa_handler == SIG_DFL || now.sa_handler == SIG_IGN));
  }
}
