#pragma once

#include "sim/model/setting.hpp"

namespace sim::tests {

/// Puts one citizen, chosen by identity, on policy 1 and nobody else.
class OnlyOne final : public model::AssignmentRule {
 public:
  explicit OnlyOne(std::uint64_t identity) : identity_(identity) {}

  [[nodiscard]] std::optional<Assignment> assign(model::Profile const& profile,
                                                 model::Condition const& condition,
                                                 SimTime now,
                                                 Lots const& lots) const override {
    static_cast<void>(condition);
    static_cast<void>(now);
    static_cast<void>(lots);
    if (profile.identity == identity_) {
      return Assignment{.policy = 1};
    }
    return std::nullopt;
  }

 private:
  std::uint64_t identity_;
};

}  // namespace sim::tests
