#pragma once

#include <vector>

#include "sim/model/run.hpp"

/// Workplaces: vacancies that open, company mentors who move on.
///
/// Facts: vacancy_opened, company_mentor_moved. Randomness, per firm: Decision::firm_profile at the
/// opening; vacancy_gap, company_mentor_gap, company_mentor_skill per occurrence.
namespace sim::model::firm {

/// All workplaces, in order of identity.
[[nodiscard]] std::vector<Firm> workplaces(Setting const& setting, random::RunKey key);

/// Plans the first vacancy and the first change of mentor of every firm.
void open_for_business(Run& run);

/// Event: a suitable vacancy opens.
void open_vacancy(Run& run, FirmId firm);

/// Event: the company mentor moves on; the colleague who takes over, also with the citizen who is
/// there now, has other skills.
void replace_mentor(Run& run, FirmId firm);

}  // namespace sim::model::firm
