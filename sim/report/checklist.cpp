#include "sim/report/checklist.hpp"

#include <cmath>
#include <fmt/format.h>
#include <vector>

#include "sim/base/calendar.hpp"
#include "sim/record/measure.hpp"
#include "sim/report/markdown.hpp"
#include "sim/report/text_table.hpp"

namespace sim::report {

namespace {

using scenario::Scenario;

/// An item of a standard and what is reported under it; an empty text is a gap.
struct Item {
  char const* number;
  char const* asks;
  std::string reported;
};

constexpr char const* gap = "**Gap: for the authors.** ";

std::string listed(std::vector<std::string> const& names) {
  std::string text;
  for (auto const& name : names) {
    text += (text.empty() ? "" : "; ") + name;
  }
  return text;
}

std::string checklist(std::string const& title, Answer const& answer, std::vector<Item> items) {
  MarkdownTable table{{"Item", "What is asked", "Reported"}};
  int gaps = 0;
  for (auto const& item : items) {
    bool const is_gap = item.reported.empty() || item.reported.find(gap) != std::string::npos;
    gaps += is_gap ? 1 : 0;
    table.add_row({item.number, item.asks, item.reported.empty() ? gap : item.reported});
  }
  return fmt::format(
      "# {}: {}\n\nFilled by {} from the run with digest {}. {} of {} items are left "
      "to the authors, wholly or in part.\n\n{}",
      title,
      answer.title,
      answer.computation.program,
      answer.computation.digest,
      gaps,
      items.size(),
      table.text());
}

std::string arms_text(Answer const& answer) {
  std::vector<std::string> arms;
  for (auto const& arm : answer.arms) {
    arms.push_back(fmt::format("{} ({})", arm.name, arm.title));
  }
  return listed(arms);
}

std::string measure_text(Measured const& measured) {
  auto const place = record::find_measure(measured.id);
  return place ? std::string{record::measures.at(*place).long_name} : measured.id;
}

std::string measures_text(Answer const& answer) {
  std::vector<std::string> measures;
  for (auto const& measured : answer.groups.front().measures) {
    measures.push_back(measure_text(measured));
  }
  return listed(measures);
}

std::string populations_text(Scenario const& scenario) {
  std::vector<std::string> groups;
  for (auto const& group : any_setting(scenario).populations) {
    groups.push_back(
        fmt::format("{}: {} at the start, then by Poisson arrivals", group.name, group.stock));
  }
  return listed(groups);
}

std::string roles_text(Answer const& answer) {
  std::vector<std::string> roles;
  for (auto const& role : answer.roles) {
    std::string posts;
    for (auto const count : role.posts) {
      posts += (posts.empty() ? "" : "/") + std::to_string(count);
    }
    roles.push_back(fmt::format("{} ({} posts by arm)", role.title, posts));
  }
  return listed(roles);
}

std::string dates_text(Scenario const& scenario) {
  auto const& setting = any_setting(scenario);
  return fmt::format("{} to {}, after a run-in from {}",
                     format_date(date_of(setting.starts)),
                     format_date(date_of(setting.ends)),
                     format_date(date_of(setting.opens)));
}

std::string certainty_text(Answer const& answer) {
  auto const& computation = answer.computation;
  return computation.is_calibrated
             ? std::string{"Calibrated: intervals hold chance."}
             : fmt::format(
                   "NOT CALIBRATED: {} draws of the response parameters from their priors, "
                   "each shared by all arms; chance and parameter spread are stated apart.",
                   computation.draws);
}

/// "+1.4 percentage points (0.9 to 1.8)" for every arm that is compared.
std::string results_text(Answer const& answer) {
  std::vector<std::string> results;
  auto const& group = answer.groups.at(answer.group);
  auto const& main = group.measures.front();
  double const factor = main.unit == Unit::share ? 100.0 : 1.0;
  for (std::size_t arm = 0; arm < answer.arms.size(); ++arm) {
    if (answer.arms[arm].against != arm) {
      auto const& difference = main.arms[arm].difference;
      results.push_back(fmt::format("{}: {:+.2f} ({:.2f} to {:.2f}){}",
                                    answer.arms[arm].name,
                                    factor * difference.mean,
                                    factor * difference.low,
                                    factor * difference.high,
                                    main.unit == Unit::share ? " percentage points" : ""));
    }
  }
  return fmt::format(
      "{}, {}, {} months: {}", measure_text(main), group.title, answer.horizon, listed(results));
}

std::string costs_text(Answer const& answer) {
  if (answer.economics.price_year == 0) {
    return {};
  }
  std::vector<std::string> payers;
  for (auto const& payer : answer.economics.payers) {
    payers.push_back(payer.id);
  }
  return listed(payers);
}

/// "3.5 % a year, 2.5 % from year 35"; empty without prices.
std::string discount_text(Scenario const& scenario) {
  std::string text;
  if (scenario.prices) {
    for (auto const& step : scenario.prices->discount) {
      auto const rate = 100.0 * step.rate.value();
      text += text.empty() ? fmt::format("{:g} % a year", rate)
                           : fmt::format(", {:g} % from year {}", rate, step.from_year);
    }
    text += ", on costs and on months in work.";
  }
  return text;
}

std::string with_prices(Answer const& answer, std::string const& text) {
  return answer.economics.price_year == 0 ? std::string{} : text;
}

std::vector<Item> objectives_and_logic(Answer const& answer) {
  return {{"1.1", "Purpose of the model", answer.question.empty() ? answer.title : answer.question},
          {"1.2",
           "Model outputs",
           fmt::format("{}; {} months after each citizen's start. Intervals are 95 %: Student's t "
                       "over draws of the parameters, widened by their skewness.",
                       measures_text(answer),
                       answer.horizon)},
          {"1.3", "Experimentation aims", "Arms compared: " + arms_text(answer)},
          {"2.1",
           "Base model overview diagram",
           fmt::format("{}No diagram is drawn; `jobspor describe --odd` lists state, schedule and "
                       "processes.",
                       gap)},
          {"2.2", "Base model logic", "`jobspor describe --odd`, elements 3 and 7."},
          {"2.3", "Scenario logic", "Each arm is a difference to the base: " + arms_text(answer)},
          {"2.4",
           "Algorithms",
           "Hazards by internal clocks (next reaction method), appointments in diaries, lists by "
           "class of urgency; equations in `jobspor describe --odd`."}};
}

std::vector<Item> components(Scenario const& scenario, Answer const& answer) {
  return {
      {"2.5.1", "Entities", populations_text(scenario)},
      {"2.5.2", "Activities", "Processes: `jobspor describe --odd`, element 7."},
      {"2.5.3", "Resources", roles_text(answer)},
      {"2.5.4",
       "Queues",
       "A line per role, by urgency class, then by time of asking, then by identity; who waits "
       "may give up."},
      {"2.5.5",
       "Entry and exit points",
       "Entry: starting stock and arrivals. Exit: moving, death, retirement, disability pension, "
       "loss of entitlement."}};
}

std::vector<Item> inputs_and_experiments(Scenario const& scenario, Answer const& answer) {
  auto const& computation = answer.computation;
  return {
      {"3.1",
       "Data sources",
       fmt::format("{} values have a source; `jobspor describe {}` lists them.",
                   computation.sources,
                   computation.scenario_file)},
      {"3.2", "Pre-processing", {}},
      {"3.3",
       "Input parameters",
       fmt::format("Every value with unit and source: `jobspor describe {}`; the resolved "
                   "scenario is in the results file.",
                   computation.scenario_file)},
      {"3.4", "Assumptions", counted(computation.assumptions, "assumption") + ", listed likewise."},
      {"4.1", "Initialisation", "Starting stock with elapsed spells; " + dates_text(scenario)},
      {"4.2", "Run length", dates_text(scenario)},
      {"4.3",
       "Estimation approach",
       fmt::format("{}. {} {}",
                   counted(computation.replications, "replication"),
                   certainty_text(answer),
                   computation.precision)}};
}

std::vector<Item> implementation(Answer const& answer) {
  auto const& computation = answer.computation;
  return {
      {"5.1", "Software or programming language", computation.program + ", C++20."},
      {"5.2",
       "Random sampling",
       fmt::format("Philox4x32-10, keyed by seed ({}), replication, decision and agent: common "
                   "random numbers in all arms.",
                   computation.seed)},
      {"5.3",
       "Model execution",
       "Event by event, ties by time, phase and identity; replications in parallel, reduced in "
       "order of number."},
      {"5.4", "System specification", "Beside the results file: `*.run.json`. " + std::string{gap}},
      {"6.1",
       "Computer model sharing statement",
       fmt::format("MIT licence. To repeat: `{}`.", computation.command)}};
}

std::vector<Item> study_items(Scenario const& scenario, Answer const& answer) {
  return {{"1", "Title", answer.title},
          {"2", "Abstract", {}},
          {"3", "Background and objectives", answer.question},
          {"4", "Health economic analysis plan", {}},
          {"5", "Study population", populations_text(scenario)},
          {"6", "Setting and location", scenario.jobcentre + ", Denmark; simulated."},
          {"7", "Comparators", arms_text(answer)}};
}

std::vector<Item> valuation_items(Scenario const& scenario, Answer const& answer) {
  auto const& economics = answer.economics;
  return {
      {"8", "Perspective", with_prices(answer, "By payer: " + costs_text(answer))},
      {"9", "Time horizon", fmt::format("{:.1f} years: {}", answer.years, dates_text(scenario))},
      {"10", "Discount rate", discount_text(scenario)},
      {"11", "Selection of outcomes", measures_text(answer)},
      {"12", "Measurement of outcomes", "Counted in the simulated population, by the minute."},
      {"13",
       "Valuation of outcomes",
       "None is valued in money or quality of life; costs per extra month in work."},
      {"14",
       "Measurement and valuation of resources and costs",
       with_prices(answer, "Person-events and posts, priced by dated unit prices with sources.")},
      {"15",
       "Currency, price date, and conversion",
       with_prices(answer, fmt::format("DKK, {} prices.", economics.price_year))}};
}

std::vector<Item> analysis_items(Answer const& answer) {
  auto const& computation = answer.computation;
  return {{"16",
           "Rationale and description of model",
           "Discrete-event simulation, since staff hours are a shared resource; `jobspor describe "
           "--odd`."},
          {"17",
           "Analytics and assumptions",
           counted(computation.assumptions, "assumption") + "; " + certainty_text(answer)},
          {"18",
           "Characterising heterogeneity",
           "Results by target group: " +
               [&] {
                 std::vector<std::string> groups;
                 for (auto const& group : answer.groups) {
                   groups.push_back(group.title);
                 }
                 return listed(groups);
               }()},
          {"19",
           "Characterising distributional effects",
           "Shares who gain and lose, not served, and what others lose."},
          {"20", "Characterising uncertainty", certainty_text(answer)}};
}

std::vector<Item> reporting_items(Answer const& answer) {
  auto const& computation = answer.computation;
  return {
      {"21", "Approach to engagement with patients and others affected by the study", {}},
      {"22", "Study parameters", fmt::format("`jobspor describe {}`", computation.scenario_file)},
      {"23", "Summary of main results", results_text(answer)},
      {"24",
       "Effect of uncertainty",
       computation.pairing.empty() ? std::string{} : certainty_text(answer)},
      {"25", "Effect of engagement with patients and others affected by the study", {}},
      {"26", "Study findings, limitations, generalisability, and current knowledge", {}},
      {"27", "Source of funding", {}},
      {"28", "Conflicts of interest", {}}};
}

/// Lists end to end.
std::vector<Item> joined(std::vector<std::vector<Item>> const& lists) {
  std::vector<Item> all;
  for (auto const& list : lists) {
    all.insert(all.end(), list.begin(), list.end());
  }
  return all;
}

}  // namespace

std::string stress_des(Scenario const& scenario, Answer const& answer) {
  return checklist("STRESS-DES",
                   answer,
                   joined({objectives_and_logic(answer),
                           components(scenario, answer),
                           inputs_and_experiments(scenario, answer),
                           implementation(answer)}));
}

std::string cheers(Scenario const& scenario, Answer const& answer) {
  return checklist("CHEERS 2022",
                   answer,
                   joined({study_items(scenario, answer),
                           valuation_items(scenario, answer),
                           analysis_items(answer),
                           reporting_items(answer)}));
}

}  // namespace sim::report
