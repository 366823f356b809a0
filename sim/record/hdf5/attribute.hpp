#pragma once

#include <set>
#include <string>
#include <vector>

#include <hdf5.h>

#include "sim/record/hdf5/checker.hpp"
#include "sim/record/hdf5/datatype.hpp"
#include "sim/record/table.hpp"

namespace sim::record::hdf5 {

/// Writes the attribute; one of the same name is replaced.
void write_attribute(Checker const& check, hid_t object, Attribute const& attribute);

/// Writes a list of numbers as one attribute (flag_values, _FillValue).
template <class Number>
void write_numbers(Checker const& check,
                   hid_t object,
                   char const* name,
                   std::vector<Number> const& numbers) {
  auto const length = static_cast<hsize_t>(numbers.size());
  auto const [memory, file] = number_type<Number>();
  Handle const space(check(H5Screate_simple(1, &length, nullptr), "describe attribute"), H5Sclose);
  Handle attribute(check(H5Acreate2(object, name, file, space.id(), H5P_DEFAULT, H5P_DEFAULT),
                         "create attribute"),
                   H5Aclose);
  check(H5Awrite(attribute.id(), memory, numbers.data()), "write attribute");
  check(attribute.close(), "write attribute");
}

/// The text of an attribute; empty where there is none, or one that we would not have written.
[[nodiscard]] std::string read_text(Checker const& check, hid_t object, char const* name);

/// The codes in `flag_values`, empty where there are none.
[[nodiscard]] std::vector<std::int8_t> read_codes(Checker const& check, hid_t object);

/// All scalar attributes but those named, in the order in which they were written.
[[nodiscard]] std::vector<Attribute> read_attributes(Checker const& check,
                                                     hid_t object,
                                                     std::set<std::string> const& except);

}  // namespace sim::record::hdf5
