#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "graph/entity_names.hpp"
#include "graph/merge_steps.hpp"
#include "graph/tally.hpp"

namespace diplograph {
namespace {

void mention(const KeptRecord::Sighting& seen, const Record& record, Parts& parts) {
  if (seen.mention.count == 0) return;
  parts.tie(seen.entity->id, record.article,
            {EdgeKind::mentioned_in, std::string(to_string(EdgeKind::mentioned_in)), seen.mention});
}

// The title told most often; of equals the longest, for it says most.
std::string fullest(const Tally<std::string>& titles) {
  std::string best;
  std::size_t most = 0;
  for (const auto& [title, count] : titles.counts()) {
    if (count < most || (count == most && title.size() <= best.size())) continue;
    best = title;
    most = count;
  }
  return best;
}

}  // namespace

void merge_articles(const Records& records, Parts& parts) {
  for (const KeptRecord* kept : records) {
    const Record* const record = &kept->record;
    ArticleFacts facts{record->file, record->sha256,    record->index,     record->span,
                       record->lang, record->published, record->publisher, record->relayed_from};
    parts.add({record->article, NodeKind::article, record->headline, std::move(facts)});
  }
}

void merge_mentions(const Records& records, Parts& parts) {
  for (const KeptRecord* kept : records) {
    for (const KeptRecord::Sighting& seen : kept->entities) mention(seen, kept->record, parts);
  }
}

Labels merge_entities(const Records& records, const Identities& identities, Parts& parts) {
  std::unordered_map<const Entity*, std::size_t> named;
  for (const KeptRecord* kept : records) {
    for (const KeptRecord::Sighting& seen : kept->entities) ++named[seen.entity];
  }
  std::map<std::string, EntityNames> all;
  for (const auto& [entity, times] : named) all[entity->id].add(name_node(*entity), times);
  for (const KeptRecord* kept : records) {
    for (const Office& office : kept->record.offices) {
      if (!is_bare_title(office)) continue;
      const auto holder = all.find(office.person);
      if (holder != all.end()) holder->second.add_title(office.title);
    }
  }
  merge_mentions(records, parts);
  Labels labels;
  for (const auto& [id, names] : all) {
    Node node = names.node(id, identities.same_as(id));
    labels.emplace(id, node.label);
    parts.add(std::move(node));
  }
  return labels;
}

void merge_offices(const Records& records, const KnownWorld& known, const Labels& labels,
                   Parts& parts) {
  struct Held {
    Tally<std::string> title;
    OfficeFacts facts;
  };
  std::map<std::tuple<std::string, std::string, Role>, Held> all;
  for (const KeptRecord* kept : records) {
    const Record* const record = &kept->record;
    for (const Office& office : record->offices) {
      if (office.of.empty()) continue;
      Held& held = all[{office.person, office.of, office.role}];
      if (!office.title.empty()) held.title.add(office.title);
      widen(held.facts.first, held.facts.last, record->published);
      std::vector<std::string>& articles = held.facts.articles;
      if (articles.empty() || articles.back() != record->article) {
        articles.push_back(record->article);
      }
    }
  }
  for (const KnownOffice& office : known.offices) {
    if (!labels.contains(office.person) || !labels.contains(office.of)) continue;
    Held& held = all[{office.person, office.of, office.role}];
    std::vector<std::string>& terms = held.facts.terms;
    const auto place = std::lower_bound(terms.begin(), terms.end(), office.term);
    const bool is_new = place == terms.end() || *place != office.term;
    if (is_new && !office.term.empty()) terms.insert(place, office.term);
  }
  for (auto& [office, held] : all) {
    const auto& [person, of, role] = office;
    held.facts.role = role;
    held.facts.title = fullest(held.title);
    for (const auto& [title, count] : held.title.counts()) held.facts.titles.push_back(title);
    parts.tie(person, of,
              {EdgeKind::holds_office, edge_key(EdgeKind::holds_office, to_string(role)),
               std::move(held.facts)});
  }
}

void merge_known(const KnownWorld& known, const Labels& labels, Parts& parts) {
  for (const auto& [id, label] : labels) {
    const std::string state = state_in_id(id);
    if (labels.contains(state)) parts.tie(id, state, EdgeKind::body_of);
  }
  std::set<std::pair<std::string, EdgeKind>> below;
  std::map<EdgeKind, std::multimap<std::string, std::string>> next;
  for (const KnownLink& link : known.links) {
    next[link.kind].emplace(link.from, link.to);
    if (labels.contains(link.from)) below.emplace(link.from, link.kind);
  }
  for (const auto& [from, kind] : below) {
    std::vector<std::string> climbing{from};
    std::set<std::string> seen{from};
    while (!climbing.empty()) {
      const std::string at = std::move(climbing.back());
      climbing.pop_back();
      const auto [first, last] = next[kind].equal_range(at);
      for (auto link = first; link != last; ++link) {
        if (!seen.insert(link->second).second) continue;
        if (labels.contains(link->second)) {
          parts.tie(from, link->second, kind);
        } else {
          climbing.push_back(link->second);
        }
      }
    }
  }
}

}  // namespace diplograph
