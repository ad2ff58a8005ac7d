// One reading for both ways of parsing JSON: a node of a parsed tree, or of a flat line.
#include "graph/format/facts_json.hpp"

namespace diplograph {
namespace {

template <typename Json>
Grain read_grain(const Json& json) {
  const auto grain = grain_from(json.required());
  if (!grain) json.fail("is no grain of dates");
  return *grain;
}

template <typename Json>
std::optional<Date> read_date(const Json& json) {
  if (json.is_null()) return std::nullopt;
  Date date;
  date.from = json.at("from").day();
  date.to = json.at("to").day();
  if (date.from.has_value() != date.to.has_value()) json.fail("has one end only");
  date.grain = read_grain(json.at("grain"));
  date.text = json.at("text").text();
  return date;
}

template <typename Json>
EntityFacts read_entity(const Json& json) {
  EntityFacts facts{json.at("labels").text_map(),   json.at("aliases").texts(),
                    json.at("wikidata").optional(), json.at("titles").texts(),
                    json.at("same_as").texts(),     json.at("same_why").texts()};
  if (facts.same_as.size() != facts.same_why.size()) {
    json.at("same_why").fail("has not a reason for each of same_as");
  }
  return facts;
}

template <typename Json>
EventFacts read_event(const Json& json) {
  EventFacts facts;
  facts.mode = json.at("mode").template optional_word<Mode>();
  facts.status = json.at("status").template word<Status>();
  facts.date = read_date(json.at("date"));
  facts.plover = json.at("plover").template optional_word<Plover>();
  facts.cameo = json.at("cameo").optional();
  facts.confidence = json.at("confidence").real();
  facts.sources = json.at("sources").number();
  return facts;
}

template <typename Json>
StatementFacts read_statement(const Json& json) {
  return {json.at("act").template word<Act>(), json.at("quote").flag(), json.at("text").text(),
          json.at("plover").template optional_word<Plover>(), json.at("sources").number()};
}

template <typename Json>
ArticleFacts read_article(const Json& json) {
  return {json.at("file").text(),       json.at("sha256").text(),       json.at("index").number(),
          json.at("span").span(),       json.at("lang").text(),         json.at("published").day(),
          json.at("publisher").texts(), json.at("relayed_from").texts()};
}

template <typename Json>
OfficeFacts read_office(const Json& json) {
  return {json.at("role").template word<Role>(),
          json.at("title").text(),
          json.at("titles").texts(),
          json.at("first").day(),
          json.at("last").day(),
          json.at("articles").texts(),
          json.at("terms").texts()};
}

template <typename Json>
ReportFacts read_report(const Json& json) {
  return {json.at("told_as").text(), json.at("span").span(),
          json.at("trigger").span(), json.at("rule").text(),
          json.at("quote").text(),   json.at("status").template optional_word<Status>(),
          read_date(json.at("date"))};
}

template <typename Json>
RelationFacts read_relation(const Json& json) {
  RelationFacts facts;
  for (auto i = 0; i <= static_cast<int>(Plover::CRIME); ++i) {
    const auto plover = static_cast<Plover>(i);
    const auto count = json.at("counts").at(to_string(plover));
    if (!count.is_null()) facts.counts[plover] = count.number();
  }
  facts.first = json.at("first").day();
  facts.last = json.at("last").day();
  return facts;
}

template <typename Json>
void read_node_facts(const Json& json, Node& node) {
  if (is_entity(node.kind)) {
    node.facts = read_entity(json);
  } else if (is_event(node.kind)) {
    node.facts = read_event(json);
  } else if (node.kind == NodeKind::statement) {
    node.facts = read_statement(json);
  } else {
    node.facts = read_article(json);
  }
}

template <typename Json>
void read_edge_facts(const Json& json, Edge& edge) {
  switch (edge.kind) {
    case EdgeKind::participant:
      edge.facts = json.at("role").template word<ParticipantRole>();
      break;
    case EdgeKind::holds_office:
      edge.facts = read_office(json);
      break;
    case EdgeKind::reported_in:
      edge.facts = read_report(json);
      break;
    case EdgeKind::mentioned_in:
      edge.facts = MentionFacts{json.at("count").number(), json.at("first").span()};
      break;
    case EdgeKind::met:
      edge.facts = MetFacts{json.at("count").number(), json.at("first").day(),
                            json.at("last").day(), json.at("events").texts()};
      break;
    case EdgeKind::relation:
      edge.facts = read_relation(json);
      break;
    default:
      break;
  }
}

}  // namespace

void read_facts(const JsonNode& json, Node& node) { read_node_facts(json, node); }
void read_facts(const JsonNode& json, Edge& edge) { read_edge_facts(json, edge); }
void read_facts(const FlatNode& json, Node& node) { read_node_facts(json, node); }
void read_facts(const FlatNode& json, Edge& edge) { read_edge_facts(json, edge); }

}  // namespace diplograph
