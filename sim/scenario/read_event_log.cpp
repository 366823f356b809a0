#include "sim/scenario/parts.hpp"

namespace sim::scenario {

namespace {

enum class Events : std::uint8_t { none, sampled, full };

}  // namespace

EventLog read_event_log(Reader const& run) {
  EventLog log;
  auto const events = run.choice<Events>(
      "events",
      {{"none", Events::none}, {"sampled", Events::sampled}, {"full", Events::full}},
      {.fallback = Events::none,
       .about = "Whose events are written one by one: nobody's, those of a "
                "sample of citizens, everybody's."});
  bool const is_sample = run.has("event_sample");
  if (is_sample) {
    log.sample.share = run.probability("event_sample",
                                       {.above = Probability{0.0},
                                        .about = "Share of the citizens of each region in the "
                                                 "sample, the same in every arm.",
                                        .example = "\"10 %\""});
  }
  if (is_sample != (events == Events::sampled)) {
    run.refuse("event_sample", "events = \"sampled\" needs it, nothing else does");
  }
  auto const replications = static_cast<int>(
      run.integer("event_replications",
                  {.min = 1,
                   .max = 100'000,
                   .fallback = 1,
                   .about = "Replications whose events are written, from the first on."}));
  log.replications = events == Events::none ? 0 : replications;
  return log;
}

}  // namespace sim::scenario
