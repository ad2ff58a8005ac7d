#include "graph/format/facts_json.hpp"

namespace diplograph {
namespace {

using Texts = std::vector<std::string>;

void add(JsonWriter& out, std::string_view key, const Texts& texts) {
  if (texts.empty()) return;
  out.key(key).begin_array();
  for (const std::string& text : texts) out.value(text);
  out.end_array();
}

void add(JsonWriter& out, std::string_view key, const std::string& text) {
  if (!text.empty()) out.member(key, text);
}

void add(JsonWriter& out, std::string_view key, const std::optional<std::string>& text) {
  if (text) out.member(key, *text);
}

void add(JsonWriter& out, std::string_view key, const std::optional<Day>& day) {
  if (day) out.member(key, to_iso(*day));
}

template <typename Enum>
requires std::is_enum_v<Enum>
void add(JsonWriter& out, std::string_view key, const std::optional<Enum>& value) {
  if (value) out.member(key, to_string(*value));
}

void add(JsonWriter& out, std::string_view key, Span span) {
  out.key(key).begin_array().value(span.start).value(span.end).end_array();
}

void add(JsonWriter& out, std::string_view key, const std::optional<Date>& date) {
  if (!date) return;
  out.key(key).begin_object();
  add(out, "from", date->from);
  add(out, "to", date->to);
  out.member("grain", to_string(date->grain)).member("text", date->text).end_object();
}

// One overload a family of facts.
struct WriteFacts {
  JsonWriter& out;

  void operator()(const EntityFacts& facts) const {
    out.key("labels").begin_object();
    for (const auto& [lang, label] : facts.labels) out.member(lang, label);
    out.end_object();
    add(out, "aliases", facts.aliases);
    add(out, "wikidata", facts.wikidata);
    add(out, "titles", facts.titles);
    add(out, "same_as", facts.same_as);
    add(out, "same_why", facts.same_why);
  }
  void operator()(const EventFacts& facts) const {
    add(out, "mode", facts.mode);
    out.member("status", to_string(facts.status));
    add(out, "date", facts.date);
    add(out, "plover", facts.plover);
    add(out, "cameo", facts.cameo);
    out.member("confidence", facts.confidence).member("sources", facts.sources);
  }
  void operator()(const StatementFacts& facts) const {
    out.member("act", to_string(facts.act)).member("quote", facts.quote);
    out.member("text", facts.text);
    add(out, "plover", facts.plover);
    out.member("sources", facts.sources);
  }
  void operator()(const ArticleFacts& facts) const {
    add(out, "published", facts.published);
    add(out, "publisher", facts.publisher);
    add(out, "relayed_from", facts.relayed_from);
    out.member("lang", facts.lang).member("file", facts.file);
    add(out, "sha256", facts.sha256);
    out.member("index", facts.index);
    add(out, "span", facts.span);
  }
  void operator()(const std::monostate& /*none*/) const {}
  void operator()(ParticipantRole role) const { out.member("role", to_string(role)); }
  void operator()(const OfficeFacts& facts) const {
    out.member("role", to_string(facts.role)).member("title", facts.title);
    add(out, "titles", facts.titles);
    add(out, "first", facts.first);
    add(out, "last", facts.last);
    add(out, "articles", facts.articles);
    add(out, "terms", facts.terms);
  }
  void operator()(const ReportFacts& facts) const {
    out.member("told_as", facts.told_as);
    add(out, "span", facts.span);
    add(out, "trigger", facts.trigger);
    add(out, "rule", facts.rule);
    add(out, "quote", facts.quote);
    add(out, "status", facts.status);
    add(out, "date", facts.date);
  }
  void operator()(const MentionFacts& facts) const {
    out.member("count", facts.count);
    add(out, "first", facts.first);
  }
  void operator()(const MetFacts& facts) const {
    out.member("count", facts.count);
    add(out, "first", facts.first);
    add(out, "last", facts.last);
    add(out, "events", facts.events);
  }
  void operator()(const RelationFacts& facts) const {
    out.key("counts").begin_object();
    for (const auto& [plover, count] : facts.counts) out.member(to_string(plover), count);
    out.end_object();
    add(out, "first", facts.first);
    add(out, "last", facts.last);
  }
};

}  // namespace

void write_facts(JsonWriter& out, const Node& node) { std::visit(WriteFacts{out}, node.facts); }

void write_facts(JsonWriter& out, const Edge& edge) { std::visit(WriteFacts{out}, edge.facts); }

}  // namespace diplograph
