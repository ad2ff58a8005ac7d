#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/unicode.hpp"
#include "graph/event_node.hpp"
#include "graph/merge_steps.hpp"
#include "graph/tally.hpp"
#include "graph/words.hpp"

namespace diplograph {
namespace {

// Shorter words are said by many on many days.
constexpr std::size_t shortest_same_words = 30;
constexpr std::size_t longest_label = 80;

struct Said {
  const Record* article = nullptr;
  const Statement* statement = nullptr;
};

std::string key_of(const Statement& statement) {
  std::set<std::string> speakers(statement.speakers.begin(), statement.speakers.end());
  std::string key = told_words(statement);
  for (const std::string& speaker : speakers) key += '\n' + speaker;
  return key;
}

std::string label_of(const std::string& text) {
  const std::u32string letters = to_utf32(text);
  if (letters.size() <= longest_label) return text;
  return to_utf8(std::u32string_view(letters).substr(0, longest_label - 1)) + "\xE2\x80\xA6";
}

void tie_all(const std::string& id, const std::set<std::string>& ends, EdgeKind kind,
             Parts& parts) {
  for (const std::string& end : ends) parts.tie(id, end, kind);
}

void tie_report(const std::string& id, const Said& said, Parts& parts) {
  const Statement& one = *said.statement;
  ReportFacts facts{one.id, one.span, one.verb, one.rule, one.text, std::nullopt, std::nullopt};
  parts.tie(id, said.article->article,
            {EdgeKind::reported_in, edge_key(EdgeKind::reported_in, one.id), std::move(facts)});
}

void merge_one(const std::vector<Said>& group,
               const std::unordered_map<std::string, std::string>& merged_events, Parts& parts) {
  std::string id = group.front().statement->id;
  StatementFacts facts;
  Tally<Act> act;
  Tally<Plover> plover;
  Tally<std::string> text;
  std::set<std::string> sources, speakers, to, about, occasions;
  for (const Said& said : group) {
    const Statement& one = *said.statement;
    id = std::min(id, one.id);
    act.add(one.act);
    plover.add(one.plover);
    text.add(one.text);
    facts.quote = facts.quote || one.quote;
    sources.insert(source_of(*said.article));
    speakers.insert(one.speakers.begin(), one.speakers.end());
    to.insert(one.to.begin(), one.to.end());
    about.insert(one.about.begin(), one.about.end());
    const auto occasion = merged_events.find(one.occasion.value_or(""));
    if (occasion != merged_events.end()) occasions.insert(occasion->second);
  }
  for (const Said& said : group) tie_report(id, said, parts);
  tie_all(id, speakers, EdgeKind::speaker, parts);
  tie_all(id, to, EdgeKind::addressee, parts);
  tie_all(id, about, EdgeKind::about, parts);
  tie_all(id, occasions, EdgeKind::during, parts);
  facts.act = *act.winner();
  facts.plover = plover.winner();
  facts.text = *text.winner();
  facts.sources = static_cast<std::uint32_t>(sources.size());
  std::string label = label_of(facts.text);
  parts.add({id, NodeKind::statement, std::move(label), std::move(facts)});
}

}  // namespace

std::string told_words(const Statement& statement) {
  const std::u32string words = words_of(statement.text);
  return words.size() < shortest_same_words ? statement.id : to_utf8(words);
}

void merge_statements(const Records& records,
                      const std::unordered_map<std::string, std::string>& merged_events,
                      Parts& parts) {
  std::unordered_map<std::string, std::vector<Said>> groups;
  for (const KeptRecord* kept : records) {
    for (const Statement& statement : kept->record.statements) {
      groups[key_of(statement)].push_back({&kept->record, &statement});
    }
  }
  for (const auto& [key, group] : groups) merge_one(group, merged_events, parts);
}

}  // namespace diplograph
