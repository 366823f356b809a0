#pragma once

/// Every process, for the one place that hands out events.

#include "sim/model/processes/calendar_month.hpp"
#include "sim/model/processes/contact.hpp"
#include "sim/model/processes/exit.hpp"
#include "sim/model/processes/firm.hpp"
#include "sim/model/processes/hazards.hpp"
#include "sim/model/processes/health.hpp"
#include "sim/model/processes/hiring.hpp"
#include "sim/model/processes/inflow.hpp"
#include "sim/model/processes/mentoring.hpp"
#include "sim/model/processes/own_search.hpp"
#include "sim/model/processes/placement.hpp"
#include "sim/model/processes/placement_search.hpp"
#include "sim/model/processes/referral.hpp"
#include "sim/model/processes/retention.hpp"
#include "sim/model/processes/rights.hpp"
#include "sim/model/processes/staff.hpp"
#include "sim/model/processes/staff_day.hpp"
#include "sim/model/processes/treatment.hpp"
