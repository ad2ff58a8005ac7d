// What files hold, on its way from the thread that reads them to those that read texts, and back:
// the first only finds where a document ends, so that the others never wait for it. For
// read_inputs alone.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/error.hpp"
#include "base/pool.hpp"
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

// Some that one thread reads at once, so that their articles stand side by side.
using Parts = std::vector<Part>;

// What they take of memory while they are under way.
[[nodiscard]] std::size_t weight_of(const Parts& parts);

// Hands parts on, some at a time; records of an earlier run by themselves, so that what is read of
// a document and they stay in their order.
class PartsInto {
 public:
  explicit PartsInto(std::function<void(Parts)> push) : push_(std::move(push)) {}

  void add(Part part);
  void flush();  // hands on what is left

 private:
  std::function<void(Parts)> push_;
  Parts parts_;
  std::size_t weight_ = 0;
  bool earlier_ = false;  // those there are records of an earlier run
};

// What came of some parts.
struct Done {
  std::vector<Record> records;
  std::string lines;            // of JSON, where they are wanted: the records are but heads then
  std::vector<Record> earlier;  // those of an earlier run
  std::vector<std::variant<Error, FileEnd>> told;  // faults and ends of files
};

// The document with what `skip` says of it; or its fault.
[[nodiscard]] Part looked_into(const RawDocument& raw, const ReadOptions& options,
                               const std::function<std::size_t(const Source&)>& skip);

// Reads parts, whichever thread is free: their documents' articles from `skip` on.
struct PartReader {
  const Packs& packs;
  ReadOptions read_as;
  SplitOptions split_as;
  TextLimits limits;
  Pool<Vocabularies>& vocabularies;  // one for each thread that reads
  bool with_records = false;         // lines that are records of an earlier run are taken as such
  bool lines = false;                // records are written as JSON

  [[nodiscard]] Done operator()(const Parts& parts) const;

 private:
  [[nodiscard]] std::optional<Document> document_in(const RawDocument& raw, Done& done) const;
};

}  // namespace diplograph
