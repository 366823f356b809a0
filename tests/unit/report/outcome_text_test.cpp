#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/report/outcome_text.hpp"
#include "sim/report/text_table.hpp"
#include "tests/unit/report/ten_citizens.hpp"

namespace sim::report {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string two_arms_text() {
  auto const scenario = tests::two_arms();
  return outcome_text(scenario, tests::summary_of_two_arms(scenario), "output/small.h5");
}

std::string evaluation_text() {
  auto const scenario = tests::an_evaluation();
  return outcome_text(scenario, tests::summary_of_evaluation(scenario), "output/small.h5");
}

TEST(OutcomeText, GoldenA) { std::cout << two_arms_text(); }
TEST(OutcomeText, GoldenB) { std::cout << evaluation_text(); }

}  // namespace
}  // namespace sim::report
