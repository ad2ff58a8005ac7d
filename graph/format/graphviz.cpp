#include "graph/format/graphviz.hpp"

#include <graphviz/gvc.h>

#include <exception>

#include "base/error.hpp"
#include "base/unicode.hpp"

namespace diplograph {
namespace {

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
  static GVC_t* const made = gvContext();
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
Agdisc_t discipline{&AgMemDisc, &AgIdDisc, &io_discipline};

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
  agseterrf(keep_complaint);
  graph_ = agopen(loose(clean_text(name).c_str()), Agdirected, &discipline);
  // Else agwrite breaks long lines, also inside a letter of several bytes.
  set(graph_, "linelength", "0");
  set(graph_, "charset", "UTF-8");
}

GvGraph::~GvGraph() { agclose(graph_); }

Agnode_t* GvGraph::node(const std::string& id) {
  return agnode(graph_, loose(replace_all(clean_text(id), '\\', "\\\\").c_str()), 1);
}

Agedge_t* GvGraph::edge(Agnode_t* from, Agnode_t* to, const std::string& key) {
  return agedge(graph_, from, to, loose(replace_all(clean_text(key), '\\', "\\\\").c_str()), 1);
}

void GvGraph::set(void* object, const char* name, std::string_view text) {
  // A backslash before the closing quotation mark would take it along.
  const std::string value = replace_all(clean_text(text, 4000), '\\', "\\\\");
  agsafeset(object, loose(name), loose(value.c_str()), loose(""));
}

void GvGraph::set_label(void* object, const char* name, std::string_view text) {
  std::string value = replace_all(clean_text(text), '\\', "\\\\");
  value = replace_all(value, '&', "&amp;");
  value = replace_all(value, '\n', "\\n");
  agsafeset(object, loose(name), loose(value.c_str()), loose(""));
}

void GvGraph::set_html(void* object, const char* name, const std::string& html) {
  char* const value = agstrdup_html(graph_, loose(html.c_str()));
  agsafeset(object, loose(name), value, loose(""));
  agstrfree(graph_, value);
}

void GvGraph::set_default(int kind, const char* name, std::string_view text) {
  agattr(graph_, kind, loose(name), loose(clean_text(text).c_str()));
}

void GvGraph::write(const std::function<void(std::string_view)>& sink) {
  Channel channel{&sink, nullptr};
  agwrite(graph_, &channel);
  if (channel.failure) std::rethrow_exception(channel.failure);
}

std::string GvGraph::render(const char* engine, const char* format) {
  const auto fail = [this](const std::string& what) {
    const std::string why = complaints();
    throw Error(Error::Code::output, "graphviz", why.empty() ? what : what + ": " + why,
                "check that Graphviz's plugins are installed: apt install libgvc6");
  };
  if (gvLayout(context(), graph_, engine) != 0) {
    fail(std::string("layout '") + engine + "' failed");
  }
  char* data = nullptr;
  unsigned int size = 0;
  const int failed = gvRenderData(context(), graph_, format, &data, &size);
  std::string drawn = data == nullptr ? std::string() : std::string(data, size);
  gvFreeRenderData(data);
  gvFreeLayout(context(), graph_);
  if (failed != 0 || drawn.empty()) fail(std::string("format '") + format + "' failed");
  return drawn;
}

std::string GvGraph::complaints() const {
  std::string text = complaint_text();
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace diplograph
