#include "graph/format/tsv_formats.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "graph/ask/rows.hpp"
#include "graph/query.hpp"
#include "graph/upward.hpp"

namespace diplograph {
namespace {

constexpr std::array polecat_columns{"Event ID",
                                     "Event Date",
                                     "Event Type",
                                     "Event Mode",
                                     "Intensity",
                                     "Quad Code",
                                     "Contexts",
                                     "Actor Name",
                                     "Actor Country",
                                     "Actor COW",
                                     "Primary Actor Sector",
                                     "Actor Sectors",
                                     "Actor Title",
                                     "Actor Name Raw",
                                     "Wikipedia Actor ID",
                                     "Recipient Name",
                                     "Recipient Country",
                                     "Recipient COW",
                                     "Primary Recipient Sector",
                                     "Recipient Sectors",
                                     "Recipient Title",
                                     "Recipient Name Raw",
                                     "Wikipedia Recipient ID",
                                     "Placename",
                                     "City",
                                     "District",
                                     "Province",
                                     "Country",
                                     "Latitude",
                                     "Longitude",
                                     "GeoNames ID",
                                     "Raw Placename",
                                     "Feature Type",
                                     "Source",
                                     "Publication Date",
                                     "Story People",
                                     "Story Organizations",
                                     "Story Locations",
                                     "Language",
                                     "Version"};
constexpr std::array own_columns{"End Date",    "Date Precision", "Status", "Sources",
                                 "Article IDs", "Offsets",        "Rules"};
static_assert(polecat_columns.size() == 40);

// 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict, 0 neutral.
int quad_of(Plover plover) {
  switch (plover) {
    case Plover::AGREE:
    case Plover::CONSULT:
    case Plover::SUPPORT:
      return 1;
    case Plover::COOPERATE:
    case Plover::AID:
    case Plover::CONCEDE:
    case Plover::RETREAT:
      return 2;
    case Plover::REQUEST:
    case Plover::ACCUSE:
    case Plover::REJECT:
    case Plover::THREATEN:
      return 3;
    default:
      return 4;
  }
}

// One line without tabs; what a spreadsheet would take for a formula is marked as text.
std::string clean(std::string_view text) {
  std::string line;
  if (!text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos)
    line = "'";
  for (const char c : text) line += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
  return line.empty() ? "None" : line;
}

using Row = std::vector<std::string>;

void write_row(const Row& row, const Sink& sink) {
  std::string line;
  for (const std::string& value : row) line += (line.empty() ? "" : "\t") + clean(value);
  sink(line + "\n");
}

template <typename Parts>
std::string joined(const Parts& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
  return text;
}

// Sectors as PLOVER names them.
std::string sector_of(const Graph& graph, Graph::Vertex actor) {
  if (graph[actor].kind == NodeKind::state) return "GOV";
  if (graph[actor].kind == NodeKind::organization) {
    return state_in_id(graph[actor].id).empty() ? "IGO" : "GOV";
  }
  const auto offices = graph.out(actor);
  const bool holds = std::ranges::any_of(
      offices, [&](const Graph::Link& link) { return graph[link].kind == EdgeKind::holds_office; });
  return holds ? "GOV" : "";
}

// As articles say it; where none does, the role.
std::string title_of(const OfficeFacts& office) {
  if (!office.title.empty()) return office.title;
  std::string role(to_string(office.role));
  std::ranges::replace(role, '_', ' ');
  return role;
}

class EventRows {
 public:
  EventRows(const Graph& graph, const Sink& sink)
      : graph_(graph), sink_(sink), standing_(standing_of(graph)), location_(location_of(graph)) {}

  void write(Graph::Vertex vertex) {
    const bool said = graph_[vertex].kind == NodeKind::statement;
    std::vector<Graph::Vertex> from;
    std::vector<Graph::Vertex> to;
    if (said) {
      from = graph_.targets(vertex, EdgeKind::speaker);
      to = graph_.targets(vertex, EdgeKind::addressee);
    } else {
      split_participants(vertex, from, to);
    }
    std::vector<std::pair<std::optional<Graph::Vertex>, std::optional<Graph::Vertex>>> dyads;
    for (const Graph::Vertex one : from) {
      for (const Graph::Vertex other : to) {
        if (one != other) dyads.emplace_back(one, other);
      }
    }
    if (dyads.empty()) {
      for (const Graph::Vertex one : from) dyads.emplace_back(one, std::nullopt);
    }
    if (dyads.empty()) dyads.emplace_back();
    for (const auto& [one, other] : dyads) write_dyad(vertex, one, other);
  }

 private:
  // Events without a doer have every participant on both sides.
  void split_participants(Graph::Vertex event, std::vector<Graph::Vertex>& from,
                          std::vector<Graph::Vertex>& to) const {
    const NodeKind kind = graph_[event].kind;
    for (const Graph::Link& link : graph_.out(event)) {
      if (graph_[link].kind != EdgeKind::participant) continue;
      const ParticipantRole role = graph_[link].role();
      const bool receives = role == ParticipantRole::recipient ||
                            role == ParticipantRole::appointee ||
                            (kind == NodeKind::visit && role == ParticipantRole::host);
      const bool does = role == ParticipantRole::actor || role == ParticipantRole::appointer ||
                        role == ParticipantRole::visitor;
      if (!receives) from.push_back(graph_.target(link));
      if (!does) to.push_back(graph_.target(link));
    }
  }

  Row actor_cells(const std::optional<Graph::Vertex>& actor) const {
    if (!actor) return Row(8);
    const Node& node = graph_[*actor];
    Row codes;
    for (const std::string& state : standing_.states_of(node.id)) codes.push_back(state.substr(6));
    Row titles;
    for (const Graph::Link& link : graph_.out(*actor)) {
      if (graph_[link].kind != EdgeKind::holds_office) continue;
      std::string title = title_of(graph_[link].office());
      if (std::ranges::find(titles, title) == titles.end()) titles.push_back(std::move(title));
    }
    const std::string sector = sector_of(graph_, *actor);
    // Numbers of the Correlates of War and pages of Wikipedia are not known here.
    return {name_of(node, "en").label,
            joined(codes),
            "",
            sector,
            sector,
            joined(titles),
            node.label,
            node.entity().wikidata.value_or("")};
  }

  Row place_cells(Graph::Vertex event) const {
    Row row(10);
    for (const Graph::Vertex at : graph_.targets(event, EdgeKind::at)) {
      const Node& place = graph_[at];
      if (row[0].empty()) {
        row[0] = name_of(place, "en").label;
        row[8] = place.label;
        row[9] = to_string(place.kind);
        if (place.kind == NodeKind::place) row[1] = row[0];
        const auto states = location_.states_of(place.id);
        row[4] = states.empty() ? "" : states.front().substr(6);
      }
    }
    return row;
  }

  void write_dyad(Graph::Vertex vertex, const std::optional<Graph::Vertex>& one,
                  const std::optional<Graph::Vertex>& other) {
    const Node& node = graph_[vertex];
    const bool said = node.kind == NodeKind::statement;
    const auto plover = said ? node.statement().plover : node.event().plover;
    const DaysTold told = days_told(graph_, vertex);
    const std::optional<Date> date = said ? std::nullopt : node.event().date;
    const auto from = said ? told.first : date ? date->from : std::nullopt;
    const auto to = said ? told.first : date ? date->to : std::nullopt;
    const auto iso = [](const std::optional<Day>& day) { return day ? to_iso(*day) : ""; };
    Row row{node.id,
            iso(from),
            plover ? std::string(to_string(*plover)) : "",
            said                ? std::string(to_string(node.statement().act))
            : node.event().mode ? std::string(to_string(*node.event().mode))
                                : "",
            "",
            plover ? std::to_string(quad_of(*plover)) : "0",
            "diplomatic"};
    for (Row cells : {actor_cells(one), actor_cells(other), place_cells(vertex)}) {
      row.insert(row.end(), cells.begin(), cells.end());
    }
    add_story(vertex, told, row);
    row.push_back(iso(to));
    row.push_back(date ? std::string(to_string(date->grain)) : said ? "day" : "");
    row.push_back(said ? "" : std::string(to_string(node.event().status)));
    row.push_back(std::to_string(said ? node.statement().sources : node.event().sources));
    add_evidence(vertex, row);
    write_row(row, sink_);
  }

  // Source, date, people, organizations, places, language, version.
  void add_story(Graph::Vertex vertex, const DaysTold& told, Row& row) const {
    std::set<std::string> languages;
    for (const Graph::Vertex article : graph_.targets(vertex, EdgeKind::reported_in)) {
      languages.insert(graph_[article].article().lang);
    }
    std::map<NodeKind, Row> story;
    for (const Graph::Link& link : graph_.out(vertex)) {
      const Node& end = graph_[graph_.target(link)];
      if (!is_entity(end.kind)) continue;
      Row& names = story[end.kind];
      if (std::ranges::find(names, end.label) == names.end()) names.push_back(end.label);
    }
    Row places = story[NodeKind::place];
    places.insert(places.end(), story[NodeKind::state].begin(), story[NodeKind::state].end());
    row.push_back(joined(publishers(graph_, vertex)));
    row.push_back(told.first ? to_iso(*told.first) : "");
    row.push_back(joined(story[NodeKind::person]));
    row.push_back(joined(story[NodeKind::organization]));
    row.push_back(joined(places));
    row.push_back(joined(languages));
    row.emplace_back("diplograph");
  }

  void add_evidence(Graph::Vertex vertex, Row& row) const {
    Row articles;
    Row offsets;
    Row rules;
    for (const Graph::Link& link : graph_.out(vertex)) {
      if (graph_[link].kind != EdgeKind::reported_in) continue;
      const ReportFacts& report = graph_[link].report();
      articles.push_back(graph_[graph_.target(link)].id);
      offsets.push_back(std::to_string(report.span.start) + "-" + std::to_string(report.span.end));
      rules.push_back(report.rule);
    }
    row.insert(row.end(), {joined(articles), joined(offsets), joined(rules)});
  }

  const Graph& graph_;
  const Sink& sink_;
  Upward standing_;
  Upward location_;
};

}  // namespace

void EventsTsvFormat::write(const Graph& graph, const Sink& sink) const {
  Row header(polecat_columns.begin(), polecat_columns.end());
  header.insert(header.end(), own_columns.begin(), own_columns.end());
  write_row(header, sink);
  EventRows rows(graph, sink);
  for (const Graph::Vertex vertex : graph.sorted_vertices()) {
    const NodeKind kind = graph[vertex].kind;
    if (is_event(kind) || kind == NodeKind::statement) rows.write(vertex);
  }
}

}  // namespace diplograph
