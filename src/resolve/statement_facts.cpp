#include <set>
#include <string>
#include <utility>

#include "base/files.hpp"
#include "base/unicode.hpp"
#include "resolve/facts.hpp"

namespace diplograph {
namespace {

std::optional<Plover> plover_of(Act act) {
  switch (act) {
    case Act::praise:
      return Plover::SUPPORT;
    case Act::promise:
    case Act::agree:
      return Plover::AGREE;
    case Act::request:
      return Plover::REQUEST;
    case Act::accuse:
      return Plover::ACCUSE;
    case Act::reject:
    case Act::deny:
      return Plover::REJECT;
    case Act::threaten:
      return Plover::THREATEN;
    default:
      return std::nullopt;
  }
}

// All entities named in the content.
std::vector<std::string> matter_of(const Known& known, const DraftStatement& draft) {
  std::set<std::string> about;
  for (std::uint32_t m = 0; m < known.reading.mentions.size(); ++m) {
    const auto& mention = known.reading.mentions[m];
    if (mention.first < draft.first || mention.last > draft.last) continue;
    about.insert(known.people.ids_of[m].begin(), known.people.ids_of[m].end());
  }
  return {about.begin(), about.end()};
}

std::string id_of(const Article& article, const Statement& statement) {
  std::string key = article.id + "|" + std::to_string(statement.span.start) + "|" +
                    std::to_string(statement.span.end);
  for (const auto& id : statement.speakers) key += "|" + id;
  return fact_id("statement", key);
}

}  // namespace

std::optional<Statement> make_statement(const Known& known, const DraftStatement& draft) {
  const auto& text = known.reading.text;
  Statement statement;
  statement.speakers = known.subjects.ids_of(draft.speakers);
  std::erase_if(statement.speakers, [](const std::string& id) { return id.starts_with("place:"); });
  if (statement.speakers.empty()) return std::nullopt;
  statement.act = draft.act;
  statement.quote = draft.quote;
  statement.span = text.span_of(draft.first, draft.last);
  statement.text = to_utf8(slice(text.source, statement.span));
  statement.verb = text.span_of(draft.verb_first, draft.verb_last);
  statement.rule = draft.rule;
  statement.plover = plover_of(draft.act);
  for (const auto m : draft.to) {
    for (const auto& id : known.people.ids_of[m]) add_id(id, statement.to);
  }
  statement.about = matter_of(known, draft);
  statement.id = id_of(known.article, statement);
  return statement;
}

std::string fact_id(std::string_view kind, const std::string& key) {
  return std::string(kind) + ":" + sha256_hex(key).substr(0, 16);
}

}  // namespace diplograph
