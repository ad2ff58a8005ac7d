#include "tools/diplograph/answer_text.hpp"

#include <cctype>
#include <cstdio>

#include "base/json.hpp"

namespace diplograph {
namespace {

std::string heading(const std::string& column) {
  std::string text;
  for (const char c : column) {
    text += c == '_' ? ' ' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  }
  return text;
}

struct AsText {
  std::string operator()(std::monostate /*unknown*/) const { return ""; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(double number) const {
    char text[32];
    std::snprintf(text, sizeof text, "%.6g", number);
    return text;
  }
  std::string operator()(bool is_so) const { return is_so ? "yes" : "no"; }
  std::string operator()(const Name& name) const { return name.label; }
  std::string operator()(const Names& names) const {
    std::string text;
    for (const Name& name : names) text += (text.empty() ? "" : "; ") + name.label;
    return text;
  }
  std::string operator()(const Texts& texts) const {
    std::string text;
    for (const std::string& one : texts) text += (text.empty() ? "" : "; ") + one;
    return text;
  }
};

struct WriteCell {
  JsonWriter& out;

  void operator()(std::monostate /*unknown*/) const { out.null(); }
  void operator()(const std::string& text) const { out.value(text); }
  void operator()(std::int64_t number) const { out.value(number); }
  void operator()(double number) const { out.value(number); }
  void operator()(bool is_so) const { out.value(is_so); }
  void operator()(const Texts& texts) const {
    out.begin_array();
    for (const std::string& text : texts) out.value(text);
    out.end_array();
  }
  void operator()(const Name& name) const {
    out.begin_object().member("id", name.id).member("kind", to_string(name.kind));
    out.member("label", name.label).end_object();
  }
  void operator()(const Names& names) const {
    out.begin_array();
    for (const Name& name : names) (*this)(name);
    out.end_array();
  }
};

void write_row(JsonWriter& out, const Answer& answer, const std::vector<Cell>& row) {
  out.begin_object();
  for (std::size_t i = 0; i < row.size(); ++i) {
    out.key(answer.columns[i]);
    std::visit(WriteCell{out}, row[i]);
  }
  out.end_object();
}

}  // namespace

Table table_of(const Answer& answer) {
  Table table;
  for (const std::string& column : answer.columns) table.columns.push_back(heading(column));
  for (const auto& row : answer.rows) {
    std::vector<std::string>& cells = table.rows.emplace_back();
    for (const Cell& one : row) cells.push_back(std::visit(AsText(), one));
  }
  return table;
}

std::string json_of(const Answer& answer) {
  JsonWriter out(1);
  out.begin_object().member("about", answer.about).key("rows").begin_array();
  for (const auto& row : answer.rows) write_row(out, answer, row);
  return out.end_array().end_object().take() + "\n";
}

std::string json_lines_of(const Answer& answer) {
  std::string text;
  JsonWriter out;
  for (const auto& row : answer.rows) {
    write_row(out, answer, row);
    text += out.take() + "\n";
  }
  return text;
}

}  // namespace diplograph
