// Walking a path: which format a file has, and its documents one at a time.
#include <algorithm>
#include <array>
#include <exception>
#include <optional>
#include <string>
#include <utility>

#include "base/error.hpp"
#include "base/record_json.hpp"
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

RawDocument::Form form_of(Format format) {
  switch (format) {
    case Format::html:
      return RawDocument::Form::html;
    case Format::json:
      return RawDocument::Form::json;
    default:
      return RawDocument::Form::text;
  }
}

// What the user of a part throws is no fault of the input: it passes the readers by.
struct UseThrew {
  std::exception_ptr what;
};

template <typename Use, typename... Parts>
void use_with(const Use& use, Parts&&... parts) {
  try {
    use(std::forward<Parts>(parts)...);
  } catch (...) {
    throw UseThrew{std::current_exception()};
  }
}

class SourceReader {
 public:
  SourceReader(const ReadOptions& options, const RawUse& use) : options_(options), use_(use) {}

  void read(const std::string& path) const {
    if (path == "-") return guarded("standard input", [&] { read_stream(); });
    if (!is_folder(path)) return read_guarded(path);
    bool any = false;
    for (const std::string& file : list_files(path)) {
      if (!is_source_name(file)) continue;
      any = true;
      read_guarded(file);
    }
    if (any) return;
    use_with(use_.fault, Error(Error::Code::input, path, "holds no articles",
                               "give a folder with .txt, .html, .json or .jsonl files (also .gz, "
                               ".zst)"));
  }

 private:
  template <typename Part>
  void guarded(const std::string& place, const Part& part) const {
    try {
      part();
    } catch (const Error& error) {
      if (error.code() != Error::Code::input) throw;
      use_with(use_.fault, error);
    }
    use_with(use_.file_ends, place);
  }

  void read_guarded(const std::string& path) const {
    guarded(path, [&] { read_file_of(path); });
  }

  void read_file_of(const std::string& path) const {
    Format format = format_of(path);
    if (format == Format::json_lines) return read_json_lines(path);
    std::string bytes = read_file(path, options_.limits);
    if (format == Format::unknown) {
      format = format_of_content(bytes);
      const auto first_line = std::string_view(bytes).substr(0, bytes.find('\n'));
      // What is a pipe cannot be read again.
      if (format == Format::json && is_whole_object(first_line, options_))
        return read_json_lines_of(bytes, path);
    }
    use_with(use_.document, RawDocument{form_of(format), std::move(bytes), path, path});
  }

  void read_json_lines(const std::string& path) const {
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

  void read_json_lines_of(std::string_view bytes, const std::string& path) const {
    for (std::size_t number = 1; !bytes.empty(); ++number) {
      const std::size_t end = std::min(bytes.find('\n'), bytes.size());
      const std::string place = path + ":" + std::to_string(number);
      if (!is_blank(bytes.substr(0, end))) read_line(bytes.substr(0, end), place, place);
      bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
  }

  void read_line(std::string_view line, const std::string& path, const std::string& place) const {
    using Form = RawDocument::Form;
    line = without_return(line);
    const Form form = is_record_json(line) ? Form::record : Form::json_line;
    use_with(use_.document, RawDocument{form, std::string(line), path, place});
  }

  // Lines are handed on as they come where the first is a whole JSON object, for a stream may never
  // end.
  void read_stream() const {
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
    if (streaming) return;
    const auto form = form_of(format_of_content(whole));
    use_with(use_.document, RawDocument{form, std::move(whole), "-", "standard input"});
  }

  const ReadOptions& options_;
  const RawUse& use_;
};

// A document, read on the thread that found it.
void read_one(const RawDocument& raw, const ReadOptions& options, const SourceUse& use,
              FaultTeller& faults) {
  std::optional<Document> document;
  try {
    if (raw.form == RawDocument::Form::record && use.record)
      return use.record(raw.bytes, raw.place);
    document = document_of(raw, options);
  } catch (const Error& error) {
    if (error.code() != Error::Code::input) throw;
    return faults.fault(error);
  }
  use.document(std::move(*document));
}

}  // namespace

bool is_source_name(std::string_view path) { return format_of(path) != Format::unknown; }

void FaultTeller::fault(const Error& fault) {
  constexpr std::size_t most_told = 10;
  if (++faults_ <= most_told) tell_(fault);
  untold_ += faults_ > most_told ? 1 : 0;
}

void FaultTeller::file_ends(const std::string& place) {
  faults_ = 0;
  const std::size_t untold = std::exchange(untold_, 0U);
  if (untold == 0) return;
  tell_(Error(Error::Code::input, place, std::to_string(untold) + " more lines cannot be read"));
}

void read_raw_sources(const std::string& path, const ReadOptions& options, const RawUse& use) {
  try {
    SourceReader(options, use).read(path);
  } catch (const UseThrew& threw) {
    std::rethrow_exception(threw.what);
  }
}

void read_sources(const std::string& path, const ReadOptions& options, const SourceUse& use) {
  FaultTeller faults(use.fault ? use.fault : [](const Error& fault) { throw fault; });
  const auto read = [&](RawDocument&& raw) { read_one(raw, options, use, faults); };
  const auto tell = [&](const Error& fault) { faults.fault(fault); };
  const auto end = [&](const std::string& place) { faults.file_ends(place); };
  read_raw_sources(path, options, {read, tell, end});
}

}  // namespace diplograph
