// Records made at random, of few people, states and days, so that much of it is told twice.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "graph/make.hpp"

namespace diplograph::made {

class Generator {
 public:
  explicit Generator(unsigned seed, std::string prefix = "n")
      : random_(seed), prefix_(std::move(prefix)) {}

  std::vector<Record> records(std::size_t count) {
    std::vector<Record> made;
    for (std::size_t i = 0; i < count; ++i) made.push_back(record(i));
    return made;
  }

  std::size_t below(std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_);
  }

 private:
  std::string someone() {
    if (below(4) == 0) return "state:S0" + std::to_string(below(5));
    return "person:p" + std::to_string(below(10));
  }

  std::string someone_else() { return "person:p" + std::to_string(below(10)); }

  std::string some_day() {
    const std::size_t number = 1 + below(9);
    return "2031-03-0" + std::to_string(number);
  }

  std::optional<Date> some_date() {
    switch (below(5)) {
      case 0:
        return std::nullopt;
      case 1:
        return on("2031-03-01", "2031-03-31", Grain::month);
      case 2:
        return on("2031-03-02", "2031-03-04", Grain::interval);
      default:
        return on(some_day());
    }
  }

  Record record(std::size_t number) {
    Record made = article(prefix_ + std::to_string(number), below(4) == 0 ? "" : some_day(),
                          below(5) == 0 ? "" : "Paper " + std::to_string(below(4)));
    const std::string person = "person:p" + std::to_string(below(10));
    office(made, person, Role::minister, "state:S0" + std::to_string(below(5)),
           "title " + std::to_string(below(3)));
    if (below(4) == 0) office(made, person, Role::minister, "", "bare " + std::to_string(below(3)));
    if (below(4) == 0) office(made, someone_else(), Role::official, "org:S01.mfa", "clerk");
    for (std::size_t i = 0; i < 1 + below(3); ++i) {
      const auto type = static_cast<EventType>(below(5));
      std::vector<std::string> who{someone(), someone()};
      if (below(3) == 0) who.push_back(someone());
      if (below(6) == 0) who.resize(1);
      std::vector<std::string> places;
      if (below(2) == 0) places.push_back("place:c" + std::to_string(below(3)));
      Event& made_event =
          event(made, type, static_cast<Status>(below(6)), some_date(), who, places);
      if (below(3) == 0) made_event.mode = static_cast<Mode>(below(7));
    }
    Statement& said =
        statement(made, person, "Words that everyone repeats, number " + std::to_string(below(6)));
    said.occasion = made.events.front().id;
    if (below(2) == 0) said.plover = Plover::CONSULT;
    said.about = {"state:S0" + std::to_string(below(5))};
    entity(made, said.about.front());
    if (below(5) == 0) entity(made, person).aliases = {"alias " + std::to_string(below(3))};
    return made;
  }

  std::mt19937 random_;
  std::string prefix_;  // of the names of articles
};

inline const KnownWorld generator_known{{{"place:c0", "state:S00", EdgeKind::located_in},
                                         {"place:c1", "state:S01", EdgeKind::located_in}},
                                        {{"person:p1", Role::president, "state:S00", "2030-2032"},
                                         {"person:p2", Role::minister, "state:S01", "2031-"}}};

}  // namespace diplograph::made
