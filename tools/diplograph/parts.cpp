#include "tools/diplograph/parts.hpp"

#include "base/record_json.hpp"

namespace diplograph {

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

std::optional<Document> document_in(const RawDocument& raw, const ReadOptions& options,
                                    bool with_records, Done& done) {
  try {
    if (raw.form != RawDocument::Form::record || !with_records) return document_of(raw, options);
    done.records.push_back(record_from_json(raw.bytes, raw.place));
    done.earlier = true;
  } catch (const Error& error) {
    if (error.code() != Error::Code::input) throw;
    done.fault = error;
  }
  return std::nullopt;
}

Record written(const Record& record, std::string& lines) {
  lines += to_json_line(record);
  lines += '\n';
  Record head;
  head.file = record.file;
  head.diagnostics = record.diagnostics;
  return head;
}

}  // namespace diplograph
