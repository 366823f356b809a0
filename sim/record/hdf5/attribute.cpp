#include "sim/record/hdf5/attribute.hpp"

#include <array>
#include <cstdint>
#include <type_traits>
#include <variant>

namespace sim::record::hdf5 {

namespace {

struct ScalarType {
  hid_t memory;
  hid_t file;
  void const* value;
};

void write_scalar(Checker const& check, hid_t object, std::string const& name, ScalarType type) {
  Handle const space(check(H5Screate(H5S_SCALAR), "describe attribute"), H5Sclose);
  if (check(H5Aexists(object, name.c_str()), "look for attribute") > 0) {
    check(H5Adelete(object, name.c_str()), "replace attribute");
  }
  Handle attribute(
      check(H5Acreate2(object, name.c_str(), type.file, space.id(), H5P_DEFAULT, H5P_DEFAULT),
            "create attribute"),
      H5Aclose);
  check(H5Awrite(attribute.id(), type.memory, type.value), "write attribute");
  check(attribute.close(), "write attribute");
}

std::string read_open_text(Checker const& check, hid_t attribute) {
  auto const type = text_type(check);
  char* text = nullptr;
  check(H5Aread(attribute, type.id(), static_cast<void*>(&text)), "read attribute");
  std::string copy = text == nullptr ? "" : text;
  check(H5free_memory(text), "read attribute");
  return copy;
}

Attribute read_scalar(Checker const& check, hid_t attribute, std::string name) {
  Handle const type(check(H5Aget_type(attribute), "read attribute"), H5Tclose);
  switch (H5Tget_class(type.id())) {
    case H5T_STRING: return {std::move(name), read_open_text(check, attribute)};
    case H5T_FLOAT: {
      double value = 0.0;
      check(H5Aread(attribute, H5T_NATIVE_DOUBLE, &value), "read attribute");
      return {std::move(name), value};
    }
    default: {
      std::int64_t value = 0;
      check(H5Aread(attribute, H5T_NATIVE_INT64, &value), "read attribute");
      return {std::move(name), value};
    }
  }
}

std::string name_of(Checker const& check, hid_t attribute) {
  std::array<char, 256> name{};
  check(H5Aget_name(attribute, name.size(), name.data()), "read attribute");
  return name.data();
}

}  // namespace

void write_attribute(Checker const& check, hid_t object, Attribute const& attribute) {
  if (auto const* text = std::get_if<std::string>(&attribute.value)) {
    auto const type = text_type(check);
    auto const* const letters = text->c_str();
    write_scalar(
        check, object, attribute.name, {type.id(), type.id(), static_cast<void const*>(&letters)});
    return;
  }
  std::visit(
      [&]<class Number>(Number const& number) {
        if constexpr (std::is_arithmetic_v<Number>) {
          auto const [memory, file] = number_type<Number>();
          write_scalar(check, object, attribute.name, {memory, file, &number});
        }
      },
      attribute.value);
}

std::string read_text(Checker const& check, hid_t object, char const* name) {
  if (check(H5Aexists(object, name), "look for attribute") == 0) {
    return "";
  }
  Handle const attribute(check(H5Aopen(object, name, H5P_DEFAULT), "read attribute"), H5Aclose);
  Handle const type(check(H5Aget_type(attribute.id()), "read attribute"), H5Tclose);
  bool const is_ours = check(H5Tis_variable_str(type.id()), "read attribute") > 0 &&
                       H5Tget_cset(type.id()) == H5T_CSET_UTF8;
  return is_ours ? read_open_text(check, attribute.id()) : "";
}

std::vector<std::int8_t> read_codes(Checker const& check, hid_t object) {
  if (check(H5Aexists(object, "flag_values"), "look for attribute") == 0) {
    return {};
  }
  Handle const attribute(check(H5Aopen(object, "flag_values", H5P_DEFAULT), "read attribute"),
                         H5Aclose);
  Handle const space(check(H5Aget_space(attribute.id()), "read attribute"), H5Sclose);
  auto const length = check(H5Sget_simple_extent_npoints(space.id()), "read attribute");
  std::vector<std::int8_t> codes(static_cast<std::size_t>(length));
  check(H5Aread(attribute.id(), H5T_NATIVE_INT8, codes.data()), "read attribute");
  return codes;
}

std::vector<Attribute> read_attributes(Checker const& check,
                                       hid_t object,
                                       std::set<std::string> const& except) {
  std::vector<Attribute> attributes;
  auto const number = check(H5Aget_num_attrs(object), "read attributes");
  for (hsize_t place = 0; place < static_cast<hsize_t>(number); ++place) {
    Handle const attribute(
        check(H5Aopen_by_idx(
                  object, ".", H5_INDEX_CRT_ORDER, H5_ITER_INC, place, H5P_DEFAULT, H5P_DEFAULT),
              "read attribute"),
        H5Aclose);
    auto name = name_of(check, attribute.id());
    if (!except.contains(name)) {
      attributes.push_back(read_scalar(check, attribute.id(), std::move(name)));
    }
  }
  return attributes;
}

}  // namespace sim::record::hdf5
