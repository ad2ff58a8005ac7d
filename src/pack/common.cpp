#include "pack/common.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "base/files.hpp"
#include "pack/term_file.hpp"

namespace diplograph {
namespace {

std::vector<TermOfOffice> offices_of(const Attributes& attributes) {
  std::vector<TermOfOffice> offices;
  for (const auto& text : attributes.values("office")) {
    if (auto term = read_term_of_office(text)) offices.push_back(std::move(*term));
  }
  return offices;
}

}  // namespace

void Common::add_file(const std::string& path, EntityKind kind, std::string_view prefix) {
  if (!file_exists(path)) return;
  for (auto& line : read_term_file(path)) {
    const auto place = path + ":" + std::to_string(line.line);
    if (!line.id.starts_with(prefix)) {
      throw Error(Error::Code::pack, place, "'" + line.id + "' is no id of this file",
                  "begin it with " + std::string(prefix));
    }
    if (line.forms.empty()) throw Error(Error::Code::pack, place, "'" + line.id + "' has no name");
    if (find(line.id) != nullptr) {
      throw Error(Error::Code::pack, place, "'" + line.id + "' stands twice", "remove one line");
    }
    by_id_.add(hash_of(std::string_view(line.id)), static_cast<std::uint32_t>(entities_.size()));
    Attributes attributes(std::move(line.attributes));
    auto offices = offices_of(attributes);
    entities_.push_back(
        {line.id, kind, std::move(line.forms), std::move(attributes), std::move(offices)});
  }
}

void Common::check_references() const {
  for (const auto& entity : entities_) {
    for (const std::string_view key : {"capital", "in", "of", "state", "seat", "member_of"}) {
      for (const auto& id : entity.values(key)) {
        if (find(id) == nullptr) {
          throw Error(Error::Code::pack, "packs/common: " + entity.id,
                      std::string(key) + "=" + id + " names nothing known",
                      "add that id or mend it");
        }
      }
    }
  }
}

bool Common::has_office_of(const CommonEntity& entity, std::string_view owner) {
  return std::any_of(entity.offices.begin(), entity.offices.end(),
                     [&](const TermOfOffice& office) { return office.of == owner; });
}

void Common::add_officer(std::uint32_t place) {
  std::vector<std::string_view> owners;
  for (const auto& office : entities_[place].offices) {
    const std::string_view owner = office.of;
    if (owner.empty() || std::find(owners.begin(), owners.end(), owner) != owners.end()) continue;
    owners.push_back(owner);
    by_owner_.add(hash_of(owner), place);
  }
}

Common Common::load(const std::string& folder) {
  Common common;
  common.add_file(folder + "/states.txt", EntityKind::state, "state:");
  common.add_file(folder + "/organizations.txt", EntityKind::organization, "org:");
  common.add_file(folder + "/places.txt", EntityKind::place, "place:");
  common.add_file(folder + "/persons.txt", EntityKind::person, "person:");
  if (common.entities_.empty()) {
    throw Error(Error::Code::pack, folder, "there are no term files",
                "name the packs folder with --packs");
  }
  common.check_references();
  for (std::uint32_t i = 0; i < common.entities_.size(); ++i) {
    const auto capital = common.entities_[i].value("capital");
    if (!capital.empty()) common.by_capital_.add(hash_of(capital), i);
    common.add_officer(i);
  }
  return common;
}

const CommonEntity* Common::find(std::string_view id) const {
  const auto found =
      by_id_.find(hash_of(id), [&](std::uint32_t place) { return entities_[place].id == id; });
  return found == HashTable::kNone ? nullptr : &entities_[found];
}

std::string_view Common::state_of_capital(std::string_view place) const {
  const auto found = by_capital_.find(hash_of(place), [&](std::uint32_t state) {
    return entities_[state].value("capital") == place;
  });
  return found == HashTable::kNone ? std::string_view() : std::string_view(entities_[found].id);
}

}  // namespace diplograph
