#include "resolve/people.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "base/files.hpp"
#include "base/unicode.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

bool bears_name(const Mention& mention) {
  return mention.has_name() &&
         (mention.kind == MentionKind::person || mention.kind == MentionKind::counterpart);
}

// Roles that one spoken of as "the minister", "the president" may have.
bool answers_to(Role held, Role called) {
  if (held == called) return true;
  switch (called) {
    case Role::minister:
      return held == Role::foreign_minister || held == Role::defence_minister;
    case Role::royal:
      return held == Role::monarch;
    case Role::official:
      return held != Role::president && held != Role::monarch;
    default:
      return false;
  }
}

class Resolver {
 public:
  explicit Resolver(const Reading& reading) : reading_(reading), text_(reading.text) {}

  People run() {
    const auto count = reading_.mentions.size();
    people_.person_of.assign(count, kNone);
    people_.ids_of.assign(count, {});
    for (std::uint32_t m = 0; m < count; ++m) name_entity(m);
    collect_persons();
    for (std::uint32_t m = 0; m < count; ++m) collect_titles(m, false);
    for (std::uint32_t m = 0; m < count; ++m) collect_titles(m, true);
    complete_offices();
    for (std::uint32_t m = 0; m < count; ++m) point(m);
    return std::move(people_);
  }

 private:
  using Name = std::vector<std::u32string_view>;

  // States, bodies and places are what their ids say.
  void name_entity(std::uint32_t m) {
    const auto& mention = reading_.mentions[m];
    switch (mention.kind) {
      case MentionKind::state:
      case MentionKind::organization:
      case MentionKind::place:
        if (!mention.id.empty()) people_.ids_of[m] = {mention.id};
        break;
      case MentionKind::capital:
        people_.ids_of[m] = {is_location(m) ? mention.id
                                            : std::string(text_.pack->common().state_of_capital(mention.id))};
        break;
      default:
        break;
    }
  }

  // Behind "in", "to", "the capital" or at the head of a dateline a capital is the city.
  bool is_location(std::uint32_t m) const {
    const auto& mention = reading_.mentions[m];
    const auto& slots = text_.pack->switches().place_slots;
    const auto opens_place = [&](std::u32string_view slot) {
      return std::find(slots.begin(), slots.end(), slot) != slots.end();
    };
    if (const auto sense = sense_of(text_, mention.clitics); !sense.empty() && opens_place(sense)) return true;
    if (mention.first == 0) return false;
    const auto before = mention.first - 1;
    if (is_word(text_, before, WordClass::capital) || is_word(text_, before, WordClass::place_noun)) return true;
    for (const auto& match : text_.matches_at(before)) {
      if (match.last != mention.first || text_.term(match).word_class != WordClass::preposition) continue;
      const auto sense = text_.term(match).value("sense");
      if (opens_place(std::u32string(sense.begin(), sense.end()))) return true;
    }
    if (is_object_of_travel(before)) return true;
    const auto sentence = reading_.sentence_of[mention.first];
    const bool opens = sentence != kNone && text_.sentences[sentence].first == mention.first;
    return opens && mention.last < text_.tokens.size() &&
           text_.tokens[mention.last].kind == TokenKind::punctuation && !is_comma(text_, mention.last);
  }

  // "visited Moscow", "left Moscow", and a list of stops: "to Cairo and Amman".
  bool is_object_of_travel(std::uint32_t before) const {
    for (const auto& match : text_.matches_at(before)) {
      if (text_.term(match).term_class == TermClass::event && text_.term(match).id.starts_with("visit")) return true;
    }
    const auto m = reading_.mention_of[before];
    return m != kNone && reading_.mentions[m].kind == MentionKind::capital && !people_.ids_of[m].empty() &&
           people_.ids_of[m].front().starts_with("place:");
  }

  Name name_of(const Mention& mention) const {
    Name name;
    for (auto i = mention.name_first; i < mention.name_last; ++i) {
      if (text_.tokens[i].kind != TokenKind::word) continue;
      auto word = text_.folded(i);
      if (i == mention.first && mention.clitics.any()) word = without(word, mention.clitics);
      name.push_back(word);
    }
    return name;
  }

  std::u32string_view without(std::u32string_view word, const Clitics& clitics) const {
    const auto& proclitics = text_.pack->lexicon().proclitics();
    for (const auto place : {clitics.conjunction, clitics.preposition}) {
      if (place == 0) continue;
      const auto& form = proclitics[place - 1U].form;
      if (word.starts_with(form)) word.remove_prefix(form.size());
    }
    return word;
  }

  static bool is_part(const Name& part, const Name& whole) {
    auto at = whole.begin();
    for (const auto& word : part) {
      at = std::find(at, whole.end(), word);
      if (at == whole.end()) return false;
      ++at;
    }
    return true;
  }

  // Full names first, so that short ones find them wherever they stand.
  void collect_persons() {
    std::vector<std::uint32_t> order;
    for (std::uint32_t m = 0; m < reading_.mentions.size(); ++m) {
      if (bears_name(reading_.mentions[m])) order.push_back(m);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return rank(reading_.mentions[a]) < rank(reading_.mentions[b]);
    });
    for (const auto m : order) place_person(m);
    for (std::uint32_t m = 0; m < people_.person_of.size(); ++m) {
      if (people_.person_of[m] != kNone) people_.ids_of[m] = {people_.persons[people_.person_of[m]].id};
    }
  }

  static int rank(const Mention& mention) {
    if (!mention.id.empty() && !mention.short_name) return 0;
    const auto words = mention.name_last - mention.name_first;
    return words > 1 ? 1 : 2;
  }

  void place_person(std::uint32_t m) {
    const auto& mention = reading_.mentions[m];
    const auto name = name_of(mention);
    if (name.empty()) return;
    if (!mention.id.empty() && !mention.short_name) {
      assign(m, known(mention.id, mention), name);
      return;
    }
    const auto p = bearer_of(name, m);
    if (p != kNone) {
      assign(m, p, name);
      return;
    }
    // A short name of the lexicon needs support: a title that its bearer holds.
    if (mention.short_name) {
      if (!mention.id.empty() && supports(mention)) {
        assign(m, known(mention.id, mention), name);
      } else if (!mention.titles.empty()) {
        assign(m, unknown(mention), name);
      }
      return;
    }
    assign(m, unknown(mention), name);
  }

  // The person of the article whose name holds all of `name`, the one named nearest before `m` where two do.
  std::uint32_t bearer_of(const Name& name, std::uint32_t m) const {
    std::uint32_t best = kNone;
    for (std::uint32_t p = 0; p < people_.persons.size(); ++p) {
      const bool fits = std::any_of(names_[p].begin(), names_[p].end(), [&](const Name& whole) {
        return is_part(name, whole) || (name.size() > 1 && whole.size() > 1 && is_part(whole, name));
      });
      if (!fits) continue;
      if (!reading_.mentions[m].id.empty() && people_.persons[p].id == reading_.mentions[m].id) return p;
      if (best == kNone || distance(p, m) < distance(best, m)) best = p;
    }
    return best;
  }

  std::uint32_t distance(std::uint32_t p, std::uint32_t m) const {
    std::uint32_t best = kNone;
    for (const auto other : mentions_[p]) best = std::min(best, other < m ? m - other : 2 * (other - m));
    return best;
  }

  bool supports(const Mention& mention) const {
    const auto* entity = text_.pack->common().find(mention.id);
    if (entity == nullptr) return false;
    const auto state = entity->value("state");
    for (const auto& title : mention.titles) {
      if (!title.of.empty() && title.of.starts_with("state:") && title.of != state) return false;
      for (const auto& office : entity->values("office")) {
        const auto role = parse<Role>(office.substr(0, office.find(':')));
        if (role && (answers_to(*role, title.role) || answers_to(title.role, *role))) return true;
      }
    }
    return false;
  }

  std::uint32_t known(const std::string& id, const Mention& mention) {
    for (std::uint32_t p = 0; p < people_.persons.size(); ++p) {
      if (people_.persons[p].id == id) return p;
    }
    return add_person(id, mention);
  }

  std::uint32_t unknown(const Mention& mention) {
    std::u32string name;
    for (const auto& word : name_of(mention)) {
      if (!name.empty()) name += U' ';
      name += word;
    }
    const auto utf8 = to_utf8(name);
    return add_person("person:x-" + to_ascii_slug(name) + "-" + sha256_hex(utf8).substr(0, 4), mention);
  }

  std::uint32_t add_person(std::string id, const Mention& mention) {
    const auto* entity = text_.pack->common().find(id);
    const std::string state(entity == nullptr ? std::string_view() : entity->value("state"));
    people_.persons.push_back({std::move(id), mention.name_first, mention.name_last, {}, state});
    names_.emplace_back();
    mentions_.emplace_back();
    return static_cast<std::uint32_t>(people_.persons.size() - 1);
  }

  void assign(std::uint32_t m, std::uint32_t p, Name name) {
    people_.person_of[m] = p;
    mentions_[p].push_back(m);
    auto& person = people_.persons[p];
    const auto& mention = reading_.mentions[m];
    if (mention.name_last - mention.name_first > person.name_last - person.name_first) {
      person.name_first = mention.name_first;
      person.name_last = mention.name_last;
    }
    if (std::find(names_[p].begin(), names_[p].end(), name) == names_[p].end()) names_[p].push_back(std::move(name));
  }

  // First what titles say, then what "his counterpart" says, which looks back to them.
  void collect_titles(std::uint32_t m, bool counterparts) {
    const auto p = people_.person_of[m];
    if (p == kNone) return;
    const auto& mention = reading_.mentions[m];
    if ((mention.kind == MentionKind::counterpart) != counterparts) return;
    for (const auto& title : mention.titles) {
      if (title.former || title.plural) continue;
      auto role = title.role;
      if (mention.kind == MentionKind::counterpart && &title == &mention.titles.front()) {
        const auto model = office_before(m);
        if (!model) continue;
        role = model->role;
      }
      people_.persons[p].offices.push_back({role, title.of, m, title.first, title.last});
    }
  }

  // The office whose counterpart is spoken of: that of the nearest person or title before the mention.
  std::optional<HeldOffice> office_before(std::uint32_t m) const {
    for (auto i = m; i > 0; --i) {
      const auto& mention = reading_.mentions[i - 1];
      if (mention.kind == MentionKind::title && !mention.titles.empty()) {
        return office_of_title(i - 1, mention.titles.back());
      }
      const auto p = people_.person_of[i - 1];
      if (p == kNone) continue;
      // Of two offices the last and most special: "deputy prime minister, foreign minister".
      const auto& offices = people_.persons[p].offices;
      const auto here = std::find_if(offices.rbegin(), offices.rend(),
                                     [&](const HeldOffice& office) { return office.mention == i - 1; });
      if (here != offices.rend()) return *here;
      if (!offices.empty()) return offices.front();
    }
    return std::nullopt;
  }

  // "the Russian minister" is the office of the one whom the article names so.
  HeldOffice office_of_title(std::uint32_t m, const TitleMention& title) const {
    for (const auto& person : people_.persons) {
      for (const auto& office : person.offices) {
        if (answers_to(office.role, title.role) && (title.of.empty() || office.of == title.of)) return office;
      }
    }
    return {title.role, title.of, m, title.first, title.last};
  }

  // An office whose state the text leaves out: from another title of the same person, from the lexicon, else from
  // what the article is about.
  void complete_offices() {
    for (auto& person : people_.persons) {
      std::string state;
      for (const auto& office : person.offices) {
        if (office.of.starts_with("state:")) state = office.of;
      }
      if (state.empty()) state = person.state;
      for (auto& office : person.offices) {
        if (!office.of.empty()) continue;
        office.of = state.empty() ? article_state(person) : state;
      }
    }
  }

  // The state named most often that no other person of the article stands for.
  std::string article_state(const Person& person) const {
    std::map<std::string, int> counts;
    for (std::uint32_t m = 0; m < people_.ids_of.size(); ++m) {
      for (const auto& id : people_.ids_of[m]) {
        if (id.starts_with("state:")) ++counts[id];
      }
    }
    for (const auto& other : people_.persons) {
      if (other.id == person.id) continue;
      for (const auto& office : other.offices) counts.erase(office.of);
    }
    std::string best;
    for (const auto& [state, count] : counts) {
      if (best.empty() || count > counts[best]) best = state;
    }
    return best;
  }

  // Titles without a name, counterparts, "his country", "the two sides", "the latter".
  void point(std::uint32_t m) {
    const auto& mention = reading_.mentions[m];
    auto& ids = people_.ids_of[m];
    if (!ids.empty()) {
      if (people_.person_of[m] != kNone) last_person_ = people_.person_of[m];
      return;
    }
    switch (mention.kind) {
      case MentionKind::title:
        point_title(m);
        break;
      case MentionKind::counterpart:
        point_counterpart(m);
        break;
      case MentionKind::organization:
        point_body(m);
        break;
      case MentionKind::own_state:
        if (const auto state = state_of_person(last_person_); !state.empty()) ids = {state};
        break;
      case MentionKind::both_states:
        ids = last_two(m, "state:");
        break;
      case MentionKind::both_sides:
        if (!mention.titles.empty()) {
          ids = last_holders(m, mention.titles.front().role);
          break;
        }
        ids = last_two(m, "person:");
        if (ids.empty()) ids = last_two(m, "state:");
        break;
      case MentionKind::latter:
        if (last_person_ != kNone) ids = {people_.persons[last_person_].id};
        break;
      default:
        break;
    }
    if (!ids.empty() && ids.front().starts_with("person:")) {
      for (std::uint32_t p = 0; p < people_.persons.size(); ++p) {
        if (people_.persons[p].id == ids.front()) last_person_ = p;
      }
    }
  }

  // "the ministry": the body of that kind that the article has named in full, the nearest one.
  void point_body(std::uint32_t m) {
    const auto ending = "." + reading_.mentions[m].part;
    std::uint32_t gap = kNone;
    for (std::uint32_t other = 0; other < people_.ids_of.size(); ++other) {
      const auto& mention = reading_.mentions[other];
      if (mention.kind != MentionKind::organization || !mention.id.ends_with(ending)) continue;
      const auto now = other < m ? m - other : 2 * (other - m);
      if (now >= gap) continue;
      gap = now;
      people_.ids_of[m] = {mention.id};
    }
  }

  std::string state_of_person(std::uint32_t p) const {
    if (p == kNone) return {};
    for (const auto& office : people_.persons[p].offices) {
      if (office.of.starts_with("state:")) return office.of;
      if (const auto dot = office.of.find('.'); office.of.starts_with("org:") && dot != std::string::npos) {
        return "state:" + office.of.substr(4, dot - 4);
      }
    }
    return people_.persons[p].state;
  }

  void point_title(std::uint32_t m) {
    const auto& mention = reading_.mentions[m];
    auto& ids = people_.ids_of[m];
    if (mention.titles.empty()) return;
    const auto& title = mention.titles.back();
    if (title.plural) {
      point_plural(m, title);
      return;
    }
    std::uint32_t best = kNone;
    std::uint32_t gap = kNone;
    for (std::uint32_t p = 0; p < people_.persons.size(); ++p) {
      for (const auto& office : people_.persons[p].offices) {
        if (!matches(title, office, p)) continue;
        const auto now = distance(p, m);
        if (now < gap) {
          gap = now;
          best = p;
        }
      }
    }
    if (best == kNone && title.of.empty()) best = holder_by_lexicon(title, m);
    if (best != kNone) {
      ids = {people_.persons[best].id};
      people_.person_of[m] = best;
      return;
    }
    if (!title.of.empty()) ids = {title.of};
  }

  bool matches(const TitleMention& title, const HeldOffice& office, std::uint32_t p) const {
    if (!answers_to(office.role, title.role)) return false;
    if (title.of.empty()) return true;
    return title.of == office.of || title.of == state_of_person(p);
  }

  // "the president" of people named without their title.
  std::uint32_t holder_by_lexicon(const TitleMention& title, std::uint32_t m) const {
    std::uint32_t best = kNone;
    for (std::uint32_t p = 0; p < people_.persons.size(); ++p) {
      const auto* entity = text_.pack->common().find(people_.persons[p].id);
      if (entity == nullptr) continue;
      for (const auto& office : entity->values("office")) {
        const auto role = parse<Role>(office.substr(0, office.find(':')));
        if (role && *role == title.role && (best == kNone || distance(p, m) < distance(best, m))) best = p;
      }
    }
    return best;
  }

  // "the foreign ministers of the two countries": those of the article who hold the office.
  void point_plural(std::uint32_t m, const TitleMention& title) {
    auto& ids = people_.ids_of[m];
    for (const auto& person : people_.persons) {
      const bool holds = std::any_of(person.offices.begin(), person.offices.end(), [&](const HeldOffice& office) {
        return answers_to(office.role, title.role) && (title.of.empty() || title.of == office.of);
      });
      if (holds) ids.push_back(person.id);
    }
    if (ids.size() > 2) ids.clear();
  }

  void point_counterpart(std::uint32_t m) {
    const auto& mention = reading_.mentions[m];
    const auto& title = mention.titles.front();
    const auto model = office_before(m);
    auto& ids = people_.ids_of[m];
    if (model) {
      for (const auto& person : people_.persons) {
        for (const auto& office : person.offices) {
          const bool same_state = !title.of.empty() ? office.of == title.of : office.of != model->of;
          if (office.role == model->role && same_state && ids.empty()) ids = {person.id};
        }
      }
    }
    if (ids.empty() && !title.of.empty()) ids = {title.of};
  }

  // The two entities of a kind named last before mention `m` that differ, in the order of the text.
  std::vector<std::string> last_two(std::uint32_t m, std::string_view prefix) const {
    std::vector<std::string> found;
    for (auto i = m; i > 0 && found.size() < 2; --i) {
      for (const auto& id : people_.ids_of[i - 1]) {
        if (!id.starts_with(prefix) || reading_.mentions[i - 1].kind == MentionKind::both_states) continue;
        if (found.empty() || found.front() != id) found.insert(found.begin(), id);
        if (found.size() == 2) break;
      }
    }
    if (found.size() < 2) found.clear();
    return found;
  }

  // "the two ministers": the two persons named last who hold such an office.
  std::vector<std::string> last_holders(std::uint32_t m, Role role) const {
    std::vector<std::string> found;
    for (auto i = m; i > 0 && found.size() < 2; --i) {
      const auto p = people_.person_of[i - 1];
      if (p == kNone) continue;
      const auto& person = people_.persons[p];
      const bool holds = std::any_of(person.offices.begin(), person.offices.end(),
                                     [&](const HeldOffice& office) { return answers_to(office.role, role); });
      if (holds && (found.empty() || found.front() != person.id)) found.insert(found.begin(), person.id);
    }
    if (found.size() < 2) found.clear();
    return found;
  }

  const Reading& reading_;
  const Text& text_;
  People people_;
  std::vector<std::vector<Name>> names_;            // of a person, all forms
  std::vector<std::vector<std::uint32_t>> mentions_;  // of a person
  std::uint32_t last_person_ = kNone;
};

}  // namespace

const Person* People::find(const std::string& id) const {
  const auto found =
      std::find_if(persons.begin(), persons.end(), [&](const Person& person) { return person.id == id; });
  return found == persons.end() ? nullptr : &*found;
}

People resolve_people(const Reading& reading) { return Resolver(reading).run(); }

}  // namespace diplograph
