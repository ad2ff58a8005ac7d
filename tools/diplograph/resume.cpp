#include "tools/diplograph/resume.hpp"

#include "base/files.hpp"
#include "base/fingerprint.hpp"
#include "base/record_json.hpp"

namespace diplograph {
namespace {

std::size_t key_of(const std::string& file, const std::string& sha256) {
  return std::hash<std::string>()(file + '\n' + sha256);
}

bool ends_with_newline(const std::string& path) {
  const MappedFile file(path);
  return file.bytes().empty() || file.bytes().back() == '\n';
}

}  // namespace

void Written::add(std::string_view line, const std::string& place) {
  const auto record = record_from_json(line, place);
  auto& alike = documents_[key_of(record.file, record.sha256)];
  // Articles of one document follow each other: where their count starts anew, so does a document.
  if (alike.articles.empty() || record.index <= alike.last) alike.articles.push_back(0);
  ++alike.articles.back();
  alike.last = record.index;
  ++size_;
}

void Written::read(const std::string& path, const std::function<void(std::string_view)>& keep) {
  if (!file_exists(path)) return;
  // One line behind, for the last may be cut.
  std::string before;
  std::size_t number = 0;
  const auto take = [&] {
    if (number == 0) return;
    add(before, path + ":" + std::to_string(number));
    keep(before);
  };
  read_lines(path, [&](std::string_view line, std::size_t at) {
    take();
    before = line;
    number = at;
  });
  if (ends_with_newline(path)) take();
}

std::size_t Written::take(const Source& source) {
  const auto found = documents_.find(key_of(source.file, source.sha256));
  if (found == documents_.end() || found->second.taken == found->second.articles.size()) return 0;
  return found->second.articles[found->second.taken++];
}

}  // namespace diplograph
