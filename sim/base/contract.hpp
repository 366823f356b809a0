#pragma once

#include <stdexcept>

namespace sim {

/// A broken promise between two parts of the program: a bug, never a user's mistake.
class ContractError : public std::logic_error {
  using std::logic_error::logic_error;
};

[[noreturn, gnu::cold]] void contract_failed(char const* kind,
                                             char const* condition,
                                             char const* file,
                                             int line);

}  // namespace sim

/// What the caller must have ensured. Checked in every build.
#define SIM_EXPECT(condition)   \
  (static_cast<bool>(condition) \
       ? void()                 \
       : ::sim::contract_failed("expects", #condition, __FILE__, __LINE__))

/// What this function promises. Checked in every build.
#define SIM_ENSURE(condition)   \
  (static_cast<bool>(condition) \
       ? void()                 \
       : ::sim::contract_failed("ensures", #condition, __FILE__, __LINE__))

/// Dear checks over a whole population: only where SIM_AUDIT is switched on (dev, sanitize).
#ifdef SIM_AUDIT_ENABLED
#define SIM_AUDIT(condition) SIM_ENSURE(condition)
#else
#define SIM_AUDIT(condition) static_cast<void>(sizeof(condition))
#endif
