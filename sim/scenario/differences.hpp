#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "sim/scenario/toml/document.hpp"
#include "sim/scenario/toml/problems.hpp"

namespace sim::scenario {

/// What worlds side by side are called, and which keys are the same in all of them.
struct Variants {
  std::string_view noun;
  std::span<std::string_view const> shared;
};

/// Parallel worlds: the run, the place and the response are the same in all of them.
extern Variants const arms_of_a_file;

/// Areas of one world: besides, policies mean the same everywhere.
extern Variants const regions_of_a_file;

/// The keys that belong to the table itself are taken out; what remains can be laid over the base.
[[nodiscard]] Value without_own_keys(Value differences,
                                     std::initializer_list<std::string_view> own);

/// Takes out what is the same in all variants, with a problem for each. `heading` is the table's.
void refuse_shared(Variants const& variants,
                   std::string const& heading,
                   Value& differences,
                   Problems& problems);

/// Takes out groups, roles and policies that the base does not have, with a problem for each: all
/// variants refer to the same ones.
void refuse_new_names(Variants const& variants,
                      Document const& base,
                      Value& differences,
                      Problems& problems);

}  // namespace sim::scenario
