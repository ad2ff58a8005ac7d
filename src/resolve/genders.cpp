#include "resolve/genders.hpp"

#include <algorithm>

#include "recognise/words.hpp"

namespace diplograph {
namespace {

// A title's head is feminine: whoever bears it is a woman. A masculine one tells nothing sure.
bool has_feminine_title(const Text& text, const Mention& mention) {
  return std::any_of(mention.titles.begin(), mention.titles.end(), [&](const TitleMention& title) {
    return !title.plural &&
           longest_match(text, title.first, TermClass::office, [](const Match& match) {
             return (match.features & kFeminine) != 0;
           }) != nullptr;
  });
}

bool has_given_name(const Text& text, const Mention& mention, std::string_view gender) {
  return longest_match(text, mention.name_first, TermClass::given_name, [&](const Match& match) {
           return text.term(match).id == gender;
         }) != nullptr;
}

}  // namespace

Genders::Genders(const Reading& reading, const People& people) {
  const auto& text = reading.text;
  for (const auto& person : people.persons) {
    for (const auto m : person.mentions) {
      const auto& mention = reading.mentions[m];
      if (has_feminine_title(text, mention)) titled_.insert(person.id);
      if (!mention.has_name()) continue;
      const bool male = has_given_name(text, mention, "m");
      const bool female = has_given_name(text, mention, "f");
      if (male && !female) men_.insert(person.id);
      if (female && !male) women_.insert(person.id);
    }
    if (titled_.contains(person.id)) women_.insert(person.id);
    if (women_.contains(person.id)) men_.erase(person.id);
  }
}

void Genders::learn(const std::string& id, bool woman) {
  if (titled_.contains(id) || !learnt_.insert(id).second) return;
  (woman ? men_ : women_).erase(id);
  (woman ? women_ : men_).insert(id);
}

}  // namespace diplograph
