#include "graph/format/format.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <map>

#include "base/error.hpp"
#include "graph/fixture.hpp"
#include "graph/format/dot_format.hpp"
#include "graph/format/graphviz.hpp"
#include "graph/format/json_format.hpp"
#include "graph/make.hpp"

namespace diplograph {
namespace {

using namespace made;

TEST_CASE("formats are found by name") {
  for (const Format* format : formats()) {
    CHECK(find_format(format->name()) == format);
    CHECK_FALSE(format->about().empty());
  }
  CHECK(formats().size() == 15);
  CHECK(find_format("docx") == nullptr);
}

// For networkx_load.py, which loads what this writes.
TEST_CASE("the spring graph is written where the environment says") {
  const std::string json = to_text(JsonFormat(), spring());
  if (const char* path = std::getenv("DIPLOGRAPH_WRITE_GRAPH")) write_file(path, json);
  CHECK(graph_from_json(json, "spring") == spring());
}

TEST_CASE("graph JSON that is none is refused by place and key") {
  const std::string head = R"({"directed":true,"multigraph":true,"graph":{"schema":)"
                           R"("diplograph/graph/1"},)";
  const std::string node = R"({"id":"state:AAA","kind":"state","label":"A","labels":{}})";
  const auto ties = [&](const std::string& edge) {
    return head + R"("nodes":[)" + node + R"(],"edges":[)" + edge + "]}";
  };
  const std::vector<std::pair<std::string, std::string>> table{
      {"", "g.json"},
      {"[]", "object"},
      {"{}", "directed"},
      {R"({"directed":true,"multigraph":true,"graph":{"schema":"x/9"}})", "x/9"},
      {head + R"("nodes":[{"id":"a"}]})", "nodes[0].kind"},
      {head + R"("nodes":[{"id":"a","kind":"planet"}]})", "kind of node"},
      {head + R"("nodes":[)" + node + "," + node + "]}", "twice"},
      {head + R"("nodes":[{"id":"m","kind":"meeting","status":"perhaps"}]})", "perhaps"},
      {ties(R"({"source":"state:AAA","target":"state:B","key":"k","kind":"member_of"})"),
       "state:B"},
      {ties(R"({"source":"state:AAA","target":"state:AAA","key":"k","kind":"likes"})"),
       "kind of edge"},
      {ties(R"({"source":"state:AAA","target":"state:AAA","key":"k","kind":"reported_in"})"),
       "cannot tie"},
  };
  for (const auto& row : table) {
    const auto& [text, piece] = row;
    INFO(row.first);
    try {
      static_cast<void>(graph_from_json(text, "g.json"));
      FAIL("accepted");
    } catch (const Error& error) {
      CHECK(error.code() == Error::Code::input);
      CHECK(std::string(error.what()).find("g.json") == 0);
      CHECK(std::string(error.what()).find(piece) != std::string::npos);
    }
  }
}

TEST_CASE("graph JSON is read alike in lines and in any other layout") {
  const Graph graph = spring();
  const std::string text = to_text(JsonFormat(), graph);
  std::string one_line = text;
  std::replace(one_line.begin(), one_line.end(), '\n', ' ');
  CHECK(graph_from_json(text, "lines") == graph_from_json(one_line, "one line"));
  const std::string head =
      R"({"directed": true, "multigraph": true, "graph": {"schema":"diplograph/graph/1"})";
  const std::string node = R"({"id":"state:AAA","kind":"state","label":"A"})";
  const std::string edge = R"({"source":"state:AAA","target":"state:AAA","key":"k","kind":)";
  const auto lines = [&](const std::string& nodes, const std::string& edges) {
    return head + ",\n\"nodes\": [\n" + nodes + "\n],\n\"edges\": [\n" + edges + "\n]}\n";
  };
  const std::vector<std::pair<std::string, std::string>> table{
      {lines(node + ",\n" + node, edge + R"("relation"})"), "nodes[1].id"},
      {lines(node, edge + R"("likes"})"), "edges[0].kind"},
      {lines(node,
             edge + R"("relation","counts":{}},)" + "\n" + edge + R"("relation","counts":{}})"),
       "edges[1].key"},
      {lines(node, edge + "}"), "g.json"},
      {lines("{},{}", edge + R"("relation"})"), "nodes[0].id"},
  };
  for (const auto& row : table) {
    const auto& [faulty, piece] = row;
    INFO(row.first);
    CHECK_THROWS_WITH_AS(static_cast<void>(graph_from_json(faulty, "g.json")),
                         doctest::Contains(row.second.c_str()), Error);
  }
}

TEST_CASE("of many edges in lines the one at fault is named, wherever it stands") {
  const std::string head =
      R"({"directed": true, "multigraph": true, "graph": {"schema":"diplograph/graph/1"},)"
      "\n\"nodes\": [\n";
  std::string nodes;
  for (int i = 0; i < 50; ++i) {
    const std::string number = std::to_string(i);
    nodes += (i > 0 ? ",\n" : "") + std::string(R"({"id":"state:)") + number +
             R"(","kind":"state","label":")" + (i % 7 == 0 ? "\\u0041" : "A") + "\"}";
  }
  const auto text = [&](std::size_t at, const std::string& from, const std::string& kind) {
    std::string edges;
    for (std::size_t i = 0; i < 49; ++i) {
      const std::string source = i == at ? from : "state:" + std::to_string(i);
      edges += (i > 0 ? ",\n" : "") + std::string(R"({"source":")") + source +
               R"(","target":"state:)" + std::to_string(i + 1) + R"(","key":"k","kind":")" +
               (i == at ? kind : "relation") + R"(","counts":)" +
               (i % 11 == 5 ? R"({"CONSULT":2})" : "{}") + "}";
    }
    return head + nodes + "\n],\n\"edges\": [\n" + edges + "\n]}\n";
  };
  const Graph graph = graph_from_json(text(49, "", ""), "g.json");
  CHECK(graph.edge_count() == 49);
  CHECK(to_text(JsonFormat(), graph_from_json(to_text(JsonFormat(), graph), "again")) ==
        to_text(JsonFormat(), graph));
  for (const std::size_t at : {0, 14, 15, 16, 17, 31, 32, 48}) {
    const std::string place = "edges[" + std::to_string(at) + "]";
    CAPTURE(place);
    const auto fault = [&](const std::string& faulty, const std::string& what) {
      CHECK_THROWS_WITH_AS(static_cast<void>(graph_from_json(faulty, "g.json")),
                           doctest::Contains((place + what).c_str()), Error);
    };
    fault(text(at, "state:nowhere", "relation"), ": ties 'state:nowhere'");
    fault(text(at, "state:" + std::to_string(at), "reported_in"), ".kind: cannot tie");
    fault(text(at, "state:" + std::to_string(at), "likes"), ".kind: is no kind");
  }
}

TEST_CASE("what a sink throws comes out of every format") {
  for (const Format* format : formats()) {
    INFO(format->name());
    CHECK_THROWS_AS(format->write(spring(), [](std::string_view) { throw 7; }), int);
  }
}

// The labels that Graphviz reads back from DOT, by node name.
std::map<std::string, std::string> labels_in(const std::string& dot) {
  std::map<std::string, std::string> labels;
  Agraph_t* const graph = agmemread(dot.c_str());
  REQUIRE(graph != nullptr);
  for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
    char name[] = "label";
    labels[agnameof(node)] = agget(node, name);
  }
  agclose(graph);
  return labels;
}

TEST_CASE("DOT is read back by Graphviz with all its nodes") {
  const Graph graph = spring();
  const std::string dot = to_text(DotFormat(), graph);
  const auto labels = labels_in(dot);
  CHECK(labels.size() == graph.node_count());
  CHECK(labels.at("state:CHN") == "\u0627\u0644\u0635\u064A\u0646");
  CHECK((to_text(DotFormat(), spring()) == dot));
  CHECK(labels_in(to_text(DotFormat(), Graph())).empty());
}

TEST_CASE("text that DOT takes for commands stays text") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"ends in \\", "ends in \\\\"},     {"\\N \\G", "\\\\N \\\\G"},
      {"Caf&eacute;", "Caf&amp;eacute;"}, {"say \"yes\"", "say \"yes\""},
      {"<b>bold</b>", "<b>bold</b>"},     {"bell\x07 and\ttab", "bell  and tab"},
      {"two\nlines", "two\\nlines"},      {"\xFF\xFE", "\uFFFD\uFFFD"},
  };
  for (const auto& row : table) {
    const auto& [label, read] = row;
    INFO(row.first);
    Graph graph;
    graph.add({"state:AAA", NodeKind::state, label, EntityFacts{}});
    CHECK(labels_in(to_text(DotFormat(), graph)).at("state:AAA") == read);
  }
  Graph graph;
  graph.add({"odd\\", NodeKind::state, std::string(200000, 'x'), EntityFacts{}});
  CHECK(labels_in(to_text(DotFormat(), graph)).size() == 1);
}

}  // namespace
}  // namespace diplograph
