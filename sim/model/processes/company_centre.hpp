#pragma once

#include "sim/model/run.hpp"

/// The company centre: many firms with a standing agreement to take a few citizens each, and one
/// person in the jobcentre whom they know.
///
/// A member is kept in touch with every month and leaves now and then, or after a conflict that
/// nobody answered; the next firm in the firms' own order is then won, which takes working time.
/// Resource: working time of the centre's role; places at members. Facts: centre_joined,
/// centre_left. Randomness, per firm: Decision::centre_rank once, centre_gap per membership.
namespace sim::model::company_centre {

/// The centre exists when the run opens: the first firms are members.
void open(Run& run);

/// Event: a month's care for every member, and recruitment for those missing.
void tend(Run& run);

/// A member has been kept in touch with.
void care_for(Run& run, FirmId firm);

/// A firm has been asked: it joins.
void join(Run& run, FirmId firm);

/// Event: a member leaves, if it is still the same membership.
void leave_by_itself(Run& run, FirmId firm, std::uint16_t membership);

/// A member leaves.
void leave(Run& run, FirmId firm);

/// Has the firm a place for one more through the centre?
[[nodiscard]] bool has_place(World const& world, FirmId firm);

}  // namespace sim::model::company_centre
