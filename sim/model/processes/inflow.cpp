#include "sim/model/processes/inflow.hpp"

#include <algorithm>

#include "sim/model/identity.hpp"
#include "sim/model/processes/assignment.hpp"
#include "sim/model/processes/hazards.hpp"
#include "sim/model/processes/rights.hpp"
#include "sim/model/stock.hpp"
#include "sim/random/categorical.hpp"
#include "sim/random/exponential.hpp"
#include "sim/random/gamma.hpp"
#include "sim/random/normal.hpp"
#include "sim/random/uniform.hpp"

namespace sim::model::inflow {

namespace {


/// Draws of one citizen to be.
class Lots {
 public:
  Lots(random::RunKey key, std::uint64_t identity) : key_(key), identity_(identity) {}

  [[nodiscard]] random::Stream operator()(Decision decision) const {
    return {
        key_,
        {.agent = identity_, .decision = static_cast<std::uint16_t>(decision), .occurrence = 0}};
  }

 private:
  random::RunKey key_;
  std::uint64_t identity_;
};

double draw_frailty(Population const& population, Duration elapsed, random::Stream rng) {
  double const variance = population.frailty_variance;
  if (variance == 0.0) {
    return 1.0;
  }
  double const start_rate = population.work.per_minute() + population.education.per_minute();
  double const rate = 1.0 / variance + start_rate * minutes(elapsed);
  return random::gamma(1.0 / variance, 1.0 / rate, rng);
}

void draw_person(Newcomer& newcomer, Setting const& setting, Lots const& lots) {
  auto& profile = newcomer.profile;
  auto const& population = setting.populations[profile.group];
  auto rng = lots(Decision::profile);
  profile.is_woman = random::uniform(rng) < population.women_share;
  double const age =
      population.age_min + random::uniform(rng) * (population.age_max - population.age_min);
  profile.born = profile.enters - Duration{static_cast<Duration::rep>(age * minutes_per_year)};
  profile.is_unskilled = random::uniform(rng) < population.unskilled_share;
  profile.first_wish = static_cast<std::uint8_t>(random::categorical(setting.firms.sectors, rng));
  auto& condition = newcomer.condition;
  condition.psychiatric =
      static_cast<std::uint8_t>(random::categorical(population.psychiatric_shares, rng));
  condition.somatic = random::uniform(rng) < population.somatic_share ? 1 : 0;
  double const severity = (1.0 + condition.psychiatric + condition.somatic) / 5.0;
  for (float& need : profile.needs) {
    need = static_cast<float>(severity * random::uniform(rng));
  }
  profile.has_disability = random::uniform(rng) < population.disability_share;
  profile.is_in_deprived_area = random::uniform(rng) < population.deprived_area_share;
}

void draw_condition(Newcomer& newcomer, Response const& response, Lots const& lots) {
  auto readiness = lots(Decision::starting_readiness);
  newcomer.condition.readiness_own = random::standard_normal(readiness);
  newcomer.condition.engagement = response.engagement_resting;
}

/// Gives elapsed spells to a starting stock.
void draw_spells(std::vector<Newcomer>& stock, Population const& population, random::RunKey key) {
  ElapsedSpells const spells{population};
  for (auto& newcomer : stock) {
    Lots const lots{key, newcomer.profile.identity};
    auto rng = lots(Decision::elapsed_spell);
    auto const elapsed = spells.at(random::uniform(rng));
    newcomer.profile.spell_start = newcomer.profile.enters - elapsed;
    newcomer.profile.frailty = draw_frailty(population, elapsed, lots(Decision::frailty));
  }
}

std::vector<Newcomer> draw_stock(Setting const& setting, GroupIndex group, random::RunKey key) {
  auto const& population = setting.populations[group];
  auto const kind = kind_in(setting.region, "citizens/" + population.name + "/stock");
  std::vector<Newcomer> stock;
  for (int number = 1; number <= population.stock; ++number) {
    Newcomer newcomer;
    newcomer.profile.identity = identity_of(kind, static_cast<std::uint32_t>(number));
    newcomer.profile.enters = setting.opens;
    newcomer.profile.group = group;
    stock.push_back(newcomer);
  }
  draw_spells(stock, population, key);
  return stock;
}

std::vector<Newcomer> draw_arrivals(Setting const& setting, GroupIndex group, random::RunKey key) {
  auto const& population = setting.populations[group];
  std::vector<Newcomer> arrivals;
  if (population.inflow == Rate::zero()) {
    return arrivals;
  }
  auto const kind = kind_in(setting.region, "citizens/" + population.name + "/arrivals");
  double since_opening = 0.0;
  double const horizon = minutes(setting.ends - setting.opens);
  for (std::uint32_t number = 1;; ++number) {
    random::Stream rng{key,
                       {.agent = identity_of(kind, 0),
                        .decision = static_cast<std::uint16_t>(Decision::entry_time),
                        .occurrence = number}};
    since_opening += random::unit_exponential(rng) / population.inflow.per_minute();
    if (since_opening + 1.0 >= horizon) {
      return arrivals;
    }
    Newcomer newcomer;
    newcomer.profile.identity = identity_of(kind, number);
    newcomer.profile.enters =
        setting.opens + Duration{static_cast<Duration::rep>(since_opening) + 1};
    newcomer.profile.spell_start = newcomer.profile.enters;
    newcomer.profile.group = group;
    Lots const lots{key, newcomer.profile.identity};
    newcomer.profile.frailty = draw_frailty(population, Duration{0}, lots(Decision::frailty));
    arrivals.push_back(newcomer);
  }
}

}  // namespace

std::vector<Newcomer> newcomers(Setting const& setting,
                                Response const& response,
                                random::RunKey key) {
  std::vector<Newcomer> everybody;
  for (std::size_t group = 0; group < setting.populations.size(); ++group) {
    auto const index = static_cast<GroupIndex>(group);
    std::ranges::copy(draw_stock(setting, index, key), std::back_inserter(everybody));
    std::ranges::copy(draw_arrivals(setting, index, key), std::back_inserter(everybody));
  }
  for (auto& newcomer : everybody) {
    Lots const lots{key, newcomer.profile.identity};
    draw_person(newcomer, setting, lots);
    draw_condition(newcomer, response, lots);
  }
  std::ranges::sort(everybody, {}, [](Newcomer const& each) { return each.profile.identity; });
  return everybody;
}

void plan_entries(Run& run) {
  auto const& world = run.world();
  auto const age = run.setting().nature.retirement_age;
  for (std::uint32_t k = 0; k < world.citizens(); ++k) {
    auto const& profile = world.profile(CitizenId{k});
    run.plan(profile.enters, {.kind = EventKind::citizen_enters, .agent = k});
    run.plan(std::max(profile.enters, run.setting().starts),
             {.kind = EventKind::policy_starts, .agent = k});
    auto const retirement =
        profile.born + Duration{static_cast<Duration::rep>(age * minutes_per_year)};
    if (retirement > profile.enters && retirement < run.setting().ends) {
      run.plan(retirement, {.kind = EventKind::retires, .agent = k});
    }
  }
}

void enter(Run& run, CitizenId citizen) {
  auto& world = run.world();
  run.emit({.kind = FactKind::entered, .code = world.profile(citizen).group, .citizen = citizen});
  hazards::touch(
      run, citizen, [&] { world.enter_state(citizen, LabourState::benefit, 0.0, run.now()); });
  rights::start_spell(run, citizen);
  assignment::begin_baseline(run, citizen);
}

}  // namespace sim::model::inflow
