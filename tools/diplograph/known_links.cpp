#include "tools/diplograph/known_links.hpp"

#include <string_view>
#include <utility>

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

}  // namespace

Known known_links(const Common& common, const std::set<std::string>& organizations) {
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
  return {{links.begin(), links.end()}};
}

}  // namespace diplograph
