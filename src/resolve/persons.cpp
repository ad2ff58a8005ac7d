#include "resolve/persons.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "recognise/name_words.hpp"
#include "recognise/unknown_ids.hpp"
#include "recognise/words.hpp"
#include "resolve/name_support.hpp"
#include "resolve/person_name.hpp"
#include "resolve/terms_of_office.hpp"

namespace diplograph {
namespace {

bool is_known(const Mention& mention) { return !mention.id.empty() && !mention.short_name; }

// Known people, then full names, then single words.
constexpr std::size_t kRanks = 3;
std::size_t rank(const Mention& mention) {
  if (is_known(mention)) return 0;
  return mention.name_last - mention.name_first > 1 ? 1 : 2;
}

bool ends_with(const PersonName& name, const PersonName& end) {
  const auto size = end.words.size();
  return name.words.size() >= size && std::ranges::equal(name.words.last(size), end.words);
}

// An id for a person whom no lexicon knows: letters to read, and a hash to keep people apart.
// Spellings of one name give one id, also of those that are one word or two ("Abd Allah").
// `spelt` is room for the name.
std::string id_for(const Text& text, const Mention& mention, const PersonName& name,
                   std::u32string& spelt) {
  spelt.clear();
  auto word = name.words.begin();
  bool glued = true;
  for (auto i = mention.name_first; i < mention.name_last; ++i) {
    if (text.tokens[i].kind != TokenKind::word || is_middle_initial(text, mention, i)) continue;
    if (!glued) spelt += U' ';
    text.pack->name_keys().spell(*word++, spelt);
    glued = is_glued_particle(text, i);
  }
  return id_of_name("person:x-", spelt);
}

class Collector {
 public:
  Collector(const Reading& reading, std::optional<Day> day, People& people)
      : reading_(reading),
        day_(day),
        people_(people),
        support_(reading, day),
        called_(reading.text, reading.mentions) {
    forms_.reserve(kUsual);
    last_form_.reserve(kUsual);
  }

  void run() {
    for (std::size_t turn = 0; turn < kRanks; ++turn) {
      for (std::uint32_t m = 0; m < reading_.mentions.size(); ++m) {
        if (!called_[m].words.empty() && rank(reading_.mentions[m]) == turn) place(m);
      }
    }
  }

 private:
  void place(std::uint32_t m) {
    const auto p = person_for(m);
    if (p != kNone) assign(m, p);
  }

  // The person, perhaps a new one, whom mention `m` names; kNone where a short name has no support.
  std::uint32_t person_for(std::uint32_t m) {
    const auto& mention = reading_.mentions[m];
    const auto& name = called_[m];
    if (is_known(mention)) return person_with(longer_name(m), mention);
    if (const auto p = bearer_of(m); p != kNone)
      return is_namesake(p, m) ? person_with(mention.id, mention) : p;
    if (mention.short_name && support_.supports(mention)) return person_with(mention.id, mention);
    if (mention.short_name && mention.titles.empty()) {
      const auto known = support_.known_by_office(mention);
      return known.empty() ? kNone : person_with(known, mention);
    }
    if (const auto id = known_name(mention, name); !id.empty()) return person_with(id, mention);
    if (const auto id = support_.holder_called(mention, name); !id.empty())
      return person_with(id, mention);
    return add_person(people_.keep(id_for(reading_.text, mention, name, spelt_)), mention);
  }

  // "King Hussein" in an article of Saddam Hussein: person `p` has never held the office of the
  // title, and the one whom the lexicon calls so has.
  bool is_namesake(std::uint32_t p, std::uint32_t m) const {
    const auto& mention = reading_.mentions[m];
    const auto* bearer = people_.persons[p].known;
    if (!mention.short_name || mention.titles.empty() || bearer == nullptr ||
        bearer->id == mention.id || bearer->offices.empty())
      return false;
    return support_.supports(mention) && !support_.has_held(*bearer, mention);
  }

  // Whom the lexicon calls so in another spelling, or without the "III" at the end.
  Id known_name(const Mention& mention, const PersonName& name) const {
    const auto& pack = *reading_.text.pack;
    auto term = pack.name_keys().find(name.words);
    if (term == NameKeys::kNoTerm && name.words.size() > 2 &&
        is_word(reading_.text, mention.name_last - 1, WordClass::name_suffix))
      term = pack.name_keys().find(name.words.first(name.words.size() - 1));
    return term == NameKeys::kNoTerm ? Id() : Id(pack.term(term).id);
  }

  // The person of the article whose name that of mention `m` may be, the one named nearest to it
  // where two do. Of two whom the lexicon calls so, who leads a state that day goes before all
  // others, and who has led one before whoever is named but once: "Saleh" beside "Tareq Saleh".
  std::uint32_t bearer_of(std::uint32_t m) const {
    const auto& called = reading_.mentions[m];
    const auto& name = called_[m];
    const bool shared = is_shared(called);
    const bool woman = is_called_woman(reading_.text, called);
    const auto is_other = [&](std::uint32_t p) {
      return woman && people_.persons[p].gender == Gender::masculine;
    };
    if (called.short_name && !shared) {
      // "al-Jubeir" of whom the article has called "Adel Jubeir": the lexicon has both.
      const bool whole = called.name_last - called.name_first == 1 ||
                         is_particle(reading_.text, called.name_first);
      const auto known = whole ? people_.place_of(called.id) : kNone;
      if (known != kNone && !is_other(known)) return known;
    }
    const auto first = called.name_first;
    const bool alone =
        name.words.size() == 1 && (first == 0 || !is_particle(reading_.text, first - 1));
    std::uint32_t best = kNone;
    int rank = 0;
    for (std::uint32_t p = 0; p < people_.persons.size(); ++p) {
      if (is_other(p) || !may_bear(name, alone, p)) continue;
      const auto& person = people_.persons[p];
      if (person.id == called.id && !shared) return p;
      const int own = shared ? rank_as_leader(day_, person) : 0;
      if (best == kNone || goes_before(p, own, best, rank, m)) {
        best = p;
        rank = own;
      }
    }
    return best;
  }

  // Person `p` is rather meant at mention `m` than `other`.
  bool goes_before(std::uint32_t p, int rank, std::uint32_t other, int others_rank,
                   std::uint32_t m) const {
    const auto& person = people_.persons[p];
    const auto& rival = people_.persons[other];
    if (rank > others_rank && (rank == kLeadsNow || rival.mentions.size() == 1)) return true;
    if (rank < others_rank && (others_rank == kLeadsNow || person.mentions.size() == 1))
      return false;
    return distance(person, m) < distance(rival, m);
  }

  // `alone`: the name is one word, without a particle.
  bool may_bear(const PersonName& name, bool alone, std::uint32_t p) const {
    return has_form(p, [&](const PersonName& whole) {
      return may_be_same(reading_.text, name, whole) &&
             !(alone && is_fathers(reading_.text, name.words.front(), whole));
    });
  }

  // Of one of the names that the article gives person `p` `accepts` is true.
  template <typename Accepts>
  bool has_form(std::uint32_t p, const Accepts& accepts) const {
    for (auto f = last_form_[p]; f != kNone; f = forms_[f].before) {
      if (accepts(forms_[f].name)) return true;
    }
    return false;
  }

  // The lexicon has the bare name of the mention as the short one of two people of the article.
  bool is_shared(const Mention& mention) const {
    if (!mention.short_name || !mention.titles.empty()) return false;
    const auto matches = reading_.text.matches_at(mention.name_first);
    return std::count_if(matches.begin(), matches.end(), [&](const Match& match) {
             return match.last == mention.name_last && (match.features & kShort) != 0 &&
                    people_.place_of(reading_.text.term(match).id) != kNone;
           }) > 1;
  }

  // "Hamid Dorani" in an article of Rashid Hamid Dorani: the end of his name, which the lexicon has
  // as another's whole one.
  Id longer_name(std::uint32_t m) const {
    const auto& mention = reading_.mentions[m];
    const auto& name = called_[m];
    if (name.words.size() < 2) return mention.id;
    // Whose whole name it is may be the father of him who ends so: "Rashid", "Sami Rashid".
    const auto label = reading_.text.pack->known_names().find(mention.id).label;
    const auto blanks = std::count(label.begin(), label.end(), ' ');
    if (static_cast<std::ptrdiff_t>(name.words.size()) > blanks) return mention.id;
    Id id = mention.id;
    for (std::uint32_t o = 0; o < reading_.mentions.size(); ++o) {
      const auto& other = reading_.mentions[o];
      if (other.name_last - other.name_first <= mention.name_last - mention.name_first ||
          !bears_name(other) || !is_known(other) || !ends_with(called_[o], name))
        continue;
      if (other.id == mention.id) return mention.id;
      id = other.id;
    }
    return id;
  }

  std::uint32_t person_with(Id called, const Mention& mention) {
    const auto id = namesake_of_then(people_.common, called, day_);
    const auto known = people_.place_of(id);
    return known == kNone ? add_person(id, mention) : known;
  }

  std::uint32_t add_person(Id id, const Mention& mention) {
    Person person;
    person.id = id;
    person.known = people_.common.find(id);
    if (person.known != nullptr) person.state = person.known->value("state");
    person.name_first = mention.name_first;
    person.name_last = mention.name_last;
    people_.add(std::move(person));
    last_form_.push_back(kNone);
    return static_cast<std::uint32_t>(people_.persons.size() - 1);
  }

  void assign(std::uint32_t m, std::uint32_t p) {
    people_.person_of[m] = p;
    auto& person = people_.persons[p];
    people_.ids_of[m].push_back(person.id);
    person.mentions.push_back(m);
    const auto& mention = reading_.mentions[m];
    tell_gender(mention, person);
    if (person.state.empty()) person.state = state_of_family(reading_.text, mention);
    if (mention.name_last - mention.name_first > person.name_last - person.name_first) {
      person.name_first = mention.name_first;
      person.name_last = mention.name_last;
    }
    const auto& name = called_[m];
    const bool told = has_form(
        p, [&](const PersonName& known) { return std::ranges::equal(known.words, name.words); });
    if (told) return;
    forms_.push_back({name, last_form_[p]});
    last_form_[p] = static_cast<std::uint32_t>(forms_.size() - 1);
  }

  // A feminine title is a woman's; many a woman bears a masculine one.
  void tell_gender(const Mention& mention, Person& person) const {
    for (const auto& title : mention.titles) {
      if (title.gender == Gender::feminine && !title.plural) person.gender = Gender::feminine;
    }
    if (is_called_woman(reading_.text, mention)) person.gender = Gender::feminine;
    if (person.gender == Gender::unknown) person.gender = gender_of_name(reading_.text, mention);
  }

  // A form of a person's name, and which of his stands before it.
  struct Form {
    PersonName name;
    std::uint32_t before = kNone;
  };

  static constexpr std::size_t kUsual = 16;  // forms of names

  const Reading& reading_;
  std::optional<Day> day_;
  People& people_;
  NameSupport support_;
  PersonNames called_;  // each mention
  std::vector<Form> forms_;
  std::vector<std::uint32_t> last_form_;  // of a person
  std::u32string spelt_;
};

}  // namespace

void collect_persons(const Reading& reading, std::optional<Day> day, People& people) {
  Collector(reading, day, people).run();
}

std::uint32_t distance(const Person& person, std::uint32_t m) {
  std::uint32_t best = kNone;
  for (const auto other : person.mentions)
    best = std::min(best, other < m ? m - other : 2 * (other - m));
  return best;
}

}  // namespace diplograph
