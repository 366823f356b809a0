#include "sim/report/answer_text.hpp"

#include <cmath>
#include <fmt/format.h>
#include <sstream>

#include "sim/record/measure.hpp"
#include "sim/report/outcome_choice.hpp"
#include "sim/report/page/page.hpp"
#include "sim/report/text_table.hpp"

namespace sim::report {

namespace {

constexpr double per_cent = 100.0;
constexpr double million = 1e6;

/// How a unit is written.
struct Writing {
  double factor;
  int decimals;
  char const* level;       ///< After a level.
  char const* difference;  ///< After a difference.
};

Writing writing_of(Unit unit) {
  switch (unit) {
    case Unit::share: return {per_cent, 1, " %", " pp"};
    case Unit::dkk: return {1.0 / million, 2, "", ""};
    case Unit::persons:
    case Unit::posts:
    case Unit::weeks:
    case Unit::days:
    case Unit::hours:
    case Unit::number: break;
  }
  return {1.0, 1, "", ""};
}

/// Decimals that show a figure's size: more where its interval is narrow.
int decimals_for(double half_width, int usual) {
  if (std::isnan(half_width) || half_width <= 0.0) {
    return usual;
  }
  int decimals = usual;
  while (decimals < 3 && half_width < 0.5 * std::pow(10.0, -decimals)) {
    ++decimals;
  }
  return decimals;
}

/// "-0.0" is no number that a reader should wonder about.
double without_sign_of_zero(double value, int decimals) {
  return std::abs(value) < 0.5 * std::pow(10.0, -decimals) ? 0.0 : value;
}

/// "10.3 % ± 0.5" or "+1.4 pp ± 0.4"; a dash where there is no figure.
std::string spread_text(Spread const& spread, Unit unit, bool is_difference) {
  if (std::isnan(spread.mean)) {
    return "–";
  }
  auto const writing = writing_of(unit);
  double const half = (spread.high - spread.mean) * writing.factor;
  auto const decimals = decimals_for(half, writing.decimals);
  double const mean = without_sign_of_zero(spread.mean * writing.factor, decimals);
  auto text = is_difference ? fmt::format("{:+.{}f}{}", mean, decimals, writing.difference)
                            : fmt::format("{:.{}f}{}", mean, decimals, writing.level);
  if (!std::isnan(half)) {
    text += fmt::format(" ± {:.{}f}", half, decimals);
  }
  return text;
}

std::string compared_text(Answer const& answer,
                          Compared const& compared,
                          std::size_t arm,
                          Unit unit) {
  bool const is_base = answer.arms[arm].against == arm;
  return spread_text(is_base ? compared.level : compared.difference, unit, !is_base);
}

TextTable table_of_arms(Answer const& answer) {
  std::vector<TextColumn> columns{{.head = "", .align = Align::left}};
  for (auto const& arm : answer.arms) {
    columns.push_back({.head = spaced(arm.name)});
  }
  return TextTable{std::move(columns)};
}

void add_row(TextTable& table, Answer const& answer, std::string label, Measured const& measured) {
  std::vector<std::string> row{std::move(label)};
  for (std::size_t arm = 0; arm < answer.arms.size(); ++arm) {
    row.push_back(compared_text(answer, measured.arms[arm], arm, measured.unit));
  }
  table.add_row(std::move(row));
}

std::string heading(Answer const& answer) {
  auto text = paragraph(answer.title) + paragraph(answer.question) + "\n" +
              paragraph(answer_sentence(answer, Language::english)) + "\n";
  for (auto const& arm : answer.arms) {
    auto const against =
        arm.against == 0 ? std::string{} : ", against " + spaced(answer.arms[arm.against].name);
    text += paragraph(fmt::format("{}: {}{}", spaced(arm.name), arm.title, against), 2);
    if (!std::isnan(arm.unspent)) {
      text += paragraph(fmt::format("of its budget of {:.2f} million DKK a year, {:.2f} are left",
                                    arm.budget / million,
                                    arm.unspent / million),
                        4);
    }
  }
  return text + "\n";
}

std::string measure_title(std::string const& name) {
  auto const place = record::find_measure(name);
  return place ? std::string{record::measures.at(*place).long_name} : spaced(name);
}

std::string measure_tables(Answer const& answer) {
  std::string text;
  for (std::size_t k = 0; k < answer.groups.front().measures.size(); ++k) {
    auto table = table_of_arms(answer);
    for (auto const& group : answer.groups) {
      add_row(table, answer, group.title, group.measures[k]);
    }
    text += fmt::format("{}, {} months after each citizen's start\n{}\n",
                        measure_title(answer.groups.front().measures[k].id),
                        answer.horizon,
                        table.text());
  }
  return text;
}

/// Figures that compare an arm with its base already: the base has none.
std::string gains_table(Answer const& answer) {
  struct Row {
    char const* label;
    Spread Gains::*figure;
    bool is_difference;
  };

  static constexpr Row rows[]{{"more weeks in work than in the base", &Gains::gained, false},
                              {"fewer weeks in work", &Gains::lost, false},
                              {"given the arm's policy", &Gains::on_policy, false},
                              {"meant for it, but never served", &Gains::not_served, false},
                              {"others: difference in work", &Gains::others_gain, true}};
  auto table = table_of_arms(answer);
  for (auto const& row : rows) {
    std::vector<std::string> cells{row.label};
    for (std::size_t arm = 0; arm < answer.arms.size(); ++arm) {
      bool const is_base = answer.arms[arm].against == arm;
      cells.push_back(
          is_base ? ""
                  : spread_text(answer.gains[arm].*row.figure, Unit::share, row.is_difference));
    }
    table.add_row(std::move(cells));
  }
  return fmt::format(
      "Who gains and who loses, citizens in all, {} months\n{}\n", answer.horizon, table.text());
}

std::string staff_tables(Answer const& answer) {
  std::string text;
  for (auto const* name : {"waiting", "days_waited", "caseload_per_post"}) {
    auto table = table_of_arms(answer);
    std::string title;
    for (auto const& role : answer.roles) {
      for (auto const& measured : role.measures) {
        if (measured.id == name) {
          add_row(table, answer, role.title, measured);
          title = spaced(measured.id);
        }
      }
    }
    text += fmt::format("Staff in the last twelve months: {}\n{}\n", title, table.text());
  }
  return text;
}

std::string payer_table(Answer const& answer) {
  auto const& economics = answer.economics;
  if (economics.price_year == 0) {
    return "The scenario has no prices, so nothing is said of costs.\n\n";
  }
  auto table = table_of_arms(answer);
  for (auto const& payer : economics.payers) {
    add_row(table, answer, payer.id, {.id = payer.id, .unit = Unit::dkk, .arms = payer.arms});
  }
  return fmt::format(
      "Net result by payer over {:.0f} years, million DKK at {} prices, discounted\n{}\n",
      answer.years,
      economics.price_year,
      table.text());
}

std::string standing_text(Answer const& answer, std::size_t arm) {
  auto const& rank = answer.economics.ranking[arm];
  switch (rank.standing) {
    case Standing::unranked: return "–";
    case Standing::dominated: return "dominated";
    case Standing::extended_dominated: return "extended dominated";
    case Standing::efficient: break;
  }
  return std::isnan(rank.ratio)
             ? "efficient"
             : fmt::format("{:.0f} against {}", rank.ratio, spaced(answer.arms[rank.against].name));
}

std::string value_table(Answer const& answer) {
  auto const& economics = answer.economics;
  if (economics.price_year == 0) {
    return "";
  }
  auto table = table_of_arms(answer);
  auto const add = [&](char const* label, auto const& cell) {
    std::vector<std::string> cells{label};
    for (std::size_t arm = 0; arm < answer.arms.size(); ++arm) {
      cells.push_back(answer.arms[arm].against == arm ? "" : cell(arm));
    }
    table.add_row(std::move(cells));
  };
  auto const ratio = [](Spread const& spread) {
    return std::isnan(spread.mean) ? std::string{"–"}
           : std::isnan(spread.low)
               ? fmt::format("{:.0f}", spread.mean)
               : fmt::format("{:.0f} ({:.0f} to {:.0f})", spread.mean, spread.low, spread.high);
  };
  add("per extra person in work then",
      [&](std::size_t arm) { return ratio(economics.cost_per_person_in_work[arm]); });
  add("per extra month in work",
      [&](std::size_t arm) { return ratio(economics.cost_per_month_in_work[arm]); });
  add("incremental, among efficient arms",
      [&](std::size_t arm) { return standing_text(answer, arm); });
  return fmt::format("Public cost up to month {} of the run, DKK at {} prices\n{}\n",
                     answer.horizon,
                     economics.price_year,
                     table.text());
}

std::string pairing_table(Answer const& answer) {
  struct Row {
    char const* label;
    double Pairing::*figure;
    bool is_share;
  };

  static constexpr Row rows[]{
      {"correlation with the base", &Pairing::correlation, false},
      {"variance of independent runs over that of paired ones", &Pairing::variance_ratio, false},
      {"citizens with another outcome than in the base", &Pairing::changed, true},
      {"the least that the difference allows", &Pairing::least_changed, true},
      {"on no policy, yet on another path", &Pairing::others_changed, true}};
  auto table = table_of_arms(answer);
  for (auto const& row : rows) {
    std::vector<std::string> cells{row.label};
    for (std::size_t arm = 0; arm < answer.arms.size(); ++arm) {
      double const figure = answer.computation.pairing[arm].*row.figure;
      bool const is_base = answer.arms[arm].against == arm;
      auto const shown =
          row.is_share ? fmt::format("{:.1f} %", per_cent * figure) : fmt::format("{:.2f}", figure);
      cells.push_back(is_base ? "" : std::isnan(figure) ? "–" : shown);
    }
    table.add_row(std::move(cells));
  }
  return "Same people, same luck: what the pairing achieved\n" + table.text() + "\n";
}

/// The parameters that stand out from chance, and of how many.
std::string leaning_words(Answer const& answer) {
  std::string most;
  for (auto const& leaning : answer.leanings) {
    if (leaning.stands_out) {
      most += fmt::format(
          "{}{} ({:.0f} %)", most.empty() ? "" : ", ", leaning.about, per_cent * leaning.share);
    }
  }
  auto const drawn = counted(static_cast<int>(answer.leanings.size()), "parameter");
  return most.empty() ? fmt::format("None of {} that are drawn stands out from chance.", drawn)
                      : fmt::format(
                            "Of {} that are drawn, these stand out from chance in the "
                            "spread between draws: {}.",
                            drawn,
                            most);
}

std::string certainty(Answer const& answer) {
  auto const& computation = answer.computation;
  std::string text = computation.is_calibrated
                         ? "How sure: calibrated; the intervals hold what chance does."
                         : fmt::format(
                               "How sure: NOT CALIBRATED. {} draws of the response "
                               "parameters from their priors; intervals hold chance and "
                               "parameters together.",
                               computation.draws);
  text = paragraph(text);
  std::istringstream goals{computation.precision};
  for (std::string line; std::getline(goals, line);) {
    text += paragraph(line);
  }
  if (!answer.leanings.empty()) {
    text += paragraph(leaning_words(answer));
  }
  return text + paragraph(fmt::format("It leans on {}; {} values have a source.",
                                      counted(computation.assumptions, "assumption"),
                                      computation.sources));
}

}  // namespace

std::string answer_text(Answer const& answer, std::filesystem::path const& file) {
  auto text = heading(answer) + measure_tables(answer) + gains_table(answer) + payer_table(answer) +
              value_table(answer) + staff_tables(answer) + pairing_table(answer) +
              certainty(answer);
  for (auto const& failure : answer.computation.failures) {
    text += paragraph("Failed. " + failure);
  }
  if (!file.empty()) {
    text += fmt::format("Everything is in {}\n", file.string());
  }
  return text + fmt::format("{}, digest {}\n",
                            counted(answer.computation.replications, "replication"),
                            answer.computation.digest);
}

}  // namespace sim::report
