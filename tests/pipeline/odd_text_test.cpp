// Texts that begin or end in the middle of a phrase, and texts without end: read like any other.
#include <doctest/doctest.h>

#include <string>

#include "pipeline/pipeline_support.hpp"

namespace diplograph {
namespace {

TEST_CASE("a text may begin and end anywhere") {
  const std::string fragments[] = {
      ", dismissed",
      "and said",
      "Hansen as saying",
      "military as saying",
      "\"\nHansen as telling",
      "by Hansen as saying",
      "minister of",
      "Hansen, foreign minister,",
      "the envoy of Norway,",
      ", and that",
      "said, and that",
      "in",
      "\u0628\u0645\u0639\u0627\u0648\u0646\u0629 \u0627\u0644\u0623\u062C\u0647\u0632\u0629 "
      "\u0627\u0644\u0623\u0645\u0646\u064A\u0629 \u0628\u0648\u0632\u0627\u0631\u0629 "
      "\u0627\u0644\u062F\u0627\u062E\u0644\u064A\u0629,",
      "\u0648\u0632\u064A\u0631",
      "\u0648\u0642\u0627\u0644 \u0625\u0646",
      "\u060C \u0648\u0642\u0627\u0644",
  };
  for (const auto& fragment : fragments) {
    for (const auto& language : packs().languages()) {
      CAPTURE(fragment);
      CHECK_NOTHROW((void)read_paragraph(fragment, packs(), *language));
    }
  }
}

}  // namespace
}  // namespace diplograph
