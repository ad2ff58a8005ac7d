// One document from its bytes. For sources.cpp alone.
#pragma once

#include <string>
#include <string_view>

#include "base/json.hpp"
#include "ingest/ingest.hpp"

namespace diplograph {

// `path` becomes Source::file, `place` opens the Error's message (path and line).
[[nodiscard]] Document text_document(std::string_view bytes, const std::string& path,
                                     const std::string& place, const ReadOptions& options);
// The text is the page's title, a blank line, its main text; spans count in that.
[[nodiscard]] Document html_document(std::string_view bytes, const std::string& path,
                                     const std::string& place, const ReadOptions& options);
[[nodiscard]] Document json_document(std::string_view bytes, const std::string& path,
                                     const std::string& place, const ReadOptions& options);
// The same of one line of many: the document's own "id", if it has one, becomes Source::file.
[[nodiscard]] Document json_line_document(std::string_view bytes, const std::string& path,
                                          const std::string& place, const ReadOptions& options);

}  // namespace diplograph
