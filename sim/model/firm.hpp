#pragma once

#include <cstdint>
#include <vector>

#include "sim/base/time.hpp"
#include "sim/model/citizen.hpp"
#include "sim/model/ids.hpp"

namespace sim::model {

/// A workplace.
struct Firm {
  std::uint64_t identity = 0;
  std::uint32_t employees = 1;
  std::uint8_t sector = 0;
  bool is_willing = false;     ///< Would take somebody in at all.
  Considerations offers{};     ///< How far each need can be met; 0 to 1.
  double inclusiveness = 0.0;  ///< Log index, mean 0 over firms.
  double relation = 0.5;       ///< With the jobcentre, 0 to 1.
  double mentor_skill = 0.0;   ///< Of the company mentor, 0 to 1; 0: none.
  CitizenId mentored = CitizenId::none();  ///< With the company mentor now.
  bool is_mentor_trained = false;  ///< The present company mentor has had the jobcentre's course.
  bool is_member = false;          ///< Of the company centre.
  bool is_on_desk = false;         ///< Care or recruitment waits on somebody's desk.
  std::uint16_t placed = 0;        ///< Citizens agreed or in a placement.
  std::uint16_t vacancies = 0;     ///< Opened so far.
  std::uint16_t mentors = 0;       ///< Company mentors so far.
  std::uint16_t memberships = 0;   ///< In the company centre so far.
  SimTime sour_until{};            ///< Reserved after a placement that ended in a conflict.
};

/// Places for interns and subsidised workers under the reasonableness rule: one per five employees
/// up to 50, then one per ten, at least one.
///
/// Source: FIR-09.
constexpr std::uint16_t places_of(std::uint32_t employees) {
  auto const first = employees < 50 ? employees / 5 : 10;
  auto const rest = employees < 50 ? 0 : (employees - 50) / 10;
  auto const places = first + rest;
  return static_cast<std::uint16_t>(places < 1 ? 1 : places);
}

/// Somebody who wants a vacancy.
struct Applicant {
  CitizenId citizen;
  double score;  ///< Index of the firm's answer plus this pair's luck.
};

/// A local vacancy, open until it closes.
struct Vacancy {
  FirmId firm;
  std::uint16_t number = 0;  ///< Within the firm.
  std::vector<Applicant> applicants;
};

}  // namespace sim::model
