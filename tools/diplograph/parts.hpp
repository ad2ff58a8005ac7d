// What files hold, on its way from the thread that reads them to those that read texts, and back:
// the first only finds where a document ends, so that the others never wait for it. For
// read_inputs alone.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/error.hpp"
#include "ingest/ingest.hpp"
#include "model/record.hpp"
#include "pipeline.hpp"

namespace diplograph {

// A document that was looked into on its way.
struct KnownDocument {
  Document document;
  std::size_t skip = 0;  // of its articles, the first: they have been written
};

struct FileEnd {
  std::string place;
};

// Faults and ends of files are told in their order, too.
using Part = std::variant<RawDocument, KnownDocument, Error, FileEnd>;

// What it takes of memory while it is under way.
[[nodiscard]] std::size_t weight_of(const Part& part);

// What came of it.
struct Done {
  std::vector<Record> records;
  std::string lines;     // of JSON, where they are wanted: the records are but heads then
  bool earlier = false;  // the record is one of an earlier run
  std::optional<Error> fault{};
  std::optional<FileEnd> file_ends{};
};

// The document with what `skip` says of it; or its fault.
[[nodiscard]] Part looked_into(const RawDocument& raw, const ReadOptions& options,
                               const std::function<std::size_t(const Source&)>& skip);

// Reads a part, whichever thread is free: its documents' articles from `skip` on.
struct PartReader {
  const Packs& packs;
  ReadOptions read_as;
  SplitOptions split_as;
  TextLimits limits;
  bool with_records = false;  // lines that are records of an earlier run are taken as such
  bool lines = false;         // records are written as JSON

  [[nodiscard]] Done operator()(const Part& part) const;

 private:
  [[nodiscard]] std::optional<Document> document_in(const RawDocument& raw, Done& done) const;
  void read_articles(const Document& document, std::size_t skip, Done& done) const;
};

}  // namespace diplograph
