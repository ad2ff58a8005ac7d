// A source file as decoded, and the articles found in it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/date.hpp"
#include "model/diagnostic.hpp"
#include "model/span.hpp"

namespace diplograph {

// One document: a .txt page, a .json file, or one line of a .jsonl file.
struct Source {
  std::string
      file;  // path as given, "-" for standard input; a document's own "id" where it has one
  std::string sha256;   // of the document's bytes, lower-case hex
  std::string charset;  // IANA name: "UTF-8", "windows-1256"
  std::u32string text;  // decoded, otherwise untouched; spans count in it
  std::vector<Diagnostic>
      diagnostics;  // what was odd in reading it (bytes replaced, a cut archive)
};

// One news item of a source. Spans count in Source::text.
struct Article {
  std::string id;           // "article:" + 16 hex digits of the SHA-256 of its text
  std::uint32_t index = 0;  // place among the articles of its source
  Span span;                // all of it: headline to last line, boilerplate inside included
  Span headline;            // empty if none
  std::vector<Span> body;   // the paragraphs that carry news, in order, the headline not among them
  std::vector<Span> date_lines;        // that may date it ("published on 18 September 2023"), the
                                       // likeliest first; none where it is published on a known day
  std::optional<Day> published;        // from the document's metadata or from a date line
  std::string lang;                    // BCP 47, "ar"
  std::vector<std::string> publisher;  // as written, best first
  std::vector<std::string> relayed_from;  // agencies quoted as the origin
  bool parted = false;                    // a piece of one too long to be read at once
};

}  // namespace diplograph
