#include "tools/diplograph/parts.hpp"

#include "base/record_json.hpp"

namespace diplograph {
namespace {

// Writes a record as a line, and gives of it what is told at the end: so each is freed by the
// thread that made it.
Record written(const Record& record, std::string& lines) {
  lines += to_json_line(record);
  lines += '\n';
  Record head;
  head.file = record.file;
  head.diagnostics = record.diagnostics;
  return head;
}

}  // namespace

std::size_t weight_of(const Part& part) {
  if (const auto* raw = std::get_if<RawDocument>(&part)) return raw->bytes.size();
  const auto* known = std::get_if<KnownDocument>(&part);
  return known == nullptr ? 0 : known->document.source.text.size();
}

Part looked_into(const RawDocument& raw, const ReadOptions& options,
                 const std::function<std::size_t(const Source&)>& skip) {
  try {
    KnownDocument known{document_of(raw, options)};
    known.skip = skip(known.document.source);
    return known;
  } catch (const Error& error) {
    if (error.code() != Error::Code::input) throw;
    return error;
  }
}

Done PartReader::operator()(const Part& part) const {
  Done done;
  if (const auto* error = std::get_if<Error>(&part)) {
    done.fault = *error;
  } else if (const auto* end = std::get_if<FileEnd>(&part)) {
    done.file_ends = *end;
  } else if (const auto* known = std::get_if<KnownDocument>(&part)) {
    read_articles(known->document, known->skip, done);
  } else if (const auto document = document_in(std::get<RawDocument>(part), done)) {
    read_articles(*document, 0, done);
  }
  return done;
}

// Nothing where there is none but a fault or a record.
std::optional<Document> PartReader::document_in(const RawDocument& raw, Done& done) const {
  try {
    if (raw.form != RawDocument::Form::record || !with_records) return document_of(raw, read_as);
    done.records.push_back(record_from_json(raw.bytes, raw.place));
    done.earlier = true;
  } catch (const Error& error) {
    if (error.code() != Error::Code::input) throw;
    done.fault = error;
  }
  return std::nullopt;
}

void PartReader::read_articles(const Document& document, std::size_t skip, Done& done) const {
  const auto articles = split(document, packs, split_as);
  for (std::size_t i = skip; i < articles.size(); ++i) {
    auto record = read(document.source, articles[i], packs, limits);
    done.records.push_back(lines ? written(record, done.lines) : std::move(record));
  }
}

}  // namespace diplograph
