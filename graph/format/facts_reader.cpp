#include "graph/format/facts_json.hpp"

namespace diplograph {
namespace {

Grain read_grain(const JsonNode& json) {
  const auto grain = grain_from(json.required());
  if (!grain) json.fail("is no grain of dates");
  return *grain;
}

std::optional<Date> read_date(const JsonNode& json) {
  if (json.is_null()) return std::nullopt;
  Date date;
  date.from = json.at("from").day();
  date.to = json.at("to").day();
  if (date.from.has_value() != date.to.has_value()) json.fail("has one end only");
  date.grain = read_grain(json.at("grain"));
  date.text = json.at("text").text();
  return date;
}

EntityFacts read_entity(const JsonNode& json) {
  EntityFacts facts{json.at("labels").text_map(),   json.at("aliases").texts(),
                    json.at("wikidata").optional(), json.at("titles").texts(),
                    json.at("same_as").texts(),     json.at("same_why").texts()};
  if (facts.same_as.size() != facts.same_why.size()) {
    json.at("same_why").fail("has not a reason for each of same_as");
  }
  return facts;
}

EventFacts read_event(const JsonNode& json) {
  EventFacts facts;
  facts.mode = json.at("mode").optional_word<Mode>();
  facts.status = json.at("status").word<Status>();
  facts.date = read_date(json.at("date"));
  facts.plover = json.at("plover").optional_word<Plover>();
  facts.cameo = json.at("cameo").optional();
  facts.confidence = json.at("confidence").real();
  facts.sources = json.at("sources").number();
  return facts;
}

StatementFacts read_statement(const JsonNode& json) {
  return {json.at("act").word<Act>(), json.at("quote").flag(), json.at("text").text(),
          json.at("plover").optional_word<Plover>(), json.at("sources").number()};
}

ArticleFacts read_article(const JsonNode& json) {
  return {json.at("file").text(),       json.at("sha256").text(),       json.at("index").number(),
          json.at("span").span(),       json.at("lang").text(),         json.at("published").day(),
          json.at("publisher").texts(), json.at("relayed_from").texts()};
}

OfficeFacts read_office(const JsonNode& json) {
  return {json.at("role").word<Role>(), json.at("title").text(), json.at("titles").texts(),
          json.at("first").day(),       json.at("last").day(),   json.at("articles").texts(),
          json.at("terms").texts()};
}

ReportFacts read_report(const JsonNode& json) {
  return {json.at("told_as").text(), json.at("span").span(),
          json.at("trigger").span(), json.at("rule").text(),
          json.at("quote").text(),   json.at("status").optional_word<Status>(),
          read_date(json.at("date"))};
}

RelationFacts read_relation(const JsonNode& json) {
  RelationFacts facts;
  for (auto i = 0; i <= static_cast<int>(Plover::CRIME); ++i) {
    const auto plover = static_cast<Plover>(i);
    const JsonNode count = json.at("counts").at(to_string(plover));
    if (!count.is_null()) facts.counts[plover] = count.number();
  }
  facts.first = json.at("first").day();
  facts.last = json.at("last").day();
  return facts;
}

}  // namespace

void read_facts(const JsonNode& json, Node& node) {
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

void read_facts(const JsonNode& json, Edge& edge) {
  switch (edge.kind) {
    case EdgeKind::participant:
      edge.facts = json.at("role").word<ParticipantRole>();
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

}  // namespace diplograph
