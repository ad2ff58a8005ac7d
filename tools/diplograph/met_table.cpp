#include "tools/diplograph/met_table.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/json.hpp"
#include "base/unicode.hpp"

namespace diplograph {
namespace {

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
  return text;
}

std::string joined(const std::vector<Name>& names) {
  std::vector<std::string> labels;
  labels.reserve(names.size());
  for (const Name& name : names) labels.push_back(name.label);
  return joined(labels);
}

// Who speaks through an article: its publisher, else what tells it from others.
std::string voice(const ToldBy& told) {
  constexpr std::size_t longest = 40;  // code points of a headline
  if (!told.publisher.empty()) return told.publisher;
  if (told.headline.empty()) return told.file.empty() ? told.article : told.file;
  const std::u32string headline = to_utf32(told.headline);
  if (headline.size() <= longest) return told.headline;
  return to_utf8(std::u32string_view(headline).substr(0, longest)) + "...";
}

// "RT Arabic 2023-09-18": who says so, and when; the status only where this article has it
// otherwise.
std::string told_by(const MetRow& row) {
  std::vector<std::string> told;
  for (const ToldBy& one : row.told_by) {
    std::string text = voice(one);
    if (!one.relayed_from.empty() && one.relayed_from != one.publisher) {
      text += " (" + one.relayed_from + ")";
    }
    if (one.published) text += " " + to_iso(*one.published);
    if (one.status != row.status) text.append(" [").append(to_string(one.status)).append("]");
    if (std::ranges::find(told, text) == told.end()) told.push_back(text);
  }
  return joined(told);
}

std::string how(const MetRow& row) { return row.mode ? std::string(to_string(*row.mode)) : ""; }

std::vector<std::string> cells(const MetRow& row, const std::vector<Name>& who) {
  return {row.date_text, std::string(to_string(row.status)), joined(who),  joined(row.places),
          how(row),      std::to_string(row.sources),        told_by(row), row.event};
}

void write(JsonWriter& json, const Name& name) {
  json.begin_object().member("id", name.id).member("kind", to_string(name.kind));
  json.member("label", name.label).end_object();
}

void write(JsonWriter& json, std::string_view key, const std::vector<Name>& names) {
  json.key(key).begin_array();
  for (const Name& name : names) write(json, name);
  json.end_array();
}

void write(JsonWriter& json, std::string_view key, const std::optional<Day>& day) {
  json.key(key);
  if (day) {
    json.value(to_iso(*day));
  } else {
    json.null();
  }
}

void write_told_by(JsonWriter& json, const std::vector<ToldBy>& told) {
  json.key("told_by").begin_array();
  for (const ToldBy& one : told) {
    json.begin_object().member("article", one.article).member("headline", one.headline);
    json.member("publisher", one.publisher).member("relayed_from", one.relayed_from);
    write(json, "published", one.published);
    json.member("status", to_string(one.status)).end_object();
  }
  json.end_array();
}

// The members that both answers share.
void write_row(JsonWriter& json, const MetRow& row) {
  json.member("id", row.event);
  json.key("date");
  if (row.date) {
    json.begin_object();
    write(json, "from", row.date->from);
    write(json, "to", row.date->to);
    json.member("grain", to_string(row.date->grain)).member("text", row.date->text).end_object();
  } else {
    json.null();
  }
  json.member("status", to_string(row.status));
  json.key("mode");
  if (row.mode) {
    json.value(to_string(*row.mode));
  } else {
    json.null();
  }
  write(json, "places", row.places);
  json.member("sources", row.sources);
  write_told_by(json, row.told_by);
}

void write_met(JsonWriter& json, const MetRow& row) {
  json.begin_object();
  write(json, "with", row.with);
  write(json, "through", row.through);
  write_row(json, row);
  json.end_object();
}

void write_meeting(JsonWriter& json, const Meeting& meeting) {
  json.begin_object();
  write(json, "who", meeting.who);
  write_row(json, meeting.row);
  json.end_object();
}

template <typename Items, typename Write>
std::string lines_of(const Items& items, const Write& write_one) {
  std::string text;
  JsonWriter json;
  for (const auto& item : items) {
    write_one(json, item);
    text += json.take() + "\n";
  }
  return text;
}

}  // namespace

std::vector<Meeting> all_meetings(const Graph& graph, const MetFilter& filter) {
  std::map<std::string, Meeting> by_id;
  for (const Graph::Vertex vertex : graph.sorted_vertices()) {
    if (!is_actor(graph[vertex].kind)) continue;
    if (graph.sources(vertex, EdgeKind::participant).empty()) continue;
    const MetAnswer answer = met(graph, graph[vertex].id, filter);
    for (const MetRow& row : answer.rows) {
      if (!row.through.empty()) continue;  // those who acted come up themselves
      Meeting& meeting = by_id.try_emplace(row.event, Meeting{{}, row}).first->second;
      meeting.who.push_back(answer.actor);
      meeting.who.insert(meeting.who.end(), row.with.begin(), row.with.end());
    }
  }
  std::vector<Meeting> meetings;
  for (auto& [id, meeting] : by_id) {
    std::ranges::sort(meeting.who, {}, &Name::id);
    meeting.who.erase(std::unique(meeting.who.begin(), meeting.who.end()), meeting.who.end());
    meetings.push_back(std::move(meeting));
  }
  const auto rank = [](const Meeting& meeting) {
    const auto day = meeting.row.date ? meeting.row.date->from : std::nullopt;
    return std::make_tuple(!day, day.value_or(Day{}), meeting.row.event);
  };
  std::ranges::sort(meetings, {}, rank);
  return meetings;
}

Table table_of(const MetAnswer& answer) {
  Table table{{"WHEN", "STATUS", "WITH", "WHERE", "HOW", "SOURCES", "TOLD BY", "ID"}, {}};
  const bool through =
      std::ranges::any_of(answer.rows, [](const MetRow& row) { return !row.through.empty(); });
  if (through) table.columns.insert(table.columns.begin() + 2, "THROUGH");
  for (const MetRow& row : answer.rows) {
    auto line = cells(row, row.with);
    if (through) line.insert(line.begin() + 2, joined(row.through));
    table.rows.push_back(std::move(line));
  }
  return table;
}

Table table_of(const std::vector<Meeting>& meetings) {
  Table table{{"WHEN", "STATUS", "WHO", "WHERE", "HOW", "SOURCES", "TOLD BY", "ID"}, {}};
  for (const Meeting& meeting : meetings) table.rows.push_back(cells(meeting.row, meeting.who));
  return table;
}

Table counterparts_of(const MetAnswer& answer) {
  Table table{{"WITH", "TIMES", "FIRST", "LAST"}, {}};
  const auto day = [](const std::optional<Day>& d) { return d ? to_iso(*d) : std::string(); };
  for (const Counterpart& one : answer.counterparts) {
    table.rows.push_back(
        {one.who.label, std::to_string(one.meetings), day(one.first), day(one.last)});
  }
  return table;
}

std::string json_of(const MetAnswer& answer) {
  JsonWriter json(1);
  json.begin_object().key("actor");
  write(json, answer.actor);
  json.key("meetings").begin_array();
  for (const MetRow& row : answer.rows) write_met(json, row);
  json.end_array().key("counterparts").begin_array();
  for (const Counterpart& one : answer.counterparts) {
    json.begin_object().key("who");
    write(json, one.who);
    json.member("meetings", one.meetings);
    write(json, "first", one.first);
    write(json, "last", one.last);
    json.end_object();
  }
  return json.end_array().end_object().take() + "\n";
}

std::string json_of(const std::vector<Meeting>& meetings) {
  JsonWriter json(1);
  json.begin_object().key("meetings").begin_array();
  for (const Meeting& meeting : meetings) write_meeting(json, meeting);
  return json.end_array().end_object().take() + "\n";
}

std::string json_lines_of(const MetAnswer& answer) { return lines_of(answer.rows, write_met); }

std::string json_lines_of(const std::vector<Meeting>& meetings) {
  return lines_of(meetings, write_meeting);
}

}  // namespace diplograph
