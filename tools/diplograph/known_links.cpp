#include "tools/diplograph/known_links.hpp"

#include <optional>
#include <string_view>
#include <utility>

#include "base/files.hpp"
#include "tools/diplograph/packs_folder.hpp"

namespace diplograph {
namespace {

constexpr std::pair<std::string_view, EdgeKind> attributes[] = {
    {"in", EdgeKind::located_in}, {"of", EdgeKind::body_of}, {"member_of", EdgeKind::member_of}};

constexpr std::string_view organization_prefix = "org:";

// "state:CHN" of "org:CHN.mfa"; empty for ids without such a part.
std::string owner_of(const std::string& organization) {
  const std::size_t dot = organization.find('.');
  if (dot == std::string::npos || !organization.starts_with(organization_prefix)) return {};
  return "state:" +
         organization.substr(organization_prefix.size(), dot - organization_prefix.size());
}

// "president:state:USA:2017-2021": role, of, years; `of` has a colon itself.
std::optional<KnownOffice> office_of(const std::string& person, const std::string& text) {
  const std::size_t role_end = text.find(':');
  const std::size_t of_end = text.rfind(':');
  if (role_end == std::string::npos || of_end <= role_end) return std::nullopt;
  const auto role = parse<Role>(text.substr(0, role_end));
  if (!role) return std::nullopt;
  std::string of = text.substr(role_end + 1, of_end - role_end - 1);
  std::string term = text.substr(of_end + 1);
  if (of.find(':') == std::string::npos) {  // without years
    of += ":" + term;
    term.clear();
  }
  return KnownOffice{person, *role, std::move(of), std::move(term)};
}

std::vector<KnownOffice> known_offices(const Common& common) {
  std::vector<KnownOffice> offices;
  for (const CommonEntity& entity : common.all()) {
    for (const std::string& text : entity.values("office")) {
      if (auto office = office_of(entity.id, text)) offices.push_back(std::move(*office));
    }
  }
  return offices;
}

}  // namespace

CommonWorld load_world(const std::string& packs) {
  const std::string folder = packs_folder(packs) + "/common";
  CommonWorld world{Common::load(folder), nullptr};
  const std::string path = folder + "/sounds.txt";
  if (file_exists(path)) {
    world.sounds = std::make_shared<const Sounds>(Sounds::parse(read_file(path), path));
  }
  return world;
}

KnownWorld known_links(const CommonWorld& world, const std::set<std::string>& organizations) {
  const Common& common = world.common;
  std::set<KnownLink> links;
  for (const CommonEntity& entity : common.all()) {
    for (const auto& [attribute, kind] : attributes) {
      for (const std::string& target : entity.values(attribute)) {
        links.insert({entity.id, target, kind});
      }
    }
  }
  for (const std::string& organization : organizations) {
    const std::string owner = owner_of(organization);
    if (!owner.empty()) links.insert({organization, owner, EdgeKind::body_of});
  }
  return {{links.begin(), links.end()}, known_offices(common), world.sounds, {}};
}

}  // namespace diplograph
