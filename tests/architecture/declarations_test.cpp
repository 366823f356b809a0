#include "tests/architecture/declarations.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sim::architecture {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Declarations, ListTheEnumeratorsOfOneEnumeration) {
  auto const text =
      "enum class Other { x };\nenum class Kind : int {\n  a = 1,  ///< b, c\n  d,\n};";
  EXPECT_THAT(enumerators_of(text, "Kind"), ElementsAre("a", "d"));
}

TEST(Declarations, ListTheMembersOfAStructAndNothingElse) {
  auto const text = R"(
struct CitizenId;
struct Citizen {
  Citizen(int a, int b) : age(a), sex(b) {}
  Citizen& operator=(Citizen const&) = delete;

  struct Part {
    int inner;
  };

  int age = 0;  ///< years; positive
  std::array<Ticket, 3> tickets{};
  Ticket next = Ticket::none();

  [[nodiscard]] bool is_old() const { return age > 67; }

 private:
  int sex;
};
)";
  EXPECT_THAT(members_of(text, "struct Citizen"), ElementsAre("age", "tickets", "next", "sex"));
}

TEST(Declarations, AreNoneOfWhatIsNotThere) {
  EXPECT_THAT(members_of("struct Citizen;", "struct Citizen"), IsEmpty());
  EXPECT_THAT(enumerators_of("", "Kind"), IsEmpty());
}

}  // namespace
}  // namespace sim::architecture
