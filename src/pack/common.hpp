// packs/common: the actors of the world under language-neutral ids.
//
//   const auto common = Common::load("packs/common");
//   common.find("state:CHN")->names.front()   // "China"
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/vocabulary.hpp"
#include "pack/term.hpp"

namespace diplograph {

struct CommonEntity {
  std::string id;
  EntityKind kind = EntityKind::state;
  std::vector<std::string> names;  // English, the label first
  std::vector<Attribute> attributes;

  [[nodiscard]] const std::vector<std::string>& values(std::string_view key) const;
  [[nodiscard]] std::string_view value(std::string_view key) const;
};

class Common {
 public:
  // Reads states, organizations, places and persons; throws Error(pack): an id of the wrong kind,
  // twice, or an attribute that names an id which is nowhere.
  [[nodiscard]] static Common load(const std::string& folder);

  // Nothing if there is no such id. Constant time.
  [[nodiscard]] const CommonEntity* find(std::string_view id) const;
  [[nodiscard]] const std::vector<CommonEntity>& all() const { return entities_; }
  // The state whose capital a place is; "" if none.
  [[nodiscard]] std::string_view state_of_capital(std::string_view place) const;

 private:
  void add_file(const std::string& path, EntityKind kind, std::string_view prefix);
  void check_references() const;

  std::vector<CommonEntity> entities_;
  std::unordered_map<std::string, std::size_t> by_id_;
  std::unordered_map<std::string, std::string> capital_of_;
};

}  // namespace diplograph
