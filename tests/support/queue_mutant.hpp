#pragma once

#include <cstdint>
#include <ostream>
#include <string>

#include <gtest/gtest.h>

namespace sim::tests {

/// A bug put into a queue on purpose, to show that a check against theory would find it.
enum class QueueMutant : std::uint8_t {
  none,
  one_server_less,           ///< One place fewer than stated.
  rate_one_percent_up,       ///< Customers come at 1.01 times the rate stated.
  lifo,                      ///< The last to come is served first.
  head_of_line_passed,       ///< The second in line is served before the first.
  shared_stream,             ///< A service has the draw of the gap before the next arrival.
  patience_tied_to_service,  ///< Patience has the draw of the service.
  patience_day_late,         ///< Giving up is kept one day too late.
  lost_hand_over,            ///< A place released stays empty until the next release.
  lost_return,               ///< One customer in twenty who give up never comes back.
  wait_minute_late,          ///< A wait is written down one minute too long.
  service_minute_short,      ///< A service lasts one minute less than was drawn.
  classes_ignored,           ///< All classes wait in one line.
  interruption_ignored,      ///< The urgent wait until the one being served is done.
  interruption_unasked_for,  ///< The urgent interrupt where they should wait.
};

inline std::string name_of(QueueMutant mutant) {
  switch (mutant) {
    case QueueMutant::none: return "none";
    case QueueMutant::one_server_less: return "one_server_less";
    case QueueMutant::rate_one_percent_up: return "rate_one_percent_up";
    case QueueMutant::lifo: return "lifo";
    case QueueMutant::head_of_line_passed: return "head_of_line_passed";
    case QueueMutant::shared_stream: return "shared_stream";
    case QueueMutant::patience_tied_to_service: return "patience_tied_to_service";
    case QueueMutant::patience_day_late: return "patience_day_late";
    case QueueMutant::lost_hand_over: return "lost_hand_over";
    case QueueMutant::lost_return: return "lost_return";
    case QueueMutant::wait_minute_late: return "wait_minute_late";
    case QueueMutant::service_minute_short: return "service_minute_short";
    case QueueMutant::classes_ignored: return "classes_ignored";
    case QueueMutant::interruption_ignored: return "interruption_ignored";
    case QueueMutant::interruption_unasked_for: return "interruption_unasked_for";
  }
  return "unknown";
}

/// How the test framework shows a mutant.
inline void PrintTo(QueueMutant mutant,  // NOLINT(readability-identifier-naming)
                    std::ostream* out) {
  *out << name_of(mutant);
}

inline std::string name_of_queue_mutant(testing::TestParamInfo<QueueMutant> const& parameter) {
  return name_of(parameter.param);
}

}  // namespace sim::tests
