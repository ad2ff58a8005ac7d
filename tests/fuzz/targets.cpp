#include "fuzz/targets.hpp"

#include <array>

#include "base/error.hpp"

namespace diplograph::fuzz {

std::span<const Target> targets() {
  static constexpr std::array<Target, 12> all{{{"ingest", ingest},
                                               {"normalise", normalise},
                                               {"tokens", tokens},
                                               {"packs", packs},
                                               {"dates", dates},
                                               {"pipeline", pipeline},
                                               {"records", records},
                                               {"graphs", graphs},
                                               {"decisions", decisions},
                                               {"arguments", arguments},
                                               {"store", store},
                                               {"json", json}}};
  return all;
}

void run(const Target& target, std::string_view bytes) {
  try {
    target.run(bytes);
  } catch (const Error&) {
    return;
  }
}

}  // namespace diplograph::fuzz
