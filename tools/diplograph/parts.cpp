#include "tools/diplograph/parts.hpp"

#include <deque>
#include <utility>

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

std::size_t weight_of_one(const Part& part) {
  if (const auto* raw = std::get_if<RawDocument>(&part)) return raw->bytes.size();
  const auto* known = std::get_if<KnownDocument>(&part);
  return known == nullptr ? 0 : known->document.source.text.size();
}

// A document and its articles, the first of which are passed over.
struct Opened {
  const Document* document = nullptr;
  std::size_t skip = 0;
  std::vector<Article> articles{};
};

}  // namespace

std::size_t weight_of(const Parts& parts) {
  std::size_t weight = 0;
  for (const auto& part : parts) weight += weight_of_one(part);
  return weight;
}

void PartsInto::add(Part part) {
  constexpr std::size_t enough = 32;
  constexpr std::size_t heavy = std::size_t{1} << 18U;
  const auto* raw = std::get_if<RawDocument>(&part);
  if (raw != nullptr || std::holds_alternative<KnownDocument>(part)) {
    const bool earlier = raw != nullptr && raw->form == RawDocument::Form::record;
    if (earlier != earlier_) flush();
    earlier_ = earlier;
  }
  weight_ += weight_of_one(part);
  parts_.push_back(std::move(part));
  if (parts_.size() >= enough || weight_ >= heavy) flush();
}

void PartsInto::flush() {
  weight_ = 0;
  if (!parts_.empty()) push_(std::exchange(parts_, {}));
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

Done PartReader::operator()(const Parts& parts) const {
  Done done;
  std::deque<Document> documents;
  std::vector<Opened> opened;
  for (const auto& part : parts) {
    if (const auto* error = std::get_if<Error>(&part)) {
      done.told.emplace_back(*error);
    } else if (const auto* end = std::get_if<FileEnd>(&part)) {
      done.told.emplace_back(*end);
    } else if (const auto* known = std::get_if<KnownDocument>(&part)) {
      opened.push_back({&known->document, known->skip});
    } else if (auto document = document_in(std::get<RawDocument>(part), done)) {
      opened.push_back({&documents.emplace_back(std::move(*document))});
    }
  }
  std::vector<SourceArticle> articles;
  for (auto& [document, skip, found] : opened) {
    found = split(*document, packs, split_as);
    for (std::size_t i = skip; i < found.size(); ++i)
      articles.push_back({&document->source, &found[i]});
  }
  const auto lent = vocabularies.lend();
  read(articles, packs, limits, *lent, [&](Record& record) {
    done.records.push_back(lines ? written(record, done.lines) : std::move(record));
  });
  return done;
}

// Nothing where there is none but a fault or a record.
std::optional<Document> PartReader::document_in(const RawDocument& raw, Done& done) const {
  try {
    if (raw.form != RawDocument::Form::record || !with_records) return document_of(raw, read_as);
    done.earlier.push_back(record_from_json(raw.bytes, raw.place));
  } catch (const Error& error) {
    if (error.code() != Error::Code::input) throw;
    done.told.emplace_back(error);
  }
  return std::nullopt;
}

}  // namespace diplograph
