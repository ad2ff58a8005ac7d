#include "base/json.hpp"
#include "base/record_json.hpp"

namespace diplograph {
namespace {

void write(JsonWriter& out, Span span) {
  out.begin_array().value(span.start).value(span.end).end_array();
}

void write(JsonWriter& out, const std::vector<std::string>& texts) {
  out.begin_array();
  for (const std::string& text : texts) out.value(text);
  out.end_array();
}

void write(JsonWriter& out, const std::optional<Day>& day) {
  if (day) {
    out.value(to_iso(*day));
  } else {
    out.null();
  }
}

void write_or_null(JsonWriter& out, std::string_view text) {
  if (text.empty()) {
    out.null();
  } else {
    out.value(text);
  }
}

template <typename Enum>
void write_or_null(JsonWriter& out, const std::optional<Enum>& value) {
  write_or_null(out, value ? to_string(*value) : std::string_view());
}

void write(JsonWriter& out, const Record& record, const Entity& entity) {
  out.begin_object().member("id", entity.id).member("kind", to_string(entity.kind));
  out.member("label", entity.label).key("labels").begin_object();
  for (const auto& [lang, label] : entity.labels) out.member(lang, label);
  write(out.end_object().key("aliases"), entity.aliases);
  write_or_null(out.key("wikidata"), entity.wikidata.value_or(""));
  out.key("mentions").begin_array();
  for (const EntityMention& mention : entity.mentions) {
    out.begin_object();
    write(out.key("span"), mention.span);
    out.member("text", record.text_of(mention)).member("as", to_string(mention.as)).end_object();
  }
  out.end_array().end_object();
}

void write(JsonWriter& out, const Office& office) {
  out.begin_object().member("person", office.person).member("role", to_string(office.role));
  write_or_null(out.key("of"), office.of);
  write_or_null(out.key("title"), office.title);
  write(out.key("span"), office.span);
  out.end_object();
}

void write(JsonWriter& out, const std::optional<Date>& date) {
  if (!date) {
    out.null();
    return;
  }
  write(out.begin_object().key("from"), date->from);
  write(out.key("to"), date->to);
  out.member("grain", to_string(date->grain)).member("text", date->text);
  if (date->span != Span{}) write(out.key("span"), date->span);
  if (!date->rule.empty()) out.member("rule", date->rule);
  out.end_object();
}

void write(JsonWriter& out, const Evidence& evidence) {
  write(out.begin_object().key("span"), evidence.span);
  write(out.key("trigger"), evidence.trigger);
  out.member("rule", evidence.rule);
  if (!evidence.quote.empty()) out.member("quote", evidence.quote);
  out.end_object();
}

void write(JsonWriter& out, const Event& event) {
  out.begin_object().member("id", event.id).member("type", to_string(event.type));
  write_or_null(out.key("mode"), event.mode);
  write(out.member("status", to_string(event.status)).key("date"), event.date);
  write(out.key("places"), event.places);
  out.key("participants").begin_array();
  for (const Participant& who : event.participants) {
    out.begin_object().member("id", who.id).member("role", to_string(who.role)).end_object();
  }
  write_or_null(out.end_array().key("plover"), event.plover);
  write_or_null(out.key("cameo"), event.cameo.value_or(""));
  out.member("confidence", event.confidence).key("evidence").begin_array();
  for (const Evidence& evidence : event.evidence) write(out, evidence);
  out.end_array().end_object();
}

void write(JsonWriter& out, const Statement& statement) {
  write(out.begin_object().member("id", statement.id).key("speakers"), statement.speakers);
  out.member("act", to_string(statement.act)).member("quote", statement.quote);
  write(out.member("text", statement.text).key("span"), statement.span);
  write(out.key("to"), statement.to);
  write(out.key("about"), statement.about);
  write_or_null(out.key("occasion"), statement.occasion.value_or(""));
  write(out.key("verb"), statement.verb);
  write_or_null(out.key("plover"), statement.plover);
  out.member("rule", statement.rule).end_object();
}

void write(JsonWriter& out, const Diagnostic& diagnostic) {
  out.begin_object().member("code", diagnostic.code).member("message", diagnostic.message);
  write(out.key("span"), diagnostic.span);
  out.end_object();
}

template <typename Item>
void write_list(JsonWriter& out, std::string_view name, const std::vector<Item>& items) {
  out.key(name).begin_array();
  for (const Item& item : items) write(out, item);
  out.end_array();
}

void write_head(JsonWriter& out, const Record& record) {
  out.member("schema", "diplograph/record/1").key("source").begin_object();
  out.member("file", record.file).member("sha256", record.sha256);
  out.member("charset", record.charset).end_object();
  out.key("article").begin_object().member("id", record.article).member("index", record.index);
  write(out.key("span"), record.span);
  out.member("headline", record.headline).member("lang", record.lang);
  write(out.key("published"), record.published);
  write(out.key("publisher"), record.publisher);
  write(out.key("relayed_from"), record.relayed_from);
  out.end_object();
}

}  // namespace

std::string to_json_line(const Record& record) {
  JsonWriter out;
  out.begin_object();
  write_head(out, record);
  out.key("entities").begin_array();
  for (const Entity& entity : record.entities) write(out, record, entity);
  out.end_array();
  write_list(out, "offices", record.offices);
  write_list(out, "events", record.events);
  write_list(out, "statements", record.statements);
  if (!record.diagnostics.empty()) write_list(out, "diagnostics", record.diagnostics);
  out.end_object();
  return out.take();
}

}  // namespace diplograph
