#include <set>

#include "base/error.hpp"
#include "base/json.hpp"
#include "base/json_node.hpp"
#include "base/record_json.hpp"

namespace diplograph {
namespace {

template <typename Item>
std::vector<Item> read_list(const JsonNode& node, Item (*read)(const JsonNode&)) {
  std::vector<Item> items;
  for (const JsonNode& item : node.list()) items.push_back(read(item));
  return items;
}

void read_entity(const JsonNode& node, Record& record) {
  Entity& entity = record.entities.emplace_back();
  entity.id = node.at("id").required();
  entity.kind = node.at("kind").word<EntityKind>();
  entity.label = node.at("label").text();
  const auto labels = node.at("labels").text_map();
  entity.labels.assign(labels.begin(), labels.end());
  entity.aliases = node.at("aliases").texts();
  entity.wikidata = node.at("wikidata").optional();
  for (const JsonNode& mention : node.at("mentions").list()) {
    record.add_mention(entity, mention.at("span").span(), mention.at("text").text(),
                       mention.at("as").word<MentionForm>());
  }
}

Office read_office(const JsonNode& node) {
  return {node.at("person").required(), node.at("role").word<Role>(), node.at("of").text(),
          node.at("title").text(), node.at("span").span()};
}

std::optional<Date> read_date(const JsonNode& node) {
  if (node.is_null()) return std::nullopt;
  Date date;
  date.from = node.at("from").day();
  date.to = node.at("to").day();
  if (date.from.has_value() != date.to.has_value())
    node.fail("needs both 'from' and 'to', or none");
  const std::string grain = node.at("grain").required();
  const auto found = grain_from(grain);
  if (!found) node.at("grain").fail("'" + grain + "' is not in the vocabulary");
  date.grain = *found;
  date.text = node.at("text").text();
  date.span = node.at("span").span();
  date.rule = node.at("rule").text();
  return date;
}

Participant read_participant(const JsonNode& node) {
  return {node.at("id").required(), node.at("role").word<ParticipantRole>()};
}

Evidence read_evidence(const JsonNode& node) {
  return {node.at("span").span(), node.at("trigger").span(), node.at("rule").text(),
          node.at("quote").text()};
}

Event read_event(const JsonNode& node) {
  Event event;
  event.id = node.at("id").required();
  event.type = node.at("type").word<EventType>();
  event.mode = node.at("mode").optional_word<Mode>();
  event.status = node.at("status").word<Status>();
  event.date = read_date(node.at("date"));
  event.places = node.at("places").texts();
  event.participants = read_list(node.at("participants"), read_participant);
  event.plover = node.at("plover").optional_word<Plover>();
  event.cameo = node.at("cameo").optional();
  event.confidence = node.at("confidence").real();
  event.evidence = read_list(node.at("evidence"), read_evidence);
  return event;
}

Statement read_statement(const JsonNode& node) {
  Statement statement;
  statement.id = node.at("id").required();
  statement.speakers = node.at("speakers").texts();
  statement.act = node.at("act").word<Act>();
  statement.quote = node.at("quote").flag();
  statement.text = node.at("text").text();
  statement.span = node.at("span").span();
  statement.to = node.at("to").texts();
  statement.about = node.at("about").texts();
  statement.occasion = node.at("occasion").optional();
  statement.verb = node.at("verb").span();
  statement.plover = node.at("plover").optional_word<Plover>();
  statement.rule = node.at("rule").text();
  return statement;
}

Diagnostic read_diagnostic(const JsonNode& node) {
  return {node.at("code").required(), node.at("message").text(), node.at("span").span()};
}

void read_head(const JsonNode& node, Record& record) {
  const JsonNode source = node.at("source");
  record.file = source.at("file").required();
  record.sha256 = source.at("sha256").text();
  record.charset = source.at("charset").text();
  const JsonNode article = node.at("article");
  record.article = article.at("id").required();
  record.index = article.at("index").number();
  record.span = article.at("span").span();
  record.headline = article.at("headline").text();
  record.lang = article.at("lang").text();
  record.published = article.at("published").day();
  record.publisher = article.at("publisher").texts();
  record.relayed_from = article.at("relayed_from").texts();
}

// Every id that something refers to must be there: an edge to nothing is never made.
class References {
 public:
  References(const Record& record, const std::string& place) : place_(place) {
    for (const Entity& entity : record.entities) known_.insert(entity.id);
    for (const Event& event : record.events) events_.insert(event.id);
  }
  void entity(const std::string& id, const std::string& from) const {
    if (!known_.contains(id)) fail(from, "entity '" + id + "'");
  }
  void entities(const std::vector<std::string>& ids, const std::string& from) const {
    for (const std::string& id : ids) entity(id, from);
  }
  void event(const std::string& id, const std::string& from) const {
    if (!events_.contains(id)) fail(from, "event '" + id + "'");
  }

 private:
  [[noreturn]] void fail(const std::string& from, const std::string& what) const {
    throw Error(Error::Code::input, place_,
                from + " refers to " + what + ", which the record does not have");
  }
  std::string place_;
  std::set<std::string_view> known_;
  std::set<std::string_view> events_;
};

void check_references(const Record& record, const std::string& place) {
  const References references(record, place);
  for (const Office& office : record.offices) {
    references.entity(office.person, "an office");
    if (!office.of.empty()) references.entity(office.of, "an office");
  }
  for (const Event& event : record.events) {
    references.entities(event.places, event.id);
    for (const Participant& who : event.participants) references.entity(who.id, event.id);
  }
  for (const Statement& statement : record.statements) {
    references.entities(statement.speakers, statement.id);
    references.entities(statement.to, statement.id);
    references.entities(statement.about, statement.id);
    if (statement.occasion) references.event(*statement.occasion, statement.id);
  }
}

}  // namespace

bool is_record_json(std::string_view line) {
  if (line.starts_with("{\"schema\":\"diplograph/record/")) return true;
  if (line.find("\"diplograph/record/") == std::string_view::npos) return false;
  try {
    const Json json = parse_json(line, "");
    const Json* schema = json.find("schema");
    return schema != nullptr && schema->is_string() &&
           schema->as_string("schema").starts_with("diplograph/record/");
  } catch (const Error&) {
    return false;
  }
}

Record record_from_json(std::string_view line, const std::string& place) {
  const Json json = parse_json(line, place);
  const JsonNode node(json, place + ": ");
  const std::string schema = node.at("schema").text();
  if (schema != "diplograph/record/1") {
    throw Error(Error::Code::input, place, "has the schema '" + schema + "'",
                "a record begins with \"schema\": \"diplograph/record/1\"");
  }
  Record record;
  read_head(node, record);
  for (const JsonNode& entity : node.at("entities").list()) read_entity(entity, record);
  record.offices = read_list(node.at("offices"), read_office);
  record.events = read_list(node.at("events"), read_event);
  record.statements = read_list(node.at("statements"), read_statement);
  record.diagnostics = read_list(node.at("diagnostics"), read_diagnostic);
  check_references(record, place);
  return record;
}

}  // namespace diplograph
