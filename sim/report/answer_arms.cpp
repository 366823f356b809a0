#include "sim/report/answer_parts.hpp"

namespace sim::report {

namespace {

constexpr double ore_per_krone = 100.0;
constexpr double days_per_month = 30.4375;

double kroner(Money amount) {
  return static_cast<double>(amount.ore()) / ore_per_krone;
}

double months(Duration duration) {
  return days(duration) / days_per_month;
}

std::string title_of_role(scenario::Arm const& arm, std::string const& name) {
  for (auto const& role : arm.regions.front().setting.roles) {
    if (role.name == name) {
      return role.title;
    }
  }
  return {};
}

Purchase purchase_of(scenario::Arm const& arm, scenario::BoughtPosts const& bought) {
  Purchase purchase{.role = bought.role,
                    .title = title_of_role(arm, bought.role),
                    .posts = bought.posts,
                    .ramp_up = months(bought.ramp_up)};
  if (bought.price) {
    purchase.price = kroner(*bought.price);
  }
  if (bought.until) {
    purchase.until = months(*bought.until);
  }
  return purchase;
}

std::string danish_title(scenario::Question const& question, std::string const& arm) {
  auto const found = question.danish.arms.find(arm);
  return found == question.danish.arms.end() ? std::string{} : found->second;
}

}  // namespace

std::vector<AnswerArm> arms_of(Evidence const& evidence) {
  std::vector<AnswerArm> arms;
  for (std::size_t k = 0; k < evidence.scenario.arms.size(); ++k) {
    auto const& arm = evidence.scenario.arms[k];
    auto& told = arms.emplace_back(AnswerArm{.name = arm.name,
                                             .title = arm.title,
                                             .title_da = danish_title(evidence.question, arm.name),
                                             .against = evidence.question.against.at(k)});
    for (auto const& bought : arm.spending.posts) {
      told.buys.push_back(purchase_of(arm, bought));
    }
    if (arm.spending.budget) {
      told.budget = kroner(*arm.spending.budget);
      told.unspent = kroner(arm.spending.unspent);
    }
  }
  return arms;
}

}  // namespace sim::report
