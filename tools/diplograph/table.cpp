#include "tools/diplograph/table.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <string_view>

#include "base/unicode.hpp"
#include "tools/diplograph/console.hpp"

namespace diplograph {
namespace {

constexpr std::string_view gap = "  ";
constexpr std::size_t longest_word = 40;  // one that is longer is broken rather than given room
constexpr std::size_t narrowest = 10;     // what stands behind a column's name has this at least

// Breaks a word that is wider than a line: behind the dots of a range of days, else anywhere; every
// piece has a code point at least.
void break_word(std::u32string_view word, std::size_t width, std::vector<std::string>& lines) {
  const std::size_t dots = word.find(U"..");
  const std::size_t behind = dots + 2;
  if (dots != std::u32string_view::npos && behind < word.size() &&
      column_width(to_utf8(word)) > width &&
      column_width(to_utf8(word.substr(0, behind))) <= width) {
    lines.push_back(to_utf8(word.substr(0, behind)));
    word.remove_prefix(behind);
  }
  std::string line;
  for (const char32_t c : word) {
    const std::string next = to_utf8(std::u32string_view(&c, 1));
    if (!line.empty() && column_width(line + next) > width) {
      lines.push_back(line);
      line.clear();
    }
    line += next;
  }
  lines.push_back(line);
}

std::vector<std::string> wrapped(const std::string& cell, std::size_t width) {
  if (column_width(cell) <= width) return {cell};
  std::vector<std::string> lines;
  std::string line;
  for (std::size_t at = 0; at < cell.size();) {
    const std::size_t end = std::min(cell.find(' ', at), cell.size());
    const std::string word = cell.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    if (!line.empty() && column_width(line + " " + word) <= width) {
      line += " " + word;
      continue;
    }
    if (!line.empty()) lines.push_back(line);
    line.clear();
    break_word(to_utf32(word), width, lines);
    line = lines.back();
    lines.pop_back();
  }
  if (!line.empty() || lines.empty()) lines.push_back(line);
  return lines;
}

std::vector<std::size_t> natural_widths(const Table& table) {
  std::vector<std::size_t> widths;
  for (const std::string& name : table.columns) widths.push_back(column_width(name));
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], column_width(row[i]));
    }
  }
  return widths;
}

// The widest word of a cell; a range of days counts as two.
std::size_t word_width(const std::string& cell) {
  std::size_t widest = 0;
  for (std::size_t at = 0; at < cell.size();) {
    std::size_t end = std::min(cell.find(' ', at), cell.size());
    const std::size_t dots = cell.find("..", at);
    if (dots < end && dots + 2 < end) end = dots + 2;
    widest = std::max(widest, column_width(cell.substr(at, end - at)));
    at = end < cell.size() && cell[end] == ' ' ? end + 1 : end;
  }
  return std::min(widest, longest_word);
}

// Takes columns from the widest ones until all fit; false where words would have to be broken.
bool squeeze(const Table& table, std::vector<std::size_t>& widths, std::size_t width) {
  auto total = std::accumulate(widths.begin(), widths.end(), gap.size() * (widths.size() - 1));
  if (total <= width) return true;
  std::vector<std::size_t> least;
  for (const std::string& name : table.columns) least.push_back(column_width(name));
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) least[i] = std::max(least[i], word_width(row[i]));
  }
  for (; total > width; --total) {
    std::size_t widest = widths.size();
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (widths[i] > least[i] && (widest == widths.size() || widths[i] > widths[widest])) {
        widest = i;
      }
    }
    if (widest == widths.size()) return false;
    --widths[widest];
  }
  return true;
}

void append_row(const std::vector<std::string>& row, const std::vector<std::size_t>& widths,
                bool isolate, std::string& out) {
  std::vector<std::vector<std::string>> cells;
  std::size_t height = 1;
  for (std::size_t i = 0; i < row.size(); ++i) {
    cells.push_back(wrapped(row[i], widths[i]));
    height = std::max(height, cells.back().size());
  }
  for (std::size_t y = 0; y < height; ++y) {
    std::string line;
    std::size_t owed = 0;  // blanks that stand only if text follows
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string text = y < cells[i].size() ? cells[i][y] : "";
      if (!text.empty()) {
        line.append(owed, ' ').append(isolate ? isolated(text) : text);
        owed = 0;
      }
      owed += widths[i] - std::min(widths[i], column_width(text)) + gap.size();
    }
    out.append(line).append("\n");
  }
}

// Each row as lines of name and value, an empty line between rows; what is empty is left out.
std::string as_cards(const Table& table, const TableStyle& style) {
  std::size_t names = 0;
  for (const std::string& name : table.columns) names = std::max(names, column_width(name));
  const std::size_t before = names + gap.size();
  const std::size_t room = std::max(narrowest, style.width - std::min(style.width, before));
  std::string out;
  for (const auto& row : table.rows) {
    if (!out.empty()) out += "\n";
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i].empty()) continue;
      std::string name = table.columns[i];
      for (const std::string& text : wrapped(row[i], room)) {
        out.append(name).append(before - column_width(name), ' ');
        out.append(style.isolate ? isolated(text) : text).append("\n");
        name.clear();
      }
    }
  }
  return out;
}

std::string csv_cell(const std::string& cell) {
  const bool formula = !cell.empty() && std::string_view("=+-@\t\r").find(cell[0]) < 6;
  const std::string text = formula ? "'" + cell : cell;
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + "\"";
}

void append_csv(const std::vector<std::string>& row, std::string& out) {
  for (std::size_t i = 0; i < row.size(); ++i)
    out.append(i > 0 ? "," : "").append(csv_cell(row[i]));
  out.append("\r\n");
}

}  // namespace

std::string as_text(const Table& table, const TableStyle& style) {
  Table clean = table;
  for (auto& row : clean.rows) {
    assert(row.size() == table.columns.size());
    std::ranges::transform(row, row.begin(),
                           [](const std::string& cell) { return printable(cell); });
  }
  auto widths = natural_widths(clean);
  if (style.width > 0 && !squeeze(clean, widths, style.width)) return as_cards(clean, style);
  std::string out;
  append_row(clean.columns, widths, style.isolate, out);
  for (const auto& row : clean.rows) append_row(row, widths, style.isolate, out);
  return out;
}

std::string as_csv(const Table& table) {
  std::string out;
  append_csv(table.columns, out);
  for (const auto& row : table.rows) append_csv(row, out);
  return out;
}

}  // namespace diplograph
