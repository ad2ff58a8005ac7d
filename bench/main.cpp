// The yardstick (ICU's word break iterator), the whole extraction, and each of its stages, all over
// the same articles.
#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <iostream>

#include "base/record_json.hpp"
#include "base/unicode.hpp"
#include "bench/articles.hpp"
#include "extract/events.hpp"
#include "extract/statements.hpp"
#include "resolve/resolve.hpp"

namespace diplograph::bench {
namespace {

// Runs `round` over all articles, and counts them, their bytes and what each asked of the heap.
template <typename Round>
void measure(benchmark::State& state, const Round& round) {
  round();  // tables that are made at the first use
  const auto before = allocations();
  for ([[maybe_unused]] auto _ : state) round();
  const auto rounds = static_cast<double>(state.iterations());
  const auto count = static_cast<double>(prepared().size());
  state.counters["articles"] = count;
  state.counters["bytes"] = static_cast<double>(text_bytes());
  state.counters["allocations"] = static_cast<double>(allocations() - before) / rounds / count;
}

void word_breaks(benchmark::State& state) {
  std::vector<icu::UnicodeString> texts;
  for (const auto& document : documents()) {
    texts.push_back(icu::UnicodeString::fromUTF8(to_utf8(document.source.text)));
  }
  auto status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  measure(state, [&] {
    std::size_t count = 0;
    for (const auto& text : texts) {
      breaks->setText(text);
      while (breaks->next() != icu::BreakIterator::DONE) ++count;
    }
    benchmark::DoNotOptimize(count);
  });
}

void extraction(benchmark::State& state) {
  measure(state, [] {
    std::size_t bytes = 0;
    read_sources(file(), {}, {[&](Document&& document) {
                   for (const auto& article : split(document, packs(), {})) {
                     bytes += to_json_line(read(document.source, article, packs())).size();
                   }
                 }});
    benchmark::DoNotOptimize(bytes);
  });
}

void slowest_article(benchmark::State& state) {
  double worst = 0;
  measure(state, [&] {
    for (const auto& one : prepared()) {
      const auto start = std::chrono::steady_clock::now();
      benchmark::DoNotOptimize(to_json_line(read(one.document.source, one.article, packs())));
      const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
      worst = std::max(worst, took.count());
    }
  });
  state.counters["worst_ms"] = worst * 1000;
}

// A stage of one article.
template <typename Stage>
void add_stage(const char* name, const Stage& stage) {
  benchmark::RegisterBenchmark(name, [stage](benchmark::State& state) {
    measure(state, [&] {
      for (const auto& one : prepared()) benchmark::DoNotOptimize(stage(one));
    });
  });
}

void add_all() {
  benchmark::RegisterBenchmark("word breaks", word_breaks);
  benchmark::RegisterBenchmark("extraction", extraction);
  benchmark::RegisterBenchmark("slowest article", slowest_article);
  benchmark::RegisterBenchmark("stage/ingest", [](benchmark::State& state) {
    measure(state, [] {
      read_sources(file(), {}, {[](Document&& document) { benchmark::DoNotOptimize(document); }});
    });
  });
  benchmark::RegisterBenchmark("stage/split", [](benchmark::State& state) {
    measure(state, [] {
      for (const auto& document : documents())
        benchmark::DoNotOptimize(split(document, packs(), {}));
    });
  });
  add_stage("stage/text", [](const Prepared& one) {
    return make_text(one.document.source.text, one.parts, one.language.pack);
  });
  add_stage("stage/dates",
            [](const Prepared& one) { return dates_of(one.text, one.language, one.context); });
  add_stage("stage/quotations", [](const Prepared& one) { return find_quotations(one.text); });
  add_stage("stage/mentions", [](const Prepared& one) { return mentions_of(one.text); });
  add_stage("stage/events", [](const Prepared& one) {
    const Reading reading(one.text, one.mentions, one.quotations, one.dates);
    return find_events(reading, one.language.events, one.headline_parts);
  });
  add_stage("stage/statements", [](const Prepared& one) { return find_statements(one.reading); });
  add_stage("stage/resolve", [](const Prepared& one) {
    Record record;
    resolve(one.reading, one.events, one.statements, one.article, record);
    return record;
  });
  add_stage("stage/write", [](const Prepared& one) { return to_json_line(one.record); });
}

}  // namespace
}  // namespace diplograph::bench

int main(int argc, char** argv) {
  try {
    diplograph::bench::add_all();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "diplograph_bench: " << error.what() << "\n";
    return 2;
  }
}
