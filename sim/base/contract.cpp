#include "sim/base/contract.hpp"

#include <string>

namespace sim {

void contract_failed(char const* kind, char const* condition, char const* file, int line) {
  throw ContractError(std::string(file) + ":" + std::to_string(line) + ": " + kind + " " +
                      condition);
}

}  // namespace sim
