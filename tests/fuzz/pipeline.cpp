#include "pipeline.hpp"

#include "base/in_order.hpp"
#include "base/record_json.hpp"
#include "base/unicode.hpp"
#include "fuzz/support.hpp"
#include "fuzz/targets.hpp"

namespace diplograph::fuzz {
namespace {

void check_spans(const Source& source, const Record& record) {
  const auto within = [&](Span span) {
    return span.start <= span.end && span.end <= source.text.size();
  };
  for (const auto& event : record.events) {
    for (const auto& evidence : event.evidence)
      require(within(evidence.span) && within(evidence.trigger), "evidence lies in the source");
  }
  for (const auto& statement : record.statements)
    require(within(statement.span) && within(statement.verb), "a statement lies in the source");
  for (const auto& entity : record.entities) {
    for (const auto& mention : entity.mentions)
      require(within(mention.span), "a mention lies in the source");
  }
}

std::vector<std::string> lines(unsigned threads, const Source& source,
                               const std::vector<Article>& articles) {
  std::vector<std::string> all;
  in_order<Article, std::string>(
      threads,
      [&](const std::function<void(Article)>& push) {
        for (const auto& article : articles) push(article);
      },
      [&](const Article& article) { return to_json_line(read(source, article, all_packs())); },
      [&](std::string line) { all.push_back(std::move(line)); });
  return all;
}

}  // namespace

void pipeline(std::string_view bytes) {
  Document document;
  document.source.file = "fuzz";
  document.source.text = to_utf32(bytes);
  document.source.charset = "UTF-8";
  SplitOptions options;
  if (bytes.size() % 2 == 0) options.date = day_from_iso("2023-09-18");
  const auto articles = split(document, all_packs(), options);
  for (const auto& article : articles) {
    const auto record = read(document.source, article, all_packs());
    check_spans(document.source, record);
    const auto line = to_json_line(record);
    require(record_from_json(line, "fuzz") == record, "a record comes back from its line");
  }
  // Threads cost more than what they read: some inputs are enough.
  if (bytes.size() % 32 == 0)
    require(lines(2, document.source, articles) == lines(1, document.source, articles),
            "two threads give what one gives");
}

}  // namespace diplograph::fuzz
