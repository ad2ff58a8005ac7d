// Text in, records out: the whole composition. The first file to read.
//
//   for (const Article& article : split(document, packs, {})) {
//     Record record = read(document.source, article, packs);
//   }
//
// Pure and thread-safe: articles may be read on any number of threads; equal input gives equal
// records.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ingest/ingest.hpp"
#include "model/article.hpp"
#include "model/record.hpp"
#include "packs.hpp"
#include "text/limits.hpp"
#include "text/vocabulary.hpp"

namespace diplograph {

struct SplitOptions {
  std::string lang;  // forces the language; empty: the document's own, else what it looks like
  std::optional<Day> date;      // publication day of documents that do not tell one
  std::uint32_t most = 100000;  // characters; a longer article is read in pieces
};

// The articles of a document, each with its language.
[[nodiscard]] std::vector<Article> split(const Document& document, const Packs& packs,
                                         const SplitOptions& options);

// What one article says. Spans of the record count in `source.text`.
[[nodiscard]] Record read(const Source& source, const Article& article, const Packs& packs,
                          const TextLimits& limits = {});

// An article and the document it stands in.
struct SourceArticle {
  const Source* source = nullptr;
  const Article* article = nullptr;
};

// The same of several articles, in their order, and sooner: side by side, a stage goes over some of
// them before the next stage begins, and finds its code and its tables near the processor. Words
// that stand in `vocabularies` from earlier articles are not looked up again; a thread has its own.
// `take` may move a record away; what it leaves of it is room for the next.
void read(std::span<const SourceArticle> articles, const Packs& packs, const TextLimits& limits,
          Vocabularies& vocabularies, const std::function<void(Record&)>& take);

}  // namespace diplograph
