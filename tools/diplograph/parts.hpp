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

// The document; nothing where there is none but a fault or, `with_records`, a record.
[[nodiscard]] std::optional<Document> document_in(const RawDocument& raw,
                                                  const ReadOptions& options, bool with_records,
                                                  Done& done);

// Writes a record as a line, and gives of it what is told at the end: so each is freed by the
// thread that made it.
[[nodiscard]] Record written(const Record& record, std::string& lines);

}  // namespace diplograph
