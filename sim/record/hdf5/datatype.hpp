#pragma once

#include <cstddef>
#include <cstdint>

#include <hdf5.h>

#include "sim/record/hdf5/checker.hpp"

namespace sim::record::hdf5 {

/// A number type in memory, and as it is stored: little-endian on every machine.
struct NumberType {
  hid_t memory;
  hid_t file;
};

template <class Number>
NumberType number_type();

template <>
inline NumberType number_type<double>() {
  return {H5T_NATIVE_DOUBLE, H5T_IEEE_F64LE};
}

template <>
inline NumberType number_type<float>() {
  return {H5T_NATIVE_FLOAT, H5T_IEEE_F32LE};
}

template <>
inline NumberType number_type<std::int8_t>() {
  return {H5T_NATIVE_INT8, H5T_STD_I8LE};
}

template <>
inline NumberType number_type<std::int32_t>() {
  return {H5T_NATIVE_INT32, H5T_STD_I32LE};
}

template <>
inline NumberType number_type<std::int64_t>() {
  return {H5T_NATIVE_INT64, H5T_STD_I64LE};
}

/// Text of any length in UTF-8: the one form that Python, R and netCDF all read.
inline Handle text_type(Checker const& check) {
  Handle type(check(H5Tcopy(H5T_C_S1), "describe text"), H5Tclose);
  check(H5Tset_size(type.id(), H5T_VARIABLE), "describe text");
  check(H5Tset_cset(type.id(), H5T_CSET_UTF8), "describe text");
  return type;
}

/// For reading and writing a few texts: the library's own buffer of 1 MiB takes longer to clear.
inline Handle text_transfer(Checker const& check, std::size_t texts) {
  static constexpr std::size_t bytes_per_text = 64;
  Handle transfer(check(H5Pcreate(H5P_DATASET_XFER), "describe transfer"), H5Pclose);
  check(H5Pset_buffer(transfer.id(), bytes_per_text * (texts + 1), nullptr, nullptr),
        "describe transfer");
  return transfer;
}

}  // namespace sim::record::hdf5
