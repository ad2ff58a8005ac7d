// The yardstick (ICU's word break iterator), the whole extraction, and each of its stages, all over
// the same articles.
#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>

#include <algorithm>
#include <ctime>
#include <exception>
#include <iostream>
#include <memory>

#include "base/large_pages.hpp"
#include "base/record_json.hpp"
#include "base/unicode.hpp"
#include "bench/articles.hpp"
#include "extract/events.hpp"
#include "extract/statements.hpp"
#include "resolve/resolve.hpp"
#include "text/limits.hpp"
#include "text/vocabulary.hpp"

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
    Vocabularies vocabularies;
    std::vector<Document> some;  // as many as the program reads at once
    const auto read_some = [&] {
      std::vector<std::vector<Article>> split_up;
      std::vector<SourceArticle> articles;
      for (const auto& document : some) {
        for (const auto& article : split_up.emplace_back(split(document, packs(), {})))
          articles.push_back({&document.source, &article});
      }
      read(articles, packs(), {}, vocabularies,
           [&](const Record& record) { bytes += to_json_line(record).size(); });
      some.clear();
    };
    read_sources(file(), {}, {[&](Document&& document) {
                   some.push_back(std::move(document));
                   if (some.size() == 32) read_some();
                 }});
    read_some();
    benchmark::DoNotOptimize(bytes);
  });
}

double processor_ms() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

void slowest_article(benchmark::State& state) {
  std::vector<double> best(prepared().size(), 1e9);  // of each article, over the rounds
  measure(state, [&] {
    for (std::size_t i = 0; i < best.size(); ++i) {
      const auto& one = prepared()[i];
      const auto start = processor_ms();
      benchmark::DoNotOptimize(to_json_line(read(one.document.source, one.article, packs())));
      best[i] = std::min(best[i], processor_ms() - start);
    }
  });
  state.counters["worst_ms"] = *std::max_element(best.begin(), best.end());
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
  benchmark::RegisterBenchmark("stage/text", [](benchmark::State& state) {
    measure(state, [] {
      Vocabularies vocabularies;
      for (const auto& one : prepared()) {
        auto& vocabulary = vocabularies.of(one.language.pack);
        benchmark::DoNotOptimize(
            make_text(one.document.source.text, one.parts, vocabulary, TextLimits()));
      }
    });
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
  // As the program does: one record is the room of the next.
  add_stage("stage/resolve", [record = std::make_shared<Record>()](const Prepared& one) {
    resolve(one.reading, one.events, one.statements, one.article, *record);
    return record->entities.size();
  });
  add_stage("stage/write", [](const Prepared& one) { return to_json_line(one.record); });
}

}  // namespace
}  // namespace diplograph::bench

int main(int argc, char** argv) {
  diplograph::use_large_pages();
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
