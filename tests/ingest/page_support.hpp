// What the tests of ingest share: the Arabic marks, and articles as JSON text to compare.
#pragma once

#include <string>
#include <vector>

#include "base/json.hpp"
#include "base/unicode.hpp"
#include "ingest/ingest.hpp"
#include "pack/fold.hpp"

namespace diplograph {

inline const std::string source_dir = DIPLOGRAPH_SOURCE_DIR;
inline const std::string data_dir = source_dir + "/tests/data/ingest";

inline const Fold& arabic_fold() {
  static const Fold fold = Fold::load(source_dir + "/packs/ar/normalise.txt");
  return fold;
}

inline const PageMarks& arabic_marks() {
  static const PageMarks marks = PageMarks::load(source_dir + "/packs/ar/page.json", arabic_fold());
  return marks;
}

inline std::vector<Document> read_all(const std::string& path, const ReadOptions& options = {}) {
  std::vector<Document> documents;
  const auto keep = [&documents](Document&& document) { documents.push_back(std::move(document)); };
  read_sources(path, options, {keep});
  return documents;
}

// The articles of a document, with the text of every span.
inline std::string articles_json(const Document& document) {
  JsonWriter out(1);
  const auto text = [&document](Span span) { return to_utf8(slice(document.source.text, span)); };
  const auto list = [&out](std::string_view name, const std::vector<std::string>& items) {
    out.key(name).begin_array();
    for (const std::string& item : items) out.value(item);
    out.end_array();
  };
  out.begin_array();
  for (const Article& article : split_page(document.source, document.metadata, arabic_marks())) {
    out.begin_object().key("span").begin_array();
    out.value(article.span.start).value(article.span.end).end_array();
    out.member("headline", text(article.headline));
    out.member("date_line", article.date_lines.empty() ? "" : text(article.date_lines.front()));
    out.member("published", article.published ? to_iso(*article.published) : "");
    list("publisher", article.publisher);
    list("relayed_from", article.relayed_from);
    std::vector<std::string> body;
    for (const Span paragraph : article.body) body.push_back(text(paragraph));
    list("body", body);
    out.end_object();
  }
  out.end_array();
  return out.take() + "\n";
}

}  // namespace diplograph
