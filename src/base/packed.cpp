#include "base/packed.hpp"

#include <zstd.h>

#include "base/error.hpp"

namespace diplograph {
namespace {

constexpr int level = 3;
constexpr unsigned long long most_bytes = 1ULL << 30U;

}  // namespace

std::string packed(std::string_view bytes) {
  std::string smaller(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size =
      ZSTD_compress(smaller.data(), smaller.size(), bytes.data(), bytes.size(), level);
  if (ZSTD_isError(size) != 0) {
    throw Error(Error::Code::output, "zstd", ZSTD_getErrorName(size));
  }
  smaller.resize(size);
  return smaller;
}

std::string unpacked(std::string_view bytes, const std::string& place) {
  const unsigned long long size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > most_bytes) {
    throw Error(Error::Code::input, place, "holds bytes that were not packed here");
  }
  std::string whole(size, '\0');
  const std::size_t read = ZSTD_decompress(whole.data(), whole.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(read) != 0 || read != whole.size()) {
    throw Error(Error::Code::input, place, "holds packed bytes that are broken");
  }
  return whole;
}

}  // namespace diplograph
