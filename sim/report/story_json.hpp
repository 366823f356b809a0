#pragma once

#include <string>
#include <vector>

#include "sim/report/story_pair.hpp"

namespace sim::report {

/// Which run the stories are about.
struct StoryOrigin {
  std::string title;
  std::string version;
  int replication = 0;
  std::string region;  ///< Empty: there are no regions.
};

/// The stories of one citizen in one or two arms as a JSON object.
[[nodiscard]] std::string story_json(StoryOrigin const& origin,
                                     std::vector<ToldStory> const& stories);

}  // namespace sim::report
