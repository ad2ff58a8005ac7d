#include "pack/term_of_office.hpp"

#include <doctest/doctest.h>

using namespace diplograph;

TEST_CASE("a term of office says which office, whose, and in which years it was held") {
  const struct {
    std::string_view text;
    Role role;
    std::string_view of;
    bool before;  // held in 1890, 1900, 1910
    bool in;
    bool after;
  } cases[] = {
      {"president:state:RUR:1899-1905", Role::president, "state:RUR", false, true, false},
      {"monarch:state:RUR:1894-", Role::monarch, "state:RUR", false, true, true},
      {"minister:org:GRA.mfa:-1900", Role::minister, "org:GRA.mfa", true, true, false},
      {"envoy:state:RUR:", Role::envoy, "state:RUR", false, false, false},
      {"secretary_general:org:un:1900-1900", Role::secretary_general, "org:un", false, true, false},
  };
  for (const auto& [text, role, of, before, in, after] : cases) {
    const auto& shown = text;
    CAPTURE(shown);
    const auto term = read_term_of_office(text);
    REQUIRE(term.has_value());
    CHECK(term->role == role);
    CHECK(term->of == of);
    CHECK(term->held_in(1890) == before);
    CHECK(term->held_in(1900) == in);
    CHECK(term->held_in(1910) == after);
  }
}

TEST_CASE("what begins with no role is no term of office; what else lacks is left out") {
  CHECK_FALSE(read_term_of_office("").has_value());
  CHECK_FALSE(read_term_of_office("king:state:RUR:1894-").has_value());
  CHECK_FALSE(read_term_of_office("minister-1894").has_value());
  CHECK(read_term_of_office("minister")->of.empty());
  CHECK(read_term_of_office("minister:1894-")->of.empty());
  CHECK(read_term_of_office("minister:1894-")->held_in(1900));
}
