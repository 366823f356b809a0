#include "sim/scenario/toml/reading.hpp"

#include <utility>

namespace sim::scenario {

Reading::Reading(Document document)
    : document_(std::move(document))
    , is_outline_(false)
    , root_{.path = "",
            .heading = "",
            .name = "",
            .place = document_.root.place,
            .table = &document_.root} {}

Reading::Reading()
    : document_{.root = {.content = Table{}}, .files = {}}
    , is_outline_(true)
    , root_{.path = "", .heading = "", .name = "", .place = {}, .table = nullptr} {}

void Reading::finish() {
  check_unknown_keys(root_, problems_);
  problems_.throw_if_any();
}

}  // namespace sim::scenario
