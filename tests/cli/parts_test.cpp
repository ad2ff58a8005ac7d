// Parts on their way to the threads that read them.
#include "tools/diplograph/parts.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <vector>

using namespace diplograph;

namespace {

RawDocument document(RawDocument::Form form, std::size_t bytes = 10) {
  RawDocument raw;
  raw.form = form;
  raw.bytes = std::string(bytes, 'x');
  return raw;
}

// How many parts are handed on at a time.
std::vector<std::size_t> parcels(const std::vector<RawDocument>& documents) {
  std::vector<std::size_t> sizes;
  const std::function<void(Parts)> push = [&](const Parts& parts) {
    sizes.push_back(parts.size());
  };
  PartsInto into(push);
  for (const auto& one : documents) into.add(one);
  into.flush();
  return sizes;
}

}  // namespace

TEST_CASE("thirty-two documents are read at once, or one large one") {
  const auto text = document(RawDocument::Form::text);
  CHECK(parcels({}).empty());
  CHECK(parcels(std::vector(33, text)) == std::vector<std::size_t>{32, 1});
  CHECK(parcels({text, document(RawDocument::Form::text, 270000), text}) ==
        std::vector<std::size_t>{2, 1});
}

TEST_CASE("records of an earlier run are never taken before a document that stands ahead of them") {
  const auto text = document(RawDocument::Form::text);
  const auto record = document(RawDocument::Form::record);
  CHECK(parcels({text, text, record, record, record, text}) == std::vector<std::size_t>{2, 3, 1});
}
