#include "resolve/entities.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/unicode.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

EntityKind kind_of(Id id) {
  if (id.starts_with("person:")) return EntityKind::person;
  if (id.starts_with("state:")) return EntityKind::state;
  return id.starts_with("org:") ? EntityKind::organization : EntityKind::place;
}

std::string text_of(const Text& text, Span span) { return to_utf8(slice(text.source, span)); }

// Source of the name, or of the whole mention where it is none.
Span span_of(const Text& text, const Mention& mention) {
  if (!mention.has_name()) return span_without(text, mention.first, mention.last, mention.clitics);
  const auto clitics = mention.name_first == mention.first ? mention.clitics : Clitics{};
  return span_without(text, mention.name_first, mention.name_last, clitics);
}

// How mention `m` speaks of the entity `id`.
MentionForm form_of(const Reading& reading, const People& people, std::uint32_t m, Id id) {
  const auto& mention = reading.mentions[m];
  // A title that stands for its state is a description of it, no name.
  if (mention.kind == MentionKind::title) return MentionForm::title;
  const bool pointing = !mention.has_name() || mention.id.empty();
  if (pointing && people.person_of[m] == kNone) return MentionForm::description;
  const bool government = mention.kind == MentionKind::capital && !id.starts_with("place:");
  return government ? MentionForm::metonym : mention.as;
}

// Which entities the ids of mentions are, one mention behind the other.
using Places = std::vector<std::uint32_t>;

// Begins an entity anew, in the room that it has.
void begin(Id id, std::size_t mentions, Entity& entity) {
  entity.id = id;
  entity.kind = kind_of(id);
  entity.mentions.clear();
  entity.mentions.reserve(mentions);
}

// Begins all of whom mentions, offices and events speak, in the order of their ids.
Places begin_all(const People& people, Record& record) {
  IdNumbers numbers;
  Places places;
  places.reserve(people.ids_of.size());
  for (const auto& ids : people.ids_of) {
    for (const auto id : ids) places.push_back(numbers.number_of(id));
  }
  for (const auto& office : record.offices) numbers.add(office.of);
  for (const auto& event : record.events) {
    for (const auto& place : event.places) numbers.add(place);
    for (const auto& participant : event.participants) numbers.add(participant.id);
  }
  const auto& ids = numbers.ids();
  std::vector<std::uint32_t> order(ids.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return ids[a] < ids[b]; });
  Places place_of(ids.size());
  for (std::uint32_t place = 0; place < order.size(); ++place) place_of[order[place]] = place;
  std::vector<std::size_t> counts(ids.size());
  for (auto& place : places) ++counts[place = place_of[place]];
  record.entities.resize(ids.size());
  for (std::uint32_t place = 0; place < order.size(); ++place)
    begin(ids[order[place]], counts[place], record.entities[place]);
  return places;
}

// Names that begin with a preposition that is one with the article, and so are none by themselves,
// each with the name that it stands for: "to-the-army", "the-army".
using FusedNames = std::map<std::string, std::string, std::less<>>;

// A fused name with its own article.
std::string with_article(const Text& text, const Mention& mention, std::string_view fused) {
  const auto& lexicon = text.pack->lexicon();
  const auto& joined = lexicon.proclitics()[mention.clitics.preposition - 1U].joins_article;
  const auto name = to_utf32(fused);
  if (!std::u32string_view(name).starts_with(joined)) return std::string(fused);
  return to_utf8(lexicon.article() + name.substr(joined.size()));
}

// The fused names of the article.
FusedNames fused_names(const Reading& reading, const People& people) {
  FusedNames fused;
  for (std::uint32_t m = 0; m < people.ids_of.size(); ++m) {
    const auto& mention = reading.mentions[m];
    if (!mention.clitics.fused || people.ids_of[m].empty()) continue;
    auto name = text_of(reading.text, span_of(reading.text, mention));
    auto own = with_article(reading.text, mention, name);
    if (own != name) fused.emplace(std::move(name), std::move(own));
  }
  return fused;
}

// Gives each entity its mentions, which have no texts yet.
void add_mentions(const Reading& reading, const People& people, const Places& places,
                  std::vector<Entity>& entities) {
  auto place = places.begin();
  for (std::uint32_t m = 0; m < people.ids_of.size(); ++m) {
    if (people.ids_of[m].empty()) continue;
    const auto span = span_of(reading.text, reading.mentions[m]);
    for (const auto id : people.ids_of[m])
      entities[*place++].mentions.push_back({span, 0, 0, form_of(reading, people, m, id)});
  }
  for (auto& entity : entities) {
    auto& mentions = entity.mentions;
    const auto before = [](const EntityMention& a, const EntityMention& b) {
      return a.span < b.span;
    };
    if (!std::is_sorted(mentions.begin(), mentions.end(), before))
      std::sort(mentions.begin(), mentions.end(), before);
    mentions.erase(std::unique(mentions.begin(), mentions.end()), mentions.end());
  }
}

void add_texts(const Text& text, Record& record) {
  std::size_t letters = 0;
  for (const auto& entity : record.entities) {
    for (const auto& mention : entity.mentions) letters += mention.span.size();
  }
  auto& texts = record.mention_texts;
  texts.clear();
  texts.reserve(2 * letters);
  for (auto& entity : record.entities) {
    for (auto& mention : entity.mentions) {
      mention.first = static_cast<std::uint32_t>(texts.size());
      append_utf8(slice(text.source, mention.span), texts);
      mention.last = static_cast<std::uint32_t>(texts.size());
    }
  }
}

// The longest name that the article gives it, where the lexicon has none.
std::string_view told_label(const Record& record, const Entity& entity, const FusedNames& fused) {
  std::string_view own;
  std::string_view restored;
  for (const auto& mention : entity.mentions) {
    if (mention.as != MentionForm::name) continue;
    const auto text = record.text_of(mention);
    const auto with = fused.find(text);
    const auto name = with == fused.end() ? text : std::string_view(with->second);
    auto& longest = with == fused.end() ? own : restored;
    if (name.size() > longest.size()) longest = name;
  }
  if (!own.empty()) return own;
  if (!restored.empty()) return restored;
  return entity.mentions.empty() ? std::string_view() : record.text_of(entity.mentions.front());
}

// In English it is called what the names of all languages call it.
void label_by_language(const std::string& lang, const KnownName& known, Entity& entity) {
  constexpr std::string_view kEnglish = "en";
  auto& labels = entity.labels;
  const bool english = lang == kEnglish;
  const bool own = !known.is_known() || (english && entity.mentions.empty());
  const bool both = !own && !english;
  labels.resize(both ? 2 : 1);
  auto& [own_lang, own_label] = both && kEnglish < lang ? labels.back() : labels.front();
  own_lang = lang;
  own_label = own || both ? std::string_view(entity.label) : known.english;
  if (!both) return;
  auto& [other_lang, other_label] = kEnglish < lang ? labels.front() : labels.back();
  other_lang = kEnglish;
  other_label = known.english;
}

void label_entity(const LanguagePack& pack, const Record& record, const FusedNames& fused,
                  Entity& entity) {
  const auto known = pack.known_names().find(entity.id);
  entity.label = known.label;
  if (entity.label.empty()) entity.label = told_label(record, entity, fused);
  if (entity.label.empty() && entity.mentions.empty())
    entity.label = known.is_known() ? known.english : entity.id;
  label_by_language(pack.lang(), known, entity);
  if (known.wikidata.empty()) {
    entity.wikidata.reset();
  } else {
    entity.wikidata = known.wikidata;
  }
}

// The other names that the article gives it. `names` is room to look in.
void find_aliases(const Record& record, const FusedNames& fused,
                  std::vector<std::string_view>& names, Entity& entity) {
  names.clear();
  for (const auto& mention : entity.mentions) {
    if (mention.as != MentionForm::name && mention.as != MentionForm::metonym) continue;
    const auto text = record.text_of(mention);
    if (text != entity.label && !fused.contains(text)) names.push_back(text);
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  entity.aliases.assign(names.begin(), names.end());
}

// An office, and who holds it.
struct Held {
  Id person;
  const HeldOffice* office = nullptr;

  [[nodiscard]] auto key() const { return std::tie(person, office->role, office->of); }
};

// Each that is of a state or body, as it is told first.
std::vector<Held> all_held(const People& people) {
  std::vector<Held> all;
  for (const auto& person : people.persons) {
    for (const auto& office : person.offices) {
      if (!office.of.empty()) all.push_back({person.id, &office});
    }
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Held& a, const Held& b) { return a.key() < b.key(); });
  all.erase(std::unique(all.begin(), all.end(),
                        [](const Held& a, const Held& b) { return a.key() == b.key(); }),
            all.end());
  return all;
}

}  // namespace

Span span_without(const Text& text, std::uint32_t first, std::uint32_t last,
                  const Clitics& clitics) {
  return {source_behind(text, first, clitics), text.span_of(first, last).end};
}

std::vector<Office> make_offices(const Reading& reading, const People& people) {
  std::vector<Office> offices;
  for (const auto& [person, held] : all_held(people)) {
    Office office;
    office.person = person;
    office.role = held->role;
    office.of = held->of;
    const auto& mention = reading.mentions[held->mention];
    const auto clitics = held->first == mention.first ? mention.clitics : Clitics{};
    office.span = span_without(reading.text, held->first, held->last, clitics);
    // "his Kenyan counterpart" says which office it is, and is no title of it.
    const bool pointed =
        mention.kind == MentionKind::counterpart && held->first == mention.titles.front().first;
    if (!pointed) office.title = text_of(reading.text, office.span);
    offices.push_back(std::move(office));
  }
  std::sort(offices.begin(), offices.end(), [](const Office& a, const Office& b) {
    return std::tie(a.person, a.span, a.role, a.of) < std::tie(b.person, b.span, b.role, b.of);
  });
  return offices;
}

void make_entities(const Reading& reading, const People& people, Record& record) {
  const auto places = begin_all(people, record);
  add_mentions(reading, people, places, record.entities);
  add_texts(reading.text, record);
  const auto fused = fused_names(reading, people);
  std::vector<std::string_view> names;
  for (auto& entity : record.entities) {
    label_entity(*reading.text.pack, record, fused, entity);
    find_aliases(record, fused, names, entity);
  }
}

}  // namespace diplograph
