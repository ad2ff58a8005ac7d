// Bytes made smaller for keeping, and the same bytes again (zstd). For many small texts: a packed
// one needs no other to be read. Equal bytes give equal bytes with one version of the library.
#pragma once

#include <string>
#include <string_view>

namespace diplograph {

[[nodiscard]] std::string packed(std::string_view bytes);

// Throws Error(input) naming `place`: not what packed() gave, or more than a gigabyte in it.
[[nodiscard]] std::string unpacked(std::string_view bytes, const std::string& place);

}  // namespace diplograph
