// packs/common: the actors of the world under language-neutral ids.
//
//   const auto common = Common::load("packs/common");
//   common.find("state:CHN")->names.front()   // "China"
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/vocabulary.hpp"
#include "pack/attributes.hpp"
#include "pack/hash_table.hpp"
#include "pack/term_of_office.hpp"

namespace diplograph {

struct CommonEntity {
  std::string id;
  EntityKind kind = EntityKind::state;
  std::vector<std::string> names;  // English, the label first
  Attributes attributes;
  std::vector<TermOfOffice> offices;  // of a person, as "office" tells them

  [[nodiscard]] const std::vector<std::string>& values(std::string_view key) const {
    return attributes.values(key);
  }
  [[nodiscard]] std::string_view value(std::string_view key) const { return attributes.value(key); }

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.id, self.kind, self.names, self.attributes, self.offices);
  }
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
  // Calls `take` with each who holds or held an office of that state or body, once.
  template <typename Take>
  void each_officer_of(std::string_view owner, const Take& take) const {
    by_owner_.each(hash_of(owner), [&](std::uint32_t place) {
      if (has_office_of(entities_[place], owner)) take(entities_[place]);
    });
  }

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.entities_, self.by_id_, self.by_capital_, self.by_owner_);
  }

 private:
  void add_file(const std::string& path, EntityKind kind, std::string_view prefix);
  void check_references() const;
  void add_officer(std::uint32_t place);
  [[nodiscard]] static bool has_office_of(const CommonEntity& entity, std::string_view owner);

  std::vector<CommonEntity> entities_;
  HashTable by_id_;       // places in entities_
  HashTable by_capital_;  // of states, by the id of their capital
  HashTable by_owner_;    // of who holds an office, by the id of whose office it is
};

}  // namespace diplograph
