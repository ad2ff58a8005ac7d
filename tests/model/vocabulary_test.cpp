#include "model/vocabulary.hpp"

#include <doctest/doctest.h>

#include "model/span.hpp"

namespace diplograph {

// Walks an enumeration from its first value to `last` and reads every name back.
template <typename Enum>
void names_read_back(Enum last) {
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const auto value = static_cast<Enum>(i);
    CAPTURE(to_string(value));
    CHECK(parse<Enum>(to_string(value)) == value);
  }
  CHECK_FALSE(parse<Enum>("no such name"));
}

TEST_CASE("Every word of the vocabulary has a name that reads back") {
  names_read_back(EntityKind::place);
  names_read_back(MentionForm::description);
  names_read_back(Role::official);
  names_read_back(EventType::action);
  names_read_back(Mode::resigned);
  names_read_back(Status::cancelled);
  names_read_back(ParticipantRole::recipient);
  names_read_back(Act::agree);
  names_read_back(Plover::CRIME);
}

TEST_CASE("Names are those of the data model") {
  CHECK(to_string(Role::charge_daffaires) == "charge_daffaires");
  CHECK(to_string(EntityKind::organization) == "organization");
  CHECK(to_string(Plover::CONSULT) == "CONSULT");
  CHECK(to_string(Status::possible) == "possible");
}

TEST_CASE("A span knows what it covers") {
  CHECK(Span{3, 5}.overlaps(Span{4, 9}));
  CHECK_FALSE(Span{3, 5}.overlaps(Span{5, 9}));
  CHECK(Span{3, 9}.contains(Span{3, 9}));
  CHECK(slice(U"abcdef", Span{2, 4}) == U"cd");
  CHECK(slice(U"abc", Span{2, 9}) == U"c");
  CHECK(slice(U"abc", Span{7, 9}).empty());
}

}  // namespace diplograph
