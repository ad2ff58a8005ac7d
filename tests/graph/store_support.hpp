// What the tests of the store share: where it stands, what is put, and what a rebuild gives.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "folder.hpp"
#include "graph/format/json_format.hpp"
#include "graph/generator.hpp"
#include "graph/store/store.hpp"
#include "graph/store/store_source.hpp"

namespace diplograph::made {

// Where the store of a test stands.
struct Place {
  Folder folder;
  [[nodiscard]] std::string path() const { return folder.at("news.db"); }
};

inline KnownWorld lexicon(const std::set<std::string>& /*organizations*/) {
  return generator_known;
}

inline std::string whole(const std::string& path) {
  return to_text(JsonFormat(), StoreSource(path).whole());
}

inline std::string rebuilt(const std::vector<Record>& records) {
  return to_text(JsonFormat(), merged(records, generator_known));
}

inline StoreChange put_all(const std::string& path, const std::vector<Record>& records) {
  StoreWriter store(path, lexicon);
  for (const Record& record : records) store.put(record);
  return store.commit();
}

}  // namespace diplograph::made
