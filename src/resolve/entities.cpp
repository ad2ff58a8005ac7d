#include "resolve/entities.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/unicode.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

EntityKind kind_of(const std::string& id) {
  if (id.starts_with("person:")) return EntityKind::person;
  if (id.starts_with("state:")) return EntityKind::state;
  return id.starts_with("org:") ? EntityKind::organization : EntityKind::place;
}

// In order, each once.
void sort_unique(std::vector<std::string>& items) {
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
}

std::string text_of(const Text& text, Span span) { return to_utf8(slice(text.source, span)); }

// Span and form of a mention as a mention of the entity `id`.
EntityMention mention_of(const Text& text, const Mention& mention, const std::string& id) {
  EntityMention result;
  const bool own_name =
      mention.has_name() && (mention.kind != MentionKind::capital || id.starts_with("place:"));
  result.as = mention.as;
  if (mention.kind == MentionKind::capital && !own_name) result.as = MentionForm::metonym;
  if (mention.has_name()) {
    const auto clitics = mention.name_first == mention.first ? mention.clitics : Clitics{};
    result.span = span_without(text, mention.name_first, mention.name_last, clitics);
  } else {
    result.span = span_without(text, mention.first, mention.last, mention.clitics);
  }
  result.text = text_of(text, result.span);
  return result;
}

// Names that begin with a preposition that is one with the article, and so are none by themselves,
// each with the name that it stands for: "to-the-army"
// for "the-army".
using FusedNames = std::map<std::string, std::string>;

// A fused name with its own article.
std::string with_article(const Text& text, const Mention& mention, std::string_view fused) {
  const auto& lexicon = text.pack->lexicon();
  const auto& joined = lexicon.proclitics()[mention.clitics.preposition - 1U].joins_article;
  const auto name = to_utf32(fused);
  if (!std::u32string_view(name).starts_with(joined)) return std::string(fused);
  return to_utf8(lexicon.article() + name.substr(joined.size()));
}

// The longest name that the article gives it, where the lexicon has none.
std::string told_label(const Entity& entity, const FusedNames& fused) {
  std::string own;
  std::string restored;
  for (const auto& mention : entity.mentions) {
    if (mention.as != MentionForm::name) continue;
    const auto with = fused.find(mention.text);
    const auto& name = with == fused.end() ? mention.text : with->second;
    auto& longest = with == fused.end() ? own : restored;
    if (name.size() > longest.size()) longest = name;
  }
  if (!own.empty()) return own;
  if (!restored.empty()) return restored;
  return entity.mentions.empty() ? std::string() : entity.mentions.front().text;
}

void label_entity(const Text& text, const FusedNames& fused, Entity& entity) {
  const auto& lang = text.pack->lang();
  entity.label = text.pack->label_of(entity.id);
  if (entity.label.empty()) entity.label = told_label(entity, fused);
  entity.labels[lang] = entity.label;
  if (const auto* known = text.pack->common().find(entity.id)) {
    entity.labels["en"] = known->names.front();
    if (const auto wikidata = known->value("wikidata"); !wikidata.empty())
      entity.wikidata = wikidata;
  }
  auto& aliases = entity.aliases;
  for (const auto& mention : entity.mentions) {
    const bool named = mention.as == MentionForm::name || mention.as == MentionForm::metonym;
    if (named && mention.text != entity.label && !fused.contains(mention.text))
      aliases.push_back(mention.text);
  }
  sort_unique(aliases);
}

}  // namespace

Span span_without(const Text& text, std::uint32_t first, std::uint32_t last,
                  const Clitics& clitics) {
  return {source_behind(text, first, clitics), text.span_of(first, last).end};
}

std::vector<Entity> make_entities(const Reading& reading, const People& people) {
  std::map<std::string, Entity> by_id;
  FusedNames fused;
  for (std::uint32_t m = 0; m < reading.mentions.size(); ++m) {
    const auto& mention = reading.mentions[m];
    for (const auto& id : people.ids_of[m]) {
      auto& entity = by_id[id];
      entity.id = id;
      entity.kind = kind_of(id);
      entity.mentions.push_back(mention_of(reading.text, mention, id));
      const auto& name = entity.mentions.back().text;
      if (mention.clitics.fused) {
        if (auto own = with_article(reading.text, mention, name); own != name)
          fused.emplace(name, std::move(own));
      }
      // A title that stands for its state is a description of it, no name.
      if (mention.kind == MentionKind::title) entity.mentions.back().as = MentionForm::title;
      const bool pointing = (!mention.has_name() || mention.id.empty()) &&
                            mention.kind != MentionKind::title && people.person_of[m] == kNone;
      if (pointing) entity.mentions.back().as = MentionForm::description;
    }
  }
  std::vector<Entity> entities;
  for (auto& [id, entity] : by_id) {
    std::sort(entity.mentions.begin(), entity.mentions.end(),
              [](const EntityMention& a, const EntityMention& b) { return a.span < b.span; });
    entity.mentions.erase(std::unique(entity.mentions.begin(), entity.mentions.end()),
                          entity.mentions.end());
    label_entity(reading.text, fused, entity);
    entities.push_back(std::move(entity));
  }
  return entities;
}

void add_referenced(const Text& text, Record& record) {
  std::set<std::string> missing;
  for (const auto& office : record.offices) missing.insert(office.of);
  for (const auto& event : record.events) {
    missing.insert(event.places.begin(), event.places.end());
    for (const auto& participant : event.participants) missing.insert(participant.id);
  }
  for (const auto& entity : record.entities) missing.erase(entity.id);
  for (const auto& id : missing) {
    Entity entity;
    entity.id = id;
    entity.kind = kind_of(id);
    label_entity(text, {}, entity);
    if (const auto english = entity.labels.find("en");
        entity.label.empty() && english != entity.labels.end())
      entity.label = english->second;
    if (entity.label.empty()) entity.label = id;
    entity.labels[text.pack->lang()] = entity.label;
    record.entities.push_back(std::move(entity));
  }
  std::sort(record.entities.begin(), record.entities.end(),
            [](const Entity& a, const Entity& b) { return a.id < b.id; });
}

std::vector<Office> make_offices(const Reading& reading, const People& people) {
  std::vector<Office> offices;
  std::set<std::tuple<std::string, Role, std::string>> seen;
  for (const auto& person : people.persons) {
    for (const auto& held : person.offices) {
      if (held.of.empty() || !seen.emplace(person.id, held.role, held.of).second) continue;
      Office office;
      office.person = person.id;
      office.role = held.role;
      office.of = held.of;
      const auto& mention = reading.mentions[held.mention];
      const auto clitics = held.first == mention.first ? mention.clitics : Clitics{};
      office.span = span_without(reading.text, held.first, held.last, clitics);
      // "his Kenyan counterpart" says which office it is, and is no title of it.
      const bool pointed =
          mention.kind == MentionKind::counterpart && held.first == mention.titles.front().first;
      if (!pointed) office.title = text_of(reading.text, office.span);
      offices.push_back(std::move(office));
    }
  }
  std::sort(offices.begin(), offices.end(), [](const Office& a, const Office& b) {
    return std::tie(a.person, a.span, a.role, a.of) < std::tie(b.person, b.span, b.role, b.of);
  });
  return offices;
}

}  // namespace diplograph
