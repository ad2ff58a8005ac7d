// The fuzz targets: each takes any bytes, and aborts with a message where what must agree does not.
// An Error is an answer like any other.
//
// tools/fuzz runs them under libFuzzer; test_fuzz replays their corpora, tests/fuzz/corpus/NAME.
#pragma once

#include <span>
#include <string_view>

namespace diplograph::fuzz {

void ingest(std::string_view bytes);     // a file of any format; its first byte chooses the name
void normalise(std::string_view bytes);  // charsets, forms, folding and its way back
void tokens(std::string_view bytes);     // tokens, terms, sentences, quotations, mentions
void packs(std::string_view bytes);      // one file of a language pack; the first byte chooses it
void dates(std::string_view bytes);      // dates of every language
void pipeline(std::string_view bytes);   // text to records, and back; on two threads as on one
void records(std::string_view bytes);    // a record, as a line of JSON
void graphs(std::string_view bytes);     // graph JSON, and from it every format and answer
void decisions(std::string_view bytes);  // a file of decisions
void arguments(std::string_view bytes);  // a command line, an argument a line
void store(std::string_view bytes);      // a SQLite file, damaged
void json(std::string_view bytes);  // read in place and as a whole, alike; written, and read back

struct Target {
  std::string_view name;
  void (*run)(std::string_view bytes);
};

[[nodiscard]] std::span<const Target> targets();

// Runs the target, which may throw Error and nothing else.
void run(const Target& target, std::string_view bytes);

}  // namespace diplograph::fuzz
