#include "sim/base/contract.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sim {
namespace {

using testing::AllOf;
using testing::HasSubstr;

std::string message_of_broken_promise() {
  try {
    SIM_ENSURE(2 + 2 == 5);
  } catch (ContractError const& error) {
    return error.what();
  }
  return "";
}

TEST(Contract, LetsTrueConditionsPass) {
  EXPECT_NO_THROW(SIM_EXPECT(2 + 2 == 4));
  EXPECT_NO_THROW(SIM_ENSURE(2 + 2 == 4));
}

TEST(Contract, ThrowsWhenTheCallerBrokeIt) {
  EXPECT_THROW(SIM_EXPECT(false), ContractError);
}

TEST(Contract, ThrowsWhenTheFunctionBrokeIt) {
  EXPECT_THROW(SIM_ENSURE(false), ContractError);
}

TEST(Contract, SaysWhereAndWhatWasBroken) {
  EXPECT_THAT(message_of_broken_promise(),
              AllOf(HasSubstr("contract_test.cpp:"), HasSubstr("ensures 2 + 2 == 5")));
}

TEST(Contract, EvaluatesItsConditionOnce) {
  int calls = 0;
  SIM_EXPECT(++calls > 0);
  EXPECT_EQ(calls, 1);
}

TEST(Contract, AuditsOnlyWhereSwitchedOn) {
  int calls = 0;
  SIM_AUDIT(++calls > 0);
#ifdef SIM_AUDIT_ENABLED
  EXPECT_EQ(calls, 1);
  EXPECT_THROW(SIM_AUDIT(calls == 0), ContractError);
#else
  EXPECT_EQ(calls, 0);
  EXPECT_NO_THROW(SIM_AUDIT(calls == 1));
#endif
}

}  // namespace
}  // namespace sim
