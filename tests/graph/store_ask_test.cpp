// Every question has the same answer from a store as from the graph in memory.
#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>

#include "graph/ask/source.hpp"
#include "graph/format/json_format.hpp"
#include "graph/generator.hpp"
#include "graph/query.hpp"
#include "graph/store/sqlite.hpp"
#include "graph/store/store.hpp"
#include "graph/store/store_source.hpp"

namespace diplograph {
namespace {

using namespace made;

const std::set<NodeKind> tellings{NodeKind::meeting,     NodeKind::visit,  NodeKind::agreement,
                                  NodeKind::appointment, NodeKind::action, NodeKind::statement};

// One world, as a graph and as a store.
struct Both {
  explicit Both(const std::vector<Record>& records = Generator(31).records(80))
      : path(std::filesystem::temp_directory_path() / ("ask-" + std::to_string(::getpid()))) {
    std::filesystem::remove(path);
    StoreWriter writer(path, [](const auto&) { return generator_known; });
    for (const Record& record : records) writer.put(record);
    static_cast<void>(writer.commit());
    graph = std::make_unique<GraphSource>(merged(records, generator_known));
    store = std::make_unique<StoreSource>(path);
  }
  ~Both() {
    for (const char* const end : {"", "-wal", "-shm"}) std::filesystem::remove(path.string() + end);
  }
  std::filesystem::path path;
  std::unique_ptr<Askable> graph;
  std::unique_ptr<Askable> store;
};

std::vector<Filter> filters() {
  std::vector<Filter> all(6);
  all[1].since = day("2031-03-04");
  all[2].until = day("2031-03-05");
  all[2].statuses = {Status::occurred, Status::planned};
  all[3].min_sources = 2;
  all[4].in = "state:S00";
  all[5].kinds = {NodeKind::person};
  all[5].lang = "en";
  all[5].limit = 3;
  return all;
}

std::string bytes(const MetAnswer& answer) {
  std::string text = answer.actor.id;
  for (const MetRow& row : answer.rows) {
    text += "\n" + row.event + " " + row.date_text + " " + std::to_string(row.told_by.size());
    for (const auto* names : {&row.with, &row.through, &row.places}) {
      for (const Name& name : *names) text += " " + name.id + "=" + name.label;
    }
  }
  for (const Counterpart& one : answer.counterparts) {
    text += "\n" + one.who.id + " " + std::to_string(one.meetings);
  }
  return text;
}

TEST_CASE("questions about an actor have one answer") {
  const Both both;
  for (const std::string id : {"person:p1", "person:p7", "state:S02", "state:S00"}) {
    for (const Filter& filter : filters()) {
      INFO(id << " in " << filter.in.value_or("-") << " sources " << filter.min_sources);
      const auto ask = [&](Askable& source) {
        std::vector<Answer> all;
        all.push_back(meetings(source.around({id}, {NodeKind::meeting}, filter), id, filter));
        all.push_back(visits(source.around({id}, {NodeKind::visit}, filter), id, filter));
        all.push_back(timeline(source.around({id}, tellings, filter), id, filter));
        const Graph& said = source.around({id}, {NodeKind::statement}, filter);
        all.push_back(statements(said, {id, {}, {}, {}}, filter));
        all.push_back(statements(said, {{}, id, {}, {}}, filter));
        all.push_back(statements(said, {{}, {}, id, {}}, filter));
        all.push_back(offices(source.around({id}, {}, filter), {id, {}, {}}, filter));
        all.push_back(relations(source.around({"state:S01", "state:S02"}, tellings, filter),
                                "state:S01", "state:S02", filter));
        return all;
      };
      const auto from_graph = ask(*both.graph);
      const auto from_store = ask(*both.store);
      for (std::size_t i = 0; i < from_graph.size(); ++i) {
        INFO("question " << i);
        CHECK((from_graph[i] == from_store[i]));
        for (const auto& row : from_graph[i].rows) {
          CHECK(row.size() == from_graph[i].columns.size());
        }
      }
      MetFilter with{filter, "state:S01"};
      CHECK(
          bytes(met(both.graph->whole(), id, with)) ==
          bytes(met(both.store->around({id, "state:S01"}, {NodeKind::meeting}, filter), id, with)));
    }
  }
}

TEST_CASE("a name that nobody bears gets the same suggestions from a graph and its store") {
  const Both both;
  const std::function<bool(NodeKind)> kinds[] = {
      is_entity, is_actor, [](NodeKind kind) { return kind == NodeKind::state; }};
  std::size_t suggested = 0;
  for (const char* const text : {"Nobody Such", "persn", "Pxrson 1", "stat S0", "q", "xx p1 yy",
                                 "\xD8\xB9\xD9\x85\xD8\xB1"}) {
    for (const auto& wanted : kinds) {
      CAPTURE(text);
      const NameResolution in_graph = both.graph->resolve(text, wanted);
      const NameResolution in_store = both.store->resolve(text, wanted);
      CHECK(in_graph.kind == in_store.kind);
      CHECK(in_graph.candidates == in_store.candidates);
      suggested += in_store.candidates.size();
    }
  }
  CHECK(suggested > 0);
}

TEST_CASE("questions about all have one answer") {
  const Both both;
  for (const Filter& filter : filters()) {
    const auto ask = [&](Askable& source) {
      std::vector<Answer> all;
      all.push_back(meetings(source.all({NodeKind::meeting}, filter), {}, filter));
      all.push_back(visits(source.all({NodeKind::visit}, filter), {}, filter));
      all.push_back(statements(source.all({NodeKind::statement}, filter), {}, filter));
      all.push_back(offices(source.all({}, filter), {}, filter));
      all.push_back(source.communities(filter));
      for (const char* const text : {"p1", "words everyone", "talked", "Headline"}) {
        all.push_back(source.search(text, filter));
      }
      all.push_back(source.stats());
      const Net net = source.net(filter);
      if (net.find("person:p1") && net.find("person:p7")) {
        all.push_back(path(net, *net.find("person:p1"), *net.find("person:p7"), 3));
        all.push_back(neighbours_of(net, *net.find("person:p1"), 2));
      }
      return all;
    };
    const auto from_graph = ask(*both.graph);
    const auto from_store = ask(*both.store);
    REQUIRE(from_graph.size() == from_store.size());
    for (std::size_t i = 0; i < from_graph.size(); ++i) {
      INFO("question " << i << " since " << filter.since.has_value() << " kinds "
                       << filter.kinds.size() << " in " << filter.in.value_or("-"));
      CHECK((from_graph[i] == from_store[i]));
    }
    for (const Measure by : {Measure::degree, Measure::betweenness, Measure::pagerank}) {
      Answer left = both.graph->top(by, filter);
      left.cut(filter.limit);
      Answer right = both.store->top(by, filter);
      right.cut(filter.limit);
      CHECK((left == right));
    }
  }
}

TEST_CASE("names are found in a store as in a graph") {
  const Both both;
  for (const std::string text :
       {"person:p1", "p1", "P1", "s02", "p11x", "nobody at all", "", "c 1"}) {
    INFO(text);
    for (const auto& wanted : {std::function<bool(NodeKind)>(is_actor), {is_entity}}) {
      const NameResolution left = both.graph->resolve(text, wanted);
      const NameResolution right = both.store->resolve(text, wanted);
      CHECK(left.kind == right.kind);
      CHECK(left.candidates == right.candidates);
    }
  }
}

TEST_CASE("a family name is that of all who bear it, and a name may have any length") {
  Record record = article("a", "2031-03-06", "Paper");
  entity(record, "person:x-henrik-solberg-1", "Henrik Solberg");
  record.entities.back().aliases = {"Solberg"};
  entity(record, "person:x-anna-solberg-2", "Anna Solberg");
  const Both both({record});
  const std::pair<std::string, std::size_t> table[] = {
      {"Solberg", 2}, {"Anna Solberg", 1}, {"Solberg Anna Anna", 1}};
  for (const auto& [text, count] : table) {
    for (Askable* const source : {both.graph.get(), both.store.get()}) {
      const NameResolution found = source->resolve(text, is_actor);
      CHECK(found.kind ==
            (count == 1 ? NameResolution::Kind::found : NameResolution::Kind::ambiguous));
      CHECK(found.candidates.size() == count);
    }
  }
  for (const int count : {70, 5000}) {
    std::string words;
    for (int i = 0; i < count; ++i) words += "word" + std::to_string(i) + " ";
    CHECK(both.store->resolve(words, is_actor).candidates.empty());
  }
}

TEST_CASE("the views of a store count what the graph counts") {
  const Both both;
  Database db(both.path, Database::Mode::read);
  const auto count = [&](NodeKind kind) {
    return static_cast<std::int64_t>(nodes_of(both.graph->whole(), kind).size());
  };
  CHECK(db.number("SELECT count(*) FROM meetings WHERE who <> ''") == count(NodeKind::meeting));
  CHECK(db.number("SELECT count(*) FROM visits") == count(NodeKind::visit));
  CHECK(db.number("SELECT count(*) FROM statements WHERE words <> ''") ==
        count(NodeKind::statement));
  CHECK(db.number("SELECT count(*) FROM sources WHERE headline <> ''") == count(NodeKind::article));
  CHECK(db.number("SELECT count(*) FROM actors WHERE kind = 'person'") == count(NodeKind::person));
  CHECK(db.number("SELECT count(*) FROM met") ==
        static_cast<std::int64_t>(net_of(both.graph->whole(), {}).ties().size()));
  CHECK(db.number("SELECT count(*) FROM offices WHERE articles = 0") > 0);
}

}  // namespace
}  // namespace diplograph
