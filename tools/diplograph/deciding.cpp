#include "tools/diplograph/deciding.hpp"

#include "base/files.hpp"
#include "tools/diplograph/console.hpp"

namespace diplograph {
void add_decisions_option(const CommandLine& command, std::string& path) {
  command
      .add_option("--decisions", path,
                  "Judgements that override the resolver, one a line: same or different, two ids, "
                  "why")
      .type_name("FILE");
}

std::vector<Decision> decisions_in(const std::string& path) {
  if (path.empty()) return {};
  return read_decisions(read_file(path), path);
}

void tell_idle(const std::vector<Decision>& decisions, const std::set<std::string>& told,
               const std::string& path) {
  for (const Decision& decision : decisions) {
    for (const std::string& id : {decision.one, decision.other}) {
      if (told.contains(id)) continue;
      tell(printable(path) + ":" + std::to_string(decision.line) + ": no article tells of " +
           printable(id));
    }
  }
}

}  // namespace diplograph
