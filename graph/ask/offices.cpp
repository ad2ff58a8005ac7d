// Who holds which office. Articles tell on which days they call somebody so; the lexicon tells of
// some in which years. Where nothing covers the day asked for, those seen nearest to it answer.
#include <algorithm>
#include <chrono>
#include <map>
#include <tuple>

#include "graph/ask/ask.hpp"
#include "graph/ask/rows.hpp"
#include "graph/office_term.hpp"
#include "graph/query.hpp"

namespace diplograph {
namespace {

using std::chrono::sys_days;

constexpr std::chrono::days near_enough{366};

struct Held {
  Graph::Link link;
  std::string_view how = "told";  // told, known, near
  std::chrono::days off{0};       // from the day asked for
};

std::chrono::days distance(const OfficeFacts& office, Day at) {
  if (!office.first || !office.last) return near_enough * 2;
  if (at < *office.first) return sys_days(*office.first) - sys_days(at);
  if (at > *office.last) return sys_days(at) - sys_days(*office.last);
  return std::chrono::days{0};
}

// Of one office of one state: those that hold it that day, else those seen nearest.
void keep_holders(std::vector<Held>& all) {
  const bool covered =
      std::ranges::any_of(all, [](const Held& held) { return held.how != "near"; });
  std::chrono::days nearest = near_enough;
  for (const Held& held : all) nearest = std::min(nearest, held.off);
  std::erase_if(
      all, [&](const Held& held) { return covered ? held.how == "near" : held.off > nearest; });
}

bool wanted(const Graph& graph, const Graph::Link& link, const OfficeQuestion& question,
            const std::optional<std::set<Graph::Vertex>>& side) {
  if (graph[link].kind != EdgeKind::holds_office) return false;
  const OfficeFacts& office = graph[link].office();
  if (question.role && office.role != *question.role) return false;
  return !side || side->contains(graph.source(link)) || side->contains(graph.target(link));
}

}  // namespace

Answer offices(const Graph& graph, const OfficeQuestion& question, const Filter& filter) {
  std::optional<std::set<Graph::Vertex>> side;
  if (question.actor) {
    side.emplace();
    if (const auto actor = graph.find(*question.actor)) {
      for (const Graph::Vertex one : side_of(graph, *actor)) {
        // Of a state all offices of it and its bodies; of a person its own.
        if (one == *actor || graph[one].kind != NodeKind::person) side->insert(one);
      }
    }
  }
  std::map<std::pair<std::string, Role>, std::vector<Held>> by_office;
  for (const Graph::Link& link : graph.links()) {
    if (!wanted(graph, link, question, side)) continue;
    const OfficeFacts& office = graph[link].office();
    if (office.articles.size() < filter.min_sources) continue;
    Held held{link, office.articles.empty() ? "known" : "told", {}};
    if (question.at) {
      held.off = distance(office, *question.at);
      const bool known = std::ranges::any_of(
          office.terms, [&](const std::string& term) { return term_covers(term, *question.at); });
      held.how = held.off.count() == 0 ? "told" : known ? "known" : "near";
    } else if (!filter.in_time(office.first, office.last)) {
      continue;
    }
    by_office[{graph[graph.target(link)].id, office.role}].push_back(held);
  }
  Answer answer{
      "", {"who", "role", "of", "title", "first", "last", "terms", "how", "articles"}, {}};
  for (auto& [key, all] : by_office) {
    if (question.at) keep_holders(all);
    std::ranges::sort(all, [&graph](const Held& a, const Held& b) {
      const auto rank = [&graph](const Held& held) {
        const OfficeFacts& office = graph[held.link].office();
        return std::make_tuple(held.how != "told", !office.last,
                               office.last ? -sys_days(*office.last).time_since_epoch().count() : 0,
                               std::string_view(graph[graph.source(held.link)].id));
      };
      return rank(a) < rank(b);
    });
    for (const Held& held : all) {
      const OfficeFacts& office = graph[held.link].office();
      answer.rows.push_back({name_of(graph[graph.source(held.link)], filter.lang),
                             std::string(to_string(office.role)),
                             name_of(graph[graph.target(held.link)], filter.lang), office.title,
                             cell(office.first), cell(office.last), office.terms,
                             std::string(held.how),
                             cell(static_cast<std::uint32_t>(office.articles.size()))});
    }
  }
  answer.cut(filter.limit);
  return answer;
}

}  // namespace diplograph
