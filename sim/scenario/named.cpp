#include "sim/scenario/named.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "sim/model/identity.hpp"

namespace sim::scenario {

std::vector<Reader> in_order_of_name(Reader const& root,
                                     std::string_view key,
                                     ListExpectation list) {
  list.most = most_names;
  auto readers = root.named_tables(key, list);
  std::ranges::sort(readers, {}, &Reader::name);
  return readers;
}

std::vector<std::string> names_of(std::vector<Reader> const& readers) {
  std::vector<std::string> names;
  for (auto const& reader : readers) {
    names.push_back(reader.name());
  }
  return names;
}

std::uint8_t index_of(std::vector<std::string> const& names, std::string_view name) {
  auto const found = std::ranges::find(names, name);
  return found == names.end() ? std::uint8_t{0} : static_cast<std::uint8_t>(found - names.begin());
}

void check_identities(std::vector<std::string> const& kinds,
                      Place const& place,
                      Problems& problems) {
  std::map<std::uint64_t, std::string> known;
  for (auto const& kind : kinds) {
    auto const shown = model::identity_of(kind, 0) << 1;  // The results keep 31 bits of the hash.
    auto const [present, is_new] = known.emplace(shown, kind);
    if (!is_new) {
      problems.add(place,
                   fmt::format("'{}' and '{}' would share their luck; choose another name for one "
                               "of them.",
                               present->second,
                               kind));
    }
  }
}

}  // namespace sim::scenario
