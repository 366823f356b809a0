#include "sim/economics/tally.hpp"

#include "sim/base/contract.hpp"

namespace sim::economics {

void Tally::add(Tally const& other) {
  SIM_EXPECT(other.lines_ == lines_ && other.cells_.size() == cells_.size());
  for (std::size_t k = 0; k < cells_.size(); ++k) {
    cells_[k] += other.cells_[k];
  }
}

}  // namespace sim::economics
