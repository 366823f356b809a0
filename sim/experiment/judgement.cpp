#include "sim/experiment/judgement.hpp"

#include <algorithm>
#include <cmath>

#include "sim/base/contract.hpp"

namespace sim::experiment {

namespace {

using scenario::Cohort;
using scenario::Observed;

/// A share of persons; not the spread of shares, nor the best or the worst of them.
bool is_share_of_persons(Observed const& observed) {
  auto const& terms = terms_of(observed);
  return terms.is_share && terms.statistic == record::Statistic::mean;
}

double variance_of_share(double share, int persons) {
  return share * (1.0 - share) / persons;
}

/// The share that was observed of a cohort with the same measure and month.
std::optional<double> share_of(Cohort const& cohort,
                               Observed const& like,
                               std::vector<Observed> const& all) {
  auto const found = std::ranges::find_if(all, [&](Observed const& other) {
    return other.cohort == cohort && !other.against && other.measure == like.measure &&
           other.month == like.month && other.figure.value;
  });
  return found == all.end() ? std::nullopt : found->figure.value;
}

/// The largest variance of a difference between two shares: where its slope in the first share is
/// zero, or as near to that as both shares can be.
double widest_variance(double difference, int persons, int persons_against) {
  double const both = static_cast<double>(persons) + persons_against;
  double const level = 0.5 + persons * difference / both;
  double const share =
      std::clamp(level, std::max(difference, 0.0), std::min(1.0 + difference, 1.0));
  return variance_of_share(share, persons) + variance_of_share(share - difference, persons_against);
}

/// No error where everybody or nobody was so.
ObservedError error_from(double variance, ErrorOrigin origin) {
  return variance > 0.0 ? ObservedError{std::sqrt(variance), origin} : ObservedError{};
}

ObservedError error_of_difference(Observed const& observed,
                                  double difference,
                                  Cohort const& against,
                                  std::vector<Observed> const& all) {
  auto const& figure = observed.figure;
  if (!figure.persons || !figure.persons_against) {
    return {};
  }
  auto const share = share_of(observed.cohort, observed, all);
  auto const other = share_of(against, observed, all);
  if (share && other) {
    double const variance = variance_of_share(*share, *figure.persons) +
                            variance_of_share(*other, *figure.persons_against);
    return error_from(variance, ErrorOrigin::binomial);
  }
  return error_from(widest_variance(difference, *figure.persons, *figure.persons_against),
                    ErrorOrigin::widest);
}

bool is_inside(scenario::ObservedFigure const& interval, double value) {
  return value >= interval.low.value_or(value) && value <= interval.high.value_or(value);
}

}  // namespace

record::MeasureTerms const& terms_of(Observed const& observed) {
  auto const place = record::find_measure(observed.measure);
  SIM_EXPECT(place.has_value());
  return record::measures.at(*place);
}

ObservedError observed_error(Observed const& observed, std::vector<Observed> const& all) {
  auto const& figure = observed.figure;
  if (figure.standard_error) {
    return {figure.standard_error, ErrorOrigin::stated};
  }
  if (!figure.value || !is_share_of_persons(observed)) {
    return {};
  }
  if (observed.against) {
    return error_of_difference(observed, *figure.value, *observed.against, all);
  }
  return figure.persons
             ? error_from(variance_of_share(*figure.value, *figure.persons), ErrorOrigin::binomial)
             : ObservedError{};
}

Judgement judge(Observed const& observed, ObservedError const& error, Estimate const& simulated) {
  Judgement judgement{
      .observed = &observed, .error = error, .simulated = simulated, .z = std::nullopt};
  auto const& figure = observed.figure;
  if (std::isnan(simulated.mean)) {
    return judgement;
  }
  if (!figure.value) {
    judgement.verdict = is_inside(figure, simulated.mean) ? Verdict::inside : Verdict::outside;
  } else if (error.standard_error && !std::isnan(simulated.standard_error)) {
    double const combined = std::hypot(*error.standard_error, simulated.standard_error);
    judgement.z = (simulated.mean - *figure.value) / combined;
    judgement.verdict = std::abs(*judgement.z) <= z_limit ? Verdict::inside : Verdict::outside;
  }
  return judgement;
}

std::vector<Judgement> judgements(scenario::Scenario const& scenario, SeriesTable const& series) {
  std::vector<Judgement> all;
  if (scenario.observed.empty()) {
    return all;
  }
  auto const& simulated = series.at("observed", "simulated");
  for (std::size_t k = 0; k < scenario.observed.size(); ++k) {
    auto const& observed = scenario.observed[k];
    all.push_back(
        judge(observed, observed_error(observed, scenario.observed), simulated.level(0, k)));
  }
  return all;
}

void add_to(Score& score, std::vector<Judgement> const& judged, scenario::FigureRole role) {
  for (auto const& one : judged) {
    if (one.observed->role != role) {
      continue;
    }
    score.inside += one.verdict == Verdict::inside ? 1 : 0;
    score.outside += one.verdict == Verdict::outside ? 1 : 0;
    score.open += one.verdict == Verdict::open ? 1 : 0;
    bool const is_derived = !one.observed->derived_from.empty();
    score.derived += is_derived && one.verdict != Verdict::open ? 1 : 0;
  }
}

bool misses(std::vector<Judgement> const& judged) {
  return std::ranges::any_of(judged, [](Judgement const& one) {
    return one.observed->role == scenario::FigureRole::validation && one.z &&
           one.verdict == Verdict::outside;
  });
}

}  // namespace sim::experiment
