#include "graph/store/store.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/record_json.hpp"
#include "fuzz/support.hpp"
#include "fuzz/targets.hpp"
#include "graph/format/json_format.hpp"
#include "graph/store/store_source.hpp"

namespace diplograph::fuzz {
namespace {

// A store of a few articles, as bytes.
std::string whole_store() {
  const Scratch scratch("store");
  const auto path = scratch.path("whole.db");
  {
    StoreWriter store(path, [](const std::set<std::string>&) { return KnownWorld(); });
    std::ifstream file(source_dir + "/tests/graph/records.jsonl");
    std::string line;
    for (int i = 0; i < 3 && std::getline(file, line); ++i)
      store.put(record_from_json(line, "fuzz"));
    (void)store.commit();
  }
  return read_file(path);
}

}  // namespace

// Three bytes of the input are a place in the file, the fourth what stands there; an input that
// begins like a SQLite file is one.
void store(std::string_view bytes) {
  static const std::string whole = whole_store();
  static const Scratch scratch("damaged");
  std::string file = whole;
  if (bytes.starts_with("SQLite")) {
    file = bytes;
  } else {
    for (; bytes.size() >= 4; bytes.remove_prefix(4)) {
      std::size_t at = 0;
      for (const char byte : bytes.substr(0, 3)) at = at * 256 + static_cast<unsigned char>(byte);
      file[at % file.size()] = bytes[3];
    }
    if (!bytes.empty()) file.resize(file.size() * static_cast<unsigned char>(bytes[0]) / 256);
  }
  const auto path = scratch.write("a.db", file);
  try {
    StoreSource source(path);
    (void)to_text(JsonFormat(), source.whole());
    (void)source.search("a", {});
  } catch (const Error&) {
  }
  StoreWriter writer(path, [](const std::set<std::string>&) { return KnownWorld(); });
  (void)writer.remove("news/1.txt");
  (void)writer.commit();
}

}  // namespace diplograph::fuzz
