#include "graph/format/draw.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/error.hpp"
#include "graph/format/actor_view.hpp"
#include "graph/format/bidi.hpp"
#include "graph/format/draw_events.hpp"
#include "graph/format/fonts.hpp"
#include "graph/format/graphviz.hpp"
#include "graph/format/legend.hpp"
#include "graph/format/palette.hpp"
#include "graph/names.hpp"

namespace diplograph {
namespace {

constexpr std::array<std::string_view, 3> drawing_formats{"svg", "png", "pdf"};
constexpr std::size_t name_width = 22;  // letters a line
constexpr std::size_t title_width = 28;
constexpr std::size_t layered_nodes = 40;  // above, dot's layers grow too long to read
constexpr std::string_view met_colour = "#34495e";
constexpr std::string_view visit_colour = "#2e8b57";

const char* shape_of(NodeKind kind) {
  switch (kind) {
    case NodeKind::state:
      return "box";
    case NodeKind::organization:
      return "hexagon";
    case NodeKind::place:
      return "cds";
    default:
      return "ellipse";
  }
}

bool is_visit(ActorTie::Kind kind) {
  return kind == ActorTie::Kind::visit || kind == ActorTie::Kind::planned_visit;
}

bool is_planned(ActorTie::Kind kind) {
  return kind == ActorTie::Kind::planned || kind == ActorTie::Kind::planned_visit;
}

// The shortest of a person's titles: enough to know who it is.
std::string title_of(const Graph& graph, Graph::Vertex person) {
  std::string shortest;
  for (const Graph::Link& link : graph.out(person)) {
    if (graph[link].kind != EdgeKind::holds_office) continue;
    const std::string& title = graph[link].office().title;
    if (shortest.empty() || (!title.empty() && title.size() < shortest.size())) shortest = title;
  }
  return shortest;
}

// "3x" where there were several, and the days of the first and the last.
std::string tie_label(const ActorTie& tie, bool with_days) {
  std::string label;
  if (tie.count > 1) label = std::to_string(tie.count) + "\xC3\x97";
  if (!tie.first || !with_days) return label;
  if (!label.empty()) label += "\n";
  label += to_iso(*tie.first);
  if (tie.last != tie.first) label += " \xE2\x80\x93 " + to_iso(*tie.last);
  return label;
}

class Drawer {
 public:
  Drawer(const Graph& graph, const DrawOptions& options)
      : graph_(graph),
        options_(options),
        view_(actor_view(graph, options.most_nodes, options.only)),
        palette_(graph, view_),
        layered_(view_.nodes.size() <= layered_nodes) {}

  Drawing draw() {
    Drawing drawing;
    drawing.nodes = view_.nodes.size();
    drawing.ties = view_.ties.size();
    drawing.note = check_fonts(all_text());
    GvGraph out("diplograph");
    set_up(out);
    add_nodes(out);
    add_ties(out);
    const char* const engine = layered_ ? "dot" : "sfdp";
    drawing.bytes = out.render(engine, options_.format.c_str());
    add_note(drawing.note, out.complaints());
    if (view_.nodes_left_out > 0) {
      add_note(drawing.note, "drawn are the " + std::to_string(view_.nodes.size()) +
                                 " actors with the most meetings and visits; " +
                                 std::to_string(view_.nodes_left_out) + " actors and " +
                                 std::to_string(view_.ties_left_out) +
                                 " of their ties are left out: --nodes draws more, --focus and "
                                 "--path a part");
    }
    return drawing;
  }

 private:
  static void add_note(std::string& note, const std::string& more) {
    if (more.empty()) return;
    note += (note.empty() ? "" : "; ") + more;
  }

  [[nodiscard]] std::string label(Graph::Vertex vertex) const {
    return name_of(graph_[vertex], options_.lang).label;
  }

  [[nodiscard]] std::string all_text() const {
    std::string text = options_.title;
    for (const Graph::Vertex vertex : view_.nodes) {
      text += label(vertex) + title_of(graph_, vertex);
    }
    return text + legend().text();
  }

  void set_up(GvGraph& out) const {
    out.set_html(out.root(), "label", legend().html(options_.title));
    out.set(out.root(), "labelloc", "t");
    out.set(out.root(), "bgcolor", "white");
    out.set(out.root(), "pad", "0.3");
    if (options_.format == "png") out.set(out.root(), "dpi", "110");
    if (layered_) {
      out.set(out.root(), "rankdir", "LR");
      out.set(out.root(), "nodesep", "0.35");
      out.set(out.root(), "ranksep", "1.1");
    } else {
      out.set(out.root(), "overlap", "prism");
      out.set(out.root(), "splines", "true");
      out.set(out.root(), "sep", "+10");
      out.set(out.root(), "K", "1.4");
    }
    for (const int kind : {AGRAPH, AGNODE, AGEDGE}) {
      out.set_default(kind, "fontname", drawing_fonts);
    }
    out.set_default(AGNODE, "style", "filled");
    out.set_default(AGNODE, "fontsize", "13");
    out.set_default(AGNODE, "margin", "0.12,0.06");
    out.set_default(AGEDGE, "fontsize", "10");
    out.set_default(AGEDGE, "fontcolor", "#444444");
  }

  void add_nodes(GvGraph& out) {
    for (const Graph::Vertex vertex : view_.nodes) {
      const Node& node = graph_[vertex];
      Agnode_t* const made = out.node(node.id);
      std::string text = wrap(label(vertex), name_width);
      const std::string title = wrap(title_of(graph_, vertex), title_width);
      if (!title.empty()) text += "\n" + title;
      out.set_label(made, "label", isolate_lines(text));
      out.set(made, "shape", shape_of(node.kind));
      const Colour colour = palette_.of(vertex);
      out.set(made, "fillcolor", colour.fill);
      out.set(made, "color", colour.line);
      out.set(made, "penwidth", node.kind == NodeKind::state ? "2.2" : "1.2");
      if (node.id == options_.focus) out.set(made, "penwidth", "4");
      out.set_label(made, "tooltip", node.id);
      const auto& wikidata = node.entity().wikidata;
      if (wikidata) out.set(made, "URL", "https://www.wikidata.org/wiki/" + *wikidata);
    }
  }

  void add_ties(GvGraph& out) {
    std::size_t number = 0;
    for (const ActorTie& tie : view_.ties) {
      Agnode_t* const from = out.node(graph_[tie.from].id);
      Agnode_t* const to = out.node(graph_[tie.to].id);
      Agedge_t* const made = out.edge(from, to, std::to_string(++number));
      out.set_label(made, "label", tie_label(tie, layered_));
      const std::string sentence = sentence_of(graph_, *graph_.find(tie.events.back()));
      const std::string days = tie_label(tie, true);
      out.set_label(made, "tooltip",
                    label(tie.from) + " - " + label(tie.to) + (days.empty() ? "" : "\n" + days) +
                        (sentence.empty() ? "" : "\n" + sentence));
      out.set(made, "style", is_planned(tie.kind) ? "dashed" : "solid");
      out.set(made, "color", is_visit(tie.kind) ? visit_colour : met_colour);
      out.set(made, "dir", is_visit(tie.kind) ? "forward" : "none");
      const double width = 1.2 + 0.8 * std::log2(static_cast<double>(tie.count));
      out.set(made, "penwidth", std::to_string(width));
    }
  }

  // What shapes, lines and colours mean, above the drawing.
  [[nodiscard]] Legend legend() const {
    constexpr std::string_view solid = "\xE2\x94\x81\xE2\x94\x81\xE2\x94\x81";
    constexpr std::string_view arrow = "\xE2\x94\x81\xE2\x94\x81\xE2\x96\xB6";
    Legend legend(options_);
    legend.add_line(met_colour, solid, "met");
    legend.add_line(met_colour, dashed_stroke, "planned");
    legend.add_line(visit_colour, arrow, "visit");
    for (const Graph::Vertex state : palette_.states()) {
      legend.add_box(palette_.of(state).fill, palette_.of(state).line, label(state));
    }
    return legend;
  }

  const Graph& graph_;
  const DrawOptions& options_;
  ActorView view_;
  Palette palette_;
  bool layered_;  // few enough for layers, and for days on the lines
};

}  // namespace

Drawing draw(const Graph& graph, const DrawOptions& options) {
  if (!is_drawing_format(options.format)) {
    throw Error(Error::Code::usage, "--format", "'" + options.format + "' is no drawing format",
                "use svg, png or pdf");
  }
  if (!options.timeline.empty()) return draw_timeline(graph, options);
  if (options.events) return draw_events(graph, options);
  return Drawer(graph, options).draw();
}

bool is_drawing_format(std::string_view format) {
  return std::find(drawing_formats.begin(), drawing_formats.end(), format) != drawing_formats.end();
}

}  // namespace diplograph
