#include "extract/certainty.hpp"

#include "extract/description.hpp"
#include "extract/former_plan.hpp"
#include "extract/status_cues.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

bool is_first(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::word, [&](const Match& match) {
           return text.brief(match).word_class() == WordClass::rank &&
                  !text.term(match).has("sense", "last");
         }) != nullptr;
}

}  // namespace

void add_certainty(const Reading& reading, const Match& trigger, const Match& governor,
                   DraftEvent& event) {
  const bool present = (governor.features & kPresent) != 0;
  const bool alone = (trigger.features & (kPast | kPresent)) == 0 &&
                     governor.first == trigger.first && !is_occasion(reading, trigger) &&
                     !is_described(reading, trigger);
  const auto cues = present || alone ? cues_around(reading, trigger) : StatusCues{};
  event.tentative = (event.status == Status::occurred && (present || (alone && !cues.past))) ||
                    (event.status == Status::ongoing && present && !cues.ongoing);
  event.former_plan = event.status == Status::planned && is_former_plan(reading, trigger);
  event.first_of_its_kind = event.rule->type == EventType::visit && !cues.past &&
                            trigger.first > 0 && is_first(reading.text, trigger.first - 1);
}

}  // namespace diplograph
