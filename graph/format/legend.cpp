#include "graph/format/legend.hpp"

#include "graph/format/bidi.hpp"
#include "graph/format/graphviz.hpp"

namespace diplograph {

std::string drawing_word(const DrawOptions& options, std::string_view english) {
  const auto found = options.words.find(std::string(english));
  return found == options.words.end() ? std::string(english) : found->second;
}

void Legend::add_line(std::string_view colour, std::string_view stroke, std::string_view english) {
  const std::string word = drawing_word(*options_, english);
  cells_ += "<TD><FONT COLOR=\"" + std::string(colour) + "\">" + std::string(stroke) +
            "</FONT><FONT POINT-SIZE=\"13\"> " + html_text(isolate_line(word)) + "</FONT></TD>";
  text_ += word;
}

void Legend::add_box(std::string_view fill, std::string_view line, const std::string& name) {
  cells_ += "<TD BORDER=\"1\" COLOR=\"" + std::string(line) + "\" BGCOLOR=\"" + std::string(fill) +
            "\"><FONT POINT-SIZE=\"13\">" + html_text(isolate_line(name)) + "</FONT></TD>";
  text_ += name;
}

std::string Legend::html(const std::string& title) const {
  std::string html = "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"4\">";
  if (!title.empty()) {
    html +=
        "<TR><TD><FONT POINT-SIZE=\"20\">" + html_text(isolate_line(title)) + "</FONT></TD></TR>";
  }
  if (cells_.empty()) {
    if (title.empty()) html += "<TR><TD></TD></TR>";
    return html + "</TABLE>";
  }
  return html + "<TR><TD><TABLE BORDER=\"0\" CELLSPACING=\"6\" CELLPADDING=\"3\"><TR>" + cells_ +
         "</TR></TABLE></TD></TR></TABLE>";
}

}  // namespace diplograph
