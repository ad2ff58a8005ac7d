#include "tools/diplograph/resume.hpp"

#include <cstdint>

#include "base/files.hpp"
#include "base/fingerprint.hpp"
#include "base/record_json.hpp"

namespace diplograph {
namespace {

std::size_t key_of(const std::string& file, const std::string& article, std::uint32_t index) {
  return std::hash<std::string>()(file + '\n' + article + '\n' + std::to_string(index));
}

bool ends_with_newline(const std::string& path) {
  const MappedFile file(path);
  return file.bytes().empty() || file.bytes().back() == '\n';
}

}  // namespace

void Written::read(const std::string& path, const std::function<void(std::string_view)>& keep) {
  if (!file_exists(path)) return;
  // One line behind, for the last may be cut.
  std::string before;
  std::size_t number = 0;
  const auto take = [&] {
    if (number == 0) return;
    const auto record = record_from_json(before, path + ":" + std::to_string(number));
    ++articles_[key_of(record.file, record.article, record.index)];
    ++size_;
    keep(before);
  };
  read_lines(path, [&](std::string_view line, std::size_t at) {
    take();
    before = line;
    number = at;
  });
  if (ends_with_newline(path)) take();
}

bool Written::take(const Source& source, const Article& article) {
  if (size_ == 0) return false;
  const auto key = key_of(source.file, article.id, article.index);
  const std::lock_guard lock(mutex_);
  const auto found = articles_.find(key);
  if (found == articles_.end() || found->second == 0) return false;
  --found->second;
  return true;
}

}  // namespace diplograph
