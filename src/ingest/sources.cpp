// Walking a path: which format a file has, and its documents one at a time.
#include <algorithm>
#include <array>
#include <string>

#include "base/error.hpp"
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

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r\n\xEF\xBB\xBF") == std::string_view::npos;
}

void read_json_lines(const std::string& path, const ReadOptions& options,
                     const std::function<void(Document&&)>& use) {
  std::size_t count = 0;
  const auto read = [&](std::string_view line, std::size_t number) {
    if (is_blank(line)) return;
    ++count;
    const std::string place = path + ":" + std::to_string(number);
    use(json_line_document(without_return(line), place, place));
  };
  read_lines(path, read, options.limits);
  if (count == 0) throw Error(Error::Code::input, path, "is empty");
}

// Whether a line is a document of its own, and not the first line of a longer one.
bool is_whole_object(std::string_view line, const std::string& place) {
  try {
    return parse_json(without_return(line), place).is_object();
  } catch (const Error&) {
    return false;
  }
}

// The first character of a text that is no space, 0 if there is none.
char first_of(std::string_view text) {
  const std::size_t at = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return at == std::string_view::npos ? '\0' : text[at];
}

// Standard input: its lines are handed on as they come where the first is a whole JSON object, for
// a stream may never end.
class Stream {
 public:
  Stream(const ReadOptions& options, const std::function<void(Document&&)>& use)
      : options_(options), use_(use) {}

  void line(std::string_view text, std::size_t number) {
    if (!decided_ && !is_blank(text)) decide(text);
    if (!streaming_) {
      whole_.append(text).push_back('\n');
      if (whole_.size() > options_.limits.max_bytes) {
        throw Error(Error::Code::input, place_, "is too large for one document");
      }
    } else if (!is_blank(text)) {
      const std::string at = ":" + std::to_string(number);
      use_(json_line_document(without_return(text), path_ + at, place_ + at));
    }
  }
  void end() {
    if (streaming_) return;
    use_(is_json_ ? json_document(whole_, path_, place_)
                  : text_document(whole_, path_, place_, options_));
  }

 private:
  void decide(std::string_view text) {
    decided_ = true;
    is_json_ = first_of(text) == '{';
    streaming_ = is_json_ && is_whole_object(text, place_);
    if (streaming_) whole_.clear();
  }

  const std::string path_ = "-";
  const std::string place_ = "standard input";
  const ReadOptions& options_;
  const std::function<void(Document&&)>& use_;
  bool decided_ = false;
  bool is_json_ = false;
  bool streaming_ = false;
  std::string whole_;
};

void read_stream(const ReadOptions& options, const std::function<void(Document&&)>& use) {
  Stream stream(options, use);
  const auto read = [&stream](std::string_view line, std::size_t number) {
    stream.line(line, number);
  };
  read_lines("-", read, options.limits);
  stream.end();
}

// A file whose name does not tell.
void read_by_content(const std::string& path, const ReadOptions& options,
                     const std::function<void(Document&&)>& use) {
  const std::string bytes = read_file(path, options.limits);
  if (first_of(bytes) != '{') return use(text_document(bytes, path, path, options));
  const std::string_view first_line = std::string_view(bytes).substr(0, bytes.find('\n'));
  if (is_whole_object(first_line, path)) return read_json_lines(path, options, use);
  use(json_document(bytes, path, path));
}

void read_one(const std::string& path, const ReadOptions& options,
              const std::function<void(Document&&)>& use) {
  switch (format_of(path)) {
    case Format::text:
      return use(text_document(read_file(path, options.limits), path, path, options));
    case Format::json:
      return use(json_document(read_file(path, options.limits), path, path));
    case Format::json_lines:
      return read_json_lines(path, options, use);
    case Format::html:
      throw Error(Error::Code::input, path, "HTML is not read yet",
                  "save the page's text as a .txt file");
    case Format::unknown:
      return read_by_content(path, options, use);
  }
}

}  // namespace

void read_sources(const std::string& path, const ReadOptions& options,
                  const std::function<void(Document&&)>& use) {
  if (path == "-") return read_stream(options, use);
  if (!is_folder(path)) return read_one(path, options, use);
  bool any = false;
  for (const std::string& file : list_files(path)) {
    if (format_of(file) == Format::unknown) continue;
    any = true;
    read_one(file, options, use);
  }
  if (!any) {
    throw Error(Error::Code::input, path, "holds no articles",
                "give a folder with .txt, .json or .jsonl files (also .gz, .zst)");
  }
}

}  // namespace diplograph
