// Walking a path: which format a file has, and its documents one at a time.
#include <algorithm>
#include <array>
#include <exception>
#include <string>
#include <utility>

#include "base/error.hpp"
#include "base/record_json.hpp"
#include "ingest/document.hpp"
#include "ingest/ingest.hpp"

namespace diplograph {
namespace {

enum class Format : unsigned char { text, json, json_lines, html, unknown };

struct Suffix {
  std::string_view ending;
  Format format;
};
constexpr std::array<Suffix, 5> suffixes{{{".txt", Format::text},
                                          {".json", Format::json},
                                          {".jsonl", Format::json_lines},
                                          {".html", Format::html},
                                          {".htm", Format::html}}};

Format format_of(std::string_view path) {
  for (const std::string_view packed : {".gz", ".zst"}) {
    if (path.ends_with(packed)) path.remove_suffix(packed.size());
  }
  const auto found = std::find_if(suffixes.begin(), suffixes.end(), [path](const Suffix& suffix) {
    return path.ends_with(suffix.ending);
  });
  return found == suffixes.end() ? Format::unknown : found->format;
}

std::string_view without_return(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string_view trimmed_front(std::string_view text) {
  const std::size_t at = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return at == std::string_view::npos ? std::string_view() : text.substr(at);
}

bool is_blank(std::string_view line) { return trimmed_front(line).empty(); }

// Whether a line is a document of its own, and not the first line of a longer one.
bool is_whole_object(std::string_view line, const ReadOptions& options) {
  try {
    return parse_json(without_return(line), "", options.max_depth).is_object();
  } catch (const Error&) {
    return false;
  }
}

// What the first characters of a text are; one without any is text, and empty.
Format format_of_content(std::string_view text) {
  text = trimmed_front(text);
  if (text.starts_with('{')) return Format::json;
  for (const std::string_view tag : {"<!doctype", "<html", "<head", "<body", "<article"}) {
    const bool opens = std::equal(
        tag.begin(), tag.end(), text.begin(), text.begin() + std::min(text.size(), tag.size()),
        [](char want, char is) { return want == (is >= 'A' && is <= 'Z' ? is + ' ' : is); });
    if (opens) return Format::html;
  }
  return Format::text;
}

// What the user of a document throws is no fault of the input: it passes the readers by.
struct UseThrew {
  std::exception_ptr what;
};

class SourceReader {
 public:
  SourceReader(const ReadOptions& options, const SourceUse& use) : options_(options), use_(use) {}

  void read(const std::string& path) {
    if (path == "-") return guarded("standard input", [&] { read_stream(); });
    if (!is_folder(path)) return read_guarded(path);
    bool any = false;
    for (const std::string& file : list_files(path)) {
      if (!is_source_name(file)) continue;
      any = true;
      read_guarded(file);
    }
    if (any) return;
    tell(Error(Error::Code::input, path, "holds no articles",
               "give a folder with .txt, .html, .json or .jsonl files (also .gz, .zst)"));
  }

 private:
  void tell(const Error& fault) {
    constexpr std::size_t most_told = 10;
    if (!use_.fault) throw fault;
    if (++faults_ <= most_told)
      use_.fault(fault);
    else
      ++untold_;
  }

  template <typename Part>
  void attempt(const Part& part) {
    try {
      part();
    } catch (const Error& error) {
      if (error.code() != Error::Code::input) throw;
      tell(error);
    }
  }

  // One file, with the number of its faults that were too many to tell.
  template <typename Part>
  void guarded(const std::string& place, const Part& part) {
    attempt(part);
    const std::size_t untold = std::exchange(untold_, 0U);
    faults_ = 0;
    if (untold == 0) return;
    tell(Error(Error::Code::input, place, std::to_string(untold) + " more lines cannot be read"));
    faults_ = 0;
  }

  void read_guarded(const std::string& path) {
    guarded(path, [&] { read_file_of(path); });
  }

  void read_file_of(const std::string& path) {
    Format format = format_of(path);
    if (format == Format::json_lines) return read_json_lines(path);
    const std::string bytes = read_file(path, options_.limits);
    if (format == Format::unknown) {
      format = format_of_content(bytes);
      const auto first_line = std::string_view(bytes).substr(0, bytes.find('\n'));
      if (format == Format::json && is_whole_object(first_line, options_)) {
        // A pipe cannot be read again.
        return file_exists(path) ? read_json_lines(path) : read_json_lines_of(bytes, path);
      }
    }
    read_whole(bytes, path, path, format);
  }

  void read_whole(std::string_view bytes, const std::string& path, const std::string& place,
                  Format format) {
    if (format == Format::html) {
      hand_over(html_document(bytes, path, place, options_));
    } else if (format == Format::json) {
      hand_over(json_document(bytes, path, place, options_));
    } else {
      hand_over(text_document(bytes, path, place, options_));
    }
  }

  void read_json_lines(const std::string& path) {
    bool any = false;
    const auto read = [&](std::string_view line, std::size_t number) {
      if (is_blank(line)) return;
      any = true;
      const std::string place = path + ":" + std::to_string(number);
      read_line(line, place, place);
    };
    read_lines(path, read, options_.limits);
    if (!any) throw Error(Error::Code::input, path, "is empty");
  }

  void read_json_lines_of(std::string_view bytes, const std::string& path) {
    for (std::size_t number = 1; !bytes.empty(); ++number) {
      const std::size_t end = std::min(bytes.find('\n'), bytes.size());
      const std::string place = path + ":" + std::to_string(number);
      if (!is_blank(bytes.substr(0, end))) read_line(bytes.substr(0, end), place, place);
      bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
  }

  void read_line(std::string_view line, const std::string& path, const std::string& place) {
    line = without_return(line);
    attempt([&] {
      if (!is_record_json(line)) return hand_over(json_line_document(line, path, place, options_));
      if (use_.record) return use_.record(line, place);
      throw Error(Error::Code::input, place, "is a record, not a text",
                  "give it to diplograph build");
    });
  }

  // Lines are handed on as they come where the first is a whole JSON object, for a stream may never
  // end.
  void read_stream() {
    std::string whole;
    bool decided = false;
    bool streaming = false;
    const auto read = [&](std::string_view line, std::size_t number) {
      if (!decided && !is_blank(line)) {
        decided = true;
        streaming = format_of_content(line) == Format::json && is_whole_object(line, options_);
      }
      if (streaming) {
        const std::string at = ":" + std::to_string(number);
        if (!is_blank(line)) read_line(line, "-" + at, "standard input" + at);
        return;
      }
      whole.append(line).push_back('\n');
      if (whole.size() > options_.limits.max_bytes) {
        throw Error(Error::Code::input, "standard input", "is too large for one document");
      }
    };
    read_lines("-", read, options_.limits);
    if (!streaming) read_whole(whole, "-", "standard input", format_of_content(whole));
  }

  void hand_over(Document&& document) const {
    try {
      use_.document(std::move(document));
    } catch (...) {
      throw UseThrew{std::current_exception()};
    }
  }

  const ReadOptions& options_;
  const SourceUse& use_;
  std::size_t faults_ = 0;  // of the file at hand
  std::size_t untold_ = 0;
};

}  // namespace

bool is_source_name(std::string_view path) { return format_of(path) != Format::unknown; }

void read_sources(const std::string& path, const ReadOptions& options, const SourceUse& use) {
  try {
    SourceReader(options, use).read(path);
  } catch (const UseThrew& threw) {
    std::rethrow_exception(threw.what);
  }
}

}  // namespace diplograph
