// `diplograph_slowest FILE [COUNT]`: the articles of a file that take longest, one a line, slowest
// first: milliseconds of processor (the best of three readings), characters, name of the document.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <string>
#include <vector>

#include "base/record_json.hpp"
#include "pipeline.hpp"

namespace {

using namespace diplograph;

struct Found {
  double ms = 0;
  std::size_t characters = 0;
  std::string name;
};

double processor_ms() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// Splitting and reading one document: what a page of one article takes from its text to its line.
double time_of(const Document& document, const Packs& packs) {
  const auto start = processor_ms();
  std::size_t bytes = 0;
  for (const auto& article : split(document, packs, {}))
    bytes += to_json_line(read(document.source, article, packs)).size();
  return bytes > 0 ? processor_ms() - start : 0;
}

void print_slowest(const std::string& file, std::size_t count) {
  const Packs packs = Packs::load(DIPLOGRAPH_BENCH_PACKS);
  const auto slower = [](const Found& a, const Found& b) { return a.ms > b.ms; };
  std::vector<Found> found;  // a heap, the least of them in front
  std::size_t documents = 0;
  read_sources(
      file, {}, {[&](Document&& document) {
        ++documents;
        Found one{time_of(document, packs), document.source.text.size(), document.source.file};
        const auto in_the_way = [&] { return found.size() < count || one.ms > found.front().ms; };
        for (int again = 0; again < 2 && in_the_way(); ++again)
          one.ms = std::min(one.ms, time_of(document, packs));
        if (!in_the_way()) return;
        found.push_back(std::move(one));
        std::push_heap(found.begin(), found.end(), slower);
        if (found.size() <= count) return;
        std::pop_heap(found.begin(), found.end(), slower);
        found.pop_back();
      }});
  std::sort_heap(found.begin(), found.end(), slower);
  std::printf("of %zu documents\n", documents);
  for (const auto& one : found)
    std::printf("%8.1f ms %8zu characters  %s\n", one.ms, one.characters, one.name.c_str());
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc < 2) {
      std::fputs("usage: diplograph_slowest FILE [COUNT]\n", stderr);
      return 2;
    }
    const long count = argc > 2 ? std::strtol(argv[2], nullptr, 10) : 10;
    print_slowest(argv[1], static_cast<std::size_t>(std::max(1L, count)));
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "diplograph_slowest: %s\n", error.what());
    return 2;
  }
}
