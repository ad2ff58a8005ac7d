#include "graph/format/graphviz.hpp"

#include <graphviz/gvc.h>

#include <exception>

#include "base/error.hpp"
#include "base/unicode.hpp"
#include "graph/format/late_library.hpp"

namespace diplograph {
namespace {

// Graphs: what DOT takes.
struct Cgraph : LateLibrary {
  Cgraph() : LateLibrary(DIPLOGRAPH_LIBCGRAPH, "libcgraph6") {}
  decltype(&::agseterrf) seterrf = at("agseterrf");
  decltype(&::agopen) open = at("agopen");
  decltype(&::agclose) close = at("agclose");
  decltype(&::agnode) node = at("agnode");
  decltype(&::agedge) edge = at("agedge");
  decltype(&::agsubg) subg = at("agsubg");
  decltype(&::agsubnode) subnode = at("agsubnode");
  decltype(&::agsafeset) safeset = at("agsafeset");
  decltype(&::agstrdup_html) strdup_html = at("agstrdup_html");
  decltype(&::agstrfree) strfree = at("agstrfree");
  decltype(&::agattr) attr = at("agattr");
  decltype(&::agwrite) write = at("agwrite");
  decltype(&::AgMemDisc) memory = at("AgMemDisc");
  decltype(&::AgIdDisc) ids = at("AgIdDisc");
  decltype(&::Agdirected) directed = at("Agdirected");
};

const Cgraph& cgraph() {
  static const Cgraph library;
  return library;
}

// Layouts and pictures.
struct Gvc : LateLibrary {
  Gvc() : LateLibrary(DIPLOGRAPH_LIBGVC, "libgvc6") {}
  decltype(&::gvContext) context = at("gvContext");
  decltype(&::gvLayout) layout = at("gvLayout");
  decltype(&::gvRenderData) render = at("gvRenderData");
  decltype(&::gvFreeRenderData) free_render = at("gvFreeRenderData");
  decltype(&::gvFreeLayout) free_layout = at("gvFreeLayout");
};

const Gvc& gvc() {
  static const Gvc library;
  return library;
}

std::mutex& graphviz_mutex() {
  static std::mutex mutex;
  return mutex;
}

// Graphviz reports through a function without a closure; the lock makes one text enough.
std::string& complaint_text() {
  static std::string text;
  return text;
}

int keep_complaint(char* text) {
  complaint_text() += text;
  return 0;
}

// Freeing a context and making another one reads freed memory (2.42), so there is one, for good.
GVC_t* context() {
  static GVC_t* const made = gvc().context();
  return made;
}

// A sink may throw, but not through Graphviz's own frames.
struct Channel {
  const std::function<void(std::string_view)>* sink = nullptr;
  std::exception_ptr failure;
};

int put(void* channel, const char* text) {
  auto& out = *static_cast<Channel*>(channel);
  if (out.failure) return -1;
  try {
    (*out.sink)(text);
  } catch (...) {
    out.failure = std::current_exception();
  }
  return out.failure ? -1 : 0;
}

int flush(void* /*channel*/) { return 0; }

Agiodisc_t io_discipline{nullptr, put, flush};

Agdisc_t* discipline() {
  static Agdisc_t all{cgraph().memory, cgraph().ids, &io_discipline};
  return &all;
}

// cgraph takes names by pointers that it does not write to, but that are not const.
char* loose(const char* text) { return const_cast<char*>(text); }

std::string replace_all(std::string text, char what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos;
       at = text.find(what, at + with.size())) {
    text.replace(at, 1, with);
  }
  return text;
}

}  // namespace

std::string clean_text(std::string_view text, std::size_t longest) {
  std::u32string clean;
  for (const char32_t letter : to_utf32(text)) {
    if (clean.size() >= longest) {
      clean.back() = U'\u2026';
      break;
    }
    const bool control = letter < 0x20 || (letter >= 0x7F && letter < 0xA0);
    clean.push_back(control && letter != U'\n' ? U' ' : letter);
  }
  return to_utf8(clean);
}

std::string html_text(std::string_view text) {
  std::string escaped = replace_all(clean_text(text), '&', "&amp;");
  escaped = replace_all(escaped, '<', "&lt;");
  escaped = replace_all(escaped, '>', "&gt;");
  return replace_all(escaped, '"', "&quot;");
}

GvGraph::GvGraph(const std::string& name) : lock_(graphviz_mutex()) {
  complaint_text().clear();
  cgraph().seterrf(keep_complaint);
  graph_ = cgraph().open(loose(clean_text(name).c_str()), *cgraph().directed, discipline());
  // Else agwrite breaks long lines, also inside a letter of several bytes.
  set(graph_, "linelength", "0");
  set(graph_, "charset", "UTF-8");
}

GvGraph::~GvGraph() { cgraph().close(graph_); }

Agnode_t* GvGraph::node(const std::string& id) {
  return cgraph().node(graph_, loose(replace_all(clean_text(id), '\\', "\\\\").c_str()), 1);
}

Agedge_t* GvGraph::edge(Agnode_t* from, Agnode_t* to, const std::string& key) {
  return cgraph().edge(graph_, from, to, loose(replace_all(clean_text(key), '\\', "\\\\").c_str()),
                       1);
}

void GvGraph::align(const std::string& column, Agnode_t* node) {
  Agraph_t* const nodes = cgraph().subg(graph_, loose(clean_text(column).c_str()), 1);
  set(nodes, "rank", "same");
  cgraph().subnode(nodes, node, 1);
}

void GvGraph::set(void* object, const char* name, std::string_view text) {
  // A backslash before the closing quotation mark would take it along.
  const std::string value = replace_all(clean_text(text, 4000), '\\', "\\\\");
  cgraph().safeset(object, loose(name), loose(value.c_str()), loose(""));
}

void GvGraph::set_label(void* object, const char* name, std::string_view text) {
  std::string value = replace_all(clean_text(text), '\\', "\\\\");
  value = replace_all(value, '&', "&amp;");
  value = replace_all(value, '\n', "\\n");
  cgraph().safeset(object, loose(name), loose(value.c_str()), loose(""));
}

void GvGraph::set_html(void* object, const char* name, const std::string& html) {
  char* const value = cgraph().strdup_html(graph_, loose(html.c_str()));
  cgraph().safeset(object, loose(name), value, loose(""));
  cgraph().strfree(graph_, value);
}

void GvGraph::set_default(int kind, const char* name, std::string_view text) {
  cgraph().attr(graph_, kind, loose(name), loose(clean_text(text).c_str()));
}

void GvGraph::write(const std::function<void(std::string_view)>& sink) {
  Channel channel{&sink, nullptr};
  cgraph().write(graph_, &channel);
  if (channel.failure) std::rethrow_exception(channel.failure);
}

std::string GvGraph::render(const char* engine, const char* format) {
  const auto fail = [this](const std::string& what) {
    const std::string why = complaints();
    throw Error(Error::Code::output, "graphviz", why.empty() ? what : what + ": " + why,
                "check that Graphviz's plugins are installed: apt install libgvc6");
  };
  if (gvc().layout(context(), graph_, engine) != 0) {
    fail(std::string("layout '") + engine + "' failed");
  }
  char* data = nullptr;
  unsigned int size = 0;
  const int failed = gvc().render(context(), graph_, format, &data, &size);
  std::string drawn = data == nullptr ? std::string() : std::string(data, size);
  gvc().free_render(data);
  gvc().free_layout(context(), graph_);
  if (failed != 0 || drawn.empty()) fail(std::string("format '") + format + "' failed");
  return drawn;
}

std::string GvGraph::complaints() const {
  std::string text = complaint_text();
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace diplograph
