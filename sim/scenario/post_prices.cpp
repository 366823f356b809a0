#include "sim/scenario/post_prices.hpp"

#include "sim/scenario/parts.hpp"

namespace sim::scenario {

std::map<std::string, Money> post_prices(Document const& document) {
  Reading reading{document};
  auto const root = reading.root();
  Names names;
  names.groups = names_of(in_order_of_name(root, "citizens", {}));
  names.roles = names_of(in_order_of_name(root, "staff", {}));
  auto const prices = read_prices(root, names);
  std::map<std::string, Money> by_role;
  for (std::size_t role = 0; prices && role < names.roles.size(); ++role) {
    auto const price = prices->post_per_year(static_cast<model::RoleIndex>(role)).amount;
    if (price > Money{}) {
      by_role.emplace(names.roles[role], price);
    }
  }
  return by_role;
}

}  // namespace sim::scenario
