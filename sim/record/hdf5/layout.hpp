#pragma once

/// Words of the file layout that both the writer and the reader must know.
namespace sim::record::hdf5::attribute_names {

inline constexpr char const* title = "title";
inline constexpr char const* conventions = "Conventions";
inline constexpr char const* long_name = "long_name";
inline constexpr char const* units = "units";
inline constexpr char const* calendar = "calendar";
inline constexpr char const* fill_value = "_FillValue";
inline constexpr char const* flag_values = "flag_values";
inline constexpr char const* flag_meanings = "flag_meanings";
inline constexpr char const* packing = "packing";  ///< Of a group; "none": stored as it is.

}  // namespace sim::record::hdf5::attribute_names

namespace sim::record::hdf5 {

/// The table that says how many rows each part of a ragged table has.
inline constexpr char const* row_size_name = "row_size";

/// The name that netCDF gives to a dimension scale without labels.
inline constexpr char dimension_without_labels[] =
    "This is a netCDF dimension but not a netCDF variable.         0";

}  // namespace sim::record::hdf5
