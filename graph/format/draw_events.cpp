// Drawings whose nodes are events: one actor's by month, or all with those who took part.
#include "graph/format/draw_events.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "graph/format/actor_view.hpp"
#include "graph/format/bidi.hpp"
#include "graph/format/fonts.hpp"
#include "graph/format/graphviz.hpp"
#include "graph/format/legend.hpp"
#include "graph/format/palette.hpp"
#include "graph/query.hpp"

namespace diplograph {
namespace {

constexpr std::size_t line_width = 26;  // letters
constexpr std::size_t layered_nodes = 40;
constexpr std::size_t most_names = 4;
constexpr std::string_view line_colour = "#7a8794";

struct Shown {
  Graph::Vertex event = 0;
  std::optional<Day> day;
};

const char* fill_of(NodeKind kind) {
  switch (kind) {
    case NodeKind::meeting:
      return "#dfe9f5";
    case NodeKind::visit:
      return "#dcf0e2";
    case NodeKind::agreement:
      return "#fdeec2";
    case NodeKind::appointment:
      return "#e6daf3";
    default:
      return "#f9ded9";
  }
}

bool is_sure(Status status) { return status == Status::occurred || status == Status::ongoing; }

// Events by day, undated ones last, then by id.
std::vector<Shown> sorted(const Graph& graph, const std::vector<Graph::Vertex>& events) {
  std::vector<Shown> shown;
  for (const Graph::Vertex event : events) {
    const auto& date = graph[event].event().date;
    shown.push_back({event, date ? date->from : std::nullopt});
  }
  std::ranges::sort(shown, [&graph](const Shown& a, const Shown& b) {
    if (a.day.has_value() != b.day.has_value()) return a.day.has_value();
    if (a.day != b.day) return *a.day < *b.day;
    return graph[a.event].id < graph[b.event].id;
  });
  return shown;
}

class EventDrawer {
 public:
  EventDrawer(const Graph& graph, const DrawOptions& options)
      : graph_(graph), options_(options), out_("diplograph") {
    out_.set_default(AGNODE, "fontname", drawing_fonts);
    out_.set_default(AGEDGE, "fontname", drawing_fonts);
    out_.set_default(AGRAPH, "fontname", drawing_fonts);
    out_.set_default(AGNODE, "style", "filled");
    out_.set_default(AGNODE, "fontsize", "12");
    out_.set_default(AGEDGE, "color", line_colour);
    out_.set(out_.root(), "labelloc", "t");
    out_.set(out_.root(), "fontsize", "20");
    out_.set(out_.root(), "bgcolor", "white");
    out_.set(out_.root(), "pad", "0.3");
    if (options.format == "png") out_.set(out_.root(), "dpi", "110");
  }

  // Columns of months, left to right; what is undated stands at the end.
  Drawing timeline(Graph::Vertex actor) {
    std::vector<Graph::Vertex> events;
    const std::set<Graph::Vertex> side = side_of(graph_, actor);
    for (const Graph::Vertex one : side) {
      for (const Graph::Vertex event : graph_.sources(one, EdgeKind::participant)) {
        events.push_back(event);
      }
    }
    std::ranges::sort(events);
    events.erase(std::unique(events.begin(), events.end()), events.end());
    std::vector<Shown> shown = cut(sorted(graph_, events));
    const std::string name = name_of(graph_[actor], options_.lang).label;
    head(options_.title.empty() ? name : options_.title, shown);
    out_.set(out_.root(), "rankdir", "LR");
    out_.set(out_.root(), "nodesep", "0.15");
    std::map<std::string, Agnode_t*> last;  // of each column
    Agnode_t* before = nullptr;
    for (const Shown& one : shown) {
      const std::string month =
          one.day ? to_iso(*one.day).substr(0, 7) : drawing_word(options_, "undated");
      if (!last.contains(month)) {
        before = last[month] = column(month, before);
      }
      last[month] = below(month, last[month], one.event, side);
    }
    return finish("dot", shown.size());
  }

  // Events as small nodes between those who took part.
  Drawing events(const ActorView& view) {
    const Palette palette(graph_, view);
    const std::set<Graph::Vertex> actors(view.nodes.begin(), view.nodes.end());
    std::set<std::string> ids;
    for (const ActorTie& tie : view.ties) ids.insert(tie.events.begin(), tie.events.end());
    std::vector<Graph::Vertex> events;
    events.reserve(ids.size());
    for (const std::string& id : ids) events.push_back(*graph_.find(id));
    const std::vector<Shown> shown = sorted(graph_, events);
    head(options_.title, shown);
    const bool layered = view.nodes.size() + shown.size() <= layered_nodes;
    if (layered) out_.set(out_.root(), "rankdir", "LR");
    if (!layered) out_.set(out_.root(), "overlap", "prism");
    for (const Graph::Vertex actor : view.nodes) {
      Agnode_t* const made = out_.node(graph_[actor].id);
      const std::string name = name_of(graph_[actor], options_.lang).label;
      out_.set_label(made, "label", isolate_lines(wrap(name, line_width)));
      out_.set(made, "shape", graph_[actor].kind == NodeKind::person ? "ellipse" : "box");
      out_.set(made, "fillcolor", palette.of(actor).fill);
      out_.set(made, "color", palette.of(actor).line);
      text_ += name;
    }
    std::size_t number = 0;
    for (const Shown& one : shown) {
      Agnode_t* const made = event_node(one.event, {}, false);
      for (const EdgeKind kind : {EdgeKind::participant, EdgeKind::at}) {
        for (const Graph::Vertex end : graph_.targets(one.event, kind)) {
          if (!actors.contains(end)) continue;
          Agedge_t* const tie =
              out_.edge(made, out_.node(graph_[end].id), std::to_string(++number));
          out_.set(tie, "dir", kind == EdgeKind::at ? "forward" : "none");
          out_.set(tie, "style", is_sure(graph_[one.event].event().status) ? "solid" : "dashed");
        }
      }
    }
    return finish(layered ? "dot" : "sfdp", view.nodes.size() + shown.size());
  }

 private:
  // The title, and the colours of the kinds that are drawn.
  void head(const std::string& title, const std::vector<Shown>& shown) {
    Legend legend(options_);
    std::set<NodeKind> kinds;
    bool all_sure = true;
    for (const Shown& one : shown) {
      kinds.insert(graph_[one.event].kind);
      all_sure = all_sure && is_sure(graph_[one.event].event().status);
    }
    for (const NodeKind kind : kinds) {
      legend.add_box(fill_of(kind), line_colour, drawing_word(options_, to_string(kind)));
    }
    if (!all_sure) legend.add_line(line_colour, dashed_stroke, "not certain");
    text_ += title + legend.text();
    out_.set_html(out_.root(), "label", legend.html(title));
  }

  std::vector<Shown> cut(std::vector<Shown> shown) {
    if (shown.size() <= options_.most_nodes) return shown;
    note_ = "drawn are the last " + std::to_string(options_.most_nodes) + " of " +
            std::to_string(shown.size()) + " events; --nodes draws more, query timeline lists all";
    shown.erase(shown.begin(), shown.end() - static_cast<std::ptrdiff_t>(options_.most_nodes));
    return shown;
  }

  // A month's heading, tied to the one before.
  Agnode_t* column(const std::string& month, Agnode_t* before) {
    Agnode_t* const made = out_.node("month " + month);
    out_.set_label(made, "label", month);
    out_.set(made, "shape", "plaintext");
    out_.set(made, "style", "");
    out_.set(made, "fontsize", "16");
    put_in(month, made);
    if (before != nullptr) out_.edge(before, made, "then");
    return made;
  }

  Agnode_t* below(const std::string& month, Agnode_t* above, Graph::Vertex event,
                  const std::set<Graph::Vertex>& side) {
    Agnode_t* const made = event_node(event, side, true);
    put_in(month, made);
    Agedge_t* const order = out_.edge(above, made, "below");
    out_.set(order, "style", "invis");
    return made;
  }

  void put_in(const std::string& month, Agnode_t* node) { out_.align("column " + month, node); }

  // Day, kind, with whom but those of `side`, where; the sentence as its tooltip.
  Agnode_t* event_node(Graph::Vertex event, const std::set<Graph::Vertex>& side, bool full) {
    const Node& node = graph_[event];
    const EventFacts& facts = node.event();
    std::string text = facts.date && facts.date->from ? date_text(facts.date) : "";
    if (full || text.empty()) {
      text += (text.empty() ? "" : "\n") + drawing_word(options_, to_string(node.kind));
      if (facts.mode) text += ": " + drawing_word(options_, to_string(*facts.mode));
    }
    if (!is_sure(facts.status)) text += "\n" + drawing_word(options_, to_string(facts.status));
    if (full) text += names(event, EdgeKind::participant, side) + names(event, EdgeKind::at, {});
    text_ += text;
    Agnode_t* const made = out_.node(node.id);
    out_.set_label(made, "label", isolate_lines(text));
    out_.set(made, "shape", full ? "box" : "note");
    out_.set(made, "fillcolor", fill_of(node.kind));
    out_.set(made, "color", line_colour);
    out_.set(made, "style", is_sure(facts.status) ? "filled" : "filled,dashed");
    out_.set_label(made, "tooltip", sentence_of(graph_, event));
    return made;
  }

  std::string names(Graph::Vertex event, EdgeKind kind, const std::set<Graph::Vertex>& side) const {
    std::string text;
    std::size_t count = 0;
    for (const Graph::Vertex end : graph_.targets(event, kind)) {
      if (side.contains(end)) continue;
      if (++count > most_names) return text + "\n...";
      text += "\n" + wrap(name_of(graph_[end], options_.lang).label, line_width);
    }
    return text;
  }

  Drawing finish(const char* engine, std::size_t nodes) {
    Drawing drawing;
    drawing.nodes = nodes;
    drawing.note = check_fonts(text_);
    if (!note_.empty()) drawing.note += (drawing.note.empty() ? "" : "; ") + note_;
    if (nodes == 0) return drawing;
    drawing.bytes = out_.render(engine, options_.format.c_str());
    const std::string complaints = out_.complaints();
    if (!complaints.empty()) drawing.note += (drawing.note.empty() ? "" : "; ") + complaints;
    return drawing;
  }

  const Graph& graph_;
  const DrawOptions& options_;
  GvGraph out_;
  std::string text_;
  std::string note_;
};

}  // namespace

Drawing draw_timeline(const Graph& graph, const DrawOptions& options) {
  const auto actor = graph.find(options.timeline);
  if (!actor) return {};
  return EventDrawer(graph, options).timeline(*actor);
}

Drawing draw_events(const Graph& graph, const DrawOptions& options) {
  return EventDrawer(graph, options).events(actor_view(graph, options.most_nodes, options.only));
}

std::string sentence_of(const Graph& graph, Graph::Vertex event) {
  std::string sentence;
  for (const Graph::Link& link : graph.out(event)) {
    if (graph[link].kind != EdgeKind::reported_in) continue;
    const std::string& quote = graph[link].report().quote;
    if (!quote.empty() && (sentence.empty() || quote < sentence)) sentence = quote;
  }
  return sentence;
}

}  // namespace diplograph
