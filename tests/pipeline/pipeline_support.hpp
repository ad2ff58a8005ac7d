// What the tests of the pipeline share: the packs, loaded once, and the way from a file to its
// records.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/files.hpp"
#include "base/record_json.hpp"
#include "base/unicode.hpp"
#include "line_parts.hpp"
#include "pipeline.hpp"

namespace diplograph {

inline const std::string source_dir = DIPLOGRAPH_SOURCE_DIR;

inline const Packs& packs() {
  static const Packs loaded = Packs::load(source_dir + "/packs");
  return loaded;
}

// Every article of the files below `path`, with the source it counts in.
inline std::vector<std::pair<Source, Article>> articles_of(const std::string& path) {
  std::vector<std::pair<Source, Article>> found;
  const auto keep = [&found](Document&& document) {
    for (const Article& article : split(document, packs(), {})) {
      found.emplace_back(document.source, article);
    }
  };
  read_sources(path, {}, {keep});
  return found;
}

// Paragraphs without a headline, one a line, as an article.
inline Record read_paragraph(std::string_view text, const Packs& packs, const Language& language,
                             std::optional<Day> published = std::nullopt) {
  Source source;
  source.file = "paragraph";
  source.text = to_utf32(text);
  Article article;
  article.id = "article:paragraph";
  article.span = {0, static_cast<std::uint32_t>(source.text.size())};
  article.body = line_parts(source.text);
  article.published = published;
  article.lang = language.pack.lang();
  return read(source, article, packs);
}

// The articles of samples/, without the goldens that stand beside them: paths from the top of the
// tree, where the test has to run so that the records name their sources the same everywhere.
inline std::vector<std::string> sample_files() {
  std::vector<std::string> found;
  for (const std::string& path : list_files("samples")) {
    const bool article =
        path.ends_with(".txt") || path.ends_with(".json") || path.ends_with(".jsonl");
    if (article && !path.ends_with(".records.jsonl")) found.push_back(path);
  }
  return found;
}

}  // namespace diplograph
