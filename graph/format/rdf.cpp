#include "graph/format/rdf.hpp"

namespace diplograph {
namespace {

using Properties = RdfValue::Properties;

RdfValue term(std::string value) { return {RdfValue::Kind::term, std::move(value)}; }
RdfValue iri(std::string value) { return {RdfValue::Kind::iri, std::move(value)}; }
RdfValue text(std::string value, std::string lang = {}) {
  return {RdfValue::Kind::text, std::move(value), std::move(lang)};
}
RdfValue typed(std::string value, std::string type) {
  return {RdfValue::Kind::text, std::move(value), {}, std::move(type)};
}
RdfValue number(std::uint32_t value) { return typed(std::to_string(value), "xsd:integer"); }
RdfValue day(Day value) { return typed(to_iso(value), "xsd:date"); }

void add(Properties& to, const char* name, RdfValue value) {
  to.emplace_back(name, std::move(value));
}
void add(Properties& to, const char* name, const std::optional<Day>& value) {
  if (value) add(to, name, day(*value));
}

// Language tags have a form; what has another is no tag.
bool is_language(std::string_view lang) {
  return lang.size() >= 2 && lang.size() <= 8 &&
         lang.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
}

std::string role_term(std::string_view role) { return "dg:" + std::string(role); }

void add_date(Properties& to, const Date& date) {
  if (!date.text.empty()) add(to, "dg:dateText", text(date.text));
  if (!date.from || !date.to) return;
  const std::string from = to_iso(*date.from);
  if (date.grain == Grain::year && date.from->year() == date.to->year()) {
    add(to, "sem:hasTimeStamp", typed(from.substr(0, 4), "xsd:gYear"));
  } else if (date.grain == Grain::month && from.substr(0, 7) == to_iso(*date.to).substr(0, 7)) {
    add(to, "sem:hasTimeStamp", typed(from.substr(0, 7), "xsd:gYearMonth"));
  } else if (*date.from == *date.to) {
    add(to, "sem:hasTimeStamp", day(*date.from));
  } else {
    add(to, "sem:hasBeginTimeStamp", day(*date.from));
    add(to, "sem:hasEndTimeStamp", day(*date.to));
  }
}

void add_types(Properties& to, NodeKind kind) {
  const auto types = [&to](std::initializer_list<const char*> names) {
    for (const char* const name : names) add(to, "a", term(name));
  };
  switch (kind) {
    case NodeKind::person:
      return types({"sem:Actor", "schema:Person"});
    case NodeKind::state:
      return types({"sem:Actor", "sem:Place", "schema:Country"});
    case NodeKind::organization:
      return types({"sem:Actor", "schema:Organization"});
    case NodeKind::place:
      return types({"sem:Place", "schema:Place"});
    case NodeKind::statement:
      return types({"schema:Quotation", "prov:Entity"});
    case NodeKind::article:
      return types({"schema:NewsArticle", "prov:Entity"});
    default:
      return types({"sem:Event", "schema:Event"});
  }
}

// One overload a family of facts.
struct AddFacts {
  const Node& node;
  Properties& to;

  void operator()(const EntityFacts& facts) const {
    for (const auto& [lang, label] : facts.labels) {
      add(to, "skos:prefLabel", text(label, is_language(lang) ? lang : ""));
    }
    for (const std::string& alias : facts.aliases) add(to, "skos:altLabel", text(alias));
    if (facts.wikidata && facts.wikidata->find_first_not_of("Q0123456789") == std::string::npos) {
      add(to, "schema:sameAs", iri("http://www.wikidata.org/entity/" + *facts.wikidata));
    }
  }
  void operator()(const EventFacts& facts) const {
    add(to, "sem:eventType", term("dg:" + std::string(to_string(node.kind))));
    add(to, "dg:status", text(std::string(to_string(facts.status))));
    if (facts.status == Status::cancelled) {
      add(to, "schema:eventStatus", term("schema:EventCancelled"));
    } else if (facts.status == Status::planned) {
      add(to, "schema:eventStatus", term("schema:EventScheduled"));
    }
    if (facts.mode) add(to, "dg:mode", text(std::string(to_string(*facts.mode))));
    if (facts.plover) add(to, "dg:plover", text(std::string(to_string(*facts.plover))));
    if (facts.cameo) add(to, "dg:cameo", text(*facts.cameo));
    add(to, "dg:sources", number(facts.sources));
    if (facts.date) add_date(to, *facts.date);
  }
  void operator()(const StatementFacts& facts) const {
    add(to, "schema:text", text(facts.text));
    add(to, "dg:act", text(std::string(to_string(facts.act))));
    add(to, "dg:verbatim", typed(facts.quote ? "true" : "false", "xsd:boolean"));
    add(to, "dg:sources", number(facts.sources));
  }
  void operator()(const ArticleFacts& facts) const {
    add(to, "schema:headline", text(node.label, is_language(facts.lang) ? facts.lang : ""));
    if (!facts.lang.empty()) add(to, "schema:inLanguage", text(facts.lang));
    add(to, "schema:datePublished", facts.published);
    for (const std::string& name : facts.publisher) {
      Properties medium{{"a", term("schema:Organization")}, {"schema:name", text(name)}};
      add(to, "schema:publisher", {RdfValue::Kind::node, {}, {}, {}, std::move(medium)});
    }
    for (const std::string& name : facts.relayed_from) add(to, "dg:relayedFrom", text(name));
    if (!facts.file.empty()) add(to, "dg:file", text(facts.file));
  }
};

void add_node(Properties& to, const char* name, Properties properties) {
  add(to, name, {RdfValue::Kind::node, {}, {}, {}, std::move(properties)});
}

void add_report(Properties& to, const ReportFacts& report, const std::string& article) {
  Properties evidence{{"a", term("prov:Entity")}, {"prov:wasQuotedFrom", iri(article)}};
  if (!report.quote.empty()) add(evidence, "prov:value", text(report.quote));
  if (!report.rule.empty()) add(evidence, "dg:rule", text(report.rule));
  if (report.status) add(evidence, "dg:status", text(std::string(to_string(*report.status))));
  add(evidence, "dg:start", number(report.span.start));
  add(evidence, "dg:end", number(report.span.end));
  add_node(to, "prov:wasDerivedFrom", std::move(evidence));
}

void add_link(const Edge& edge, const std::string& other, NodeKind from, Properties& to) {
  switch (edge.kind) {
    case EdgeKind::participant:
      add(to, "sem:hasActor", iri(other));
      return add_node(to, "sem:hasActor",
                      {{"a", term("sem:Role")},
                       {"rdf:value", iri(other)},
                       {"sem:roleType", term(role_term(to_string(edge.role())))}});
    case EdgeKind::speaker:
      return add(to, "schema:creator", iri(other));
    case EdgeKind::addressee:
      return add(to, "dg:addressee", iri(other));
    case EdgeKind::about:
      return add(to, "schema:about", iri(other));
    case EdgeKind::at:
      return add(to, "sem:hasPlace", iri(other));
    case EdgeKind::during:
      return add(to, from == NodeKind::statement ? "dg:during" : "sem:subEventOf", iri(other));
    case EdgeKind::holds_office: {
      Properties office{{"a", term("schema:Role")},
                        {"dg:role", text(std::string(to_string(edge.office().role)))},
                        {"dg:of", iri(other)}};
      if (!edge.office().title.empty()) {
        add(office, "schema:roleName", text(edge.office().title));
      }
      add(office, "dg:firstTold", edge.office().first);
      add(office, "dg:lastTold", edge.office().last);
      for (const std::string& years : edge.office().terms) add(office, "dg:years", text(years));
      return add_node(to, "dg:holdsOffice", std::move(office));
    }
    case EdgeKind::located_in:
      return add(to, "schema:containedInPlace", iri(other));
    case EdgeKind::body_of:
      return add(to, "schema:parentOrganization", iri(other));
    case EdgeKind::member_of:
      return add(to, "schema:memberOf", iri(other));
    case EdgeKind::reported_in:
      return add_report(to, edge.report(), other);
    case EdgeKind::mentioned_in:
      return add(to, "schema:subjectOf", iri(other));
    case EdgeKind::met: {
      Properties met{{"dg:with", iri(other)}, {"dg:count", number(edge.met().count)}};
      add(met, "dg:first", edge.met().first);
      add(met, "dg:last", edge.met().last);
      return add_node(to, "dg:met", std::move(met));
    }
    case EdgeKind::relation: {
      Properties relation{{"dg:with", iri(other)}};
      for (const auto& [plover, count] : edge.relation().counts) {
        add_node(
            relation, "dg:counted",
            {{"dg:plover", text(std::string(to_string(plover)))}, {"dg:count", number(count)}});
      }
      return add_node(to, "dg:relation", std::move(relation));
    }
    case EdgeKind::contradicts:
      return add(to, "dg:contradicts", iri(other));
  }
}

}  // namespace

std::string iri_of(std::string_view id) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string out = "urn:diplograph:";
  for (const char c : id) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~:").find(c) != std::string_view::npos;
    if (plain) {
      out += c;
    } else {
      out += '%';
      out += hex[byte >> 4U];
      out += hex[byte & 15U];
    }
  }
  return out;
}

void each_rdf_node(const Graph& graph, const std::function<void(const RdfNode&)>& take) {
  std::vector<std::vector<Graph::Link>> out(graph.node_count());
  for (const Graph::Link& link : graph.sorted_links()) out[graph.source(link)].push_back(link);
  for (const Graph::Vertex vertex : graph.sorted_vertices()) {
    const Node& node = graph[vertex];
    RdfNode made{iri_of(node.id), {}};
    add_types(made.properties, node.kind);
    if (!node.label.empty()) add(made.properties, "rdfs:label", text(node.label));
    std::visit(AddFacts{node, made.properties}, node.facts);
    for (const Graph::Link& link : out[vertex]) {
      add_link(graph[link], iri_of(graph[graph.target(link)].id), node.kind, made.properties);
    }
    take(made);
  }
}

}  // namespace diplograph
